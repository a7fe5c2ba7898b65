"""When the check-in comes."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from bot.audience import NETWORK, Json, Labelled
from bot.network import Rhythm, Timer
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice
from bot.recurring import coming
from bot.rhythm import next_moment
from bot.talk import Talk, dialogue
from flows.cultivating.clock import ask_clock, clock
from flows.network.lapsing import LAPSES
from flows.network.operations import chosen, network_of

ACTIVITY = "cultivating.checkin"
WEEKS = {"week": 1, "two-weeks": 2, "four-weeks": 4}
WEEKDAYS = ("mo", "tu", "we", "th", "fr")
SHOWN = 3


@dialogue("cultivating.rhythm", lapses=LAPSES)
async def rhythm(talk: Talk) -> None:
    """The facilitator chooses when the check-in comes; the network hears it."""
    facilitator, option = talk.starter, talk.args.get("option", "")
    if option == "show":
        following = moments_in(await talk.look("coming", coming_checkins()))
        return await talk.say(talk.here, "show" if following else "none", moments=following)
    if option in ("pause", "stop"):
        return await rest(talk)
    async for turn in talk.rounds("choose"):
        every = await turn.ask(facilitator, "every", choice(*WEEKS, "none").required(), audience=NETWORK)
        if every is None or every.is_("none"):
            return await rest(turn)
        weekday = await turn.ask(facilitator, "weekday", choice(*WEEKDAYS).required(), audience=NETWORK)
        at = await ask_clock(turn, facilitator, "at")
        following = moments_in(await turn.look("coming", would_come(every, weekday, at)))
        if await turn.confirm(facilitator, "sure", audience=NETWORK, moments=following):
            following = moments_in(await turn.do("plant", set_rhythm(every, weekday, at)))
            return await turn.say(talk.room, "set", moments=following)


async def rest(talk: Talk) -> None:
    """No more check-ins by themselves."""
    stopped = await talk.do("rest", rest_rhythm())
    await talk.say(talk.room if stopped else talk.starter, "rests" if stopped else "none")


def moments_in(stamps: list[str]) -> list[datetime]:
    """Moments as they come out of the journal."""
    return [datetime.fromisoformat(stamp) for stamp in stamps]


@operation
def coming_checkins(world: World) -> Json:
    """The next moments of the check-in."""
    active = world.find(Rhythm, network=world.network, activity=ACTIVITY, active=True)
    return _coming(world, active[-1]) if active else []


@operation
def would_come(world: World, every: Labelled, weekday: Labelled | None, at: Labelled) -> Json:
    """The next moments if this were the rhythm."""
    return _coming(world, _planned(world, every, weekday, at))


@operation
def set_rhythm(world: World, every: Labelled, weekday: Labelled | None, at: Labelled) -> Json:
    """Make this the rhythm, in place of an older one; gives its next moments."""
    _rest(world)
    planned = world.put(_planned(world, every, weekday, at))
    world.put(Timer(due=planned.starts, kind="rhythm", rhythm=planned.id))
    return _coming(world, planned)


@operation
def rest_rhythm(world: World) -> Json:
    """End the rhythm; whether there was one."""
    return _rest(world)


def _planned(world: World, every: Labelled, weekday: Labelled | None, at: Labelled) -> Rhythm:
    """The rhythm, from its first moment that is no holiday."""
    assert weekday is not None
    network, zone = network_of(world), ZoneInfo(network_of(world).timezone)
    wall = clock(chosen(at))
    assert wall is not None
    day = f"BYDAY={chosen(weekday).upper()}"
    today = datetime.combine(world.now.astimezone(zone).date(), wall)
    starts = next_moment(f"FREQ=WEEKLY;{day}", today, network.timezone, world.now, world.free_days(network.region))
    assert starts is not None
    rule = f"FREQ=WEEKLY;INTERVAL={WEEKS[chosen(every)]};{day}"
    return Rhythm(world.network, ACTIVITY, rule, starts, network.timezone, world.person)


def _coming(world: World, of: Rhythm) -> Json:
    skip = world.free_days(network_of(world).region)
    return [moment.isoformat() for moment in islice(coming(of, world.now, skip), SHOWN)]


def _rest(world: World) -> bool:
    active = world.find(Rhythm, network=world.network, activity=ACTIVITY, active=True)
    for old in active:
        for timer in world.find(Timer, rhythm=old.id):
            world.remove(timer)
        old.active = False
        world.put(old)
    return bool(active)
