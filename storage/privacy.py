"""Whose words are in a JSON tree, and the same tree without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from bot.audience import ERASED, Json, without_author


def quoted(data: Json) -> set[int]:
    """The people whose words are in the tree: the ``by`` of every labelled value and every quote."""
    return set(_authors(data))


def _authors(data: Json) -> Iterator[int]:
    if isinstance(data, dict):
        tree = cast("dict[str, Any]", data)
        if "by" in tree and ("said" in tree or "quote" in tree):
            yield from tree["by"]
        for branch in tree.values():
            yield from _authors(branch)
    elif isinstance(data, list):
        for branch in cast("list[Any]", data):
            yield from _authors(branch)


def marked(people: Iterable[int]) -> str | None:
    """Ids as text in which one can be found between commas (``,1,5,``); None for nobody."""
    ids = ",".join(map(str, sorted(people)))
    return f",{ids}," if ids else None


def without_words(data: Json, person: int) -> Json:
    """The tree with every labelled value and every quote of the person overwritten; the shape stays."""
    return _without_quotes(without_author(data, person), person)


def _without_quotes(data: Json, person: int) -> Json:
    if isinstance(data, dict):
        tree = cast("dict[str, Any]", data)
        if "quote" in tree and person in tree.get("by", ()):
            return {**tree, "quote": ERASED}
        return {name: _without_quotes(branch, person) for name, branch in tree.items()}
    if isinstance(data, list):
        return [_without_quotes(branch, person) for branch in cast("list[Any]", data)]
    return data
