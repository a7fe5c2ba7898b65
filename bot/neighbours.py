"""What an operation may do with the conversations that go on beside its own, in its network."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol


class Neighbours(Protocol):
    """The other conversations of a network, by the names of their dialogues."""

    def under_way(self, dialogue: str) -> set[int]:
        """With whom a dialogue of this name still runs in the network."""
        ...

    def end(self, dialogue: str, person: int) -> None:
        """End what goes on with a person in the network under this name."""
        ...

    def end_asking(self, person: int | None = None, besides: Collection[str] = ()) -> None:
        """End what is asked of a person in the network, or all that waits in it: not this, nor these dialogues."""
        ...

    def hurry(self, dialogue: str, person: int) -> None:
        """Let what goes on with a person in the network under this name go on at once: it waits for its moment, and
        gathers answers, no longer."""
        ...
