"""All dialogues walked through in all samples, each from everything it can begin with."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from inspect import getsource
from pathlib import Path

from bot.audience import freeze
from bot.conversation import Conversation
from bot.effects import Collect, Start
from bot.parts import part
from bot.ports import Store
from bot.talk import Dialogue
from flows.drawing.graph import Drawing
from flows.drawing.ground import GROUNDS, sample
from flows.drawing.openings import openings, without_reason
from flows.drawing.pen import Paper
from flows.drawing.running import Parts, part_of
from flows.drawing.sample import Heard, Sample
from flows.drawing.walking import Walk


class Survey:
    """The drawings, by name. ``heard``: texts that operations use; ``faults``: why those could not be filled in."""

    def __init__(self, dialogues: Iterable[Dialogue], texts: Path, store: Store, own: Path | None = None) -> None:
        self.dialogues: Mapping[str, Dialogue] = {each.name: each for each in (part, *dialogues)}
        self.drawings: dict[str, Drawing] = {}
        self._texts, self._store = Heard(texts, own), store
        self._under: list[str] = []
        self._met: set[Hashable] = set()
        self._known: dict[tuple[str, str], set[Hashable]] = defaultdict(set)

    @property
    def heard(self) -> set[str]:
        """The texts that operations used, for documents."""
        return self._texts.heard

    @property
    def faults(self) -> set[str]:
        """Why texts of documents could not be filled in."""
        return self._texts.faults

    def draw(self, names: Iterable[str]) -> None:
        """Walk through these dialogues in all samples."""
        self.drawings = {name: Drawing(name) for name in names}
        self._everywhere(openings)
        orphans = {name for name, drawing in self.drawings.items() if not drawing.openings}
        self._everywhere(lambda name, place: [without_reason(name, place)] if name in orphans else [])
        for name in orphans:
            self.drawings[name].openings = 0

    def _everywhere(self, begin: Callable[[str, Sample], Iterable[Conversation]]) -> None:
        for ground in GROUNDS:
            with sample(ground, self._store, self._texts) as place:
                for name in self.drawings:
                    for conversation in begin(name, place):
                        self._walk(conversation, place)

    def _walk(self, conversation: Conversation, place: Sample) -> None:
        drawing = self.drawings[conversation.dialogue]
        drawing.openings += 1
        dialogue = self.dialogues[conversation.dialogue]
        parts = Parts(self.dialogues, place)

        def meet(wish: Start | Collect, parent: Conversation, key: str) -> None:
            self._meet(wish, parent, key, place)

        self._under.append(dialogue.name)
        Walk(dialogue, Paper(drawing, place, meet), parts).begin(conversation, self._known[place.name, dialogue.name])
        self._under.pop()

    def _meet(self, wish: Start | Collect, parent: Conversation, key: str, place: Sample) -> None:
        """Walk through a dialogue where another begins it, in the world as it is just then; once for each kind."""
        if isinstance(wish, Collect):
            ends = dict.fromkeys([*wish.members[:1], *wish.members[-1:]])
            name, begun = wish.part, [part_of(wish, parent, member) for member in ends]
        else:
            name, network = wish.dialogue, wish.begun_in(parent.network)
            begun = [Conversation(0, name, 1, wish.person, network, parent.room, freeze(wish.args))]
        if name not in self.drawings or name in self._under:
            return
        kind = frozenset(arg for arg, value in wish.args.items() if value)
        once = place.name, parent.dialogue, key, name, kind
        if once not in self._met:
            self._met.add(once)
            for conversation in begun:
                self._walk(conversation, place)


def leading_to(name: str, dialogues: Mapping[str, Dialogue]) -> set[str]:
    """A dialogue and all that may begin it, directly or through others: as far as their modules mention it."""
    found, todo = set[str](), [name]
    while todo:
        wanted = todo.pop()
        found.add(wanted)
        for each in dialogues.values():
            if each.name not in found and _mentions(each, dialogues[wanted]):
                todo.append(each.name)
    return found


def _mentions(by: Dialogue, wanted: Dialogue) -> bool:
    module = sys.modules[by.run.__module__]
    known = any(thing is wanted for thing in vars(module).values())
    return known or f'"{wanted.name}"' in getsource(module)
