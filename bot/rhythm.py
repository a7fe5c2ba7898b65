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
_UNTIL = re.compile(r"(?<=UNTIL=)(\d{8}T\d{6})Z", re.IGNORECASE)


def never(_day: date) -> bool:
    """The ``skip`` that skips no day."""
    return False


def next_moment(
    rule: str,
    starts: datetime,
    timezone: str,
    after: datetime,
    skip: Callable[[date], bool] = never,
) -> datetime | None:
    """The first moment of ``rule`` later than ``after``, in UTC; None when there is none within ten years.

    ``rule`` is the text of an RFC 5545 RRULE, ``starts`` its first wall time (naive, or aware and then read
    in ``timezone``). ``skip`` says of a local day that nothing happens on it. Raises ValueError for a rule
    that is none.
    """
    zone = ZoneInfo(timezone)
    best: datetime | None = None
    for wall in _walls(rule, starts, zone, after):
        if best is not None and wall > _wall(best, zone):
            break  # a wall time that was skipped lands among later ones, never beyond them
        moment = wall.replace(tzinfo=zone).astimezone(UTC)
        if moment > after and not skip(wall.date()) and (best is None or moment < best):
            best = moment
    return best


def next_moments(
    count: int,
    rule: str,
    starts: datetime,
    timezone: str,
    after: datetime,
    skip: Callable[[date], bool] = never,
) -> list[datetime]:
    """The first ``count`` moments of ``rule`` later than ``after``; fewer when the rule ends."""
    moments: list[datetime] = []
    while len(moments) < count and (moment := next_moment(rule, starts, timezone, after, skip)):
        moments.append(moment)
        after = moment
    return moments


def at_wall(day: date, clock: time, timezone: str) -> datetime:
    """The moment, in UTC, at which it is ``clock`` on ``day`` in ``timezone``."""
    return datetime.combine(day, clock, ZoneInfo(timezone)).astimezone(UTC)


def public_holiday(day: date, region: str = "") -> bool:
    """Whether ``day`` is a public holiday in ``region``: an ISO 3166 code such as ``BE`` or ``DE-NW``.

    Anything else, such as a region of the Dutch school holidays, means the Netherlands.
    """
    country, _, part = region.upper().partition("-")
    return day in _holidays(*((country, part) if _is_country(country) else (_HOME, "")), day.year)


def free_days(region: str = "") -> Callable[[date], bool]:
    """The ``skip`` of a network in ``region``: nothing begins by itself on its public holidays."""
    return lambda day: public_holiday(day, region)


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
    """The naive wall times of the rule from a day before ``after`` until the horizon."""
    local_until = _UNTIL.sub(lambda found: _local_stamp(found[1], zone), rule)
    begin = _wall(starts, zone) if starts.tzinfo else starts
    dates = rrulestr(local_until, dtstart=begin)
    since = _wall(after, zone)
    for wall in dates.xafter(since - timedelta(days=1), inc=True):
        if wall - since > HORIZON:
            return
        yield wall


def _local_stamp(stamp: str, zone: ZoneInfo) -> str:
    """``UNTIL`` is written in UTC; dateutil wants it in the time of the rule."""
    end = datetime.strptime(stamp, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    return f"{end.astimezone(zone):%Y%m%dT%H%M%S}"


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def _day_off(day: date, region: str) -> bool:
    return day.weekday() >= 5 or public_holiday(day, region)


def _is_country(code: str) -> bool:
    import holidays  # a quarter of a second, so only where a day is weighed

    return code in holidays.list_supported_countries()


@lru_cache(maxsize=64)
def _holidays(country: str, part: str, year: int) -> frozenset[date]:
    import holidays

    known = holidays.list_supported_countries()[country]
    return frozenset(holidays.country_holidays(country, subdiv=part if part in known else None, years=year))
