"""When things recur, and when people are left alone: rules in local wall time, quiet hours, public holidays.

Moments go in aware and come out in UTC; in between it is wall time, so that 16:00 stays 16:00 when the
clocks change. A moment that the clocks skip happens an hour later, one that they repeat happens the first
time (RFC 5545, 3.3.5): that is what ``zoneinfo`` makes of a wall time with fold 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from heapq import heappop, heappush
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

DAY_BEGINS = time(8)
"""Local wall time from which Akker may speak first."""
DAY_ENDS = time(20)
"""Local wall time from which it no longer may."""
LAST_REMINDER = time(19)
"""The latest wall time of a reminder."""
TIME_TO_ANSWER = timedelta(hours=2)
"""So long there is at least to answer a question before its reminder, and after it."""
HORIZON = timedelta(days=366 * 10)
"""How far ahead a next moment is sought; rules for 29 February need eight years."""
_HOME = "NL"
_UNITS = {
    "WEEKLY": timedelta(weeks=1),
    "DAILY": timedelta(days=1),
    "HOURLY": timedelta(hours=1),
    "MINUTELY": timedelta(minutes=1),
}
_FREQ = re.compile(rf"\bFREQ=({'|'.join(_UNITS)})\b", re.IGNORECASE)
_INTERVAL = re.compile(r"\bINTERVAL=(\d+)", re.IGNORECASE)
_COUNT = re.compile(r"\bCOUNT=", re.IGNORECASE)
_UNTIL = re.compile(r"(?<=UNTIL=)(\d{8}T\d{6})Z", re.IGNORECASE)


def never(_day: date) -> bool:
    """The ``skip`` that skips no day."""
    return False


def moments(
    rule: str,
    starts: datetime,
    timezone: str,
    after: datetime,
    skip: Callable[[date], bool] = never,
) -> Iterator[datetime]:
    """The moments of ``rule`` later than ``after``, in UTC, each once and in order; none after ten years without one.

    ``rule`` is the text of an RFC 5545 RRULE, ``starts`` its first wall time (naive, or aware and then read
    in ``timezone``). ``skip`` says of a local day that nothing happens on it. Raises ValueError for a rule
    that is none.
    """
    zone = ZoneInfo(timezone)
    found: list[tuple[datetime, datetime]] = []  # each moment with the wall time that it really has
    last, end = after, _wall(after, zone) + HORIZON
    for wall in _walls(rule, starts, zone, after):
        while found and found[0][1] < wall:  # what the clocks skip lands among later ones, so some have to wait
            moment, shown = heappop(found)
            if moment > last:
                last, end = moment, shown + HORIZON
                yield moment
        if wall > end:
            return
        moment = wall.replace(tzinfo=zone).astimezone(UTC)
        if moment > last and not skip(wall.date()):
            heappush(found, (moment, _wall(moment, zone)))
    for moment, _ in sorted(set(found)):
        if moment > last:
            yield moment


def next_moment(
    rule: str,
    starts: datetime,
    timezone: str,
    after: datetime,
    skip: Callable[[date], bool] = never,
) -> datetime | None:
    """The first of these :func:`moments`; None when there is none within ten years."""
    return next(moments(rule, starts, timezone, after, skip), None)


def at_wall(day: date, clock: time, timezone: str) -> datetime:
    """The moment, in UTC, at which it is ``clock`` on ``day`` in ``timezone``."""
    return datetime.combine(day, clock, ZoneInfo(timezone)).astimezone(UTC)


def public_holiday(day: date, region: str = "") -> bool:
    """Whether ``day`` is a public holiday in ``region``: an ISO 3166 code such as ``BE`` or ``DE-NW``.

    Anything else, such as a region of the Dutch school holidays, means the Netherlands.
    """
    return day in _holidays(region, day.year)


def quiet(moment: datetime, timezone: str, region: str = "") -> bool:
    """Whether nobody may be spoken to unasked: the evening, the night, a weekend, a public holiday."""
    local = moment.astimezone(ZoneInfo(timezone))
    return not DAY_BEGINS <= local.time() < DAY_ENDS or _day_off(local.date(), region)


def next_allowed(moment: datetime, timezone: str, region: str = "") -> datetime:
    """``moment`` itself, or the first later moment that is not quiet."""
    if not quiet(moment, timezone, region):
        return moment
    local = moment.astimezone(ZoneInfo(timezone))
    day = local.date() if local.time() < DAY_BEGINS else local.date() + timedelta(days=1)
    while _day_off(day, region):
        day += timedelta(days=1)
    return at_wall(day, DAY_BEGINS, timezone)


def between(opens: datetime, middle: datetime, closes: datetime, timezone: str, region: str = "") -> datetime | None:
    """When to remind of a round: at its ``middle``, or, where that is quiet, at the last moment before or the first one
    after it: whichever keeps further from both ends of the round, which opens when it is heard of. None where that is
    too near to one of them."""
    opens = next_allowed(opens, timezone, region)
    local, after = middle.astimezone(ZoneInfo(timezone)), next_allowed(middle, timezone, region)
    day = local.date() if local.time() >= DAY_ENDS else local.date() - timedelta(days=1)
    while _day_off(day, region):
        day -= timedelta(days=1)
    before = middle if after == middle else at_wall(day, LAST_REMINDER, timezone)
    kept = {moment: min(moment - opens, closes - moment) for moment in (before, after)}
    best = max(kept, key=lambda moment: kept[moment])
    return best if kept[best] >= TIME_TO_ANSWER else None


def day_before(moment: datetime, timezone: str, region: str = "") -> datetime:
    """When to remind of ``moment``: on the last working day before it, at its hour but not in quiet hours."""
    local = moment.astimezone(ZoneInfo(timezone))
    day = local.date() - timedelta(days=1)
    while _day_off(day, region):
        day -= timedelta(days=1)
    return at_wall(day, min(max(local.time(), DAY_BEGINS), LAST_REMINDER), timezone)


def _walls(rule: str, starts: datetime, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    """The naive wall times of the rule from a day before ``after`` on."""
    local_until = _UNTIL.sub(lambda found: _local_stamp(found[1], zone), rule)
    since = _wall(after, zone) - timedelta(days=1)
    begin = _nearer(rule, _wall(starts, zone) if starts.tzinfo else starts, since)
    return rrulestr(local_until, dtstart=begin).xafter(since, inc=True)


def _nearer(rule: str, begin: datetime, since: datetime) -> datetime:
    """A later start from which a rule that is the same again after each of its intervals gives the same from ``since``
    on: nobody counts through years that are over."""
    unit, interval = _FREQ.search(rule), _INTERVAL.search(rule)
    if unit is None or _COUNT.search(rule) or begin >= since:
        return begin
    period = _UNITS[unit[1].upper()] * (int(interval[1]) if interval else 1)
    return begin + (since - begin) // period * period if period else begin


def _local_stamp(stamp: str, zone: ZoneInfo) -> str:
    """``UNTIL`` is written in UTC; dateutil wants it in the time of the rule."""
    end = datetime.strptime(stamp, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    return f"{end.astimezone(zone):%Y%m%dT%H%M%S}"


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def _day_off(day: date, region: str) -> bool:
    return day.weekday() >= 5 or public_holiday(day, region)


@lru_cache(maxsize=64)
def _holidays(region: str, year: int) -> frozenset[date]:
    import holidays  # a quarter of a second, so only where a day is weighed

    country, _, part = region.upper().partition("-")
    countries = holidays.list_supported_countries()
    if country not in countries:
        country, part = _HOME, ""
    known = part if part in countries[country] else None
    return frozenset(holidays.country_holidays(country, subdiv=known, years=year))
