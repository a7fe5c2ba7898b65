"""The sample networks: one that just began, one that only started, and one full of people's words in every phase."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from bot.diversity import MOST_MEMBERS
from bot.network import Phase, Standing
from bot.ports import Store
from flows.drawing.planting import NAMES, Planting
from flows.drawing.sample import CODE, Cast, Heard, Sample


@dataclass(frozen=True, slots=True)
class Ground:
    """What a sample begins with: ``members`` people; only where all six are in, they have said something.

    ``answer``: status of the answer; ``measured``: how many statements were put in confidence before; ``pool``: whether
    others can be found; ``seats``: for how many there is room; ``asked``: what all are being asked already; ``owned``:
    whether the first member carries the question, or is to bring it; ``gone``: what the first member was, who has left;
    ``rhythm``: how far it is.
    """

    name: str
    phase: Phase
    answer: str = ""
    members: int = len(NAMES)
    measured: int = 0
    pool: bool = False
    seats: int = MOST_MEMBERS
    asked: str = ""
    owned: bool = True
    gone: tuple[str, ...] = ()
    rhythm: str = "new"


GROUNDS = (
    Ground("bare", Phase.SOWING, members=1, pool=True),
    Ground("fresh", Phase.CULTIVATING, members=2, seats=2),
    Ground("sowing", Phase.SOWING, measured=2, pool=True, rhythm="last"),
    Ground("cultivating", Phase.CULTIVATING, asked="sowing.missing"),
    Ground("harvesting", Phase.HARVESTING, answer="draft", measured=4, rhythm="resting-until"),
    Ground("answered", Phase.HARVESTING, answer="approved", rhythm="resting"),
    Ground("closed", Phase.CLOSED, answer="not-agreed", rhythm="over"),
    Ground("unasked", Phase.SOWING, members=1, owned=False),
    Ground("ownerless", Phase.SOWING, members=4, gone=("owner",)),
    Ground("unguided", Phase.CULTIVATING, members=2, gone=("facilitator",)),
    Ground("leaderless", Phase.CULTIVATING, members=4, gone=("owner", "facilitator")),
)


class _Undo(Exception):
    """Ends a sample."""


@contextmanager
def sample(ground: Ground, store: Store, texts: Heard) -> Generator[Sample]:
    """A sample on an empty store, which is empty again afterwards."""
    with suppress(_Undo), store.begin() as uow:
        yield Sample(ground.name, uow, texts, _cast(ground, Planting(uow)))
        raise _Undo


def _cast(ground: Ground, plant: Planting) -> Cast:
    """Put everyone and everything in place."""
    invited, guest, waiting, stranger = (plant.person(name) for name in ("Gijs", "Hanna", "Jet", "Ivo"))
    people = [plant.person(name) for name in NAMES]
    elsewhere = plant.network("Elsewhere", Phase.CLOSED)
    plant.membership(elsewhere, people[0], facilitator=True, owner=True)
    plant.said(elsewhere, people[0], "answer", "An answer that was found elsewhere.", status="approved")
    plant.said(elsewhere, people[0], "intake.role", "board-member")
    members = people[: ground.members]
    network = plant.network(CODE.title(), ground.phase, seats=ground.seats)
    for person in members:
        first = person == members[0]
        plant.membership(network, person, facilitator=first, owner=first and ground.owned)
    if ground.gone:
        plant.leave(network, members[0], members[1] if "facilitator" not in ground.gone else None)
    plant.membership(network, invited, standing=Standing.INVITED)
    plant.membership(network, guest, standing=Standing.GUEST)
    plant.membership(network, waiting, standing=Standing.WAITING)
    if len(members) == 2:
        plant.beginnings(network, *members)
    elif len(members) > 2:
        plant.words(network, members)
        plant.plans(network, members, ground.measured, ground.rhythm)
        plant.answer(network, members, ground.answer)
    if ground.name == "cultivating":
        plant.methods(network, members)
    if ground.pool:
        plant.pool()
    if ground.asked:
        plant.asked_already(network, members[0], ground.asked)
    plant.accounts(members[0], invited, guest, stranger)
    if len(members) > 1:
        plant.found(members[0], members[-1])
    room, lobby = plant.room("#sample", network), plant.room("#lobby", None)
    plant.presence(lobby, stranger)
    if ground.name in ("fresh", "sowing", "answered", "leaderless"):
        plant.willing(stranger, lately=ground.name == "fresh")
    if ground.name in ("answered", "leaderless"):
        plant.asked_already(network, invited, "network.called")
        plant.asked_already(network, members[-1], "network.offer")
    facilitator = members[bool(ground.gone)]
    return Cast(network, elsewhere, room, lobby, facilitator, members[-1], invited, guest, waiting, stranger)
