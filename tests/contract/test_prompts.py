"""To which question an answer belongs."""

from datetime import datetime, timedelta
from typing import Any

from bot.ports import OutboxRow, PromptRow, UnitOfWork
from tests.contract.conftest import NOW, Scene


def put(work: UnitOfWork, scene: Scene, key: str, **changes: Any) -> PromptRow:
    row = PromptRow(scene.talk, key, scene.anna, scene.to_anna, "text", "open", NOW, {"text": "Wat?"})
    for name, value in changes.items():
        setattr(row, name, value)
    row.id = work.add_prompt(row)
    return row


def shown(work: UnitOfWork, room: int, ref: str, **changes: Any) -> int:
    id = work.post(OutboxRow(room, changes.pop("kind", "message"), {"text": "Wat?"}, NOW, **changes))
    work.sent(id, ref)
    return id


def test_the_newest_open_prompt_of_a_person_in_a_room(work: UnitOfWork, scene: Scene):
    assert work.open_prompt(scene.to_anna, scene.anna, NOW) is None
    put(work, scene, "first")
    second = put(work, scene, "second", word={"word": "stop", "prompt": 1})
    put(work, scene, "queued", state="queued")
    put(work, scene, "answered", state="answered")
    put(work, scene, "later", opens_at=NOW + timedelta(microseconds=1))
    put(work, scene, "bram's", person=scene.bram, room=scene.to_bram)
    assert work.open_prompt(scene.to_anna, scene.anna, NOW) == second
    assert work.open_prompt(scene.to_bram, scene.anna, NOW) == second, "it is understood in another room of theirs too"


def test_what_waits_for_a_person(work: UnitOfWork, scene: Scene):
    rows = [
        put(work, scene, "a"),
        put(work, scene, "b", state="queued"),
        put(work, scene, "c", room=scene.room),
        put(work, scene, "paused", state="paused"),
    ]
    put(work, scene, "d", state="closed")
    assert work.waiting_prompts(scene.anna) == rows
    assert work.waiting_prompts(scene.bram) == []


def test_what_a_person_answered(work: UnitOfWork, scene: Scene):
    rows = [put(work, scene, key, state="answered") for key in ("a", "b")]
    put(work, scene, "c")
    put(work, scene, "closed", state="closed")
    put(work, scene, "bram's", person=scene.bram, room=scene.to_bram, state="answered")
    assert work.answered_prompts(scene.talk, scene.anna) == rows


def test_a_prompt_changes(work: UnitOfWork, scene: Scene):
    row = put(work, scene, "question", state="queued")
    other = put(work, scene, "other")
    row.state, row.opens_at = "answered", NOW + timedelta(hours=1)
    row.outbox, row.answer_ref = shown(work, scene.to_anna, "100.1"), "100.2"
    work.change_prompt(row)
    assert work.prompt_of(scene.talk, "question") == row
    assert work.prompt_of(scene.talk, "other") == other


def test_the_newest_prompt_of_a_key(work: UnitOfWork, scene: Scene):
    put(work, scene, "question", state="closed")
    again = put(work, scene, "question")
    assert work.prompt_of(scene.talk, "question") == again
    assert work.prompt_of(scene.talk, "unasked") is None


def test_a_reply_finds_the_prompt_that_the_message_shows(work: UnitOfWork, scene: Scene):
    row = put(work, scene, "question", outbox=shown(work, scene.to_anna, "100.1"))
    put(work, scene, "newer", outbox=shown(work, scene.to_anna, "100.3"))
    assert work.prompt_shown_by(scene.to_anna, "100.1") == row
    assert work.prompt_shown_by(scene.to_bram, "100.1") is None, "references are those of a room"
    assert work.prompt_shown_by(scene.to_anna, "100.2") is None


def test_a_reply_to_the_updated_message_finds_it_too(work: UnitOfWork, scene: Scene):
    message = shown(work, scene.to_anna, "100.1")
    row = put(work, scene, "question", outbox=message)
    shown(work, scene.to_anna, "$edit", kind="update", target=message)
    shown(work, scene.to_anna, "$thread", target=message)
    assert work.prompt_shown_by(scene.to_anna, "$edit") == row
    assert work.prompt_shown_by(scene.to_anna, "$thread") is None, "a message in its thread shows something else"


def test_an_edited_message_finds_the_prompt_that_it_answered(work: UnitOfWork, scene: Scene):
    row = put(work, scene, "question", answer_ref="200.1", state="answered")
    assert work.prompt_answered_by(scene.to_anna, "200.1") == row
    assert work.prompt_answered_by(scene.to_bram, "200.1") is None


def test_moments_come_back_to_the_microsecond(work: UnitOfWork, scene: Scene):
    for at in (NOW, datetime.fromisoformat("1970-01-01T00:00:00+00:00"), NOW.replace(year=2399)):
        put(work, scene, "question", opens_at=at)
        found = work.prompt_of(scene.talk, "question")
        assert found is not None
        assert found.opens_at == at
