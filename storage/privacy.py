"""Whose words are in a JSON tree, and the same tree without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from bot.audience import ERASED, Json

_BY_SOMEONE = re.compile(r'"by":\[\d')


def quoted(data: Json) -> set[int]:
    """The people whose words are in the tree: the ``by`` of every labelled value and every quote."""
    return set(_authors(data))


def _authors(data: Json) -> Iterator[int]:
    if isinstance(data, dict):
        tree = cast("dict[str, Any]", data)
        if _words_in(tree):
            yield from tree["by"]
        for branch in tree.values():
            yield from _authors(branch)
    elif isinstance(data, list):
        for branch in cast("list[Any]", data):
            yield from _authors(branch)


def _words_in(tree: dict[str, Any]) -> str | None:
    """Under which name a labelled value or a quote has its words; None if the tree is neither."""
    if isinstance(tree.get("by"), list):
        return "said" if "said" in tree else "quote" if "quote" in tree else None
    return None


def names_anyone(text: str | None) -> bool:
    """Whether JSON text names people at all: quicker than to walk through what most often has none."""
    return text is not None and _BY_SOMEONE.search(text) is not None


def marked(people: Iterable[int]) -> str | None:
    """Ids as text in which one can be found between commas (``,1,5,``); None for nobody."""
    ids = ",".join(map(str, sorted(people)))
    return f",{ids}," if ids else None


def without_words(data: Json, person: int) -> Json:
    """The tree with every labelled value and every quote of the person overwritten; the shape stays.

    A skipped question stays skipped and a yes a yes: they are no words, and replay needs them.
    """
    if isinstance(data, dict):
        tree = cast("dict[str, Any]", data)
        if (name := _words_in(tree)) and person in tree["by"]:
            return tree if tree[name] is None or isinstance(tree[name], bool) else {**tree, name: ERASED}
        return {name: without_words(branch, person) for name, branch in tree.items()}
    if isinstance(data, list):
        return [without_words(branch, person) for branch in cast("list[Any]", data)]
    return data
