"""What a store gives of its own bookkeeping: parts of a collect, timers that came up, events that got stuck."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.audience import Json


@dataclass(frozen=True, slots=True)
class Part:
    """One member's part of a collect."""

    conversation: int
    person: int
    status: str
    result: Json


@dataclass(frozen=True, slots=True)
class DueRow:
    """A timer that came up."""

    timer: int
    due: datetime
    kind: str
    conversation: int | None
    key: str
    rhythm: int | None


@dataclass(frozen=True, slots=True)
class StuckEvent:
    """An event that could not be handled: kept to be run again. ``conversation`` is 0 where none was found for it."""

    event: str
    at: datetime
    conversation: int
    payload: Json
    error: str
