"""The rhythm of the check-in as it is kept: planned, shown, paused, changed once, objected to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from bot.audience import Json, Labelled
from bot.network import Timer
from bot.operations import operation
from bot.ports import World
from bot.recurring import Rhythm, change, coming
from bot.rhythm import at_wall, moments, public_holiday
from flows.cultivating.clock import clock
from flows.network.operations import chosen, network_of

ACTIVITY = "cultivating.checkin"
WEEKS = {"week": 1, "two-weeks": 2, "four-weeks": 4}
WEEKDAYS = ("mo", "tu", "we", "th", "fr")
MONTHS = {"three-months": 3, "six-months": 6}
SUMMER, OPEN_END = "summer", "open"
NO_REGION = "none"
PAUSES = {"two-weeks": 14, "four-weeks": 28}
SHORTEST_SEASON = timedelta(weeks=4)
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """A rhythm as the facilitator chose it."""

    every: Labelled
    weekday: Labelled
    at: Labelled
    region: Labelled
    season: Labelled

    def of(self, world: World) -> Rhythm:
        """The rhythm, from its first moment that is no day off, to the end of its season."""
        network, zone = network_of(world), ZoneInfo(network_of(world).timezone)
        wall = clock(chosen(self.at))
        assert wall is not None
        weekly = f"FREQ=WEEKLY;BYDAY={chosen(self.weekday).upper()}"
        today = datetime.combine(world.now.astimezone(zone).date(), wall)
        skip = world.free_days(self.holidays)
        starts = next(moments(weekly, today, network.timezone, world.now, skip), None)
        assert starts is not None, "there is no weekday that is always a holiday"
        end = self._end(world, starts.astimezone(zone).date())
        until = "" if end is None else f";UNTIL={at_wall(end, time(), network.timezone):%Y%m%dT%H%M%SZ}"
        rule = f"{weekly};INTERVAL={WEEKS[chosen(self.every)]}{until}"
        return Rhythm(world.network, ACTIVITY, rule, starts, network.timezone, world.person)

    @property
    def holidays(self) -> str:
        """The region whose school holidays are left out; empty: none."""
        region: str = chosen(self.region)
        return "" if region == NO_REGION else region

    def _end(self, world: World, first: date) -> date | None:
        """The first day that is not of the season any more."""
        season = chosen(self.season)
        if season == SUMMER:
            return _summer(world, self.holidays)
        return first + relativedelta(months=MONTHS[season]) if season in MONTHS else None


@operation
def shown_rhythm(world: World) -> Json:
    """The rhythm as it is: its next ``moments``, whether it is ``resting``, and the day until when it ``rests``; None
    when there is none."""
    rhythm = _rhythm(world)
    if rhythm is None:
        return None
    resumes = rhythm.resumes_at if rhythm.resumes_at is not None and rhythm.resumes_at > world.now else None
    return {
        "moments": _coming(world, rhythm) if rhythm.active else [],
        "resting": not rhythm.active or resumes is not None,
        "rests": _local_day(resumes, rhythm.timezone) if resumes is not None else None,
    }


@operation
def next_summer(world: World, region: Labelled) -> Json:
    """The first day of the next summer holiday of the region, if it is known; one that is near ends no season."""
    start = _summer(world, chosen(region))
    return start and start.isoformat()


@operation
def would_come(world: World, plan: Plan) -> Json:
    """The next ``moments`` if this were the rhythm; and as ``known`` the last day for which the holidays that it leaves
    out are known, if it goes on after that: ``never`` where nothing is known of them."""
    planned, region = plan.of(world), plan.holidays
    following = _coming(world, planned, region)
    if not region or not following:
        return {"moments": following, "known": None}
    known = world.school.known_until(region, _today(world))
    last = _local_day(datetime.fromisoformat(following[-1]), planned.timezone)
    if known is None:
        return {"moments": following, "known": "never"}
    return {"moments": following, "known": known.isoformat() if known.isoformat() < last else None}


@operation
def set_rhythm(world: World, plan: Plan, open_until: datetime) -> Json:
    """Make this the rhythm, in place of an older one; gives its next moments."""
    _remove(world)
    network = network_of(world)
    network.region = plan.holidays
    world.put(network)
    planned = plan.of(world)
    planned.open_until = open_until
    return _set_going(world, world.put(planned))


@operation
def stop_rhythm(world: World) -> Json:
    """End the rhythm; whether there was one."""
    return _remove(world)


@operation
def pause_rhythm(world: World, how: Labelled, day: Labelled | None) -> Json:
    """Let the rhythm rest for a while, until a day, or until it is taken up again. Gives its next ``moments`` and until
    which day it ``rests``; None where it would have ended by then, and so goes on as it was."""
    rhythm = _rhythm(world)
    if rhythm is None:
        return None
    resumes = _resumes(world, how, day)
    before = rhythm.active, rhythm.resumes_at
    rhythm.active, rhythm.resumes_at = resumes is not None, resumes
    following = _coming(world, rhythm) if rhythm.active else []
    if rhythm.active and not following:
        rhythm.active, rhythm.resumes_at = before
        return None
    _set_going(world, rhythm)
    return {"moments": following, "rests": resumes and _local_day(resumes, rhythm.timezone)}


@operation
def resume_rhythm(world: World) -> Json:
    """Take the rhythm up again; gives its next moments, none where its season is over."""
    rhythm = _rhythm(world)
    if rhythm is None:
        return []
    rhythm.active, rhythm.resumes_at = True, None
    return _set_going(world, rhythm)


@operation
def is_day_off(world: World, day: Labelled) -> Json:
    """Whether nobody is spoken to unasked on that day."""
    to = date.fromisoformat(chosen(day))
    return to.weekday() >= 5 or public_holiday(to, network_of(world).region)


@operation
def change_once(world: World, moment: str, day: Labelled | None, at: Labelled | None) -> Json:
    """Move one moment to a day and a time, or without them leave it out, and no other. Gives where it went (``to``) and
    the next ``moments``; None where it was not to come any more."""
    rhythm = _rhythm(world)
    if rhythm is None or moment not in _coming(world, rhythm):
        return None
    to = None
    if day is not None and at is not None:
        wall = clock(chosen(at))
        assert wall is not None
        to = at_wall(date.fromisoformat(chosen(day)), wall, rhythm.timezone)
    change(rhythm, datetime.fromisoformat(moment), to, world.now)
    return {"to": to and to.isoformat(), "moments": _set_going(world, rhythm)}


@operation
def open_to_objections(world: World) -> Json:
    """Who set the rhythm (``facilitator``), and until when it could be objected to, where that is past (``late``); None
    without a rhythm."""
    rhythm = _rhythm(world)
    if rhythm is None:
        return None
    over = rhythm.open_until if rhythm.open_until is not None and rhythm.open_until <= world.now else None
    return {"late": over and over.isoformat(), "facilitator": rhythm.person}


def _local_day(moment: datetime, timezone: str) -> str:
    return moment.astimezone(ZoneInfo(timezone)).date().isoformat()


def _summer(world: World, region: str) -> date | None:
    return world.school.next_start("summer", region, _today(world) + SHORTEST_SEASON)


def _today(world: World) -> date:
    return world.now.astimezone(ZoneInfo(network_of(world).timezone)).date()


def _rhythm(world: World) -> Rhythm | None:
    """The rhythm of the check-in, whether it goes on or rests."""
    found = world.find(Rhythm, network=world.network, activity=ACTIVITY)
    return found[-1] if found else None


def _coming(world: World, of: Rhythm | None, region: str | None = None) -> list[str]:
    if of is None:
        return []
    skip = world.free_days(network_of(world).region if region is None else region)
    return [moment.isoformat() for moment in islice(coming(of, world.now, skip), SHOWN)]


def _set_going(world: World, rhythm: Rhythm) -> list[str]:
    """Keep a rhythm, and let its next moment come up; gives the next ones."""
    for timer in world.find(Timer, rhythm=rhythm.id):
        world.remove(timer)
    world.put(rhythm)
    following = _coming(world, rhythm) if rhythm.active else []
    if following:
        world.put(Timer(datetime.fromisoformat(following[0]), "rhythm", rhythm=rhythm.id))
    return following


def _resumes(world: World, how: Labelled, day: Labelled | None) -> datetime | None:
    """The first moment at which a rhythm that is paused may come again; None: not by itself."""
    if chosen(how) == OPEN_END:
        return None
    first = date.fromisoformat(chosen(day)) if day is not None else _today(world) + timedelta(days=PAUSES[chosen(how)])
    return at_wall(first, time(), network_of(world).timezone).astimezone(UTC)


def _remove(world: World) -> bool:
    found = world.find(Rhythm, network=world.network, activity=ACTIVITY)
    for old in found:
        for timer in world.find(Timer, rhythm=old.id):
            world.remove(timer)
        world.remove(old)
    return bool(found)
