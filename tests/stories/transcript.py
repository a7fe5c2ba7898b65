"""A recorded story: JSON lines, each a line that someone wrote (``do``) or an event that followed (``event``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.stories.rehearsal import Event, Line

FOLDER = Path(__file__).parents[1] / "transcripts"


@dataclass(frozen=True)
class Turn:
    """A line with what came of it."""

    line: Line
    events: list[Event]


def path_of(name: str) -> Path:
    """Where a story is written down."""
    return FOLDER / f"{name}.jsonl"


def harvest_of(name: str) -> Path:
    """Where the document is kept with which a story ends, if it ends with one."""
    return FOLDER / f"{name}-harvest.md"


def read(name: str) -> list[Turn]:
    """The turns of a recorded story."""
    turns: list[Turn] = []
    for row in map(json.loads, path_of(name).read_text(encoding="utf-8").splitlines()):
        if "do" in row:
            turns.append(Turn(row, []))
        else:
            turns[-1].events.append(row)
    return turns


def write(name: str, turns: Iterable[Turn]) -> None:
    """Write the turns of a story down, so that a diff shows what changed for whom."""
    rows = [row for turn in turns for row in (turn.line, *told(turn.events))]
    text = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    path_of(name).write_text(text, encoding="utf-8")


def told(events: Iterable[Event]) -> list[Event]:
    """What can be compared: place by place (rooms do not wait for each other), and files without their folder."""
    bare = [{name: value for name, value in event.items() if name != "path"} for event in events]
    return sorted(bare, key=lambda event: (event["event"] == "idle", event.get("in", "")))
