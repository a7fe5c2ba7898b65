"""The catalogue as it was written: every text of every set, taken apart. Other than bot.texts, nothing is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, cast

from fluent.syntax import FluentParser, ast

from bot.texts import SETS


@dataclass(frozen=True, slots=True)
class Written:
    """One text: ``wordings`` (one for each way its selectors can fall, variables as ‹name›), attributes, variables.

    ``refers``: the texts that it takes in; ``file``: where it was first found, as ``SET/NAME.ftl``.
    """

    wordings: tuple[str, ...]
    attributes: dict[str, str]
    variables: frozenset[str]
    refers: frozenset[str]
    file: str

    @property
    def longest(self) -> int:
        """Words of the longest wording; a variable counts as one."""
        return max((len(wording.split()) for wording in self.wordings), default=0)

    @property
    def questions(self) -> int:
        """Question marks of the wording that has most of them."""
        return max((wording.count("?") for wording in self.wordings), default=0)


class Catalogue:
    """All sets of a folder (``en``, ``nl-u``, ``nl-je``), read once. ``own``: another, whose texts take their places.

    ``junk``: what is not Fluent, and what of one's own is no text of a set, as sentences.
    """

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self.junk: list[str] = []
        self.sets = {locale: self._read(folder / locale) for locale in SETS}
        if own is not None:
            self.junk += _unread(own)
            for locale, texts in self.sets.items():
                texts |= self._read(own / locale)

    def of(self, text: str, locale: str) -> Written | None:
        """A text of a set; None where it has none."""
        return self.sets[locale].get(text)

    def label(self, text: str, option: str, locale: str) -> str | None:
        """The words for an option of a prompt; None where the set has none."""
        written = self.of(text, locale)
        return written.attributes.get(option) if written else None

    def _read(self, folder: Path) -> dict[str, Written]:
        found: dict[str, Written] = {}
        for path in sorted(folder.glob("*.ftl")):
            name = f"{folder.name}/{path.name}"
            for entry in FluentParser().parse(path.read_text("utf-8")).body:
                if isinstance(entry, ast.Message):
                    if entry.id.name in found:
                        self.junk.append(f"{name}: the text {entry.id.name} is there twice")
                    found[entry.id.name] = _written(entry, name)
                elif isinstance(entry, ast.Junk):
                    self.junk.append(f"{name}: not Fluent: {(entry.content or '').strip().partition(chr(10))[0]}")
        return found


def _unread(own: Path) -> Iterator[str]:
    """What lies in a folder of own texts where nothing looks for it; or that there is nothing to read at all."""
    found = sorted(path.relative_to(own) for pattern in ("*.ftl", "*/*.ftl") for path in own.glob(pattern))
    strange = [path for path in found if path.parent.name not in SETS]
    if found == strange:
        yield f"AKKER_TEXTS: there is no text in {own}: put files NAME.ftl in its folders {', '.join(SETS)}"
    yield from (f"AKKER_TEXTS: {path} is not in a folder of a text set ({', '.join(SETS)})" for path in strange)


def _written(message: ast.Message, file: str) -> Written:
    wordings = tuple(_wordings(message.value)) if message.value is not None else ()
    attributes = {attribute.id.name: _wordings(attribute.value)[0] for attribute in message.attributes}
    variables = frozenset(_names(message, ast.VariableReference))
    return Written(wordings, attributes, variables, frozenset(_names(message, ast.MessageReference)), file)


def _wordings(pattern: ast.Pattern) -> list[str]:
    pieces = [_alternatives(element) for element in pattern.elements]
    return [" ".join("".join(choice).split()) for choice in product(*pieces)]


def _alternatives(element: Any) -> list[str]:
    """What a piece of a pattern can read as; the default of a selector first."""
    match element:
        case ast.TextElement() | ast.StringLiteral() | ast.NumberLiteral():
            return [element.value]
        case ast.Placeable():
            return _alternatives(element.expression)
        case ast.SelectExpression():
            variants = sorted(element.variants, key=lambda variant: not variant.default)
            return [wording for variant in variants for wording in _wordings(variant.value)]
        case ast.FunctionReference():
            return _alternatives(element.arguments.positional[0])
        case _:
            return [f"‹{element.id.name}›"]


def _names(node: object, kind: type[Any]) -> Iterator[str]:
    """Names of all references of a kind in a piece of syntax, however deep."""
    if isinstance(node, kind):
        yield cast("Any", node).id.name
    if isinstance(node, list):
        for item in cast("list[object]", node):
            yield from _names(item, kind)
    elif isinstance(node, ast.BaseNode):
        yield from _names(list(vars(node).values()), kind)
