"""The other end of listening: an ear that keeps what it hears, or cannot for a while."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.homeserver import Homeserver
from adapters.matrix.listening import Listening
from bot.clocks import SystemClock
from bot.ports import Clock

PATIENCE = 20.0
"""Seconds that something may take to be heard."""


class Busy(RuntimeError):
    """The ear cannot take it now."""


@dataclass
class Ear:
    """Everything that was told, in order; the first ``deaf`` events are not taken."""

    deaf: int = 0
    joins: Homeserver | None = None
    heard: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    rooms: dict[str, list[dict[str, Any]]] = field(default_factory=dict[str, list[dict[str, Any]]])
    invited: list[str] = field(default_factory=list[str])
    rests: list[float] = field(default_factory=list[float])
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, event: dict[str, Any]) -> None:
        """An event."""
        if self.deaf > 0:
            self.deaf -= 1
            raise Busy
        self.heard.append(event)
        self._news.set()

    async def room(self, id: str, state: list[dict[str, Any]]) -> None:
        """How a room stands."""
        self.rooms.setdefault(id, []).extend(state)
        self._news.set()

    async def invitation(self, id: str, shown: list[dict[str, Any]]) -> None:
        """An invitation, which is accepted where the ear can."""
        self.invited.append(id)
        if self.joins is not None:
            await self.joins.join(id)
        self._news.set()

    async def rest(self, seconds: float) -> None:
        """Instead of waiting so long."""
        self.rests.append(seconds)
        self._news.set()
        await asyncio.sleep(0.02)

    def texts(self) -> list[str]:
        """What was said, as far as it could be read."""
        bodies = (event["content"].get("body") for event in self.heard if event["type"] == "m.room.message")
        return [body for body in bodies if isinstance(body, str)]

    async def hears(self, *texts: str) -> None:
        """Wait until the last things said are these."""
        await self.until(lambda: self.texts()[-len(texts) :] == list(texts), f"{texts}")

    async def until(self, found: Callable[[], bool], what: str = "") -> None:
        """Wait until something holds."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not found():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            told = "\n".join(f"  {each['type']} {each.get('content')}" for each in self.heard[-30:])
            raise AssertionError(f"waited for {what}, and heard:\n{told}") from None


@asynccontextmanager
async def listening(bot: Homeserver, ear: Ear, clock: Clock | None = None) -> AsyncIterator[Listening]:
    """The loop, until the end of the block; the block begins when it has caught up."""
    loop = Listening(
        bot, ear.take, ear.room, ear.invitation, clock=clock or SystemClock(), sleep=ear.rest, waiting=5.0
    )  # fmt: skip
    task = asyncio.create_task(loop.listen())
    try:
        ready = asyncio.create_task(loop.ready())
        await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=PATIENCE)
        if task.done():
            task.result()
        yield loop
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
