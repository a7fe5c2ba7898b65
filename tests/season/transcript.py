"""A recorded season: JSON lines, each a line that someone wrote (``do``) or an event that followed (``event``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.season.rehearsal import Event, Line

FOLDER = Path(__file__).parents[1] / "transcripts"
SEASON, HARVEST = FOLDER / "season.jsonl", FOLDER / "season-harvest.md"


@dataclass(frozen=True)
class Turn:
    """A line with what came of it."""

    line: Line
    events: list[Event]


def read(path: Path = SEASON) -> list[Turn]:
    """The turns of a transcript."""
    turns: list[Turn] = []
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if "do" in row:
            turns.append(Turn(row, []))
        else:
            turns[-1].events.append(row)
    return turns


def write(turns: Iterable[Turn], path: Path = SEASON) -> None:
    """Write the turns down, so that a diff shows what changed for whom."""
    rows = [row for turn in turns for row in (turn.line, *told(turn.events))]
    text = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def told(events: Iterable[Event]) -> list[Event]:
    """What can be compared: place by place (rooms do not wait for each other), and files without their folder."""
    bare = [{name: value for name, value in event.items() if name != "path"} for event in events]
    return sorted(bare, key=lambda event: (event["event"] == "idle", event.get("in", "")))
