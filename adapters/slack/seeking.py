"""Looking a message up before it is posted again: Slack has no idempotency of its own, but keeps our metadata.

Every post carries the id of its outbox row. A row may have been posted without our knowing when its answer did not
come, or when the process before this one ended in between. Nothing goes to a room while a row of it is in doubt, so
it is among the latest of ours there; what was said there when this process began is looked at once for each place.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from adapters.recent import Recent
from adapters.slack.api import Api
from adapters.slack.failures import Uncertain
from adapters.slack.payloads import Tree
from bot.errors import Retry, Undeliverable
from bot.ports import Clock, OutboxRow

log = logging.getLogger("akker.slack")

EVENT = "akker_message"
"""The type of our metadata."""
PAGE = 15
"""Messages a look-up may ask for: https://docs.slack.dev/changelog/2025/05/29/tos-updates limits who is not listed."""
PAGES = 20
"""Pages of a look-up at most."""
MOST = 1000
"""Places whose latest posts of before the start are kept in mind."""
OTHERS = 2
"""So many other rows of ours were met: what is older than they are was there before the row in doubt was tried."""
GIVE_UP = timedelta(minutes=10)
"""How long a look-up may fail before a message is posted with the risk of a double."""
AGAIN = 10.0
"""Seconds until a look-up that failed is tried once more."""

Parts = dict[int, str]
"""The posts of a row, by number: their ``ts``."""


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
    """Knows which rows are in doubt, and finds out. An earlier process may have posted what was due at the start, or
    what was tried before."""

    def __init__(self, installation: str, clock: Clock) -> None:
        self.installation, self._clock, self._started = installation, clock, clock.now()
        self._found = Recent[tuple[str, str | None], dict[int, Parts]](MOST)
        self._known: set[int] = set()
        self._doubted: set[int] = set()
        self._looking: dict[int, datetime] = {}

    def doubt(self, outbox: int) -> None:
        """Nobody knows whether this row arrived."""
        self._doubted.add(outbox)

    def refused(self, outbox: int) -> None:
        """Slack said that it did not take the row: when it is tried again, nothing has to be looked up."""
        self._known.add(outbox)

    def settle(self, outbox: int) -> None:
        """The row is there, or never will be."""
        self._known.discard(outbox)
        self._doubted.discard(outbox)
        self._looking.pop(outbox, None)

    async def found(self, api: Api, channel: str, thread: str | None, row: OutboxRow) -> Parts:
        """The parts of the row that are there. Raises Retry while that cannot be known."""
        place = channel, thread
        if row.id in self._doubted:
            return (await self._look(api, place, row)).get(row.id, {})
        if row.id in self._known or (row.not_before > self._started and not row.attempts):
            return {}
        found = self._found.get(place)
        if found is None:
            found = await self._look(api, place, row)
            self._found.put(place, found)
        return found.get(row.id, {})

    async def _look(self, api: Api, place: tuple[str, str | None], row: OutboxRow) -> dict[int, Parts]:
        """The latest rows that are in a place, with their parts; none when that could not be found out for too long."""
        since = self._looking.setdefault(row.id, self._clock.now())
        try:
            return await self._latest(api, *place, row.id)
        except Undeliverable as error:
            code = error.where.get("code")
            if code == "thread_not_found":
                return {}
            if code != "missing_scope":  # else the post itself is refused for the same reason, and says so
                raise
            wait = Retry(AGAIN, "A look-up is not allowed.")
        except (Retry, Uncertain) as error:
            wait = Retry(error.after if isinstance(error, Retry) else AGAIN, "A look-up failed.")
        if self._clock.now() - since < GIVE_UP:
            raise wait
        log.warning("posted with the risk of a double", extra={"outbox": row.id})
        return {}

    async def _latest(self, api: Api, channel: str, thread: str | None, outbox: int) -> dict[int, Parts]:
        """Newest first in a channel, and whole in a thread, which Slack tells from its beginning."""
        method = "conversations.history" if thread is None else "conversations.replies"
        found: dict[int, Parts] = {}
        cursor: str | None = None
        for _ in range(PAGES):
            answer = Tree(
                await api.call(method, channel=channel, ts=thread, limit=PAGE, cursor=cursor, include_all_metadata=True)
            )
            for message in answer.each("messages"):
                mark = _mark(message)
                if mark is not None and mark.installation == self.installation:
                    found.setdefault(mark.outbox, {})[mark.part] = message.stamp("ts")
            cursor = answer.text("response_metadata", "next_cursor")
            if not cursor or (thread is None and len(found.keys() - {outbox}) >= OTHERS):
                break
        return found


def _mark(message: Tree) -> Mark | None:
    """Whose post a message is; None when it is none of Akker's."""
    marked = message.at("metadata", "event_payload")
    outbox, part = marked.token("outbox"), marked.token("part")
    if message.text("metadata", "event_type") != EVENT or not (outbox.isdecimal() and part.isdecimal()):
        return None
    return Mark(marked.text("installation"), int(outbox), int(part))
