"""Conversations, their journals and the parts of a collect."""

import pytest

from bot.conversation import Conversation, Entry
from bot.errors import StoreBusy, StoreError
from bot.network import Membership, Standing
from bot.ports import UnitOfWork
from bot.rows import Part
from storage.store import SqlStore
from tests.contract.conftest import Scene, set_scene, words


def test_a_new_conversation_has_an_id_and_its_facilitators(work: UnitOfWork, scene: Scene):
    made = Conversation(0, "sowing.intake", 3, scene.bram, scene.network, scene.room, {"why": ["🌾", None, 1.5]})
    begun = work.begin(made)
    assert begun.id
    assert begun.facilitators == (scene.anna,)
    assert work.load(begun.id) == begun


def test_a_step_is_there_for_the_next_load(store: SqlStore):
    with store.begin() as work:
        scene = set_scene(work)
    with store.begin() as work:
        talk = work.load(scene.talk)
        entries = [
            Entry(1, "question", "answer", words("Hoe?", scene.anna).to_json(), settles=True),
            Entry(2, "sharpen.1/again", "asked"),
            Entry(3, "count", "look", [1, {"two": None}]),
        ]
        talk.entries = {entry.key: entry for entry in entries}
        talk.status = "paused"
        work.save(talk, entries, [], {"done": True})
    with store.begin() as work:
        again = work.load(scene.talk)
        assert again == talk
        assert list(again.entries.values()) == entries
        assert again.version == 1
        assert again.entries["question"].settles is True
        assert again.entries["count"].settles is False


def test_entries_change_and_go(work: UnitOfWork, scene: Scene):
    talk = work.load(scene.talk)
    first, second = Entry(1, "a", "asked"), Entry(2, "b", "asked")
    talk.entries = {"a": first, "b": second}
    work.save(talk, [first, second], [], None)

    answered = Entry(1, "a", "answer", "ja", True)
    talk.entries = {"a": answered}
    work.save(talk, [answered], [second], None)
    assert list(work.load(scene.talk).entries.values()) == [answered]


def test_what_was_removed_and_written_in_one_step_stays(work: UnitOfWork, scene: Scene):
    talk = work.load(scene.talk)
    before = Entry(1, "a", "answer", 1)
    talk.entries = {"a": before}
    work.save(talk, [before], [], None)
    after = Entry(4, "a", "asked")
    talk.entries = {"a": after}
    work.save(talk, [Entry(2, "a", "said"), after], [before], None)
    assert list(work.load(scene.talk).entries.values()) == [after]


def test_what_was_written_and_removed_in_one_step_goes(work: UnitOfWork, scene: Scene):
    talk = work.load(scene.talk)
    entry = Entry(1, "a", "asked")
    work.save(talk, [entry], [entry], None)
    assert work.load(scene.talk).entries == {}


def test_two_steps_from_the_same_version_conflict(work: UnitOfWork, scene: Scene):
    mine, theirs = work.load(scene.talk), work.load(scene.talk)
    work.save(theirs, [Entry(1, "a", "said")], [], None)
    with pytest.raises(StoreBusy, match="meanwhile"):
        work.save(mine, [Entry(1, "b", "said")], [], None)
    assert list(work.load(scene.talk).entries) == ["a"]
    work.save(theirs, [], [], None)
    assert work.load(scene.talk).version == 2


def test_no_such_conversation(work: UnitOfWork):
    with pytest.raises(StoreError, match="no such conversation"):
        work.load(404)


def test_facilitators_are_those_of_now_and_not_who_left(work: UnitOfWork, scene: Scene):
    (bram,) = work.find(Membership, person=scene.bram)
    bram.facilitator = True
    work.put(bram)
    assert work.load(scene.talk).facilitators == (scene.anna, scene.bram)
    bram.standing = Standing.LEFT
    work.put(bram)
    assert work.load(scene.talk).facilitators == (scene.anna,)
    alone = work.begin(Conversation(0, "help", 1, scene.bram))
    assert work.load(alone.id).facilitators == ()


def test_listing_conversations(work: UnitOfWork, scene: Scene):
    done = work.begin(Conversation(0, "sowing.intake", 1, scene.bram, scene.network, status="done"))
    stuck = work.begin(Conversation(0, "sowing.intake", 1, scene.bram, scene.network, status="stuck"))
    loose = work.begin(Conversation(0, "help", 1, scene.bram))

    def listed(**which: int | bool) -> list[int]:
        return [found.id for found in work.conversations(**which)]  # pyright: ignore[reportArgumentType]

    assert listed() == [scene.talk, stuck.id, loose.id]
    assert listed(network=scene.network) == [scene.talk, stuck.id]
    assert listed(person=scene.bram) == [stuck.id, loose.id]
    assert listed(person=scene.bram, network=scene.network, open_only=False) == [done.id, stuck.id]


def test_how_much_somebody_answered(work: UnitOfWork, scene: Scene):
    talk = work.load(scene.talk)
    skipped = words("x", scene.anna).to_json() | {"said": None}
    entries = [
        Entry(1, "a", "answer", words("Hoe?", scene.anna).to_json()),
        Entry(2, "b", "answer", skipped),
        Entry(3, "c", "answer", words('Hij zei "said":null, ja.', scene.anna).to_json()),
        Entry(4, "d", "asked"),
    ]
    talk.entries = {entry.key: entry for entry in entries}
    work.save(talk, entries, [], None)
    assert work.count_answers(scene.network, talk.starter) == 2
    assert work.count_answers(scene.network, scene.bram if talk.starter != scene.bram else scene.anna) == 0


def test_all_parts_complete_a_collect_once(work: UnitOfWork, scene: Scene):
    work.open_collect(scene.talk, "round", 3, None)
    assert [work.part_done(scene.talk, "round") for _ in range(4)] == [False, False, True, False]


def test_the_quorum_completes_a_collect_once(work: UnitOfWork, scene: Scene):
    work.open_collect(scene.talk, "round", 5, 2)
    work.open_collect(scene.talk, "other", 1, 9)
    assert [work.part_done(scene.talk, "round") for _ in range(5)] == [False, True, False, False, False]
    assert work.part_done(scene.talk, "other"), "a quorum above the number of members is all of them"


def test_a_closed_collect_counts_no_more(work: UnitOfWork, scene: Scene):
    work.open_collect(scene.talk, "round", 1, None)
    assert work.close_collect(scene.talk, "round")
    assert not work.close_collect(scene.talk, "round")
    assert not work.part_done(scene.talk, "round")
    assert not work.part_done(scene.talk, "unknown")


def test_parts_come_with_their_results(work: UnitOfWork, scene: Scene):
    parts = [
        work.begin(Conversation(0, "part", 1, who, scene.network, parent=scene.talk, parent_key="round"))
        for who in (scene.bram, scene.anna)
    ]
    work.begin(Conversation(0, "part", 1, scene.anna, scene.network, parent=scene.talk, parent_key="later"))
    first = work.load(parts[0].id)
    first.status = "done"
    work.save(first, [], [], words("ja", scene.bram).to_json())
    assert work.parts(scene.talk, "round") == [
        Part(parts[0].id, scene.bram, "done", words("ja", scene.bram).to_json()),
        Part(parts[1].id, scene.anna, "open", None),
    ]
    assert work.load(parts[1].id).parent_key == "round"
