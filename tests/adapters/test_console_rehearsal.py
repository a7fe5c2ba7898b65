"""The rehearsal protocol, played in this process on a real store with two little dialogues."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.console.channel import file_name
from bot.errors import ConfigError, StoreBusy
from bot.service import Service
from bot.talk import Talk, dialogue
from tests.adapters.script import played, write_paper

HELP = {"do": "command", "who": "anna", "in": "dm", "text": "help"}
ME = {"do": "command", "who": "anna", "in": "dm", "text": "me"}
NINE = "2026-11-03T09:00:00+01:00"


def says(text: str, **more: Any) -> dict[str, Any]:
    return {"do": "say", "who": "anna", "in": "dm", "text": text, **more}


def kinds(events: list[dict[str, Any]]) -> list[str]:
    return [event["event"] for event in events]


def texts(events: list[dict[str, Any]]) -> list[str]:
    return [event["text"] for event in events if event["event"] == "message"]


async def test_a_conversation(tmp_path: Path):
    answer = {"do": "answer", "who": "anna", "to": "m2", "value": "blue"}
    events = await played(HELP, says("Anna *of the* North"), answer, folder=tmp_path)
    assert events[0] == {
        "event": "message",
        "id": "m1",
        "at": NINE,
        "in": "dm:anna",
        "thread": None,
        "text": "Hello. What is your *name*?\n\n🔒 Only you can read this.",
        "prompt": {"kind": "text", "options": [], "min": None, "max": None, "optional": True},
        "asked": ["anna"],
        "audience": "only_you",
        "network": "",
    }
    assert events[1] == {"event": "idle", "at": NINE, "next": None}
    choice = next(event for event in events if event.get("prompt") and event["prompt"]["kind"] == "choice")
    assert choice["prompt"]["options"] == [
        {"value": "red", "label": "Red"},
        {"value": "blue", "label": "Blue"},
    ]
    assert choice["audience"] == "public"
    assert texts(events)[-1] == "Anna *of the* North likes blue."
    assert kinds(events).count("idle") == 3


async def test_fields_come_in_the_order_of_the_documentation(tmp_path: Path):
    message, idle, error, _ = await played(HELP, "?", folder=tmp_path)
    of_message = "event id at in thread text prompt asked audience network"
    assert " ".join(message) == of_message
    assert list(message["prompt"]) == ["kind", "options", "min", "max", "optional"]
    assert list(idle) == ["event", "at", "next"]
    assert list(error) == ["event", "line", "text"]


async def test_an_answered_prompt_is_updated(tmp_path: Path):
    answer = {"do": "answer", "who": "anna", "to": "m2", "value": "red"}
    events = await played(HELP, says("Anna"), answer, folder=tmp_path)
    updated = [event for event in events if event["event"] == "updated" and event["id"] == "m2"]
    assert updated[-1]["prompt"] is None
    assert updated[-1]["asked"] == []
    assert "Red" in updated[-1]["text"]


async def test_a_repeated_id_is_idle_only(tmp_path: Path):
    again = {**HELP, "id": "e1"}
    wait = {"do": "wait", "for": "P1D", "id": "e2"}
    events = await played(again, again, wait, wait, folder=tmp_path)
    assert kinds(events) == ["message", "idle", "idle", "idle", "idle"]
    assert events[-1]["at"] == events[-2]["at"] == "2026-11-04T09:00:00+01:00"


async def test_lines_without_an_id_are_all_new(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/a.db"
    first = await played(says("one"), says("two"), folder=tmp_path, url=url)
    second = await played(says("three"), folder=tmp_path, url=url, start=None)
    assert len(texts(first)) == 2
    assert len(texts(second)) == 1


async def test_a_bad_line_never_ends_the_run(tmp_path: Path):
    bad = ["x", b"\xff", '{"do":"dance"}', {"do": "say"}, {"do": "wait", "for": "P9999999Y"}]
    events = await played(*bad, says("still there"), folder=tmp_path)
    assert kinds(events) == ["error", "idle"] * 5 + ["message", "idle"]
    assert [event["line"] for event in events if event["event"] == "error"] == [1, 2, 3, 4, 5]


async def test_an_empty_line_is_idle(tmp_path: Path):
    assert kinds(await played("", " ", "\ufeff", folder=tmp_path)) == ["idle"] * 3


async def test_a_mistake_of_ours_is_told_and_the_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def break_down(*_: Any) -> None:
        raise KeyError("secret words")

    monkeypatch.setattr(Service, "handle", break_down)
    events = await played(HELP, {"do": "wait", "for": "P1D"}, folder=tmp_path)
    assert kinds(events) == ["error", "idle", "idle"]
    assert "KeyError" in events[0]["text"]
    assert "secret" not in events[0]["text"]


async def test_a_busy_database_is_told_and_the_line_can_be_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    handle, troubles = Service.handle, [StoreBusy("The database is busy.", todo="Try again.")]

    def busy_once(*args: Any) -> None:
        if troubles:
            raise troubles.pop()
        handle(*args)

    monkeypatch.setattr(Service, "handle", busy_once)
    line = {**HELP, "id": "e1"}
    assert kinds(await played(line, line, folder=tmp_path)) == ["error", "idle", "message", "idle"]


async def test_time_moves_from_due_moment_to_due_moment(tmp_path: Path):
    events = await played(ME, {"do": "wait", "for": "P3D"}, folder=tmp_path)
    assert events[1]["next"] == "2026-11-03T15:00:00+01:00"
    assert events[2]["text"] == "Six hours have passed."
    assert events[2]["at"] == "2026-11-03T15:00:00+01:00"
    assert events[3] == {"event": "idle", "at": "2026-11-06T09:00:00+01:00", "next": None}


async def test_waiting_for_what_is_next(tmp_path: Path):
    events = await played(ME, {"do": "wait", "for": "next"}, {"do": "wait", "for": "next"}, folder=tmp_path)
    assert [event["at"] for event in events if event["event"] == "idle"][1:] == ["2026-11-03T15:00:00+01:00"] * 2


async def test_waiting_until_a_moment_and_not_into_the_past(tmp_path: Path):
    later = {"do": "wait", "until": "2026-12-01T09:00"}
    past = {"do": "wait", "until": "2026-11-30T09:00"}
    events = await played(later, past, {"do": "wait", "for": "P0D"}, folder=tmp_path)
    assert kinds(events) == ["idle", "error", "idle", "idle"]
    assert {event["at"] for event in events if "at" in event} == {"2026-12-01T09:00:00+01:00"}


async def test_days_keep_the_wall_clock_and_hours_do_not(tmp_path: Path):
    start = datetime(2026, 10, 24, 14, tzinfo=UTC)
    (day,) = await played({"do": "wait", "for": "P1D"}, folder=tmp_path, start=start)
    (hours,) = await played({"do": "wait", "for": "PT24H"}, folder=tmp_path, start=start)
    assert day["at"] == "2026-10-25T16:00:00+01:00"
    assert hours["at"] == "2026-10-25T15:00:00+01:00"


async def test_the_stored_clock_goes_on(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/a.db"
    await played(ME, {"do": "wait", "for": "PT1H"}, folder=tmp_path, url=url)
    events = await played({"do": "wait", "for": "next"}, folder=tmp_path, url=url, start=None)
    assert events[0]["at"] == "2026-11-03T15:00:00+01:00"
    with pytest.raises(ConfigError, match="Leave out --start"):
        await played(folder=tmp_path, url=url, start=datetime(2026, 1, 1, tzinfo=UTC))


async def test_a_wait_that_was_cut_short_goes_on_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    url, wait = f"sqlite:///{tmp_path}/a.db", {"do": "wait", "for": "P3D", "id": "e2"}
    with monkeypatch.context() as broken:
        broken.setattr(Service, "wake", lambda *_: 1 / 0)
        assert kinds(await played(ME, wait, folder=tmp_path, url=url)) == [
            "error",
            "message",
            "idle",
            "error",
            "idle",
        ]
    events = await played(wait, wait, folder=tmp_path, url=url, start=None)
    assert texts(events) == ["Six hours have passed."]
    assert events[-1]["at"] == events[-2]["at"] == "2026-11-06T09:00:00+01:00"


async def test_a_moment_that_stays_due_does_not_hold_time_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Service, "wake", lambda *_: 0)
    events = await played(ME, {"do": "wait", "for": "P3D"}, folder=tmp_path)
    assert events[-1]["at"] == "2026-11-06T09:00:00+01:00"


async def test_a_rehearsal_on_postgresql(tmp_path: Path, postgres_url: str):
    first = await played({**HELP, "id": "e1"}, ME, folder=tmp_path, url=postgres_url)
    again = [{**HELP, "id": "e1"}, says("Anna"), {"do": "wait", "for": "P1D"}]
    second = await played(*again, folder=tmp_path, url=postgres_url, start=None)
    assert kinds(first) == ["message", "idle", "message", "idle"]
    assert kinds(second)[0] == "idle"
    assert texts(second)[-1] == "Six hours have passed."


async def test_a_file_lands_in_the_folder(tmp_path: Path):
    @dialogue("network.help")
    async def gives(talk: Talk) -> None:
        await talk.upload(talk.starter, "paper", await talk.do("write", write_paper()))

    events = await played(HELP, folder=tmp_path, dialogues=[gives])
    file = events[0]
    assert list(file) == ["event", "id", "in", "name", "path", "at", "text"]
    assert (file["event"], file["id"], file["in"]) == ("file", "m1", "dm:anna")
    (path,) = (tmp_path / "out").iterdir()
    assert file["path"] == str(path)
    assert path.read_text("utf-8") == "# Paper\n\nœ"


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    @dialogue("network.help")
    async def gives(talk: Talk) -> None:
        await talk.upload(talk.starter, "paper", await talk.do("write", write_paper()))

    (tmp_path / "out").write_text("in the way")
    events = await played(HELP, HELP, folder=tmp_path, dialogues=[gives])
    assert kinds(events) == ["error", "idle"] * 2
    assert "--out" in events[0]["text"]


@pytest.mark.parametrize(
    ("name", "tame"),
    [
        ("oogst 1.md", "oogst 1.md"),
        ("../../etc/passwd", "passwd"),
        ("C:\\a\\b.ics", "b.ics"),
        ("..", "file"),
        ("a\0b:c", "a-b-c"),
    ],
)
def test_names_of_files_stay_in_their_folder(name: str, tame: str):
    assert file_name(name) == tame


async def test_text_of_any_kind_goes_in_and_out(tmp_path: Path):
    name = "Zoë\u202e 🌾 \U0001f469\u200d\U0001f33e"
    events = await played(HELP, json.dumps(says(name)), folder=tmp_path)
    assert "Zoë 🌾" in texts(events)[1]


async def test_the_clock_stands_still_between_lines(tmp_path: Path):
    events = await played(says("a"), says("b"), folder=tmp_path)
    assert {event["at"] for event in events} == {NINE}


async def test_a_rehearsal_without_a_start_begins_now(tmp_path: Path):
    (idle,) = await played({"do": "wait", "for": "PT0S"}, folder=tmp_path, start=None)
    assert abs(datetime.fromisoformat(idle["at"]) - datetime.now(UTC)) < timedelta(minutes=1)
