"""Small facts that the installation remembers, by name, and letting them go: what has no table of its own."""

from __future__ import annotations

from typing import Protocol


class Notes(Protocol):
    """Facts, as a part of :class:`bot.ports.UnitOfWork`."""

    def fact(self, name: str) -> str | None:
        """A small stored fact of the installation."""
        ...

    def remember(self, name: str, value: str) -> None:
        """Store a fact of the installation."""
        ...

    def facts(self, prefix: str) -> list[tuple[str, str]]:
        """The facts whose names begin so, with their values, in order of name."""
        ...

    def forget(self, name: str) -> None:
        """Let a fact go."""
        ...

    def unclaim(self, event: str) -> None:
        """Let a claim go; for what can never come again."""
        ...
