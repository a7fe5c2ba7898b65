"""What was looked up, kept for a while: whatever was not asked for longest is forgotten, and looked up again."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """At most so many values by their keys."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept = OrderedDict[K, V]()

    def get(self, key: K) -> V | None:
        """What is kept there; it is now the newest."""
        if key not in self._kept:
            return None
        self._kept.move_to_end(key)
        return self._kept[key]

    def put(self, key: K, value: V) -> None:
        """Keep it there, and forget the oldest if there are too many."""
        self._kept[key] = value
        self._kept.move_to_end(key)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def drop(self, key: K) -> None:
        """Forget what is kept there."""
        self._kept.pop(key, None)

    def items(self) -> list[tuple[K, V]]:
        """All that is kept, oldest first."""
        return list(self._kept.items())
