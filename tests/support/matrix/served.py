"""Akker itself on the homeserver of the tests: the real application, with an account of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from adapters.matrix.platform import Matrix
from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.ports import Clock
from tests.support.matrix.account import settings_for
from tests.support.matrix.synapse import Synapse
from tests.support.people import TUESDAY

PATIENCE = 30.0
"""Seconds that something may take to arrive."""


@dataclass
class Served:
    """A running Akker, with what a test may want to reach past Matrix: its clock, its database, what it has heard."""

    app: Application
    platform: Matrix
    clock: Clock
    user: str
    heard: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    """The events that it has taken in, by their ids."""
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def hears(self, *events: str) -> None:
        """Wait until these events have been taken in, and all that comes of them has gone out."""
        for event in events:
            await self.hears_of(lambda each, event=event: each.get("event_id") == event)

    async def hears_of(self, means: Callable[[dict[str, Any]], bool]) -> None:
        """The same, for an event that is told by what is in it."""
        async with asyncio.timeout(PATIENCE):
            while not any(means(each) for each in self.heard.values()):
                self._news.clear()
                await self._news.wait()
        await self.app.settle()

    def watch(self) -> None:
        """Note what the ear has taken."""
        ear, take = self.platform.ear, self.platform.ear.take

        async def noted(event: dict[str, Any]) -> None:
            await take(event)
            self.heard[str(event.get("event_id"))] = event
            self._news.set()

        ear.take = noted  # pyright: ignore[reportAttributeAccessIssue]
        self.platform.listening._take = noted  # pyright: ignore[reportPrivateUsage]


@asynccontextmanager
async def served(
    synapse: Synapse,
    user: str,
    store: Path,
    url: str = "sqlite://",
    *,
    clock: Clock | None = None,
    locale: str = "en",
    **more: Any,
) -> AsyncIterator[Served]:
    """Akker with this account (:func:`tests.support.matrix.account.bot_account`), until the end of the block."""
    clock = clock or SetClock(TUESDAY)
    settings = settings_for(synapse, user, store, database_url=url, akker_locale=locale, **more)
    app = build(settings, clock=clock)
    platform = Matrix(app)
    running = Served(app, platform, clock, user)
    running.watch()
    await app.start([platform.channel])
    async with AsyncExitStack() as stack:
        stack.push_async_callback(platform.close)
        stack.push_async_callback(app.stop)  # before that: what is on its way still goes out
        listening = asyncio.ensure_future(platform.listen())
        stack.push_async_callback(_ended, listening)
        ready = asyncio.ensure_future(platform.listening.ready())
        await asyncio.wait([listening, ready], timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        if listening.done():
            listening.result()
        assert ready.done(), "Akker did not begin to listen"
        yield running


async def _ended(task: asyncio.Future[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
