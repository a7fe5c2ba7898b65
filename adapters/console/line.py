"""A line of the protocol, taken apart. What cannot be understood raises BadLine: it says what to do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from bot import durations
from bot.durations import Duration
from bot.errors import AkkerError

DEEDS = ("say", "answer", "command", "react", "edit", "delete", "join", "leave", "wait")
"""What a line can do."""


class BadLine(AkkerError):
    """A line that cannot be understood, or cannot be done; the run goes on.

    ``told``: the text of the catalogue that says so to a person, where a person may come to it.
    """

    def __init__(self, what: str, *, todo: str = "", told: str = "") -> None:
        self.told = told
        super().__init__(what, todo=todo)


@dataclass(frozen=True, slots=True)
class Wait:
    """Go on to a moment: after a duration, at a fixed one, or (neither) at the next due one."""

    duration: Duration | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line taken apart: its own id if it has one, and its fields."""

    id: str | None
    fields: Mapping[str, Any]

    @property
    def deed(self) -> str:
        """What is to be done."""
        return self.fields["do"]


def read(text: str) -> Line:
    """Take a line of JSON apart."""
    try:
        fields = json.loads(text, parse_constant=_no_constant)
        json.dumps(fields, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError):
        raise BadLine("This is not JSON.", todo="Write one JSON object on one line.") from None
    if not isinstance(fields, dict):
        raise BadLine("This is not a JSON object.", todo='Write something like {"do":"wait","for":"P1D"}.')
    return line_of(cast("dict[str, Any]", fields))


def line_of(fields: dict[str, Any]) -> Line:
    """Check what every line has in common."""
    deed = fields.get("do")
    if not isinstance(deed, str) or deed not in DEEDS:
        what = "There is nothing to do in this line." if deed is None else f"I cannot do {shown(deed)}."
        raise BadLine(what, todo=f'Give "do" one of: {", ".join(DEEDS)}.')
    id = fields.get("id")
    if id is not None and (isinstance(id, bool) or not isinstance(id, str | int) or not str(id).strip()):
        raise BadLine('"id" is not an id.', todo='Give it a short text, such as "e7", or leave it out.')
    return Line(None if id is None else sound(str(id), "id"), fields)


def wait_of(line: Line, zone: ZoneInfo) -> Wait:
    """The wait that a line asks for; a moment without an offset is in ``zone``."""
    span, until = line.fields.get("for"), line.fields.get("until")
    if (span is None) == (until is None):
        raise BadLine("How long?", todo='Give "for" a duration (P3D, PT72H) or "next", or "until" a moment.')
    if span == "next":
        return Wait()
    if until is not None:
        return Wait(until=moment(until, zone))
    try:
        return Wait(duration=span if isinstance(span, Duration) else durations.parse(str(span)))
    except ValueError:
        backwards = "-" in str(span)
        what = "A wait cannot go into the past." if backwards else f"{shown(span)} is no duration."
        raise BadLine(
            what, todo="Use P3D for days, PT72H for hours, P1DT2H for both, or next.", told="console-how-long"
        ) from None


def moment(text: Any, zone: ZoneInfo) -> datetime:
    """An ISO 8601 moment, read in ``zone`` when it has no offset."""
    try:
        parsed = datetime.fromisoformat(text)
        local = parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=zone)
        return local.astimezone(zone)
    except (TypeError, ValueError, OverflowError):
        raise BadLine(
            f"{shown(text)} is no moment.", todo="Use something like 2026-12-01T09:00+01:00.", told="console-how-long"
        ) from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def sound(text: str, field: str) -> str:
    """A short text without control characters or halves of characters."""
    if len(text) > 200 or not text.isprintable():
        raise BadLine(f'"{field}" is too long or has strange characters.', todo="Use a short id, such as e7.")
    return text


def shown(value: Any) -> str:
    """A value for an error message, cut short."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:59]}…"
