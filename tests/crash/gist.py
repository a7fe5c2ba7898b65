"""What a database holds apart from the numbers that a killed transaction may have used up: PostgreSQL skips them."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.crash.content import Content
from tests.season.reader import Reader

MOMENT = 10**12
"""Whole numbers from here on are moments, in microseconds; smaller ones may be ids."""
_NUMBERED = re.compile(r"\b(m|e|timer:|line-|agreement:|answer:)\d+")
_CODE = re.compile(r"\b[A-HJ-NP-Z2-9]{6}\b")


def gist(content: Content) -> dict[str, list[str]]:
    """Every row as its words, states and moments."""
    return {
        name: sorted(json.dumps([_cell(value) for value in row.values()]) for row in rows)
        for name, rows in content.items()
    }


def _cell(value: Any) -> Any:
    """A column without ids; a result may be nothing but an id, as JSON."""
    return bare(int(value) if isinstance(value, str) and value.isdecimal() else value)


def heard(reader: Reader) -> dict[str, list[str]]:
    """What was read in each place, in order."""
    return {place: [unnumbered(event["text"]) for event in events] for place, events in reader.places.items()}


def bare(value: Any) -> Any:
    """A value without ids."""
    if isinstance(value, str):
        if value[:1] in ("{", "["):
            return bare(json.loads(value))
        return unnumbered(value)
    if isinstance(value, dict):
        return {name: bare(item) for name, item in sorted(value.items())}
    if isinstance(value, list):
        return [bare(item) for item in value]
    return value if not isinstance(value, int) or isinstance(value, bool) or value >= MOMENT else "#"


def unnumbered(text: str) -> str:
    """A text without references, and without the code of a network, which is drawn by the number of a conversation."""
    return _CODE.sub("CODE", _NUMBERED.sub(r"\1#", text))
