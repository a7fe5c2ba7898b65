"""A season goes today as it was recorded. When it should go otherwise now: ``uv run python -m tests.season.record``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.season.record import harvest
from tests.season.rehearsal import rehearsal
from tests.season.transcript import HARVEST, read, told

TURNS = read()


async def test_the_recorded_season_replays(tmp_path: Path):
    async with rehearsal(tmp_path) as here:
        for turn in TURNS:
            events = told(await here.do(turn.line))
            assert events == turn.events, f"after {json.dumps(turn.line, ensure_ascii=False)}"
    assert harvest(tmp_path) == HARVEST.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "A learning network begins here",
        "takes part",
        "The agreements of this network",
        "Cultivating begins",
        "The check-in has a rhythm",
        "Still open in",
        "What people shared this time",
        "is your buddy",
        "We are going to harvest",
        "This has been released for all of us",
        "This was said about the answer",
        "This is the answer of the network",
        "The harvest is in",
        "Three months later this is still in use",
    ],
)
def test_the_season_is_a_whole_one(words: str):
    assert any(words in event.get("text", "") for turn in TURNS for event in turn.events)


def test_every_line_can_be_sent_again():
    ids = [turn.line["id"] for turn in TURNS]
    assert len(set(ids)) == len(ids)
