"""A simulated member: how quick they are, what they answer, and what they do when Akker asks something new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from random import Random
from typing import Any

from adapters.console.demo.rehearsal import SeasonFailed

PATIENCE = 5
"""How often a member finds something to say to a question they do not know."""
WORK_BEGINS, WORK_ENDS = time(8, 30), time(17, 30)


class Mood(StrEnum):
    """How someone is, as far as it shows."""

    OWNER = "owner"
    """Brings the question and facilitates; doubts, goes back, pauses, takes advice."""
    TALKER = "talker"
    EDITOR = "editor"
    """Corrects what was already sent."""
    BRIEF = "brief"
    """Says little, and types numbers instead of clicking."""
    LATE = "late"
    """Answers once reminded."""
    SILENT = "silent"
    """Takes part, and never answers."""
    NEWCOMER = "newcomer"
    """Comes in half-way."""
    LEAVER = "leaver"
    """Leaves before the end."""


MINUTES: Mapping[Mood, tuple[int, int]] = {
    Mood.OWNER: (4, 25),
    Mood.TALKER: (15, 90),
    Mood.EDITOR: (45, 200),
    Mood.BRIEF: (1, 6),
    Mood.LATE: (2700, 3000),
    Mood.NEWCOMER: (10, 60),
    Mood.LEAVER: (30, 240),
}
"""How long each takes to answer, at least and at most. Who is late needs that only while nobody reminds them."""
EAGER = (10, 60)
"""The same, for all but the quickest, while they are at it anyway, and at the first questions of all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was read: ``keys`` of the texts it was recognised as, ``text`` all that the message says."""

    id: str
    keys: tuple[str, ...]
    text: str
    kind: str
    options: tuple[str, ...]
    optional: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Typed:
    """Words typed into the direct messages, where a click would do as well."""

    text: str


@dataclass(frozen=True, slots=True)
class Act:
    """One of the things that can be done at every question: back, pause, skip, stop."""

    action: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """Words that are sent, and changed a little later."""

    first: str
    then: str


Policy = Callable[["Member", Asked], Any]
"""An answer that depends on what is asked."""


@dataclass(slots=True)
class Member:
    """Someone with a keyboard. ``repertoire``: by the key of a question what they answer, time after time.

    ``private``: what they say but never share. ``heard``: all that Akker told them in direct messages.
    """

    name: str
    mood: Mood
    chance: Random
    repertoire: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    private: tuple[str, ...] = ()
    heard: list[str] = field(default_factory=list[str])
    improvised: list[str] = field(default_factory=list[str])
    at_it: datetime | None = None
    """When they last answered."""

    @property
    def address(self) -> str:
        """What the console calls them."""
        return self.name.casefold()

    def ever_answers(self, asked: Asked) -> bool:
        """Whether this gets an answer at all."""
        return self.mood is not Mood.SILENT or any(key in self.repertoire for key in asked.keys)

    def takes(self, asked: Asked) -> timedelta:
        """How long the answer takes to come."""
        eager = self.at_it == asked.at or any(key.startswith("sowing-in") for key in asked.keys)
        least, most = MINUTES.get(self.mood, EAGER)
        if eager:
            least, most = min(least, EAGER[0]), min(most, EAGER[1])
        if asked.kind != "text":
            least, most = least // 3 + 1, most // 3 + 1
        return timedelta(minutes=self.chance.randint(least, most))

    def answer(self, asked: Asked) -> Any:
        """What they do with a question: the next answer of their repertoire, the last one again and again."""
        answers = next((self.repertoire[key] for key in asked.keys if key in self.repertoire), None)
        if not answers:
            self.improvised.append(" / ".join(asked.keys) or asked.text)
            if self.improvised.count(self.improvised[-1]) > PATIENCE:
                raise SeasonFailed("A member is asked the same again and again.", question=self.improvised[-1])
            return _improvise(asked)
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        return answer(self, asked) if callable(answer) else answer


def at_work(moment: datetime) -> datetime:
    """The moment itself, or as long after the next working day began as it was past the end of the last."""
    while moment.weekday() >= 5 or not WORK_BEGINS <= moment.time() <= WORK_ENDS:
        day = moment.date() if moment.time() < WORK_BEGINS else moment.date() + timedelta(days=1)
        minutes = timedelta(minutes=moment.minute % 50)
        moment = datetime.combine(day, WORK_BEGINS, moment.tzinfo) + minutes
    return moment


def _improvise(asked: Asked) -> Any:
    """For a question nobody foresaw: pass it over if that is allowed, else the simplest thing that fits."""
    if asked.optional:
        return Act("skip")
    if asked.kind in ("many", "people"):
        return list(asked.options[:1])
    plain = {"confirm": True, "number": 1, "scale": 3, "text": "Ok.", "date": f"{asked.at:%Y}-12-31"}
    return asked.options[0] if asked.kind == "choice" else plain.get(asked.kind)
