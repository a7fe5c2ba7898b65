"""What an expert's visit reads and changes: how the guest stands to the network, and what they answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.audience import Json, Labelled
from bot.network import INVITATION, Contribution, Membership, Standing
from bot.operations import operation
from bot.ports import World
from flows.network.operations import chosen, membership_of

VISIT = "network.visit"
EVIDENCE = "guest"
"""Kind of what a guest answered; it bears the answer of the network out."""
AFTERNOON = time(16)
SHORTEST, PREPARING, FORTNIGHT = timedelta(days=3), timedelta(days=5), timedelta(days=14)


@operation
def visitors(world: World) -> Json:
    """Ids of the guests, and of those who were asked to come."""
    guests = world.find(Membership, network=world.network, standing=Standing.GUEST)
    return sorted({row.person for row in guests} | world.under_way(VISIT))


@operation
def approach(world: World, person: int) -> Json:
    """Ask someone to come as a guest. Until they do, they are nothing to the network; gives how they stood to it.
    An invitation to take part ends."""
    row = membership_of(world, person)
    if row is None:
        return None
    world.end(INVITATION, person)
    world.remove(row)
    return str(row.standing)


@operation
def day_of(world: World, answer: Labelled | None) -> Json:
    """The day that was chosen; a fortnight from now where it was erased."""
    if answer is None or answer.erased:
        return (world.now + FORTNIGHT).date().isoformat()
    return chosen(answer)


@operation
def come(world: World) -> Json:
    """The person is a guest from now on; whether they are: not who has become a member meanwhile."""
    row = membership_of(world, world.person) or Membership(world.network, world.person)
    if row.standing == Standing.MEMBER:
        return False
    world.end(INVITATION, world.person)
    row.standing, row.since = Standing.GUEST, world.now
    world.put(row)
    return True


@operation
def go(world: World, stood: str | None = Standing.LEFT) -> Json:
    """The person is no guest any more, or did not become one and stands as they ``stood``."""
    row = membership_of(world, world.person)
    if stood is not None and (row is None or row.standing == Standing.GUEST):
        row = row or Membership(world.network, world.person, since=world.now)
        row.standing = stood
        world.put(row)


@operation
def in_order(world: World, answer: Labelled, count: int) -> Json:
    """The places, from 0, that someone named by their numbers, each once; none of them where no number fits."""
    numbers = [int(number) - 1 for number in re.findall(r"\d{1,4}", str(chosen(answer)))]
    return [place for place in dict.fromkeys(numbers) if 0 <= place < count]


@operation
def keep_answers(world: World, question: int, answers: Sequence[Labelled | None]) -> Json:
    """Keep what the guest answered, with the question of the network that it is about; gives how many."""
    given = [words for words in answers if words is not None]
    for words in given:
        world.put(Contribution(world.network, world.person, EVIDENCE, words, world.now, question))
    return len(given)


def to_prepare(begun: datetime, day: date) -> timedelta:
    """How long members may prepare questions for a visit that is to be over on a day: half of the time at most."""
    return min(to_answer(begun, day) / 2, PREPARING)


def to_answer(begun: datetime, day: date) -> timedelta:
    """How long the guest may answer, from now until that day; some days at least."""
    return max(datetime.combine(day, AFTERNOON, UTC) - begun, SHORTEST)
