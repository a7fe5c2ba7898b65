"""The rehearsal itself, whatever it looks like: facts go in, time is moved from due moment to due moment."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Protocol

from adapters.console.inbound import fact_of
from adapters.console.line import BadLine, Line, Wait, wait_of
from adapters.console.memory import Memory
from adapters.console.render import at
from bot.bootstrap import Application
from bot.errors import ConfigError
from bot.events import Commanded, Fact, Joined, Said

AGAIN = 1000
"""How often one moment may bring something that is due at that same moment."""

CLOCK, RUNS, WAIT = "clock", "console.runs", "console.wait:"
"""What is remembered in the database: the time, how often a rehearsal was begun, where a wait goes."""


class SettableClock(Protocol):
    """A clock that a rehearsal can move."""

    def now(self) -> datetime:
        """The present moment, UTC."""
        ...

    def set(self, moment: datetime) -> None:
        """Make it ``moment``."""
        ...


class Stage:
    """People do things and time passes. One thing happens at a time."""

    def __init__(self, app: Application, clock: SettableClock, memory: Memory) -> None:
        self.app, self.clock, self.memory = app, clock, memory
        self.zone = app.settings.zone
        self._lock = asyncio.Lock()
        self._run = 0

    def open(self, start: datetime | None) -> None:
        """Set the clock before anything is sent: a stored time goes on, a new one begins at ``start``."""
        with self.app.store.begin() as uow:
            stored = uow.fact(CLOCK)
            if stored is not None and start is not None:
                moment = at(datetime.fromisoformat(stored), self.zone)
                raise ConfigError(
                    f"This rehearsal is at {moment} and goes on from there.",
                    todo="Leave out --start, or give another database with --db.",
                )
            began = start or datetime.now(UTC).replace(microsecond=0)
            self.clock.set(datetime.fromisoformat(stored) if stored is not None else began)
            self._run = int(uow.fact(RUNS) or 0) + 1
            uow.remember(RUNS, str(self._run))
            uow.remember(CLOCK, self.clock.now().isoformat())

    async def catch_up(self) -> None:
        """Do and deliver what is due by now."""
        async with self._lock:
            await self._catch_up()

    async def take(self, line: Line, number: int) -> None:
        """Do what a line says. ``number``: which line of this run it is. Raises BadLine, StoreError."""
        async with self._lock:
            if line.deed == "wait":
                await self._wait(line)
            else:
                ref = line.id or f"line-{self._run}.{number}"
                event = f"console:{line.id}" if line.id is not None else f"console#{self._run}.{number}"
                fact = fact_of(line, event, ref, self.clock.now(), self.memory)
                await self._arrive(fact)
                await self.app.handle(fact)
            await self.app.settle()

    async def _arrive(self, fact: Fact) -> None:
        """Who speaks in a room is in it: at first mention there, they come in."""
        if isinstance(fact, Said | Commanded) and not fact.direct:
            id = f"console:in:{fact.where}:{fact.who}"
            await self.app.handle(Joined(id, fact.at, fact.platform, fact.who, fact.where))

    async def note_time(self) -> None:
        """Remember what time it is, for a clock that goes by itself."""
        await self.app.remember(CLOCK, self.clock.now().isoformat())

    async def next_due(self) -> datetime | None:
        """When something is due next."""
        return await self.app.next_due()

    async def _wait(self, line: Line) -> None:
        wait = wait_of(line, self.zone)
        begun = await self.app.fact(WAIT + line.id) if line.id is not None else None
        if begun is not None:
            target = max(datetime.fromisoformat(begun), self.clock.now())  # done, or cut short by a kill
        else:
            target = await self._target(wait)
            if line.id is not None:
                await self.app.remember(WAIT + line.id, target.isoformat())
        await self._travel(target)

    async def _target(self, wait: Wait) -> datetime:
        now = self.clock.now()
        if wait.duration is not None:
            try:
                return wait.duration.after(now, self.zone)
            except ValueError:
                what = "The calendar does not go that far."
                raise BadLine(what, todo="Wait for less.", told="console-too-far") from None
        if wait.until is None:
            return max(await self.app.next_due() or now, now)
        if wait.until < now:
            what = f"{at(wait.until, self.zone)} has passed: it is {at(now, self.zone)}."
            raise BadLine(what, todo="Wait until a later moment; time does not go back.", told="console-past")
        return wait.until

    async def _travel(self, target: datetime) -> None:
        before, woken, again = None, 0, 0
        while (due := await self.app.next_due()) is not None and due <= target:
            again = again + 1 if due == before else 0
            if again and (not woken or again > AGAIN):
                break  # it stays due whatever we do: leave it behind
            before = due
            woken = await self._move(max(due, self.clock.now()))
        await self._move(max(target, self.clock.now()))

    async def _move(self, moment: datetime) -> int:
        """Remember the moment first, so that after a kill time is never earlier than what happened."""
        self.clock.set(moment)
        await self.note_time()
        return await self._catch_up()

    async def _catch_up(self) -> int:
        woken = await self.app.wake()
        await self.app.settle()
        return woken
