"""A platform's JSON, read without trust: what is missing, or of another shape, is empty; nothing here raises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Self, cast


@dataclass(frozen=True, slots=True)
class Tree:
    """A piece of a payload; every way into it ends somewhere."""

    value: Any

    def at(self, *path: str) -> Self:
        """The piece at the end of a path of field names; an empty one where there is none."""
        value = self.value
        for name in path:
            value = cast("dict[str, Any]", value).get(name) if isinstance(value, dict) else None
        return type(self)(value)

    def text(self, *path: str) -> str:
        """The text at the end of a path."""
        value = self.at(*path).value
        return value if isinstance(value, str) else ""

    def shaped(self, shape: re.Pattern[str], *path: str) -> str:
        """The text at the end of a path where all of it has this shape."""
        found = self.text(*path)
        return found if shape.fullmatch(found) else ""

    def each(self, *path: str) -> list[Self]:
        """The pieces of the list at the end of a path."""
        value = self.at(*path).value
        return [type(self)(item) for item in cast("list[Any]", value)] if isinstance(value, list) else []

    def fields(self, *path: str) -> list[tuple[str, Self]]:
        """The named pieces of the table at the end of a path."""
        value = self.at(*path).value
        table = cast("dict[Any, Any]", value) if isinstance(value, dict) else {}
        return [(str(name), type(self)(item)) for name, item in table.items()]

    def says(self, *path: str) -> bool:
        """Whether the field at the end of a path is plainly true."""
        return self.at(*path).value is True
