"""What a drawing is made of: the things a dialogue does, and the ways from one to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Shape = Literal["begin", "say", "ask", "collect", "upload", "start", "do", "wait", "end", "broken"]

_NUMBER = re.compile(r"(^|[./-])\d+(?=$|[./-])")


@dataclass(frozen=True, slots=True)
class Node:
    """One thing a dialogue does. ``text``: its text in the catalogue; ``note``: words for what has none."""

    shape: Shape
    key: str = ""
    text: str = ""
    note: str = ""


BEGIN, END, BROKEN = Node("begin"), Node("end"), Node("broken")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at an arrow: ``words``, unless the catalogue has ``option`` (``TEXT.VALUE``); ``every``: of all."""

    words: str = ""
    option: str = ""
    every: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """How far a run has come: the last node drawn, and the way taken from there."""

    node: Node
    mark: Mark = Mark()


@dataclass(slots=True)
class Drawing:
    """All that was seen of one dialogue, whatever it began with; in order of first sight.

    ``texts``: every text that was used, ``asked``: those of prompts; ``typed``: questions that are answered in words;
    ``options``: by text, the values that need a label in the catalogue; ``partly``: what was met in more states than
    were followed; ``problems``: what went wrong.
    """

    name: str
    nodes: dict[Node, None] = field(default_factory=lambda: {BEGIN: None})
    arrows: dict[tuple[Node, Node], dict[Mark, None]] = field(default_factory=dict[tuple[Node, Node], dict[Mark, None]])
    texts: set[str] = field(default_factory=set[str])
    asked: set[str] = field(default_factory=set[str])
    typed: set[Node] = field(default_factory=set[Node])
    options: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    partly: dict[Node, None] = field(default_factory=dict[Node, None])
    problems: dict[str, None] = field(default_factory=dict[str, None])
    openings: int = 0

    def link(self, point: Point, node: Node) -> Point:
        """Draw an arrow to ``node``; gives the point there."""
        self.nodes[node] = None
        self.arrows.setdefault((point.node, node), {})[point.mark] = None
        return Point(node)


def plain_key(key: str) -> str:
    """A key without the numbers of rounds and of people: one place in the drawing for all of them."""
    return _NUMBER.sub("", key).strip("/.-")


def lap(key: str, keys: set[str]) -> int:
    """Which time round this is for a key with numbers in it, given all keys of the run; 1 outside loops."""
    most = 1
    for found in re.finditer(r"(?:^|(?<=[./-]))\d+(?=$|[./-])", key):
        alike = re.compile(re.escape(key[: found.start()]) + r"(\d+)(?=$|[./-])")
        most = max(most, len({match[1] for each in keys if (match := alike.match(each))}))
    return most
