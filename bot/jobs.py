"""Who did something, and what it asks of which conversation."""

from __future__ import annotations

from dataclasses import dataclass

from bot.events import Step
from bot.ports import Place
from bot.rows import StuckEvent


@dataclass(frozen=True, slots=True)
class Actor:
    """The person whose deed is being handled: where they spoke, and the reference of their own message."""

    person: int
    place: Place
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One step to give to one conversation, in a savepoint of its own; ``kept``: it was stuck, and is tried again."""

    conversation: int
    step: Step
    kept: StuckEvent | None = None
