"""Which text of the catalogue a message is: members read what Akker says, they do not look inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from fluent.runtime import FluentResource
from fluent.syntax import ast

LEAST = 6
"""Letters of its own that a text needs before it can be told from others."""
FRAME = re.compile(
    r"title-|demo-|console-|engine-(?:reads|in-network|blind|final|choose|yes|no|removed)\b|[\w-]+-line(?:-|$)"
)
"""Texts that stand around or within what is said, never on their own."""
_SPACE = re.compile(r"(?:\\\s|\s)+")


@dataclass(frozen=True)
class _Known:
    """A text: its id, what it is made of, a line that is always in it, and how many letters are its own."""

    id: str
    pattern: ast.Pattern
    anchor: str
    letters: int

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """Matches a message that holds it, whatever was filled in; made when first needed."""
        return re.compile(rf"(?:\A|\n\n)\s*{_expression(self.pattern)}\s*(?:\n\n|\Z)", re.DOTALL)


class Catalogue:
    """The texts of one set. ``sources``: Fluent files; what comes later replaces what came before."""

    def __init__(self, sources: Iterable[str]) -> None:
        messages = {
            entry.id.name: entry.value
            for source in sources
            for entry in FluentResource(source).body
            if isinstance(entry, ast.Message) and entry.value is not None and not _is_a_part(entry.id.name, entry.value)
        }
        known = [_known(id, pattern) for id, pattern in messages.items()]
        self._known = sorted((k for k in known if k.letters >= LEAST), key=lambda k: -k.letters)
        self._read: dict[str, tuple[str, ...]] = {}

    def ids_of(self, text: str) -> tuple[str, ...]:
        """The ids of the text that a message holds between head and foot; several where the same is said twice."""
        if text not in self._read:
            found = [k for k in self._known if k.anchor in text and k.whole.search(text)]
            self._read[text] = tuple(k.id for k in found if k.letters == found[0].letters)
        return self._read[text]


def _is_a_part(id: str, pattern: ast.Pattern) -> bool:
    """Whether a text only stands around or within others: by its name, or it begins with the blank that joins it."""
    first = pattern.elements[0]
    joins = isinstance(first, ast.Placeable) and isinstance(first.expression, ast.StringLiteral)
    return joins or bool(FRAME.match(id))


def _known(id: str, pattern: ast.Pattern) -> _Known:
    fixed = [element.value for element in pattern.elements if isinstance(element, ast.TextElement)]
    lines = [line.strip() for text in fixed for line in text.splitlines()]
    anchor = max(lines, key=len, default="")
    return _Known(id, pattern, anchor, sum(map(len, lines)) + _shortest(pattern))


def _expression(pattern: ast.Pattern) -> str:
    return "".join(
        _SPACE.sub(r"\\s*", re.escape(element.value))
        if isinstance(element, ast.TextElement)
        else _placed(element.expression)
        for element in pattern.elements
    )


def _placed(expression: object) -> str:
    """What may stand in a place: one of the variants, or anything."""
    if not isinstance(expression, ast.SelectExpression):
        return ".*?"
    return f"(?:{'|'.join(_expression(variant.value) for variant in expression.variants)})"


def _shortest(pattern: ast.Pattern) -> int:
    """Letters that come at least from the variants of a text."""
    choices = [e.expression for e in pattern.elements if isinstance(e, ast.Placeable)]
    return sum(
        min(
            sum(len(e.value) for e in variant.value.elements if isinstance(e, ast.TextElement))
            for variant in choice.variants
        )
        for choice in choices
        if isinstance(choice, ast.SelectExpression)
    )
