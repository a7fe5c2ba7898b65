"""Who said what: a reply, a reaction or a change tells which event it is about, and not whose that was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from adapters.matrix.homeserver import Homeserver
from adapters.recent import Recent
from bot.errors import Undeliverable

MOST = 10_000
"""Events whose authors are kept at hand."""


class Authors:
    """The senders of events, those that were seen last."""

    def __init__(self, homeserver: Homeserver) -> None:
        self._homeserver = homeserver
        self._senders = Recent[str, str](MOST)

    def note(self, event: str, sender: str) -> None:
        """Know who sent an event."""
        self._senders.put(event, sender)

    async def of(self, room: str, events: Iterable[str]) -> Mapping[str, str]:
        """The senders of these events; those that the homeserver does not give us are left out."""
        found = {event: await self._sender(room, event) for event in events}
        return {event: sender for event, sender in found.items() if sender}

    async def _sender(self, room: str, event: str) -> str:
        known = self._senders.get(event)
        if known is None:
            known = str((await self.event(room, event) or {}).get("sender") or "")
            self.note(event, known)
        return known

    async def event(self, room: str, event: str) -> dict[str, Any] | None:
        """An event as it was meant; None where we may not see it."""
        try:
            return await self._homeserver.event(room, event)
        except Undeliverable:
            return None
