"""Hear for as long as we run, and lose nothing: the position moves on only after everything of a sync was taken."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from typing import Any

from adapters.matrix.folder import POSITION, Folder
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.syncing import Batch, unreadable
from adapters.matrix.unopened import Unopened
from bot.clocks import SystemClock
from bot.errors import ConfigError, Retry, described
from bot.ports import Clock

log = logging.getLogger("akker.matrix")

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds between two attempts: doubled each time, up to a minute, never quite the same."""
A_SYNC = 30.0
"""Seconds that a sync waits for something to happen."""

Take = Callable[[dict[str, Any]], Awaitable[None]]
"""Takes one event, and has committed it when it returns; one it raised for comes again, and others may as well."""
Rooms = Callable[[str, list[dict[str, Any]]], Awaitable[None]]
"""Takes how a room stands: its id, and its state as far as that is news (all of it at the start)."""
Invited = Callable[[str, list[dict[str, Any]]], Awaitable[None]]
"""Takes an invitation: the id of the room, and what it shows of the room."""


class Listening:
    """The one loop that syncs. Events come in the order of their room, first ``rooms`` with what the room is."""

    def __init__(
        self,
        homeserver: Homeserver,
        take: Take,
        rooms: Rooms,
        invited: Invited,
        *,
        enter: Callable[[], Awaitable[None]] | None = None,
        clock: Clock | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        waiting: float = A_SYNC,
    ) -> None:
        """``enter``: what is done before the first sync, if more than to log in."""
        self._enter = enter or homeserver.start
        self._homeserver, self._take, self._rooms, self._invited = homeserver, take, rooms, invited
        self._sleep, self._waiting = sleep, waiting
        self._unopened = Unopened(homeserver.folder, clock or SystemClock())
        self._listening = asyncio.Event()

    async def ready(self) -> None:
        """Wait until everything that was said while we were away has been taken."""
        await self._listening.wait()

    async def listen(self) -> None:
        """Hear until cancelled, from the login on; raises ConfigError when the homeserver does not let us in."""
        await self._persist("login", self._enter)
        since, begun = position(self._homeserver.folder), False
        while True:
            batch = await self._persist(
                "sync", lambda since=since, begun=begun: self._homeserver.sync(
                    since, waiting=self._waiting if begun else 0.0, full_state=not begun
                ),
            )  # fmt: skip
            await self._all_of(batch, begun)
            self._homeserver.folder.write(POSITION, {"since": batch.next})
            if not begun:
                log.info("Akker listens in Matrix", extra={"who": self._homeserver.user, "rooms": len(batch.rooms)})
            since, begun = batch.next, True
            self._listening.set()

    async def _all_of(self, batch: Batch, begun: bool) -> None:
        for room, shown in batch.invites.items():
            await self._persist("invitation", lambda room=room, shown=shown: self._invited(room, shown))
        # Before what is said now: whoever opens their old messages gets them in their order.
        await self._late(batch.arrived if begun else None)
        for room in batch.rooms:
            if room.state:
                await self._persist("room", lambda room=room: self._rooms(room.id, room.state))
            for event in room.timeline:
                if unreadable(event):
                    self._unopened.keep(event)
                await self._persist("event", lambda event=event: self._take(event))

    async def _late(self, arrived: frozenset[str] | None) -> None:
        """Take the events whose keys have come; ``arrived``: of which sessions, None where that is not known."""
        for event in self._unopened.waiting(arrived):
            opened = self._homeserver.open(event)
            if opened is not None:
                await self._persist("event", lambda opened=opened: self._take(opened))
                self._unopened.done(event)

    async def _persist(self, what: str, attempt: Callable[[], Awaitable[Any]]) -> Any:
        """Try until it succeeds, with longer and longer rests."""
        rest = FIRST_WAIT
        while True:
            try:
                return await attempt()
            except ConfigError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, what is not taken comes again
                asked = error.after if isinstance(error, Retry) else 0.0
                wait = max(asked, rest * random.uniform(0.75, 1.25))
                log.warning(
                    "It did not succeed, and is tried again",
                    extra={"what": what, "why": described(error), "after": wait},
                )
                await self._sleep(wait)
                rest = min(rest * 2, LONGEST_WAIT)


def position(folder: Folder) -> str | None:
    """How far we have listened; None where we never did."""
    since = (folder.read(POSITION) or {}).get("since")
    return since if isinstance(since, str) else None
