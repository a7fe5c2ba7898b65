"""Serving platforms: facts come in, timers ring, messages go out, until someone says stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta

from bot.alarm import Alarm
from bot.bootstrap import Application
from bot.ports import Channel, UnitOfWork

log = logging.getLogger("akker")

PATIENCE = timedelta(seconds=8)
"""How long what is on its way may take at a stop. What is left then waits in the database for the next start."""

BREATH = timedelta(seconds=1)
"""Between two rings at least: a message may be due and yet have to wait for the one before it."""


Ear = Callable[[], Awaitable[None]]
"""Takes in what happens somewhere, until cancelled; raises ConfigError when it cannot begin."""


class Timekeeper:
    """Rings the application at its next due moment, which every transaction may change. Only what is committed counts:
    ``_seen`` is what a transaction leaves, ``_next`` what the newest one left, to which the alarm is set."""

    def __init__(self, app: Application) -> None:
        self._app, self._alarm = app, Alarm(self._ring)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._seen: datetime | None = None
        self._next: datetime | None = None

    def start(self) -> None:
        """Begin to ring: at once, for what came due while nothing ran."""
        self._loop = asyncio.get_running_loop()
        self._app.writer.after.append(self._look)
        self._app.writer.committed.append(self._tell)
        self._alarm.start()

    def stop(self) -> None:
        """Ring no more."""
        self._app.writer.after.remove(self._look)
        self._app.writer.committed.remove(self._tell)
        self._alarm.stop()

    def _look(self, uow: UnitOfWork) -> None:
        """In the writer's thread, at the end of a transaction."""
        self._seen = uow.next_due()

    def _tell(self) -> None:
        """In the writer's thread, after the commit."""
        if self._loop is not None and self._seen != self._next:
            self._next = self._seen
            self._loop.call_soon_threadsafe(self._alarm.set, self._soonest(self._next))

    async def _ring(self) -> datetime | None:
        try:
            await self._app.wake()
            return self._soonest(self._next)  # as of the newest commit, which may be another's by now
        except Exception:  # the clock has to go on: what is due stays due, and is tried at the next ring
            log.exception("what is due could not be handled")
            return datetime.now(UTC) + BREATH

    def _soonest(self, moment: datetime | None) -> datetime | None:
        return None if moment is None else max(moment, datetime.now(UTC) + BREATH)


async def serve(app: Application, channels: Iterable[Channel], ears: Iterable[Ear], stopped: asyncio.Event) -> None:
    """Serve until ``stopped`` is set or an ear fails for good; then finish what is on its way, and let go."""
    await app.start(channels)
    keeper = Timekeeper(app)
    keeper.start()
    try:
        end = asyncio.ensure_future(stopped.wait())
        hearing = [asyncio.ensure_future(ear()) for ear in ears]
        done, _ = await asyncio.wait([end, *hearing], return_when=asyncio.FIRST_COMPLETED)
        for task in (end, *hearing):
            task.cancel()
        await asyncio.gather(end, *hearing, return_exceptions=True)
        for task in done:
            task.result()
    finally:
        keeper.stop()
        await app.stop(within=PATIENCE)


def stopped_by_signal() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set, in the loop that runs."""
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    return stopped
