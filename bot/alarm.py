"""APScheduler as the clock: it wakes the application at the next due moment, and looks for itself every few minutes.

Its job store is not used; rules and due rows are our own (see docs/decisions). The only place that knows APScheduler.
"""
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

RECONCILE = timedelta(minutes=5)
"""How often the alarm wakes without being asked, so that a row set by another process is not missed for long."""


class Alarm:
    """Calls ``wake`` at the moments it is set to, in real time. ``wake`` gives the next due moment, or None."""

    def __init__(self, wake: Callable[[], Awaitable[datetime | None]]) -> None:
        self._wake = wake
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Ring now, and from then on."""
        self._scheduler.start()
        self.set(datetime.now(UTC))

    def set(self, moment: datetime | None) -> None:
        """Ring at ``moment`` in real time, or when it is time to look again, whichever comes first."""
        latest = datetime.now(UTC) + RECONCILE
        when = latest if moment is None else min(max(moment, datetime.now(UTC)), latest)
        self._scheduler.add_job(
            self._ring, "date", run_date=when, id="akker", replace_existing=True, misfire_grace_time=None
        )

    def stop(self) -> None:
        """Ring no more."""
        self._scheduler.shutdown(wait=False)

    async def _ring(self) -> None:
        with suppress(asyncio.CancelledError):  # at a stop: APScheduler would log it as an error, with a traceback
            self.set(await self._wake())
