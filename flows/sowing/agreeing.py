"""Keeping what members need, the agreements made of it, and every version of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.audience import ERASED, NETWORK, Json, Label, Labelled, join
from bot.network import Agreement, Consent, Contribution
from bot.operations import operation
from bot.ports import World
from flows.network.consents import consent_to
from flows.network.figures import OTHERWISE
from flows.network.operations import agreements_in, chosen, members_in

NEED, WISH = "need", "agreement.wish"
"""Kinds of what someone leaves who was asked what they need, or would have the agreements otherwise."""
UNGUARDED = "agreements.unguarded"
"""What a facilitator agrees to who leaves out that what is said here stays here."""


def lines_of(words: Labelled) -> list[Labelled]:
    """The agreements in what was written, one a line, each as words of who wrote them."""
    lines = [line.strip(" -•*\t") for line in str(chosen(words)).splitlines()]
    return [Labelled(line, words.label, words.authors, words.key) for line in lines if line]


def differences(before: Labelled, after: Labelled) -> dict[str, list[Labelled]]:
    """The lines that were ``added`` and those that were ``dropped``."""
    old, new = lines_of(before), lines_of(after)
    return {"added": _without(new, old), "dropped": _without(old, new)}


def _without(lines: Sequence[Labelled], others: Sequence[Labelled]) -> list[Labelled]:
    known = {chosen(line) for line in others}
    return [line for line in lines if chosen(line) not in known]


@operation
def draft_to_begin_with(world: World) -> Json:
    """``lines`` of the agreements that hold, else the one that Akker proposes: what is said here stays here.

    ``guarded``: whether the first of them is that one. ``voiced``: what members need or would have otherwise, of which
    no agreements were made yet, as far as the person may read it.
    """
    here, reader = Label(NETWORK, network=world.network), Label.for_person(world.person, world.network)
    waiting = world.find(Contribution, network=world.network, kind=[NEED, WISH], status="open")
    voiced = [row.words for row in waiting if row.words.label.covers(reader) and not row.words.is_(ERASED)]
    holds = agreements_in(world)
    if holds is not None and not holds.words.is_(ERASED):
        unguarded = world.find(Consent, network=world.network, what=UNGUARDED, withdrawn_at=None)
        return {"lines": lines_of(holds.words), "guarded": not unguarded, "voiced": voiced, "holds": True}
    first = Labelled(world.phrase("sowing-agreements-confidential"), here, ())
    return {"lines": [first], "guarded": True, "voiced": voiced, "holds": False}


@operation
def keep_needs(world: World, needs: Mapping[int, Labelled | None]) -> Json:
    """Keep what each member needs, so that it is known who had a say."""
    for person, words in needs.items():
        if words is not None:
            world.put(Contribution(world.network, person, NEED, words, world.now))


@operation
def want_otherwise(world: World, answer: Labelled | None, wish: Labelled | None) -> Json:
    """Keep that the person would have the agreements otherwise, for that is an answer, too; and how."""
    for kind, words in ((OTHERWISE, answer), (WISH, wish)):
        if words is not None:
            world.put(Contribution(world.network, world.person, kind, words, world.now))


@operation
def propose_agreement(world: World, lines: Sequence[Labelled], *, guarded: bool) -> Json:
    """Keep a draft of the agreements; gives which ``agreement`` it is, and its ``words``."""
    words = join(lines, "\n".join)
    if not guarded:
        consent_to(UNGUARDED).run(world)
    earlier = world.find(Agreement, network=world.network)
    draft = world.put(Agreement(world.network, words, world.now, version=len(earlier) + 1))
    return {"agreement": draft.id, "words": words}


@operation
def adopt_agreement(world: World, agreement: int) -> Json:
    """Let these agreements hold, in place of earlier ones; gives how many of the ``members`` ``accepted`` them."""
    for old in world.find(Agreement, network=world.network, status="adopted"):
        old.status = "replaced"
        world.put(old)
    adopted = world.get(Agreement, agreement)
    assert adopted is not None, "an agreement is never removed"
    adopted.status = "adopted"
    world.put(adopted)
    for voiced in world.find(Contribution, network=world.network, kind=[NEED, WISH], status="open"):
        voiced.status = "heard"
        world.put(voiced)
    members = members_in(world)
    return {"accepted": len(set(_accepting(world, agreement)) & set(members)), "members": len(members)}


@operation
def members_not_asked(world: World, besides: Iterable[int]) -> Json:
    """Ids of the members who came in since these were asked."""
    asked = set(besides)
    return [member for member in members_in(world) if member not in asked]


@operation
def accepted_before(world: World) -> Json:
    """The words of the newest agreements that the person said yes to; None for who never did."""
    yes = {consent.what for consent in world.find(Consent, network=world.network, person=world.person)}
    versions = [row for row in world.find(Agreement, network=world.network) if f"agreement:{row.id}" in yes]
    return versions[-1].words if versions and not versions[-1].words.is_(ERASED) else None


@operation
def versions_of_agreements(world: World) -> Json:
    """The agreements that held, the newest first: ``id``, ``version``, ``words``, ``at``, what was ``added`` and
    ``dropped``; of the one that holds also how many of the ``members`` ``accepted`` it, and whether the person did."""
    found = world.find(Agreement, network=world.network, status=["adopted", "replaced"])
    members, told = members_in(world), list[Json]()
    for number, row in enumerate(found, 1):
        before = found[number - 2].words if number > 1 else row.words
        accepting = set(_accepting(world, row.id))
        told.append(
            {
                "id": row.id,
                "version": number,
                "words": row.words,
                "at": row.created_at.isoformat(),
                **differences(before, row.words),
                "accepted": len(accepting & set(members)),
                "members": len(members),
                "mine": world.person in accepting,
            }
        )
    return told[::-1]


def _accepting(world: World, agreement: int) -> list[int]:
    yes = world.find(Consent, network=world.network, what=f"agreement:{agreement}", withdrawn_at=None)
    return [consent.person for consent in yes]
