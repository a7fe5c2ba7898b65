"""Running a dialogue in a sample until it waits for someone, and playing a whole part of a collect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.audience import Json, freeze
from bot.conversation import Conversation
from bot.effects import Ask, Collect, Count, Do, Effect, Look
from bot.engine import step
from bot.events import Begun, Done, Gathered, Step
from bot.talk import PART, Dialogue
from flows.drawing.graph import Mark
from flows.drawing.sample import Sample
from flows.drawing.watching import Continuation, Watch
from flows.drawing.ways import SKIP, Way, ways_from

LONGEST_PART = 40
"""Questions after which a part of a collect is taken to have no end."""
Play = Callable[[int, int], int]
"""Which way (its number) the member with that number takes at their question with that number."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a run came to a stop. ``wish``: what it waits for, None once it is over, with its ``result``.

    ``continuation`` and ``within``: see :mod:`flows.drawing.watching`.
    """

    conversation: Conversation
    wish: Any
    continuation: Continuation
    within: bool
    result: Json
    at: datetime


def run_on(
    dialogue: Dialogue,
    conversation: Conversation,
    event: Step,
    sample: Sample,
    note: Callable[[Effect, Conversation], None] = lambda effect, conversation: None,
) -> Stop:
    """Give a conversation an event, perform its looks and dos, ``note`` every effect, until it waits for someone."""
    watch = Watch(dialogue)
    while True:
        turn = step(watch.dialogue, conversation, event)
        conversation = turn.conversation
        for effect in turn.effects:
            if isinstance(effect, Count):
                sample.count(effect)
            note(effect, conversation)
        last = turn.effects[-1] if turn.effects else None
        if not isinstance(last, Look | Do):
            return Stop(conversation, watch.wish, watch.continuation, watch.within, turn.result, event.at)
        event = Done(event.at, last.key, sample.perform(last, conversation, event.at))


class Parts:
    """The parts of collects, played by all members at once."""

    def __init__(self, dialogues: Mapping[str, Dialogue], sample: Sample) -> None:
        self.dialogues, self.sample = dialogues, sample

    def ways(self, wish: Collect, parent: Conversation, now: datetime) -> list[Way]:
        """All begin with the same answer, for each answer there is; everyone answers otherwise; nobody answers."""

        def gathered(play: Play) -> Callable[[], Step]:
            return lambda: Gathered(now, wish.key, self._played(wish, parent, play, now))

        first = self._first_ways(wish, parent, now)
        ways = [
            Way(Mark(way.mark.words, way.mark.option, every=True), gathered(_then_first(number)))
            for number, way in enumerate(first)
        ]
        if wish.part != PART:
            ways.append(Way(Mark("all: other words"), gathered(lambda member, question: 1)))
            ways.append(Way(Mark(SKIP, every=True), gathered(lambda member, question: -1)))
        ways.append(Way(Mark("answers differ"), gathered(lambda member, question: 0 if question else member)))
        return [*ways, Way(Mark("nobody answers"), lambda: Gathered(max(now, wish.until), wish.key, {}))]

    def _first_ways(self, wish: Collect, parent: Conversation, now: datetime) -> list[Way]:
        with self.sample.branch():
            part = self.sample.begin(part_of(wish, parent, wish.members[0]))
            stop = run_on(self.dialogues[wish.part], part, Begun(now), self.sample)
            return ways_from(stop.wish, now) if isinstance(stop.wish, Ask) else []
        return []

    def _played(self, wish: Collect, parent: Conversation, play: Play, now: datetime) -> dict[int, Json]:
        results: dict[int, Json] = {}
        for number, member in enumerate(wish.members):
            stop = self._play(self.dialogues[wish.part], part_of(wish, parent, member), number, play, now)
            if stop.wish is None:
                results[member] = stop.result
        return results

    def _play(self, dialogue: Dialogue, part: Conversation, member: int, play: Play, now: datetime) -> Stop:
        """Play one part; one that gathers or waits itself is left there."""
        stop = run_on(dialogue, self.sample.begin(part), Begun(now), self.sample)
        for question in range(LONGEST_PART):
            if not isinstance(stop.wish, Ask):
                break
            ways = ways_from(stop.wish, stop.at)
            way = ways[play(member, question) % len(ways)]
            stop = run_on(dialogue, stop.conversation, way.take(), self.sample)
        return stop


def _then_first(number: int) -> Play:
    """To the first question the answer with this number, to all others the first there is."""
    return lambda member, question: 0 if question else number


def part_of(wish: Collect, parent: Conversation, member: int) -> Conversation:
    """The conversation that a collect begins with one member, not stored yet."""
    args = freeze(wish.args)
    return Conversation(
        0, wish.part, 1, member, parent.network, parent.room, args, parent=parent.id, parent_key=wish.key
    )
