"""Looking a message up before it is posted again: Slack has no idempotency of its own, but keeps our metadata.

Every post carries the id of its outbox row. A row may have been posted without our knowing only when its answer did not
come, or when the process before this one ended in between; and only as the first row of its room.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Any

from adapters.slack.api import Api
from adapters.slack.failures import Uncertain
from adapters.slack.payloads import Tree
from bot.errors import Retry
from bot.ports import OutboxRow

log = logging.getLogger("akker.slack")

EVENT = "akker_message"
"""The type of our metadata."""
PAGE = 15
"""Messages a look-up may ask for: https://docs.slack.dev/changelog/2025/05/29/tos-updates limits who is not listed."""
GIVE_UP = 600.0
"""Seconds that a look-up may fail before a message is posted with the risk of a double."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a post carries: which installation of Akker, which row, and which part of a long message."""

    installation: str
    outbox: int
    part: int = 0

    def metadata(self) -> dict[str, Any]:
        """For ``chat.postMessage``."""
        payload = {"installation": self.installation, "outbox": str(self.outbox), "part": str(self.part)}
        return {"event_type": EVENT, "event_payload": payload}


class Seeker:
    """Knows which rows are in doubt, and finds out. An earlier process may have posted what was due at the start."""

    def __init__(self, installation: str, started: datetime, clock: Callable[[], float] = monotonic) -> None:
        self.installation, self._started, self._clock = installation, started, clock
        self._settled: set[int] = set()
        self._doubted: dict[int, float] = {}

    def doubt(self, outbox: int) -> None:
        """Nobody knows whether this row arrived."""
        self._doubted.setdefault(outbox, self._clock())

    def settle(self, row: OutboxRow) -> None:
        """The row is there, and so later ones of its room cannot be."""
        self._settled.add(row.room)
        self._doubted.pop(row.id, None)

    def doubts(self, row: OutboxRow) -> bool:
        """Whether the row may be there already."""
        return row.id in self._doubted or (row.not_before <= self._started and row.room not in self._settled)

    async def found(self, api: Api, channel: str, thread: str | None, row: OutboxRow) -> dict[int, str]:
        """The parts of the row that are there: their ``ts`` by number. Raises Retry while that cannot be known."""
        since = self._doubted.setdefault(row.id, self._clock())
        try:
            seen = await _latest(api, channel, thread)
        except (Retry, Uncertain) as error:
            if self._clock() - since < GIVE_UP:
                raise Retry(error.after if isinstance(error, Retry) else 10.0, "A look-up failed.") from None
            log.warning("posted with the risk of a double", extra={"outbox": row.id})
            return {}
        return {mark.part: ts for mark, ts in seen if (mark.installation, mark.outbox) == (self.installation, row.id)}


async def _latest(api: Api, channel: str, thread: str | None) -> list[tuple[Mark, str]]:
    """The latest messages that are marked as ours, each with its ``ts``."""
    method = "conversations.history" if thread is None else "conversations.replies"
    answer = Tree(await api.call(method, channel=channel, ts=thread, limit=PAGE, include_all_metadata=True))
    found: list[tuple[Mark, str]] = []
    for message in answer.each("messages"):
        if message.text("metadata", "event_type") == EVENT:
            marked = message.at("metadata", "event_payload")
            outbox, part = marked.token("outbox"), marked.token("part")
            if outbox.isdecimal() and part.isdecimal():
                found.append((Mark(marked.text("installation"), int(outbox), int(part)), message.stamp("ts")))
    return found
