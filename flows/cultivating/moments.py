"""The moment of a meeting: asked for, weighed, and asked again where it cannot be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from zoneinfo import ZoneInfo

from bot.audience import NETWORK, Json, Labelled
from bot.effects import Phrase
from bot.network import Person
from bot.operations import operation
from bot.ports import World
from bot.prompts import Option, choice, day
from bot.rhythm import DAY_BEGINS, DAY_ENDS, at_wall, public_holiday
from bot.talk import Talk
from flows.cultivating.clock import ask_clock, clock
from flows.network.operations import chosen, network_of

MINUTES = ("30", "45", "60", "90", "120", "180")


@dataclass(frozen=True, slots=True)
class When:
    """When a meeting is to be, and how many minutes it takes."""

    at: datetime
    minutes: int


async def ask_when(talk: Talk) -> When:
    """Ask for the day, the time and the length of a meeting."""
    at = await ask_moment(talk, "when")
    return When(at, await ask_minutes(talk))


async def ask_moment(talk: Talk, key: str, besides: Sequence[datetime] = ()) -> datetime:
    """Ask for a day and a time until they make a moment that can be: not over, not skipped by the clocks, none of
    ``besides``; one in the weekend, on a holiday or at night if it is meant so."""
    facilitator, taken = talk.starter, [moment.isoformat() for moment in besides]
    async for turn in talk.rounds(key):
        here = await turn.look("today", today())
        known = Phrase("cultivating-meeting-zone", {"zone": here["zone"]}) if here["zone"] else ""
        earliest = date.fromisoformat(here["day"]) - timedelta(days=1)
        chosen_day = await turn.ask(
            facilitator,
            "day",
            day(after=earliest).required(),
            audience=NETWORK,
            text="cultivating-meeting-day",
            zone=known,
        )
        assert chosen_day is not None
        at = await ask_clock(turn, facilitator, "at", at_night=True)
        found = await turn.look("weighed", weigh(chosen_day, at, taken))
        moment = datetime.fromisoformat(found["at"])
        if found["wrong"]:
            await turn.say(facilitator, "again", text="cultivating-meeting-again", why=found["wrong"], moment=moment)
            continue
        if not found["odd"]:
            return moment
        text, why = "cultivating-meeting-odd", found["odd"]
        if await turn.confirm(facilitator, "odd", audience=NETWORK, text=text, why=why, moment=moment):
            return moment
    raise AssertionError("rounds never end by themselves")


async def ask_minutes(talk: Talk) -> int:
    """Ask how long a meeting takes."""
    lengths = choice(*(Option(minutes, minutes) for minutes in MINUTES)).required()
    answer = await talk.ask(talk.starter, "minutes", lengths, audience=NETWORK, text="cultivating-meeting-minutes")
    assert answer is not None
    return next(int(minutes) for minutes in MINUTES if answer.is_(minutes))


@operation
def today(world: World) -> Json:
    """The ``day`` on the network's own clock; its ``zone``, where the person who asks lives by another."""
    network, person = network_of(world), world.get(Person, world.person)
    elsewhere = person is not None and person.timezone not in ("", network.timezone)
    now = world.now.astimezone(ZoneInfo(network.timezone))
    return {"day": now.date().isoformat(), "zone": network.timezone if elsewhere else ""}


@operation
def weigh(world: World, chosen_day: Labelled, at: Labelled, taken: Sequence[str]) -> Json:
    """The moment (``at``); what is ``wrong`` with it, and what is ``odd``: each empty if nothing."""
    network, wall = network_of(world), clock(chosen(at))
    assert wall is not None
    on = date.fromisoformat(chosen(chosen_day))
    moment = at_wall(on, wall, network.timezone)
    wrong = "past" if moment <= world.now else ""
    if moment.astimezone(ZoneInfo(network.timezone)).time() != wall:
        wrong = "gap"
    if moment.isoformat() in taken:
        wrong = "twice"
    return {"at": moment.isoformat(), "wrong": wrong, "odd": odd(on, wall, network.region)}


def odd(on: date, at: clock_time, region: str) -> str:
    """Why a meeting is seldom held then: ``holiday``, ``weekend``, ``night``; nothing if it often is."""
    if public_holiday(on, region):
        return "holiday"
    if on.weekday() >= 5:
        return "weekend"
    return "" if DAY_BEGINS <= at < DAY_ENDS else "night"
