"""What the console remembers of the rooms: a platform would, and Akker's database may not."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from adapters.console.lasting import LastingMemory, memory_for
from adapters.console.memory import AKKER, Post
from tests.adapters.script import played

SAID = Post("e1", "anna", "#netwerk", "Wat een zin ⟪sentinel⟫")
ANSWERED = Post("e2", "anna", "dm:anna", "In vertrouwen.")
SHOWN = Post("m1", AKKER, "#netwerk", "Welkom.")


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Temporary files of these tests alone."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))


def again(path: Path) -> LastingMemory:
    return LastingMemory(path, afresh=False)


def test_rooms_are_remembered_by_the_next_process_and_direct_messages_are_not(tmp_path: Path):
    memory = LastingMemory(tmp_path / "rooms", afresh=True)
    for post in (SAID, ANSWERED, SHOWN):
        memory.keep(post)
    assert memory.get("e2") == ANSWERED
    assert list(again(tmp_path / "rooms").latest()) == [SHOWN, SAID]


def test_what_its_author_removed_or_changed(tmp_path: Path):
    memory = LastingMemory(tmp_path / "rooms", afresh=True)
    for post in (SAID, SHOWN):
        memory.keep(post)
    changed = Post("m1", AKKER, "#netwerk", "Welkom allemaal.")
    memory.keep(changed)
    memory.forget("e1")
    assert list(again(tmp_path / "rooms").latest()) == [changed]
    assert "sentinel" not in (tmp_path / "rooms").read_text()


def test_a_new_rehearsal_knows_nothing_of_an_older_one(tmp_path: Path):
    LastingMemory(tmp_path / "rooms", afresh=True).keep(SAID)
    assert list(LastingMemory(tmp_path / "rooms", afresh=True).latest()) == []


def test_others_on_this_machine_cannot_read_it(tmp_path: Path):
    LastingMemory(tmp_path / "rooms", afresh=True).keep(SAID)
    assert (tmp_path / "rooms").stat().st_mode & 0o777 == 0o600


def test_a_database_in_memory_leaves_nothing_behind(tmp_path: Path):
    memory_for("sqlite://", afresh=True).keep(SAID)
    assert list((tmp_path / "tmp").iterdir()) == []


def test_two_databases_do_not_mix():
    memory_for("sqlite:///one.db", afresh=True).keep(SAID)
    assert memory_for("sqlite:///two.db", afresh=False).get("e1") is None
    assert memory_for("sqlite:///./one.db", afresh=False).get("e1") == SAID


def stored(folder: Path) -> str:
    return "".join(path.read_text("latin-1") for path in folder.glob("akker.db*"))


async def test_talk_in_a_room_is_not_in_the_database(tmp_path: Path):
    said = {"do": "say", "id": "e1", "who": "anna", "in": "#netwerk", "text": SAID.text}
    url = f"sqlite:///{tmp_path / 'akker.db'}"
    await played(said, folder=tmp_path, url=url)
    assert "sentinel" not in stored(tmp_path)
    react = {"do": "react", "who": "bram", "to": "e1", "emoji": "sheaf"}
    events = await played(react, folder=tmp_path, url=url, start=None)
    assert [event["event"] for event in events] == ["idle"]
