"""What happened, in the past tense.

Two layers. *Inbound* facts come from a platform or from the clock and know people and places by the platform's own
addresses. *Steps* are what the engine understands: they are about one conversation and one of its keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.audience import Json

Action = Literal["back", "skip", "pause", "stop", "help", "status"]
"""The bare words that work at every question."""


@dataclass(frozen=True, slots=True)
class Inbound:
    """A fact from outside: a unique ``id`` (claimed once), when, on which platform, by whom and where (addresses)."""

    id: str
    at: datetime
    platform: str
    who: str
    where: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Said(Inbound):
    """Someone typed ``text``; ``to`` is the platform's reference of the message it replies to, ``ref`` its own."""

    text: str = ""
    to: str | None = None
    ref: str | None = None
    addressed: bool = False


@dataclass(frozen=True, slots=True)
class Answered(Inbound):
    """Someone clicked or chose on the prompt ``to``: a value, or an action."""

    to: str = ""
    value: Json = None
    action: Action | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Submitted(Inbound):
    """Someone filled in the form of the prompt ``to``: a value for each key of a question, None for what they left."""

    to: str = ""
    values: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class Wanted(Inbound):
    """Someone wants to be asked the question ``prompt`` (its id) now, of those that wait for them."""

    prompt: int = 0


@dataclass(frozen=True, slots=True)
class Edited(Inbound):
    """The author changed their message ``ref``."""

    ref: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Deleted(Inbound):
    """The author removed their message ``ref``."""

    ref: str = ""


@dataclass(frozen=True, slots=True)
class Reacted(Inbound):
    """Someone put ``emoji`` on a message; its text and author are filled in by the adapter for the sheaf only.

    ``told``: they chose it from a menu, which shows nothing by itself, and so hear what comes of it.
    """

    ref: str = ""
    emoji: str = ""
    text: str | None = None
    author: str | None = None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Commanded(Inbound):
    """Someone typed ``/akker TEXT``; ``mentions`` maps each mentioned name in the text to a platform address."""

    text: str = ""
    mentions: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Joined(Inbound):
    """Someone entered the room ``where``."""


@dataclass(frozen=True, slots=True)
class Left(Inbound):
    """Someone left the room ``where``."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A due row came up: ``id`` is claimed once, ``timer`` is its row, ``due`` when it should have been."""

    id: str
    at: datetime
    timer: int
    due: datetime


@dataclass(frozen=True, slots=True)
class Rejected:
    """The platform will never take outbox row ``outbox``; ``reason`` is the platform's word for it."""

    id: str
    at: datetime
    outbox: int
    reason: str


Fact = Said | Answered | Submitted | Wanted | Edited | Deleted | Reacted | Commanded | Joined | Left | Fired | Rejected


@dataclass(frozen=True, slots=True)
class Begun:
    """The conversation starts, or is run again after a mend."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Replied:
    """An answer to the prompt ``key``; given again it changes the answer, until that is settled. ``sure``: the person
    was asked whether others may read what it seems to give away, and said yes."""

    at: datetime
    key: str
    value: Json
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """The prompt ``key`` is passed over: by the person, or because its time is up (``due``)."""

    at: datetime
    key: str
    due: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """Answers to several questions, by key, asked or still to be asked; None: passed over. ``counted``: one of them may
    be only counted, and kept nowhere."""

    at: datetime
    answers: Mapping[str, Json]
    counted: bool = False


@dataclass(frozen=True, slots=True)
class WentBack:
    """``person`` wants their previous question again."""

    at: datetime
    person: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """``person`` wants to be asked nothing more."""

    at: datetime
    person: int


@dataclass(frozen=True, slots=True)
class Woken:
    """The moment that ``key`` waited for has come; ``early``: somebody let it go on before that."""

    at: datetime
    key: str
    early: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """The parts of the collect ``key`` are in: what each person's part gave (None: nothing), by person id."""

    at: datetime
    key: str
    results: Mapping[int, Any]

    def of(self, members: list[int]) -> Json:
        """The outcome of the collect among these members: their ``answers``, and who was ``silent``."""
        answers = {str(member): self.results[member] for member in members if member in self.results}
        return {"answers": answers, "silent": [member for member in members if member not in self.results]}


@dataclass(frozen=True, slots=True)
class Done:
    """The result of a :class:`~bot.effects.Look` or :class:`~bot.effects.Do`."""

    at: datetime
    key: str
    result: Any


Step = Begun | Replied | Skipped | Filled | WentBack | Stopped | Woken | Gathered | Done
