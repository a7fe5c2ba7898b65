"""Slack's JSON, read without trust: the ids and moments in it are of Slack's shape, or empty."""

from __future__ import annotations

import re

from adapters import trees

_ID = re.compile(r"[A-Z][A-Z0-9]{1,40}")
_STAMP = re.compile(r"\d{1,16}\.\d{1,16}")
_TOKEN = re.compile(r"[\w.:+-]{1,255}", re.ASCII)


class Tree(trees.Tree):
    """A piece of a payload of Slack's."""

    __slots__ = ()

    def id(self, *path: str) -> str:
        """The id (of a team, person, channel, app) at the end of a path."""
        return self.shaped(_ID, *path)

    def stamp(self, *path: str) -> str:
        """The ``ts`` at the end of a path."""
        return self.shaped(_STAMP, *path)

    def token(self, *path: str) -> str:
        """The short word without spaces at the end of a path: of a trigger, a view, an action, a reaction."""
        return self.shaped(_TOKEN, *path)
