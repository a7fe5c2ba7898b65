"""A person's id in JSON, and the same tree with another in its place.

In what people said, ids stand in labels and among authors. Elsewhere they are plain numbers, and only the name under
which they stand tells them from any other number; a test plays all stories and finds every id that they left.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from bot.audience import Audience, Json

PERSON = frozenset({"by", "candidate", "facilitator", "helper", "other", "owner", "person", "seeker"})
"""Under what names one id stands: a field, an argument, the last part of a key of a journal."""

PEOPLE = frozenset(
    {
        *("asked", "authors", "awaited", "by", "declined", "facilitators", "guests", "helpers", "inside", "invited"),
        *("known", "matches", "members", "named", "others", "owners", "people", "quiet", "silent", "still"),
        *("circles", "consultants", "strangers", "waiting", "watched", "who", "whom", "wider"),
    }
)
"""Under what names a list of ids stands, or of lists with ids."""

BY_PERSON = frozenset({"answers", "results"})
"""Under what names there is an object whose keys are ids."""

_AUDIENCES = frozenset(audience.value for audience in Audience)


def renamed(tree: Json, gone: int, into: int, name: str = "") -> Json:
    """The tree with one person in the place of another; ``name``: under which the tree itself stands."""
    if isinstance(tree, dict):
        fields = cast("dict[str, Any]", tree)
        if name in BY_PERSON:
            fields = _keys(fields, gone, into)
        if "said" in fields and isinstance(fields.get("by"), list):
            asked = str(fields.get("key", "")).rpartition("/")[2]
            return {
                field: renamed(value, gone, into, asked if field == "said" else field)
                for field, value in fields.items()
            }
        return {field: renamed(value, gone, into, field) for field, value in fields.items()}
    if isinstance(tree, list):
        items = cast("list[Any]", tree)
        if _is_label(items):
            return [items[0], sorted(_once(items[1], gone, into)), items[2]]
        if name not in PEOPLE:
            return [renamed(item, gone, into) for item in items]
        if items and all(_is_id(item) for item in items):
            return sorted(_once(items, gone, into)) if name == "by" else _once(items, gone, into)
        return [renamed(item, gone, into, "person" if _is_id(item) else name) for item in items]
    return into if name in PERSON and _is_id(tree) and tree == gone else tree


def _is_id(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_label(items: list[Any]) -> bool:
    """Whether a list is what a label is kept as."""
    return len(items) == 3 and isinstance(items[0], str) and items[0] in _AUDIENCES and isinstance(items[1], list)


def _once(ids: list[Any], gone: int, into: int) -> list[Any]:
    return list(dict.fromkeys(into if id == gone else id for id in ids))


def _keys(fields: Mapping[str, Any], gone: int, into: int) -> dict[str, Any]:
    """What was kept for either is kept for the one; of two answers the one that stood there."""
    kept = {str(into) if key == str(gone) else key: value for key, value in fields.items() if value is not None}
    if fields.get(str(into)) is not None:
        kept[str(into)] = fields[str(into)]
    nothing = {str(into) if key == str(gone) else key: None for key in fields}
    return nothing | kept
