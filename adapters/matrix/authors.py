"""Who said what: a reply, a reaction or a change tells which event it is about, and not whose that was."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from adapters.matrix.homeserver import Homeserver
from bot.errors import Undeliverable

MOST = 10_000
"""Events whose authors are kept at hand."""


class Authors:
    """The senders of events, those that were seen last."""

    def __init__(self, homeserver: Homeserver) -> None:
        self._homeserver = homeserver
        self._senders: OrderedDict[str, str] = OrderedDict()

    def note(self, event: str, sender: str) -> None:
        """Know who sent an event."""
        self._senders[event] = sender
        self._senders.move_to_end(event)
        if len(self._senders) > MOST:
            self._senders.popitem(last=False)

    async def of(self, room: str, events: Iterable[str]) -> Mapping[str, str]:
        """The senders of these events; those that the homeserver does not give us are left out."""
        found: dict[str, str] = {}
        for event in events:
            if event not in self._senders:
                told = await self.event(room, event)
                self.note(event, str((told or {}).get("sender") or ""))
            if self._senders[event]:
                found[event] = self._senders[event]
        return found

    async def event(self, room: str, event: str) -> dict[str, Any] | None:
        """An event as it was meant; None where we may not see it."""
        try:
            return await self._homeserver.event(room, event)
        except Undeliverable:
            return None
