"""Keeping proposals and what became of them; and whether silence counts as a yes to them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.audience import Json, Labelled
from bot.network import Consent, Proposal
from bot.operations import operation
from bot.ports import World
from flows.network.consents import consent_to
from flows.network.operations import chosen, for_all, members_in, network_of

SILENCE = "silence"
"""What a member agrees to who lets their own silence count as a yes."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How a proposal fared. ``quiet``: those who said nothing and had agreed that this is a yes; ``members``: all who
    had a say, whoever proposed it too."""

    support: int
    fine: int
    quiet: int
    objections: int
    members: int

    @property
    def spoken(self) -> int:
        """How many said yes in so many words; to propose is one."""
        return 1 + self.support + self.fine

    @property
    def counts(self) -> dict[str, int]:
        """What the room hears of it: how many said ``yes``, of how many ``members``, and how many were ``quiet``."""
        return {"yes": self.spoken, "quiet": self.quiet, "members": self.members}

    @property
    def outcome(self) -> str:
        """``objections`` send it back; ``unsupported``: nobody else stands behind it; ``undecided``: not more than half
        said yes; else it is ``adopted``."""
        if self.objections:
            return "objections"
        if self.members > 1 and not self.support:
            return "unsupported"
        return "adopted" if 2 * (self.spoken + self.quiet) > self.members else "undecided"


@operation
def put_proposal(world: World, kind: str, words: Labelled) -> Json:
    """Keep a proposal; gives its id. One that was left undecided and is put once more in the same words is the same."""
    for known in world.find(Proposal, network=world.network, person=world.person, kind=kind, status="open"):
        if chosen(known.words) == chosen(words):
            return known.id
    return world.put(Proposal(world.network, world.person, words, world.now, kind=kind)).id


@operation
def settle_proposal(world: World, id: int, status: str) -> Json:
    """Adopt a proposal, or set it aside."""
    proposal = world.get(Proposal, id)
    assert proposal is not None
    proposal.status = status
    world.put(proposal)


@operation
def proposals_of(world: World) -> Json:
    """``kind``, ``status``, ``words`` and ``person`` of what is adopted and then of what is still open: goals first."""
    found = world.find(Proposal, network=world.network, status=["adopted", "open"])
    told = [row for row in found if for_all(world, row.words)]
    told.sort(key=lambda row: (row.status != "adopted", row.kind != "goal", row.id))
    return [{"kind": row.kind, "status": row.status, "words": row.words, "person": row.person} for row in told]


@operation
def silence_now(world: World) -> Json:
    """After how many ``days`` silence is a yes (0: never), and whether the person agreed to that: ``mine``."""
    return {"days": network_of(world).silence, "mine": world.person in _bound(world)}


@operation
def agreeing_by_silence(world: World, silent: Collection[int]) -> Json:
    """How many of those who said nothing had agreed that this is a yes, if that holds still."""
    return len(_bound(world) & set(silent)) if network_of(world).silence else 0


@operation
def settle_silence(world: World, days: int, asked: Collection[int], agreeing: Collection[int]) -> Json:
    """Let silence count as a yes after so many days, if everyone who was asked and is still in said yes."""
    network, inside = network_of(world), set(members_in(world))
    if (set(asked) & inside) - set(agreeing):
        return False
    network.silence = days
    world.put(network)
    for person in set(agreeing) & inside - _bound(world):
        world.put(Consent(world.network, person, SILENCE, world.now))
    return True


@operation
def accept_silence(world: World) -> Json:
    """Let the person's own silence count as a yes, too."""
    consent_to(SILENCE).run(world)


@operation
def end_silence(world: World) -> Json:
    """Silence is no yes any more, nobody's."""
    network = network_of(world)
    network.silence = 0
    world.put(network)
    for consent in world.find(Consent, network=world.network, what=SILENCE, withdrawn_at=None):
        consent.withdrawn_at = world.now
        world.put(consent)


def _bound(world: World) -> set[int]:
    found = world.find(Consent, network=world.network, what=SILENCE, withdrawn_at=None)
    return {consent.person for consent in found}
