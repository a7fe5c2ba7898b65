"""The outbox loop: what was committed goes out, in order within a room, until the platform has taken it.

Rows are picked up at the end of every transaction and marked as sent at the beginning of the next: a crash in between
sends them again under the same id, by which a platform (or :class:`~bot.ports.Channel`) knows them.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from bot.errors import Retry, Undeliverable
from bot.events import Rejected
from bot.ports import Channel, Clock, OutboxRow, UnitOfWork
from bot.writer import Writer

log = logging.getLogger("akker.delivery")

ROOMS_AT_ONCE = 200
LONGEST_PAUSE = 600.0
"""Seconds between tries, at most."""

Mark = Callable[[UnitOfWork], None]
"""Writes what became of a row."""


class Delivery:
    """Sends what is due through the channels; ``reject`` is told what a platform will never take."""

    def __init__(self, writer: Writer, clock: Clock, reject: Callable[[Rejected], Awaitable[None]]) -> None:
        self._writer, self._clock, self._reject = writer, clock, reject
        self._channels: Mapping[str, Channel] = {}
        self._marks = deque[tuple[OutboxRow, Mark]]()
        self._rooms: set[int] = set()
        self._marked: list[OutboxRow] = []
        self._picked: list[OutboxRow] = []
        self._sending: set[asyncio.Task[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self, channels: Mapping[str, Channel]) -> None:
        """Begin to send through these channels, by platform name."""
        self._channels = channels
        self._loop = asyncio.get_running_loop()
        self._writer.before.append(self._write_marks)
        self._writer.after.append(self._pick)
        self._writer.committed.append(self._go_on)

    async def settle(self) -> None:
        """Send all that is due by now, and all that comes of it; returns when nothing is left and all is marked."""
        while True:
            await self._writer.run(lambda uow: None)
            await asyncio.sleep(0)
            if self._sending:
                await asyncio.gather(*self._sending)
            elif not self._marks:
                return

    def _write_marks(self, uow: UnitOfWork) -> None:
        """In the writer's thread, at the beginning of a transaction. Marks wait for the commit: it may fail."""
        written = [self._marks[number] for number in range(len(self._marks))]
        self._marked = [row for row, _ in written]
        for _, mark in written:
            mark(uow)

    def _pick(self, uow: UnitOfWork) -> None:
        """In the writer's thread, at the end of a transaction: the head of every room that has nothing on its way."""
        now = self._clock.now()
        busy = self._rooms.difference(row.room for row in self._marked)
        self._picked = [row for row in uow.heads(now, ROOMS_AT_ONCE) if row.room not in busy]

    def _go_on(self) -> None:
        """In the writer's thread, after the commit: what was marked is done with, what was picked goes out."""
        for row in self._marked:
            self._marks.popleft()
            self._rooms.discard(row.room)
        if self._picked and self._loop is not None:
            self._rooms.update(row.room for row in self._picked)
            self._loop.call_soon_threadsafe(self._dispatch, self._picked)

    def _dispatch(self, rows: list[OutboxRow]) -> None:
        for row in rows:
            task = asyncio.ensure_future(self._send(row))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def _send(self, row: OutboxRow) -> None:
        try:
            mark = await self._outcome(row)
        except Exception as error:  # noqa: BLE001 - whatever a platform does, the row is kept and tried again
            mark = self._try_later(row, error)
        self._marks.append((row, mark))

    async def _outcome(self, row: OutboxRow) -> Mark:
        """Hand the row to its platform; gives the mark to write for it."""
        channel = self._channels.get(row.platform)
        if channel is None:
            raise Retry(LONGEST_PAUSE, "The platform of this message is not connected.")
        try:
            ref = await channel.send(row)
        except Undeliverable as error:
            await self._reject(Rejected(f"rejected:{row.id}", self._clock.now(), row.id, error.what))
            return lambda uow: uow.park(row.id)
        return lambda uow: uow.sent(row.id, ref)

    def _try_later(self, row: OutboxRow, error: Exception) -> Mark:
        pause = error.after if isinstance(error, Retry) else min(2.0**row.attempts, LONGEST_PAUSE)
        log.warning(
            "not delivered yet",
            extra={
                "outbox": row.id,
                "platform": row.platform,
                "again_in": pause,
                "why": type(error).__name__,
            },
        )
        moment: datetime = self._clock.now() + timedelta(seconds=pause)
        return lambda uow: uow.later(row.id, moment)
