"""A rehearsal in this process, a line at a time: what ``akker console --json`` does, without the process."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from adapters.console.rehearsal import rehearse
from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.config import Settings

Line = dict[str, Any]
Event = dict[str, Any]

START = datetime.fromisoformat("2026-02-03T10:00+01:00")
"""A Tuesday, with nothing but working days around it."""
LOCALE = "en"


class Rehearsal:
    """Lines go in, the events that each of them leads to come out."""

    run: asyncio.Future[None]

    def __init__(self, app: Application, out: io.BytesIO) -> None:
        self.app, self.out = app, out
        self._lines: asyncio.Queue[Line | None] = asyncio.Queue()
        self._taken = asyncio.Event()

    async def do(self, line: Line) -> list[Event]:
        """Hand in a line; gives its events, the last of them ``idle``."""
        self._taken.clear()
        self._lines.put_nowait(line)
        taken = asyncio.ensure_future(self._taken.wait())
        await asyncio.wait({taken, self.run}, return_when=asyncio.FIRST_COMPLETED)
        taken.cancel()
        if self.run.done():
            await self.run
        return self._events()

    def end(self) -> None:
        """No more lines."""
        self._lines.put_nowait(None)

    async def script(self) -> AsyncIterator[bytes]:
        """The lines, for the console; it asks for the next one when it is done with the last."""
        while (line := await self._lines.get()) is not None:
            yield json.dumps(line).encode()
            self._taken.set()
        self._taken.set()

    def _events(self) -> list[Event]:
        events = [json.loads(line) for line in self.out.getvalue().splitlines()]
        self.out.seek(0)
        self.out.truncate()
        return events


@asynccontextmanager
async def rehearsal(
    folder: Path,
    url: str = "sqlite://",
    start: datetime | None = START,
    *,
    locale: str = LOCALE,
    change: Callable[[Application], Application] = lambda app: app,
    out: io.BytesIO | None = None,
) -> AsyncIterator[Rehearsal]:
    """A rehearsal on a database; files go to ``folder``. ``start`` is None where a stored clock goes on.

    ``change`` may put something else in the place of the application, ``out`` is where events are written.
    """
    clock = SetClock(START)
    app = change(build(Settings(database_url=url, akker_locale=locale), clock=clock))
    here = Rehearsal(app, out or io.BytesIO())
    here.run = asyncio.ensure_future(rehearse(app, clock, start, folder, script=here.script(), out=here.out))
    try:
        yield here
    finally:
        here.end()
        await here.run
