"""Claims, timers, tallies and facts."""

from datetime import timedelta

from bot.network import Counter, Rhythm, Tally, Timer
from bot.ports import OutboxRow, UnitOfWork
from bot.rows import DueRow, StuckEvent
from storage.store import SqlStore
from tests.contract.conftest import NOW, Scene


def test_an_event_is_claimed_once(store: SqlStore):
    with store.begin() as work:
        assert work.claim("Ev1", NOW)
        assert not work.claim("Ev1", NOW)
        assert work.claim("Ev2", NOW)
    with store.begin() as work:
        assert not work.claim("Ev1", NOW + timedelta(days=1))


def test_a_stuck_event_is_kept_until_it_has_run(work: UnitOfWork, scene: Scene):
    work.keep_stuck("Ev1", NOW, scene.talk, {"text": "hallo"}, "KeyError")
    work.keep_stuck("Ev2", NOW, 404, None, "began a conversation that was rolled back")
    work.keep_stuck("Ev1", NOW, scene.talk, {"text": "hallo"}, "KeyError again")
    first = StuckEvent("Ev1", NOW, scene.talk, {"text": "hallo"}, "KeyError again")
    assert [event.event for event in work.stuck()] == ["Ev1", "Ev2"]
    assert work.stuck(scene.talk) == [first]
    work.unstick("Ev1")
    assert work.stuck(scene.talk) == []
    assert len(work.stuck()) == 1


def test_due_timers_come_oldest_first(work: UnitOfWork, scene: Scene):
    rhythm = work.put(Rhythm(scene.network, "checkin", "FREQ=WEEKLY", NOW, "Europe/Amsterdam", scene.anna))
    later = work.put(Timer(NOW, "rhythm", rhythm=rhythm.id))
    first = work.put(Timer(NOW - timedelta(seconds=1), "wake", scene.talk, "nap"))
    work.put(Timer(NOW + timedelta(microseconds=1), "wake", scene.talk))
    assert work.due(NOW, 10) == [
        DueRow(first.id, first.due, "wake", scene.talk, "nap", None),
        DueRow(later.id, NOW, "rhythm", None, "", rhythm.id),
    ]
    assert [row.timer for row in work.due(NOW, 1)] == [first.id]


def test_the_next_moment_is_of_a_timer_or_a_delayed_message(work: UnitOfWork, scene: Scene):
    assert work.next_due() is None
    timer = work.put(Timer(NOW + timedelta(hours=2), "wake"))
    assert work.next_due() == timer.due
    message = work.post(OutboxRow(scene.room, "message", {}, NOW + timedelta(hours=1)))
    assert work.next_due() == NOW + timedelta(hours=1)
    work.sent(message, "1.1")
    assert work.next_due() == timer.due


def test_counting(work: UnitOfWork, scene: Scene):
    counter = work.put(Counter(scene.network, "Ik voel me veilig", NOW)).id
    for value in ("4", "5", "4"):
        work.count(counter, value)
    assert [(row.value, row.times) for row in work.find(Tally, counter=counter)] == [("4", 2), ("5", 1)]


def test_facts(store: SqlStore):
    with store.begin() as work:
        assert work.fact("clock") is None
        work.remember("clock", "2026-03-02")
        work.remember("clock", "2026-03-03")
    with store.begin() as work:
        assert work.fact("clock") == "2026-03-03"


def test_facts_are_found_by_their_beginning_and_let_go(work: UnitOfWork):
    for name in ("slack.file:2", "slack.file:1", "Slack.file:3", "slack_file:4", "slack.files"):
        work.remember(name, "F1")
    work.forget("slack.file:2")
    work.forget("never there")
    assert work.facts("slack.file:") == [("slack.file:1", "F1")]
    assert work.fact("slack.file:2") is None


def test_a_claim_that_is_let_go_can_be_taken_again(work: UnitOfWork):
    assert work.claim("e1", NOW)
    work.unclaim("e1")
    assert work.claim("e1", NOW)
    assert not work.claim("e1", NOW)


def test_the_id_of_a_timer_is_never_given_again(work: UnitOfWork):
    """It is claimed when the timer fires: one that came back would count as fired already."""
    first = work.put(Timer(NOW, "wake"))
    work.remove(first)
    assert work.put(Timer(NOW, "wake")).id > first.id
