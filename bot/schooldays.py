"""School holidays: on which days the schools of a region are closed, and for which days that is known at all.

What no calendar tells is not known: ``off`` is then False and ``known_until`` tells where knowledge ends, so that it
can be said instead of guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

REGIONS = ("north", "middle", "south")
"""The regions among which the Netherlands spread their school holidays: Noord, Midden, Zuid."""

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday in one region, from its first to its last day."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Year:
    """What one ``source`` says of the days from ``first`` to ``last``: the holidays of each region."""

    source: str
    first: date
    last: date
    holidays: Mapping[str, tuple[Holiday, ...]]


@dataclass(slots=True)
class FreeDays:
    """Days off of a school's own, that an operator imported: from ``first`` to ``last``, ISO days, both included.

    ``region``: where they hold; empty: everywhere. ``source``: the name of the file that they came from.
    """

    source: str
    region: str
    name: str
    first: str
    last: str
    id: int = 0

    def days(self) -> Iterator[date]:
        """Each of them."""
        return days_between(date.fromisoformat(self.first), date.fromisoformat(self.last))


class SchoolCalendar:
    """What all sources say together."""

    def __init__(self, years: Iterable[Year] = ()) -> None:
        self.years = sorted(years, key=lambda year: year.first)
        self._off = {region: frozenset(self._days_off(region)) for region in REGIONS}

    def off(self, region: str, day: date) -> bool:
        """Whether the schools of the region are known to be closed on that day."""
        return day in self._off.get(region, ())

    def known_until(self, region: str, since: date) -> date | None:
        """The last day, counted from ``since`` on without a gap, for which the holidays of the region are known; None
        where they are not even known for that day."""
        last: date | None = None
        for year in self.years:
            if region in year.holidays and year.first <= (since if last is None else last + A_DAY) <= year.last:
                last = year.last
        return last

    def next_start(self, name: str, region: str, after: date) -> date | None:
        """The first day of the next holiday of this name that begins after a day."""
        firsts = [each.first for each in self._holidays(region) if each.name == name and each.first > after]
        return min(firsts, default=None)

    def _holidays(self, region: str) -> Iterator[Holiday]:
        for year in self.years:
            yield from year.holidays.get(region, ())

    def _days_off(self, region: str) -> Iterator[date]:
        for holiday in self._holidays(region):
            yield from days_between(holiday.first, holiday.last)


class Calendars(Protocol):
    """Days off, as a part of :class:`bot.ports.World`."""

    @property
    def school(self) -> SchoolCalendar:
        """The school holidays that are known."""
        ...

    def free_days(self, region: str) -> Callable[[date], bool]:
        """Whether nothing begins by itself on a day: public holidays, school holidays, and what was imported."""
        ...


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
