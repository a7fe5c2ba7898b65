"""The rehearsal of ``akker console --json``, in this process: a line goes in, its events come back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from adapters.console.rehearsal import rehearse
from bot.bootstrap import Application
from bot.clocks import SetClock
from bot.errors import AkkerError

Event = dict[str, Any]


class SeasonFailed(AkkerError):
    """The season did not go as a season should; nothing of it is made up to hide that."""


class Rehearsal:
    """One run, in one text set. ``transcript``: all lines so far, as they can be fed to the console again."""

    def __init__(self, app: Application, clock: SetClock, start: datetime, folder: Path) -> None:
        self.transcript: list[str] = []
        self.locale = app.settings.akker_locale
        self._out = BytesIO()
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._done = asyncio.Event()
        run = rehearse(app, clock, start, folder, script=self._script(), out=self._out)
        self._run = asyncio.ensure_future(run)

    async def do(self, **fields: Any) -> list[Event]:
        """Hand in a line; gives everything that came of it. Raises SeasonFailed for a line that was refused."""
        line = json.dumps(fields, ensure_ascii=False)
        self.transcript.append(line)
        self._done.clear()
        self._lines.put_nowait(line)
        done = asyncio.ensure_future(self._done.wait())
        await asyncio.wait({done, self._run}, return_when=asyncio.FIRST_COMPLETED)
        if not done.done():
            done.cancel()
            await self._run  # raises what ended it
            raise SeasonFailed("The rehearsal ended in the middle of the season.")
        return self._events(line)

    async def close(self) -> None:
        """Let the rehearsal finish; the database is let go of."""
        self._lines.put_nowait(None)
        await self._run

    async def _script(self) -> AsyncIterator[bytes]:
        while (line := await self._lines.get()) is not None:
            yield line.encode()
            self._done.set()

    def _events(self, line: str) -> list[Event]:
        events = [json.loads(each) for each in self._out.getvalue().splitlines()]
        self._out.seek(0)
        self._out.truncate()
        for event in events:
            if event["event"] == "error":
                raise SeasonFailed(f"The console refused a line: {event['text']}", line=line)
        return events
