"""Walking through a dialogue: every way on from every question, depth first, in branches that are undone."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Hashable

from bot.conversation import Conversation
from bot.effects import Ask, Collect
from bot.events import Begun, Step, Woken
from bot.talk import Dialogue
from flows.drawing.graph import BEGIN, BROKEN, END, Mark, Node, Point, lap
from flows.drawing.pen import Paper, Pen
from flows.drawing.running import Parts, Stop, run_on
from flows.drawing.ways import Way, ways_from

STATES = 6
"""In so many different states a question is answered in every way; …"""
MORE_STATES = 16
"""… in so many, in one way; in any further state it is left."""
UNROLLED = 2
"""Rounds of a loop in which every way is taken; in later ones a single way, another each time."""
MOST_ROUNDS = 12
"""Rounds after which a loop is left."""
LONGEST = 80
"""Questions after which a walk is left."""


class Walk:
    """The walks through one dialogue from one opening."""

    def __init__(self, dialogue: Dialogue, paper: Paper, parts: Parts) -> None:
        self.dialogue, self.paper, self.parts = dialogue, paper, parts
        self.sample = paper.sample
        self._seen: set[Hashable] = set()
        self._visits: Counter[Node] = Counter()
        self._left_out = self._meanwhile = False

    def begin(self, conversation: Conversation, known: set[Hashable]) -> None:
        """Walk straight on; and, unless a walk like this straight one is ``known``, by every way.

        Also straight on while the world changes meanwhile; and where not every combination of ways was taken, always
        by the last way, the second, the third.
        """
        self._start(conversation, 0)
        args = {name: value for name, value in conversation.args.items() if name not in ("words", "people")}
        like = conversation.starter, conversation.network, json.dumps(args, default=str), *self.paper.trace
        if conversation.parent is None and like in known:
            return
        known.add(like)
        self._start(conversation, None)
        self._start(conversation, 0, meanwhile=True)
        if self._left_out:
            for always in (-1, 1, 2):
                self._start(conversation, always)

    def _start(self, conversation: Conversation, always: int | None, *, meanwhile: bool = False) -> None:
        self._meanwhile = meanwhile
        with self.sample.branch():
            stored = self.sample.begin(conversation)
            self._go(stored, lambda: Begun(self.sample.now), Point(BEGIN), always, 0)

    def _go(
        self, conversation: Conversation, take: Callable[[], Step], point: Point, always: int | None, steps: int
    ) -> None:
        pen = Pen(self.paper, point)
        try:
            stop = run_on(self.dialogue, conversation, take(), self.sample, pen.note)
        except Exception as error:  # noqa: BLE001 - whatever a dialogue raises is a finding
            pen.problem(f"{type(error).__name__}: {error}")
            return pen.to(BROKEN)
        if stop.wish is None:
            return pen.to(END)
        ways = self._chosen(stop, pen.point.node, always, steps)
        self.paper.trace.append(tuple(way.mark for way in ways))
        for way in ways:
            with self.sample.branch():
                if self._meanwhile:
                    self.sample.meanwhile()
                self._go(stop.conversation, way.take, Point(pen.point.node, way.mark), always, steps + 1)

    def _ways(self, stop: Stop) -> list[Way]:
        wish = stop.wish
        if isinstance(wish, Ask):
            return ways_from(wish, stop.at)
        if isinstance(wish, Collect):
            return self.parts.ways(wish, stop.conversation, stop.at)
        late = max(stop.at, wish.at)
        return [Way(Mark(), lambda: Woken(late, wish.key))]

    def _chosen(self, stop: Stop, node: Node, always: int | None, steps: int) -> list[Way]:
        """The ways to walk on by; what is left out is noted in the drawing."""
        entries, key = stop.conversation.entries, stop.wish.key
        round_, ways = lap(key, set(entries)), self._ways(stop)
        if always is not None:
            return [ways[always % len(ways)]] if round_ <= MOST_ROUNDS and steps < LONGEST else []
        kinds = ("do", "answer", "collected") if stop.within else ("do",)
        known = json.dumps([(each.key, each.value) for each in entries.values() if each.kind in kinds], default=str)
        state = key, stop.continuation, known
        if state in self._seen:
            return []
        self._seen.add(state)
        self._visits[node] += 1
        visits = self._visits[node]
        if visits == 1 or (visits <= STATES and round_ <= UNROLLED):
            return ways
        if round_ <= UNROLLED or round_ > MOST_ROUNDS:
            self._left_out = True
            self.paper.drawing.partly[node] = None
        if visits > MORE_STATES or round_ > MOST_ROUNDS or steps >= LONGEST:
            return []
        return [ways[visits % len(ways)]]
