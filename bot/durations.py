"""A length of time as people mean it: days are days on the calendar, hours are hours on the clock.

``P1D`` after Saturday 16:00 is Sunday 16:00, also when the clocks change that night; ``PT24H`` is then 15:00
or 17:00.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

_ISO = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?\Z"
)
_IN_WORDS = re.compile(r"(\d+)\s*([^\W\d]+)")
_UNITS: dict[str, str] = {
    "year": "years", "years": "years", "jaar": "years", "jaren": "years",
    "month": "months", "months": "months", "maand": "months", "maanden": "months",
    "week": "weeks", "weeks": "weeks", "weken": "weeks", "w": "weeks",
    "day": "days", "days": "days", "dag": "days", "dagen": "days", "d": "days",
    "hour": "hours", "hours": "hours", "uur": "hours", "uren": "hours", "h": "hours", "u": "hours",
    "minute": "minutes", "minutes": "minutes", "minuut": "minutes", "minuten": "minutes",
    "min": "minutes", "m": "minutes",
    "second": "seconds", "seconds": "seconds", "seconde": "seconds", "seconden": "seconds", "s": "seconds",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Duration:
    """``months`` and ``days`` on the calendar, then ``seconds`` on the clock."""

    months: int = 0
    days: int = 0
    seconds: int = 0

    def after(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The moment so much later, in UTC. Raises ValueError when no calendar goes that far.

        A wall time that the clocks skip happens an hour later, one that they repeat happens the first time.
        """
        try:
            if self.months or self.days:
                wall = moment.astimezone(zone).replace(tzinfo=None, fold=0)
                wall += relativedelta(months=self.months, days=self.days)
                moment = wall.replace(tzinfo=zone)
            return moment.astimezone(UTC) + timedelta(seconds=self.seconds)
        except (OverflowError, ValueError):
            raise ValueError("that is further than the calendar goes") from None


def parse(text: str) -> Duration:
    """An ISO 8601 duration in whole numbers, such as ``P1DT2H30M``; raises ValueError if it is none."""
    found = _ISO.match(text.strip().upper())
    if not found or not any(found.groups()):
        raise ValueError("not a duration")
    return _duration({unit: int(number) for unit, number in found.groupdict().items() if number})


def in_words(text: str) -> Duration:
    """``3 days``, ``2 weken en 1 dag``, ``90 min``, or ISO 8601. Raises ValueError for anything else."""
    try:
        return parse(text)
    except ValueError:
        pass
    amounts: dict[str, int] = {}
    for number, word in _IN_WORDS.findall(text.casefold()):
        unit = _UNITS.get(word)
        if unit is None:
            raise ValueError("not a duration")
        amounts[unit] = amounts.get(unit, 0) + int(number)
    rest = _IN_WORDS.sub("", text.casefold()).replace(",", " ").split()
    if not amounts or set(rest) - {"and", "en"}:
        raise ValueError("not a duration")
    return _duration(amounts)


def _duration(amounts: dict[str, int]) -> Duration:
    def of(unit: str) -> int:
        return amounts.get(unit, 0)

    return Duration(
        months=of("years") * 12 + of("months"),
        days=of("weeks") * 7 + of("days"),
        seconds=of("hours") * 3600 + of("minutes") * 60 + of("seconds"),
    )
