"""A method that a network works with: who takes part, which step it is at, what was handed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.audience import Json


@dataclass(slots=True)
class MethodRun:
    """One method, once. ``people`` take part, in the order in which circles are made; ``consultants``: those of them
    who have that role in this one.

    ``state``: running, paused, stopped, done. ``closes``: when the step is over; ``lasts``: its seconds, of which
    ``left`` are to come after a pause. ``news``: what is to be said of the time. ``inputs``: what was handed in, wiped
    at the end; ``handed``: the step of which all is in.
    """

    network: int
    owner: int
    method: str
    live: bool
    begun_at: datetime
    people: Json = field(default_factory=list[int])
    consultants: Json = field(default_factory=list[int])
    state: str = "running"
    step: str = ""
    closes: datetime | None = None
    lasts: int = 0
    left: int = 0
    news: str = ""
    warned: bool = False
    inputs: Json = field(default_factory=list[Json])
    handed: str = ""
    id: int = 0
