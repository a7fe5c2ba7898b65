"""What a network keeps of its meetings: when they are, who was told in private, and what people took on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.audience import Labelled


@dataclass(slots=True)
class Meeting:
    """A meeting of the network, planned or cancelled; ``sequence`` counts its changes, as iCalendar wants it."""

    network: int
    at: datetime
    status: str = "planned"
    sequence: int = 0
    question: int | None = None
    minutes: int = 60
    id: int = 0


@dataclass(slots=True)
class Told:
    """Someone heard of a meeting in direct messages, and so hears there too that it is moved or off."""

    meeting: int
    person: int
    id: int = 0


@dataclass(slots=True)
class Action:
    """What a member took on: ``person`` does it, and is asked about it once it is ``due``; ``status``: open, done,
    dropped."""

    network: int
    person: int
    words: Labelled
    due: datetime
    created_at: datetime
    status: str = "open"
    id: int = 0
