"""Drawing the effects of a run, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from bot.audience import ONLY_YOU, Label
from bot.conversation import Conversation
from bot.effects import Ask, Collect, Do, Effect, Reply, Say, Schedule, Start, Upload
from bot.prompts import Prompt
from bot.talk import PART
from flows.drawing.graph import Drawing, Node, Point, plain_key
from flows.drawing.sample import Sample, texts_in

Meet = Callable[[Start | Collect, Conversation, str], None]
"""Is told of a conversation that a dialogue begins, by which parent, under which key of it."""


@dataclass(slots=True)
class Paper:
    """Where the pens of one walk draw, what they noted there already, and a ``trace`` of all they drew."""

    drawing: Drawing
    sample: Sample
    meet: Meet
    shown: set[Hashable] = field(default_factory=set[Hashable])
    trace: list[Hashable] = field(default_factory=list[Hashable])

    def show(self, wish: Say | Ask | Upload, conversation: Conversation) -> None:
        """Note the texts of a wish, and try them out in all sets; once for each kind of variables."""
        self.drawing.texts.update((wish.text, *texts_in(wish.vars)))
        kinds = sorted((name, type(value).__name__) for name, value in wish.vars.items())
        shape = wish.text, tuple(kinds), isinstance(wish, Ask) or isinstance(wish.to, int)
        if shape not in self.shown:
            self.shown.add(shape)
            for fault in self.sample.faults_of(wish, conversation.network):
                self.drawing.problems[f"at {plain_key(wish.key)!r}: {fault}"] = None

    def ask(self, wish: Ask, conversation: Conversation) -> None:
        """Note a prompt, and which of its options need words in the catalogue."""
        self.show(wish, conversation)
        self.drawing.asked.add(wish.text)
        if wish.prompt.kind in ("choice", "many"):
            bare = {option.value for option in wish.prompt.options if option.label is None}
            self.drawing.options.setdefault(wish.text, set()).update(bare)


class Pen:
    """Draws one run onward from a point."""

    def __init__(self, paper: Paper, point: Point) -> None:
        self.paper, self.point = paper, point

    def note(self, effect: Effect, conversation: Conversation) -> None:
        """Draw what is to be drawn of an effect."""
        node = self._node(effect, conversation)
        if node is not None:
            self.to(node)

    def to(self, node: Node) -> None:
        """Draw an arrow to a node, and go on from there."""
        self.paper.trace.append(node)
        self.point = self.paper.drawing.link(self.point, node)

    def problem(self, what: str) -> None:
        """Note what went wrong at this point."""
        self.paper.drawing.problems[f"at {self.point.node.key!r}: {what}"] = None

    def _node(self, effect: Effect, conversation: Conversation) -> Node | None:
        match effect:
            case Say() | Upload():
                self.paper.show(effect, conversation)
                shape = "say" if isinstance(effect, Say) else "upload"
                return Node(shape, plain_key(effect.key), effect.text)
            case Ask():
                self.paper.ask(effect, conversation)
                node = Node("ask", plain_key(effect.key), effect.text)
                if effect.prompt.kind == "text":
                    self.paper.drawing.typed.add(node)
                return node
            case Collect():
                return self._collect(effect, conversation)
            case Start():
                self.paper.meet(effect, conversation, plain_key(effect.key))
                return Node("start", plain_key(effect.key), note=effect.dialogue)
            case Do():
                return Node("do", plain_key(effect.key), note=effect.operation.name)
            case Schedule() if conversation.entries[effect.key].kind == "waiting":
                return Node("wait", plain_key(effect.key))
            case Reply() if effect.code.startswith("invalid"):
                self.problem(f"an example is refused by its own prompt ({effect.code})")
            case _:
                pass
        return None

    def _collect(self, effect: Collect, conversation: Conversation) -> Node:
        if effect.part != PART:
            self.paper.meet(effect, conversation, plain_key(effect.key))
            return Node("collect", plain_key(effect.key), note=effect.part)
        args: Any = effect.args
        if effect.members:
            member = effect.members[0]
            label = Label(ONLY_YOU, frozenset({member}))
            prompt = Prompt.from_json(args["prompt"])
            self.paper.ask(Ask(member, effect.key, args["text"], prompt, label, args["vars"]), conversation)
        return Node("collect", plain_key(effect.key), args["text"])
