"""Slack's JSON, read without trust: what is missing, or of another shape, is empty; nothing here raises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, cast

_ID = re.compile(r"[A-Z][A-Z0-9]{1,40}")
_STAMP = re.compile(r"\d{1,16}\.\d{1,16}")
_TOKEN = re.compile(r"[\w.:+-]{1,255}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tree:
    """A piece of a payload; every way into it ends somewhere."""

    value: Any

    def at(self, *path: str) -> Tree:
        """The piece at the end of a path of field names; an empty one where there is none."""
        value = self.value
        for name in path:
            value = cast("dict[str, Any]", value).get(name) if isinstance(value, dict) else None
        return Tree(value)

    def text(self, *path: str) -> str:
        """The text at the end of a path."""
        value = self.at(*path).value
        return value if isinstance(value, str) else ""

    def id(self, *path: str) -> str:
        """The id (of a team, person, channel, app) at the end of a path."""
        return self._shaped(_ID, path)

    def stamp(self, *path: str) -> str:
        """The ``ts`` at the end of a path."""
        return self._shaped(_STAMP, path)

    def token(self, *path: str) -> str:
        """The short word without spaces at the end of a path: of a trigger, a view, an action, a reaction."""
        return self._shaped(_TOKEN, path)

    def each(self, *path: str) -> list[Tree]:
        """The pieces of the list at the end of a path."""
        value = self.at(*path).value
        return [Tree(item) for item in cast("list[Any]", value)] if isinstance(value, list) else []

    def fields(self, *path: str) -> list[tuple[str, Tree]]:
        """The named pieces of the table at the end of a path."""
        value = self.at(*path).value
        table = cast("dict[Any, Any]", value) if isinstance(value, dict) else {}
        return [(str(name), Tree(item)) for name, item in table.items()]

    def says(self, *path: str) -> bool:
        """Whether the field at the end of a path is plainly true."""
        return self.at(*path).value is True

    def _shaped(self, shape: re.Pattern[str], path: tuple[str, ...]) -> str:
        found = self.text(*path)
        return found if shape.fullmatch(found) else ""
