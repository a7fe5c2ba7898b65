"""Messages that cannot be read yet, as they came: their keys may still come, for a week."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

from adapters.matrix.folder import UNOPENED, Folder
from adapters.matrix.shapes import table
from bot.ports import Clock

log = logging.getLogger("akker.matrix")

WHILE = timedelta(days=7)
AT_MOST = 300
"""Events; the oldest make room."""


class Unopened:
    """Encrypted events in a file, each with when it came."""

    def __init__(self, folder: Folder, clock: Clock) -> None:
        self._folder, self._clock = folder, clock
        self._kept = {id: each for id, each in (folder.read(UNOPENED) or {}).items() if table(each).get("event")}

    def keep(self, event: dict[str, Any]) -> None:
        """It may be opened later; kept when this returns."""
        self._kept.setdefault(str(event.get("event_id")), {"at": self._clock.now().isoformat(), "event": event})
        for id in list(self._kept)[:-AT_MOST]:
            log.warning("Too many messages stay unreadable, and the oldest is given up", extra={"event": id})
            del self._kept[id]
        self._write()

    def waiting(self, sessions: frozenset[str] | None = None) -> list[dict[str, Any]]:
        """Those of these sessions, the oldest first; of all of them where that is None."""
        self._forget()
        events = [each["event"] for each in self._kept.values()]
        return [each for each in events if sessions is None or table(each.get("content")).get("session_id") in sessions]

    def done(self, event: dict[str, Any]) -> None:
        """It was opened."""
        if self._kept.pop(str(event.get("event_id")), None) is not None:
            self._write()

    def _forget(self) -> None:
        before = self._clock.now() - WHILE
        late = [id for id, each in self._kept.items() if datetime.fromisoformat(each["at"]) < before]
        for id in late:
            del self._kept[id]
        if late:
            log.warning("Messages stayed unreadable for a week, and are given up", extra={"events": len(late)})
            self._write()

    def _write(self) -> None:
        self._folder.write(UNOPENED, self._kept)
