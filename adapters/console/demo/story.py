"""The turning points of a season, as they are told while they happen. Everything told comes from an event or a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from adapters.console.demo.casting import Cast
from adapters.console.demo.members import Mood
from adapters.console.demo.rehearsal import Event

Words = Callable[..., str]
"""A text of the demo, by id, in the language of the season."""


class Teller(Protocol):
    """How a story looks."""

    def chapter(self, title: str) -> None:
        """A new phase."""
        ...

    def aside(self, text: str) -> None:
        """A word beside the story."""
        ...

    def point(self, moment: datetime, text: str, quote: str = "", most: int = 0) -> None:
        """Something that happens, with what Akker says to it, in so many lines at most."""
        ...


@dataclass(frozen=True, slots=True)
class Point:
    """A turning point: the text that tells it, how much of what Akker said is quoted, and to whom it was said."""

    text: str
    lines: int = 5
    to: Mood | None = None


POINTS: Mapping[str, Point] = {
    "sowing-begin-opened": Point("begins", lines=0),
    "engine-word-question": Point("word"),
    "engine-paused": Point("pauses", lines=0),
    "sowing-sharpen-again": Point("advice"),
    "sowing-sharpen-example": Point("advice"),
    "sowing-sharpen-check": Point("self-check", lines=4),
    "sowing-sharpen-adopted": Point("adopted"),
    "sowing-picture-shown": Point("picture", lines=7),
    "sowing-missing-shown": Point("missing", lines=7),
    "engine-invalid-too-many-words": Point("too-long"),
    "engine-nudge": Point("nudge", to=Mood.LATE),
    "sowing-agreements-gathered": Point("gathered", lines=8),
    "sowing-agreements-adopted": Point("agreed", lines=8),
    "sowing-check-what": Point("check"),
    "sowing-check-cultivating": Point("cultivate"),
    "cultivating-rhythm-set": Point("rhythm"),
    "cultivating-meeting-planned": Point("meeting"),
    "cultivating-checkin-opening": Point("checkin"),
    "cultivating-checkin-summary": Point("summary", lines=9),
    "cultivating-newcomer-story": Point("newcomer", to=Mood.NEWCOMER),
    "cultivating-newcomer-buddy": Point("buddy", to=Mood.NEWCOMER),
    "cultivating-thanks-told": Point("thanks"),
    "harvesting-sheaf-marked": Point("sheaf"),
    "cultivating-propose-adopted": Point("proposal"),
    "sowing-sharpen-proposed": Point("second"),
    "cultivating-review-votes": Point("votes"),
    "cultivating-review-kept": Point("kept"),
    "cultivating-review-split": Point("kept"),
    "sowing-sharpen-sharpened": Point("kept"),
    "cultivating-checkin-quiet": Point("quiet"),
    "cultivating-pulse-outcome": Point("pulse"),
    "cultivating-check-harvesting": Point("harvest"),
    "harvesting-reflections-shared": Point("reflections"),
    "harvesting-answer-drafted": Point("drafted"),
    "harvesting-answer-remarks": Point("remarks"),
    "harvesting-answer-approved": Point("approved", lines=12),
    "harvesting-answer-not-agreed": Point("not-agreed", lines=12),
    "harvesting-close-closed": Point("closed", lines=8),
    "harvesting-close-echoes": Point("echoes"),
    "network-status-overview": Point("stands"),
}
"""By the key of the text that Akker posts; each is told the first time only."""
DEEDS: Mapping[str, Point] = {"edit": Point("changed"), "leave": Point("leaves")}
"""By what someone does."""


class Story:
    """Listens to a season, and tells its turning points through a teller; only while ``told``."""

    def __init__(self, teller: Teller, cast: Cast, words: Words) -> None:
        self.teller, self.cast, self.words = teller, cast, words
        self.told = True
        self.members = 1
        self.messages = 0
        self._past: set[str] = set()

    def chapter(self, phase: str, *, told: bool) -> None:
        """A phase begins; whether it is told or only played."""
        self.told = told
        if told:
            self.teller.chapter(self.words(f"demo-{phase}"))

    def heard(self, event: Event, keys: tuple[str, ...], moment: datetime) -> None:
        """Akker posted something."""
        self.messages += event["event"] == "message"
        self.members += "sowing-invitation-joined" in keys
        point = next((POINTS[key] for key in keys if key in POINTS), None)
        member = self.cast.at(event["in"].removeprefix("dm:")) or self.cast[Mood.OWNER]
        if event["event"] == "message" and point is not None and point.to in (None, member.mood):
            self._tell(moment, point, member.name, _body(event))

    def did(self, line: Mapping[str, Any], moment: datetime) -> None:
        """Someone did something."""
        if line["do"] in DEEDS:
            self._tell(moment, DEEDS[line["do"]], line["who"], "")

    def _tell(self, moment: datetime, point: Point, who: str, quote: str) -> None:
        """Tell a turning point, the first time that it comes."""
        if self.told and point.text not in self._past:
            given = {"owner": self.cast[Mood.OWNER].name, "room": self.cast.subject.room, "members": self.members}
            text = self.words(f"demo-{point.text}", who=who, **given)
            self.teller.point(moment, text, quote, point.lines)
        self._past.add(point.text)


def _body(event: Event) -> str:
    """What a message says, without the lines around a question that name the network and the readers."""
    parts = event["text"].split("\n\n")
    return "\n".join(parts[1:-1] if event.get("prompt") and len(parts) > 2 else parts)
