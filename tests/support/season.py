"""A network that is there already: for tests of what happens in the middle of a season."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, TypeVar

from bot.audience import NETWORK, Label, Labelled, freeze
from bot.network import Membership, Network, Phase, Question, Room, Standing
from bot.ports import UnitOfWork
from tests.support.people import Village, Villager

ROOM = "#net"
QUESTION = "How can I keep my team learning?"

T = TypeVar("T")


async def plant(v: Village, *names: str, phase: Phase = Phase.CULTIVATING, question: str = QUESTION) -> list[Villager]:
    """A network in ``#net``, whose members are these people; the first owns its question and facilitates."""

    def write(uow: UnitOfWork) -> None:
        network = uow.put(Network("Net", "ABCDEF", v.now, phase=phase))
        place = uow.place("console", ROOM)
        room = uow.get(Room, place.id)
        assert room is not None
        room.network = network.id
        uow.put(room)
        people = [uow.identify("console", name, name.title()) for name in names]
        for person in people:
            first = person == people[0]
            since = v.now - timedelta(days=1)
            uow.put(Membership(network.id, person, Standing.MEMBER, facilitator=first, owner=first, since=since))
        if question:
            words = Labelled(question, Label(NETWORK, network=network.id), {people[0]})
            uow.put(Question(network.id, people[0], words, v.now, central=True, versions=[freeze(words)]))

    await v.app.writer.run(write)
    return v.people(*names)


async def let_facilitate(v: Village, person: int) -> None:
    """Make this member a facilitator as well."""

    def write(uow: UnitOfWork) -> None:
        (membership,) = uow.find(Membership, person=person)
        membership.facilitator = True
        uow.put(membership)

    await v.app.writer.run(write)


async def let_carry(v: Village, person: int) -> None:
    """Make this member the one who carries the central question."""

    def write(uow: UnitOfWork) -> None:
        for question in uow.find(Question, central=True):
            question.owner = person
            uow.put(question)

    await v.app.writer.run(write)


async def nothing_asked(who: Villager) -> bool:
    """Whether no question waits for the person, now or later."""
    return not await who.village.app.writer.run(lambda uow: uow.waiting_prompts(uow.identify("console", who.name, "")))


async def nothing_stuck(v: Village) -> bool:
    """Whether every dialogue is well."""
    return not await v.app.writer.run(lambda uow: uow.stuck())


async def kept(v: Village, kind: type[T], /, **equals: Any) -> list[T]:
    """The entities that the database has."""
    return await v.app.writer.run(lambda uow: uow.find(kind, **equals))


async def in_room(v: Village) -> str:
    """All that was said in the room, as one text."""
    return "\n---\n".join(post.text for post in v.room(ROOM))
