"""Every story goes today as it was recorded. Should one go otherwise now: ``uv run python -m tests.stories.record``."""

from __future__ import annotations

import json

import pytest

from flows import all_dialogues
from tests.stories.catalogue import STORIES
from tests.stories.replay import missing, replayed
from tests.stories.transcript import FOLDER, harvest_of, path_of, read


@pytest.mark.parametrize("name", STORIES)
def test_a_recorded_story_replays(name: str):
    for turn, events in zip(read(name), replayed(name).events, strict=True):
        assert events == turn.events, f"after {json.dumps(turn.line, ensure_ascii=False)}"


@pytest.mark.parametrize("name", STORIES)
def test_a_recorded_story_ends_with_the_same_document(name: str):
    recorded = harvest_of(name)
    assert replayed(name).harvest == (recorded.read_text(encoding="utf-8") if recorded.exists() else None)


@pytest.mark.parametrize("name", STORIES)
def test_every_line_can_be_sent_again(name: str):
    ids = [turn.line["id"] for turn in read(name)]
    assert len(set(ids)) == len(ids)


def test_every_dialogue_comes_to_its_end_in_a_story():
    assert missing(dialogue.name for dialogue in all_dialogues()) == []


def test_a_dialogue_that_no_story_has_is_missed():
    assert missing(["sowing.sharpen", "sowing.weeding"]) == ["sowing.weeding"]


def test_every_transcript_has_its_story():
    assert {path.name for path in FOLDER.glob("*.jsonl")} == {path_of(name).name for name in STORIES}


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
    assert any(words in event.get("text", "") for turn in read("season") for event in turn.events)
