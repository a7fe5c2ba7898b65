"""The engine under random dialogues and random events: what must hold whatever people do, and whenever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.audience import NETWORK, Label
from bot.conversation import Entry
from bot.effects import Ask, Collect, Count, Say, Schedule, Settle, Start, Upload
from bot.engine import step
from bot.errors import Leak
from bot.events import Begun, Gathered, Replied, Skipped, Step, WentBack, Woken
from bot.prompts import Prompt
from tests.unit.machine_checks import CHECKS, Happened
from tests.unit.machine_grammar import ANSWERS, NODES, STORIES, Node, Story, Watched, numbered, positions, revised
from tests.unit.machine_tale import ANNA, BRAM, CEES, DAY, HOUR, NET, Tale, plainly, restored, said_by

PART = Label(NETWORK, network=NET)


class Conversations(RuleBasedStateMachine):
    """One conversation of a random dialogue, to which anything may happen."""

    def __init__(self) -> None:
        super().__init__()
        self.story: Story = ()
        self.revisions = 0
        self.told: set[str] = set()
        self.open: set[str] = set()
        self.once: set[tuple[str, str]] = set()
        self.again: set[str] = set()
        self.unsaid: set[str] = set()
        self.shown: dict[str, Any] = {}
        self.last: Step | None = None

    @initialize(story=STORIES, leaky=st.sampled_from([False, False, False, True]))
    def begins(self, story: Story, leaky: bool) -> None:
        self.story = (*story, Node("leak", "leak")) if leaky else story
        self.watched = Watched(self.story)
        self.tale = Tale(self.watched.dialogue)
        self.good = self.story, self.watched
        self.give(Begun(self.tale.at))

    # What may happen.

    @rule(data=st.data())
    def someone_answers(self, data: st.DataObject) -> None:
        if asked := [key for key in self.asks() if self.entry(key).kind == "asked"]:
            self.reply(asked[0], data, fits=True)

    @rule(data=st.data(), fits=st.booleans())
    def someone_answers_or_changes_anything(self, data: st.DataObject, fits: bool) -> None:
        if asks := list(self.asks()):
            self.reply(data.draw(st.sampled_from(asks), "question"), data, fits=fits)

    @rule(data=st.data(), due=st.booleans())
    def someone_skips_or_time_is_up(self, data: st.DataObject, due: bool) -> None:
        if asks := list(self.asks()):
            self.give(Skipped(self.tale.at, data.draw(st.sampled_from(asks), "question"), due))

    @rule(person=st.sampled_from([ANNA, BRAM, CEES]))
    def someone_goes_back(self, person: int) -> None:
        self.give(WentBack(self.tale.at, person))

    @rule(data=st.data())
    def a_timer_comes_up(self, data: st.DataObject) -> None:
        if waits := [wish.key for wish in self.watched.wishes if isinstance(wish, Schedule)]:
            self.give(Woken(self.tale.at, data.draw(st.sampled_from(waits), "timer")))

    @rule(data=st.data(), results=st.sampled_from([{}, {BRAM: None}, {BRAM: "x"}, {CEES: "y", BRAM: "z"}]))
    def a_collect_is_gathered(self, data: st.DataObject, results: dict[int, Any]) -> None:
        if collects := [wish.key for wish in self.watched.wishes if isinstance(wish, Collect)]:
            parts = {who: what and said_by(who, what, PART).to_json() for who, what in results.items()}
            self.give(Gathered(self.tale.at, data.draw(st.sampled_from(collects), "collect"), parts))

    @rule(span=st.sampled_from([HOUR, DAY]))
    def time_passes(self, span: Any) -> None:
        self.tale.waits(span)

    @rule(data=st.data())
    def something_stale_comes_in(self, data: st.DataObject) -> None:
        keys = [*self.tale.conversation.entries, "nothing"]
        key = data.draw(st.sampled_from(keys), "key")
        at = self.tale.at
        events = [
            Replied(at, key, "x"),
            Skipped(at, key),
            Skipped(at, key, True),
            Woken(at, key),
            Gathered(at, key, {}),
        ]
        self.give(data.draw(st.sampled_from(events), "event"))

    @precondition(lambda self: self.last is not None)
    @rule()
    def it_happens_once_more(self) -> None:
        assert self.last is not None
        self.give(self.last)

    @rule(data=st.data(), new=st.none() | st.lists(NODES, min_size=1, max_size=2))
    @precondition(lambda self: self.revisions < 3)
    def the_dialogue_is_revised(self, data: st.DataObject, new: list[Node] | None) -> None:
        """Something is inserted or left out, and the next event is one that the old dialogue waited for, or none."""
        self.revisions += 1
        nodes = numbered(tuple(new), 10_000 * self.revisions) if new is not None else None
        place = data.draw(st.integers(0, positions(self.story) - 1), "place")
        self.story = revised(self.story, place, nodes)
        waited_for, self.watched = self.watched.wishes[-1:], Watched(self.story)
        self.tale.revise(self.watched.dialogue)
        event = self.what_is_waited_for(waited_for[0], data) if self.tale.open else None
        self.give(event or Begun(self.tale.at))
        if event is not None and event.key in self.watched.keys and not self.broken:
            assert not self.entry(event.key).open, "the event was lost"

    def what_is_waited_for(self, wish: Any, data: st.DataObject) -> Replied | Gathered | Woken | None:
        if not data.draw(st.sampled_from([True, True, False]), "at once"):
            return None
        match wish:
            case Ask():
                return Replied(self.tale.at, wish.key, self.answer_to(wish, data, fits=True))
            case Collect():
                return Gathered(self.tale.at, wish.key, {BRAM: None})
            case _:
                self.tale.waits(DAY)
                return Woken(self.tale.at, wish.key)

    # How it is given.

    def reply(self, key: str, data: st.DataObject, *, fits: bool) -> None:
        self.give(Replied(self.tale.at, key, self.answer_to(self.asks()[key], data, fits=fits)))

    def answer_to(self, ask: Ask, data: st.DataObject, *, fits: bool) -> Any:
        ways = next((fit, unfit) for prompt, fit, unfit in ANSWERS.values() if prompt == ask.prompt)
        return data.draw(st.sampled_from(ways[0] if fits else ways[1]), "answer")

    def asks(self) -> dict[str, Ask]:
        """The questions of the story as it is told now, open or answered."""
        return {wish.key: wish for wish in self.watched.wishes if isinstance(wish, Ask)}

    def entry(self, key: str) -> Entry:
        return self.tale.conversation.entries[key]

    def give(self, event: Step) -> None:
        before = self.tale.conversation
        self.broken = False
        with counted_parses() as parses:
            try:
                self.tale.give(event)
            except Leak:
                assert any(node.kind == "leak" for node in self.story)
                assert self.tale.conversation is before
                self.broken = True
                return self.mend()
        assert not parses or isinstance(event, Replied)
        assert not isinstance(event, Replied) or set(parses) <= {event.value if isinstance(event.value, str) else None}
        self.last, self.good = event, (self.story, self.watched)
        self.open -= {key for key, entry in self.tale.conversation.entries.items() if entry.kind == "collected"}
        self.nothing_happens_twice()
        happened = Happened(
            event,
            before.entries,
            self.tale,
            self.watched,
            frozenset(self.again),
            frozenset(self.unsaid),
            self.revisions > 0,
        )
        for check in CHECKS:
            check(happened)
        self.unsaid |= set(self.watched.keys) - self.tale.conversation.entries.keys()

    def mend(self) -> None:
        """What leaked is as if it never happened: the conversation stands where it was, under the dialogue of then."""
        self.story, self.watched = self.good
        self.tale.revise(self.watched.dialogue)
        step(self.watched.dialogue, restored(self.tale.conversation), Begun(self.tale.at))

    def nothing_happens_twice(self) -> None:
        """A say, do, start or count of a key is once; a question is asked again only after it was taken away."""
        self.told -= set(self.tale.removed)
        self.again |= set(self.tale.removed)
        for effect in self.tale.effects:
            match effect:
                case Say() | Upload():
                    assert effect.key not in self.told
                    self.told.add(effect.key)
                case Ask() | Collect():
                    assert effect.key not in self.open
                    self.open.add(effect.key)
                    self.shown[effect.key] = plainly(getattr(effect, "vars", None))
                case Settle():
                    self.open.discard(effect.key)
                case Start() | Count():
                    key = effect.key if isinstance(effect, Start) else str(self.last)
                    assert (type(effect).__name__, key) not in self.once
                    self.once.add((type(effect).__name__, key))
                case _:
                    pass
        dos = [key for key in self.tale.performed if key.rpartition("/")[2].startswith("do")]
        assert len(dos) == len(set(dos))

    @invariant()
    def what_must_hold(self) -> None:
        self.running_again_does_nothing()
        self.the_journal_is_the_story_in_its_order()
        self.it_waits_at_one_place_or_is_over()
        if not self.revisions and self.story[-1].kind != "leak":
            self.it_is_what_a_fresh_telling_with_these_answers_would_be()

    def running_again_does_nothing(self) -> None:
        with counted_parses() as parses:
            turn = step(self.watched.dialogue, restored(self.tale.conversation), Begun(self.tale.at))
        assert (turn.effects, turn.changed, turn.removed, parses) == ([], [], [], [])
        assert turn.conversation.status == self.tale.status

    def the_journal_is_the_story_in_its_order(self) -> None:
        entries = self.tale.conversation.entries
        told = [key for key in self.watched.keys if key in entries]
        aside = {key for key, entry in entries.items() if entry.seq == 0}
        orphans = {key for key in entries if key not in told}
        assert [key for key in self.tale.journal if key in told] == told
        assert aside == {key for key in orphans if not entries[key].settling}
        unsaid = [key for key in self.watched.keys if key not in entries]
        assert not unsaid or self.revisions
        assert all(isinstance(wish, Say | Upload) for wish in self.watched.wishes if wish.key in unsaid)

    def it_waits_at_one_place_or_is_over(self) -> None:
        if self.watched.ended:
            assert (self.tale.open, self.tale.status) == ([], "done")
        else:
            assert (self.tale.open, self.tale.status) == (self.watched.keys[-1:], "open")
            assert self.tale.journal[-1] == self.tale.open[0]
        assert self.open == {key for key in self.tale.open if not isinstance(self.watched.wishes[-1], Schedule)}
        last = self.watched.wishes[-1] if self.tale.open else None
        if isinstance(last, Ask) and not self.revisions:
            assert self.shown[last.key] == plainly(last.vars), "the question on the screen is another"

    def it_is_what_a_fresh_telling_with_these_answers_would_be(self) -> None:
        fresh = retold(self.story, self.tale)
        assert fresh.journal == self.tale.journal
        assert fresh.open == self.tale.open
        assert fresh.status == self.tale.status
        assert fresh.result == self.tale.result or self.tale.open


@contextmanager
def counted_parses() -> Iterator[list[Any]]:
    """The values that were given to a parser."""
    seen: list[Any] = []
    parse = Prompt.parse

    def counting(prompt: Prompt, raw: Any) -> Any:
        seen.append(raw if isinstance(raw, str) else None)
        return parse(prompt, raw)

    with patch.object(Prompt, "parse", counting):
        yield seen


def retold(story: Story, tale: Tale) -> Tale:
    """A new conversation of the same story, given each answer of the old one at the first asking."""
    entries = tale.conversation.entries
    fresh = Tale(Watched(story).dialogue)
    fresh.give(Begun(fresh.at))
    while fresh.open and not entries[fresh.open[0]].open:
        entry = entries[fresh.open[0]]
        fresh.waits(2 * DAY)
        at: datetime = fresh.at
        match entry.kind:
            case "waited":
                fresh.give(Woken(at, entry.key))
            case "collected":
                answers = {int(person): answer for person, answer in entry.value["answers"].items()}
                fresh.give(Gathered(at, entry.key, answers))
            case _:
                said = {"counted": "fine"}.get(str(entry.value["said"]), entry.value["said"])
                event = Skipped(at, entry.key, due=True) if said is None else Replied(at, entry.key, said)
                fresh.give(event)
        assert entry.key not in fresh.open, f"{entry} is not taken again"
    return fresh


def some(examples: int, steps: int) -> settings:
    """How long to try; a failure is shrunk and told with the steps that lead to it."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=slow)


def test_whatever_people_do():
    run_state_machine_as_test(Conversations, settings=some(200, 20))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_whatever_people_do_for_a_long_time():
    run_state_machine_as_test(Conversations, settings=some(3000, 40))
