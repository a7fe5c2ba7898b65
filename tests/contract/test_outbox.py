"""What goes out, in which order."""

from datetime import timedelta
from typing import Any

from bot.ports import OutboxRow, UnitOfWork
from tests.contract.conftest import NOW, Scene, words

SOON = NOW + timedelta(minutes=5)


def post(work: UnitOfWork, room: int, text: Any = "hallo", **changes: Any) -> int:
    kind = changes.pop("kind", "message")
    return work.post(OutboxRow(room, kind, {"text": text}, changes.pop("at", NOW), **changes))


def heads(work: UnitOfWork, at: Any = NOW, limit: int = 10) -> list[int]:
    return [row.id for row in work.heads(at, limit)]


def test_a_row_comes_back_with_its_room(work: UnitOfWork, scene: Scene):
    row = OutboxRow(scene.to_anna, "message", {"text": "🌾"}, NOW, scene.talk, "welcome")
    row.id = work.post(row)
    row.platform, row.address, row.person = "slack", "T1/D1", scene.anna
    assert work.message(row.id) == row
    assert work.heads(NOW, 5) == [row]
    assert work.message(404) is None


def test_the_first_of_each_room_in_order_of_posting(work: UnitOfWork, scene: Scene):
    first = post(work, scene.room)
    to_bram = post(work, scene.to_bram)
    second = post(work, scene.room)
    assert heads(work) == [first, to_bram]
    assert heads(work, limit=1) == [first]
    work.sent(first, "1.1")
    assert heads(work) == [to_bram, second]
    work.park(to_bram)
    assert heads(work) == [second]
    work.sent(second, None)
    assert heads(work) == []


def test_a_delayed_row_does_not_block_later_ones(work: UnitOfWork, scene: Scene):
    delayed = post(work, scene.room, at=SOON)
    prompt = post(work, scene.room)
    assert heads(work) == [prompt]
    assert heads(work, SOON) == [delayed]


def test_a_failed_attempt_is_counted_and_waits(work: UnitOfWork, scene: Scene):
    id = post(work, scene.room)
    work.later(id, SOON)
    work.later(id, SOON)
    row = work.message(id)
    assert row is not None
    assert (row.attempts, row.state, row.not_before) == (2, "waiting", SOON)
    assert heads(work) == []
    assert heads(work, SOON) == [id]


def test_what_comes_after_a_failed_attempt_keeps_its_place(work: UnitOfWork, scene: Scene):
    """A room hears in order, whoever asks: also the process that comes after the one that tried."""
    early = post(work, scene.room, at=NOW + timedelta(minutes=1))
    tried = post(work, scene.room)
    after = post(work, scene.room)
    elsewhere = post(work, scene.to_bram)
    work.later(tried, SOON)
    assert heads(work) == [elsewhere]
    assert heads(work, NOW + timedelta(minutes=2)) == [elsewhere], "the platform wants quiet in that room"
    assert heads(work, SOON) == [early, elsewhere]
    work.sent(early, "1.1")
    work.sent(tried, "1.2")
    assert heads(work, SOON) == [after, elsewhere]


def test_what_never_will_be_sent_holds_up_nobody(work: UnitOfWork, scene: Scene):
    tried = post(work, scene.room)
    after = post(work, scene.room)
    work.later(tried, SOON)
    work.park(tried)
    assert heads(work) == [after]


def test_a_row_that_is_given_another_moment_was_not_tried(work: UnitOfWork, scene: Scene):
    moved = post(work, scene.room)
    after = post(work, scene.room)
    work.move(moved, SOON)
    row = work.message(moved)
    assert row is not None
    assert (row.attempts, row.state, row.not_before) == (0, "waiting", SOON)
    assert heads(work) == [after]


def test_an_update_knows_the_reference_of_its_target(work: UnitOfWork, scene: Scene):
    message = post(work, scene.room)
    update = post(work, scene.room, kind="update", target=message)
    work.sent(message, "1.1")
    (row,) = work.heads(NOW, 5)
    assert (row.id, row.target, row.target_ref) == (update, message, "1.1")
    sent = work.message(message)
    assert sent is not None
    assert (sent.state, sent.ref, sent.target_ref) == ("sent", "1.1", None)


def test_the_newest_message_of_a_key(work: UnitOfWork, scene: Scene):
    of = {"conversation": scene.talk, "key": "welcome"}
    assert work.message_of(scene.talk, "welcome", scene.room) is None
    post(work, scene.room, **of)
    newest = post(work, scene.room, **of)
    post(work, scene.room, kind="update", target=newest, **of)
    work.park(post(work, scene.room, **of))
    post(work, scene.room, conversation=scene.talk, key="other")
    elsewhere = post(work, work.place("matrix", "!room:example.org").id, **of)
    assert work.message_of(scene.talk, "welcome", scene.room) == newest, "each room has its own"
    assert elsewhere > newest


def test_rows_that_quote_a_person_or_were_for_them_alone(work: UnitOfWork, scene: Scene):
    said = words("Hoe?", scene.anna, scene.bram).to_json()
    quote = {"quote": "Hoe?", "by": [scene.anna]}
    quoting = post(work, scene.room, [{"deep": quote}])
    both = post(work, scene.to_bram, said)
    post(work, scene.room, "niemand")
    alone = post(work, scene.to_anna)
    work.sent(alone, "1.1")
    assert [row.id for row in work.messages_quoting(scene.anna)] == [quoting, both, alone]
    assert [row.id for row in work.messages_quoting(scene.bram)] == [both]


def test_ids_are_not_mistaken_for_parts_of_others(work: UnitOfWork, scene: Scene):
    post(work, scene.room, {"quote": "Hoe?", "by": [11, 21, 110]})
    assert work.messages_quoting(1) == []
    assert len(work.messages_quoting(21)) == 1


def test_a_rewritten_row_quotes_no_more(work: UnitOfWork, scene: Scene):
    id = post(work, scene.room, {"quote": "Hoe?", "by": [scene.anna]})
    work.rewrite(id, {"text": "(verwijderd)"})
    row = work.message(id)
    assert row is not None
    assert row.payload == {"text": "(verwijderd)"}
    assert work.messages_quoting(scene.anna) == []
