"""Matrix's JSON, read without trust: the ids in it are of Matrix's shape, or empty."""

from __future__ import annotations

from adapters import trees
from adapters.matrix import names


class Tree(trees.Tree):
    """A piece of an event."""

    __slots__ = ()

    def user(self, *path: str) -> str:
        """The id of a person at the end of a path."""
        return self.shaped(names.USER, *path)

    def room(self, *path: str) -> str:
        """The id of a room at the end of a path."""
        return self.shaped(names.ROOM, *path)

    def event(self, *path: str) -> str:
        """The id of an event at the end of a path."""
        return self.shaped(names.EVENT, *path)
