"""Letting go of what was noted, once a day, when nothing can need it any more.

The posts of a long message are needed for as long as it is there: its words may have to be erased.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

from adapters.slack.edits import CHANGED, changed_at
from adapters.slack.files import FILE
from adapters.slack.gaps import MISSED, PUT
from bot.bootstrap import Application
from bot.errors import AkkerError
from bot.ports import UnitOfWork

log = logging.getLogger("akker.slack")

EVERY = timedelta(days=1)
LATE = timedelta(days=7)
"""After so long Slack does not tell of a change any more: it tries for a day (https://docs.slack.dev/apis/events-api)."""


class Tidying:
    """Sweeps at the start, and then every day."""

    def __init__(self, app: Application) -> None:
        self._app = app

    async def listen(self) -> None:
        """Sweep until cancelled."""
        while True:
            try:
                await self._app.writer.run(lambda uow: sweep(uow, self._app.clock.now()))
            except AkkerError as error:
                log.warning("what is not needed any more could not be let go", extra={"why": type(error).__name__})
            await asyncio.sleep(EVERY.total_seconds())


def sweep(uow: UnitOfWork, now: datetime) -> None:
    """Let go of versions that nothing older can follow, files of rows that are through, and days that are over."""
    for name, version in uow.facts(CHANGED):
        if changed_at(version) < (now - LATE).timestamp():
            uow.forget(name)
    for name, _ in uow.facts(FILE):
        row = uow.message(int(name.removeprefix(FILE)))
        if row is None or row.state != "waiting":
            uow.forget(name)
    for id, moment in uow.facts(MISSED):
        if datetime.fromisoformat(moment) < now - EVERY:
            uow.forget(id)
            uow.unclaim(id)
            uow.unclaim(f"{id}{PUT}")
