"""The days off that an operator imported: putting them in the place of earlier ones, listing and removing them."""

from __future__ import annotations

from bot.errors import ConfigError
from bot.ports import Entities
from bot.schooldays import FreeDays, SchoolCalendar


def replace_days(entities: Entities, source: str, days: list[FreeDays]) -> int:
    """Put these days in the place of all that came from ``source`` before; gives how many stretches those were."""
    before = entities.find(FreeDays, source=source)
    for row in before:
        entities.remove(row)
    for row in days:
        entities.put(row)
    return len(before)


def remove_days(entities: Entities, source: str) -> int:
    """Let go of all that came from ``source``; raises ConfigError where nothing did."""
    if not (gone := replace_days(entities, source, [])):
        names = sorted({row.source for row in entities.find(FreeDays)})
        todo = f"Choose one of: {', '.join(names)}." if names else "Nothing was imported yet."
        raise ConfigError(f"No calendar was imported as {source!r}.", todo=todo)
    return gone


def calendar_lines(entities: Entities, school: SchoolCalendar) -> list[str]:
    """What is known: a line for every school year with its source, and for every stretch that was imported."""
    years = [f"{year.first} to {year.last}  school holidays, {year.source}" for year in school.years]
    own = sorted(entities.find(FreeDays), key=lambda row: (row.first, row.source))
    return years + [told(row) for row in own]


def told(row: FreeDays) -> str:
    """A stretch of days in a line."""
    days = row.first if row.first == row.last else f"{row.first} to {row.last}"
    return f"{days}  {row.name or '(no name)'}, {row.source}{f', {row.region}' if row.region else ''}"
