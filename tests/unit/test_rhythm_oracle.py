"""A thousand random rules against an oracle that knows no rules: it walks the clocks of a zone a quarter at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.rhythm import moments, public_holiday
from flows.calendars.loading import school_calendar

ZONES = (
    "Europe/Amsterdam",
    "Europe/London",
    "America/New_York",
    "America/Curacao",
    "Australia/Lord_Howe",  # half an hour
    "America/Santiago",  # at midnight
    "Asia/Kathmandu",  # a quarter of an hour off
    "UTC",
)
FIRST, LAST = date(2025, 9, 1), date(2028, 3, 1)
QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@cache
def clocks(zone: str) -> dict[datetime, datetime]:
    """Every wall time, to the quarter, that a clock in the zone ever shows, with the moment of the first time."""
    shown: dict[datetime, datetime] = {}
    moment, end = (datetime.combine(day, time(), UTC) for day in (FIRST - DAY, LAST + DAY))
    while moment < end:
        shown.setdefault(moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0), moment)
        moment += QUARTER
    return shown


def happens(wall: datetime, zone: str) -> datetime:
    """When it is this time on the wall; what the clocks skip comes as long after the last quarter that they show."""
    shown, back = clocks(zone), timedelta()
    while wall - back not in shown:
        back += QUARTER
    return shown[wall - back] + back


@dataclass(frozen=True)
class Plan:
    """A rule, and the same as a question that can be asked of any wall time."""

    rule: str
    zone: str
    starts: datetime
    fits: Callable[[datetime], bool]
    skip: Callable[[date], bool]

    def expected(self, after: datetime) -> list[datetime]:
        """All moments between ``after`` and the end, found one wall time after another."""
        found: set[datetime] = set()
        day = max(self.starts.date(), (after - 2 * DAY).date())
        while day < LAST:
            for quarter in range(96):
                wall = datetime.combine(day, time()) + quarter * QUARTER
                if wall >= self.starts and self.fits(wall) and not self.skip(day):
                    found.add(happens(wall, self.zone))
            day += DAY
        return sorted(moment for moment in found if moment > after)


def random_plan(chance: Random) -> Plan:
    zone = chance.choice(ZONES)
    starts = datetime.combine(FIRST + chance.randrange(600) * DAY, time()) + chance.randrange(96) * QUARTER
    if chance.random() < 0.4:  # where clocks change, mostly
        starts = starts.replace(hour=chance.choice((0, 1, 2, 3)), minute=chance.choice((0, 15, 30, 45)))
    region = chance.choice(("north", "middle", "south", "", "none"))
    off = {FIRST + chance.randrange(900) * DAY for _ in range(chance.choice((0, 200)))}
    school = school_calendar()

    def skip(day: date) -> bool:
        return day in off or (region != "none" and (school.off(region, day) or public_holiday(day, region)))

    rule, fits = random_rule(chance, starts)
    until = starts + timedelta(days=chance.randrange(20, 700), minutes=15 * chance.randrange(96))
    if chance.random() < 0.3:
        rule += f";UNTIL={until:%Y%m%dT%H%M%S}"
        whole, fits = fits, lambda wall: whole(wall) and wall <= until
    return Plan(rule, zone, starts, fits, skip)


def random_rule(chance: Random, starts: datetime) -> tuple[str, Callable[[datetime], bool]]:
    """A rule of one of the kinds that there are, and whether a wall time is of it."""
    every, clock, first = chance.randrange(1, 5), starts.time(), starts.date()
    match chance.choice(("WEEKLY", "WEEKLY", "WEEKLY", "DAILY", "MINUTELY", "MONTHLY", "HOURLY")):
        case "WEEKLY":
            weekdays = sorted(chance.sample(range(7), chance.choice((1, 1, 2, 3))))
            monday = first - first.weekday() * DAY
            named = ",".join(WEEKDAYS[weekday] for weekday in weekdays)
            return (
                f"FREQ=WEEKLY;INTERVAL={every};BYDAY={named}",
                lambda wall: (
                    wall.time() == clock
                    and wall.weekday() in weekdays
                    and (wall.date() - monday).days // 7 % every == 0
                ),
            )
        case "MINUTELY":  # so that what the clocks skip lands among what they do not
            minutes = 15 * chance.choice((3, 3, 7))
            return (
                f"FREQ=MINUTELY;INTERVAL={minutes}",
                lambda wall: (wall - starts) % timedelta(minutes=minutes) == timedelta(),
            )
        case "DAILY":
            return (
                f"FREQ=DAILY;INTERVAL={every}",
                lambda wall: wall.time() == clock and (wall.date() - first).days % every == 0,
            )
        case "MONTHLY":
            weekday = chance.randrange(5)
            return (
                f"FREQ=MONTHLY;INTERVAL={every};BYDAY=1{WEEKDAYS[weekday]}",
                lambda wall: (
                    wall.time() == clock
                    and wall.weekday() == weekday
                    and wall.day <= 7
                    and (12 * (wall.year - first.year) + wall.month - first.month) % every == 0
                ),
            )
        case _:
            hours = every * 5
            return (
                f"FREQ=HOURLY;INTERVAL={hours}",
                lambda wall: wall.minute == clock.minute and (wall - starts) % timedelta(hours=hours) == timedelta(),
            )


def compare(number: int) -> int:
    """Whether one random rule gives what the oracle finds, however it is asked; gives how many moments that were."""
    chance = Random(number)
    plan = random_plan(chance)
    after = datetime.combine(FIRST + chance.randrange(700) * DAY, time(chance.randrange(24), 7), UTC)
    expected = plan.expected(after)
    found = moments(plan.rule, plan.starts, plan.zone, after, plan.skip)
    assert list(islice(found, len(expected))) == expected, plan
    later = next(found, None)
    assert later is None or later.astimezone(ZoneInfo(plan.zone)).date() >= LAST, plan
    for one in chance.sample(range(len(expected)), min(len(expected), 5)):
        again = moments(plan.rule, plan.starts.replace(tzinfo=ZoneInfo(plan.zone)), plan.zone, expected[one], plan.skip)
        assert list(islice(again, len(expected) - one - 1))[:3] == expected[one + 1 : one + 4], plan
    return len(expected)


def test_random_rules_skip_double_and_shift_nothing():
    assert sum(compare(number) for number in range(60)) > 1000


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_a_thousand_random_rules_skip_double_and_shift_nothing():
    found = sum(compare(number) for number in range(1000))
    print(f"1,000 rules in {len(ZONES)} zones, {found} moments, each where the oracle has it")
    assert found > 10_000
