"""JSON of others, read without trust: what is not a table is an empty one."""

from __future__ import annotations

from typing import Any, cast


def table(value: Any) -> dict[str, Any]:
    """The table, or an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def texts(value: Any) -> list[str]:
    """The texts in the list; none where it is no list."""
    return [item for item in cast("list[Any]", value) if isinstance(item, str)] if isinstance(value, list) else []


def tables(value: Any) -> list[dict[str, Any]]:
    """The tables in the list; none where it is no list."""
    items = cast("list[Any]", value) if isinstance(value, list) else []
    return [cast("dict[str, Any]", item) for item in items if isinstance(item, dict)]
