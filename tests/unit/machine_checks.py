"""What must be true of one event in a random conversation. Each check is a law, looked at from outside the engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Labelled, is_labelled
from bot.conversation import Entry
from bot.effects import Ask, Everyone, Reply, Say, Settle, Start, Upload
from bot.events import Replied, Skipped, Step, WentBack
from tests.unit.machine_grammar import Watched
from tests.unit.machine_tale import Tale


@dataclass(frozen=True)
class Happened:
    """An event, the journal before it, and the conversation after it. ``again``: keys that back took away once."""

    event: Step
    before: dict[str, Entry]
    tale: Tale
    watched: Watched
    again: frozenset[str]
    unsaid: frozenset[str]
    """Keys of inserted says that were passed over before."""
    revised: bool

    @property
    def after(self) -> dict[str, Entry]:
        """The journal after it."""
        return self.tale.conversation.entries

    def stands(self, key: str) -> bool:
        """Whether the key was in the story before."""
        return key in self.before and self.before[key].seq > 0


def whoever_did_something_is_answered_once_and_nobody_else(it: Happened) -> None:
    """Laws 2 and 10."""
    replies = it.tale.of(Reply)
    if isinstance(it.event, Replied) or (isinstance(it.event, Skipped) and not it.event.due):
        how = "answered" if isinstance(it.event, Replied) else "skipped"
        taken = [each for each in it.tale.of(Settle) if (each.key, each.how) == (it.event.key, how)]
        assert len(replies) + len(taken) == 1
    elif isinstance(it.event, WentBack):
        assert bool(replies) != bool(it.tale.removed)
    else:
        assert replies == []


def nothing_new_is_said_before_what_stands(it: Happened) -> None:
    """Law 4. But what follows on what just happened is said, and what back took away is told anew."""
    if isinstance(it.event, WentBack):
        return
    keys = it.watched.keys
    here = keys.index(it.event.key) if getattr(it.event, "key", None) in keys else len(keys)  # type: ignore[union-attr]
    for key in set(it.tale.said) - it.again - set(keys[here:]):
        later = keys[keys.index(key) + 1 :]
        assert not any(it.stands(other) for other in later), f"{key} is said too late"


def what_is_not_said_stands_before_something(it: Happened) -> None:
    """Law 4: an orphan holds nothing back."""
    keys = it.watched.keys
    for key in set(keys) - it.after.keys() - it.unsaid:
        later = keys[keys.index(key) + 1 :]
        to_come = [other for other in it.before.values() if other.key not in keys and not other.open and other.seq]
        assert any(it.stands(other) for other in later) or (to_come and not it.watched.ended), f"{key} is lost"


def what_is_kept_is_what_was_parsed(it: Happened) -> None:
    """Law 5, and 11: a counted value is kept nowhere."""
    asks = {wish.key: wish for wish in it.watched.wishes if isinstance(wish, Ask)}
    for settle in it.tale.of(Settle):
        ask = asks.get(settle.key)
        if settle.how == "answered" and ask is not None and isinstance(it.event, Replied):
            counted = ask.prompt.counter is not None
            value = ask.prompt.parse(it.event.value)
            assert settle.value == (None if counted else value)
            assert it.after[ask.key].value["said"] == ("counted" if counted else value)


def what_is_settled_stays(it: Happened) -> None:
    """Law 6. A revision may put a do where there was none."""
    for key, entry in it.before.items():
        later = [other for other in it.before.values() if other.settling and other.seq > entry.seq > 0]
        if entry.kind == "answer" and later and not it.revised:
            assert it.after[key].value == entry.value
        if entry.settling:
            assert (it.after[key].kind, it.after[key].value) == (entry.kind, entry.value)


def back_takes_only_what_is_between_the_person_and_the_bot(it: Happened) -> None:
    """Law 6."""
    if not isinstance(it.event, WentBack) or not it.tale.removed or it.revised:
        return
    person = it.event.person
    taken = [it.before[key] for key in it.tale.removed if key in it.before]
    (answer,) = [entry for entry in taken if entry.kind == "answer"]
    assert answer.value["by"] == [person]
    assert all(entry.value == person for entry in taken if entry.kind == "said")
    since = [entry for entry in it.before.values() if entry.seq > answer.seq > 0]
    assert not any(entry.settling or entry.kind in ("waiting", "waited", "collecting") for entry in since)
    said = {entry.key for entry in since if entry.kind == "said" and entry.value == person}
    assert said <= set(it.tale.removed)


def nobody_reads_what_is_not_for_them(it: Happened) -> None:
    """Law 9: in these dialogues every answer is for its author alone, until it is released or given to a collect."""
    for effect in it.tale.of(Say, Upload, Ask):
        value = effect.vars.get("words")
        if isinstance(value, Labelled) and value.label.audience is not NETWORK:
            assert value.label.audience is ONLY_YOU
            to = effect.person if isinstance(effect, Ask) else effect.to
            assert not isinstance(to, Everyone)
            assert value.label.people == {to}
    for effect in it.tale.of(Start):
        assert effect.args["words"] is None or is_labelled(effect.args["words"])


def a_timer_ends_only_what_it_was_set_for(it: Happened) -> None:
    """What was set again waits for its own time."""
    for key, entry in it.after.items():
        was = it.before.get(key)
        if was is not None and was.kind == "waiting" and entry.kind == "waited":
            assert it.tale.at >= datetime.fromisoformat(entry.value)
        closed = (key, "closed", None) in it.tale.settled
        if was is not None and was.kind == "asked" and entry.kind == "answer" and closed and "until" in was.value:
            assert it.tale.at >= datetime.fromisoformat(was.value["until"])


CHECKS: tuple[Any, ...] = (
    whoever_did_something_is_answered_once_and_nobody_else,
    nothing_new_is_said_before_what_stands,
    what_is_not_said_stands_before_something,
    what_is_kept_is_what_was_parsed,
    what_is_settled_stays,
    back_takes_only_what_is_between_the_person_and_the_bot,
    nobody_reads_what_is_not_for_them,
    a_timer_ends_only_what_it_was_set_for,
)
