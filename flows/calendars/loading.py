"""The calendar files that there are: what they may say, and the school holidays that come of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator, model_validator

from bot.schooldays import REGIONS, Holiday, SchoolCalendar, Year
from flows.datafile import read

FOLDER = Path(__file__).parent

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Days = tuple[date, date]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Everywhere(_Strict):
    """One holiday: its first and its last day in each region."""

    name: Literal["autumn", "christmas", "spring", "may", "summer"]
    north: Days
    middle: Days
    south: Days

    @field_validator("north", "middle", "south")
    @classmethod
    def _in_order(cls, days: Days) -> Days:
        if days[0] > days[1]:
            raise ValueError(f"it ends on {days[1]}, before it begins")
        return days

    def in_region(self, region: str) -> Days:
        """Its days in one of the regions."""
        return {"north": self.north, "middle": self.middle, "south": self.south}[region]


class CalendarFile(_Strict):
    """A school year. ``source``: where its dates come from; ``confirmed``: how they were checked; it says nothing of
    days before ``first`` or after ``until``."""

    source: Words
    confirmed: Words
    first: date
    until: date
    holidays: tuple[Everywhere, ...]

    @field_validator("holidays")
    @classmethod
    def _each_once(cls, holidays: tuple[Everywhere, ...]) -> tuple[Everywhere, ...]:
        names = [holiday.name for holiday in holidays]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"the holiday {twice[0]!r} is there twice")
        return holidays

    @model_validator(mode="after")
    def _within(self) -> CalendarFile:
        if self.first > self.until:
            raise ValueError("it ends before it begins")
        for holiday in self.holidays:
            for region in REGIONS:
                first, last = holiday.in_region(region)
                if first < self.first or last > self.until:
                    raise ValueError(f"{holiday.name} in {region} is not between {self.first} and {self.until}")
        return self

    def year(self) -> Year:
        """The school year as the rhythm reads it."""
        return Year(
            self.source,
            self.first,
            self.until,
            {
                region: tuple(Holiday(holiday.name, *holiday.in_region(region)) for holiday in self.holidays)
                for region in REGIONS
            },
        )


@cache
def school_calendar(folder: Path = FOLDER) -> SchoolCalendar:
    """What all files of a folder say together; raises ConfigError for the first broken one."""
    return SchoolCalendar(read(path, CalendarFile).year() for path in sorted(folder.glob("*.yaml")))
