"""Akker in Matrix as a process of its own, which notes what happened when: its time and memory are its own.

Moments are those of ``time.perf_counter``, which on Linux is one clock for all processes.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from adapters.matrix.ear import Ear
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.wire import Wire
from bot.clocks import SystemClock
from bot.rhythm import public_holiday
from tests.support.matrix.served import served
from tests.support.matrix.synapse import Synapse

BESIDE = ("/typing/", "/receipt/")
"""Requests that no reply waits for: Akker's own work goes on meanwhile."""
A_START = 60.0
"""Seconds that it may take until Akker listens."""


@dataclass
class Notes:
    """What happened when, since the process began."""

    synced: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    """When a sync was asked for and answered."""
    called: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    """The same of all other requests that a reply may have waited for."""
    came: dict[str, float] = field(default_factory=dict[str, float])
    """By event: when the sync that brought it was answered."""
    accepted: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """By room: when the homeserver had accepted a message of ours."""
    ready: float = 0.0
    """When everything was taken that was said while we were away."""
    rooms: int = 0
    """In how many rooms we were by then."""
    processor: float = 0.0
    """Seconds of processor time so far."""
    memory: float = 0.0
    """The resident set, in MB."""

    def waited(self, since: float, until: float) -> float:
        """For how long of this the homeserver was waited for; of one message at a time, where nothing overlaps."""
        return sum(ended - began for began, ended in self.called if since <= began and ended <= until)


class Watched:
    """The process as others see it."""

    def __init__(self, line: Connection) -> None:
        self._line = line

    async def notes(self) -> Notes:
        """What it noted so far."""
        self._line.send("notes")
        return await asyncio.to_thread(self._line.recv)


@asynccontextmanager
async def watched(synapse: Synapse, user: str, folder: Path) -> AsyncIterator[Watched]:
    """Akker with this account, its store and its database in ``folder``; it listens until the end of the block."""
    context = multiprocessing.get_context("spawn")  # not forked: the memory of its parent would be counted
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(synapse.port, user, folder, there), daemon=True)
    process.start()
    there.close()
    try:
        if not await asyncio.to_thread(here.poll, A_START):
            raise TimeoutError("Akker did not begin to listen.")
        here.recv()
        yield Watched(here)
    finally:
        here.close()  # which ends it
        await asyncio.to_thread(process.join, A_START)
        process.kill()


def _run(port: int, user: str, folder: Path, line: Connection) -> None:
    asyncio.run(_serve(Synapse(folder, port), user, folder, line))


async def _serve(synapse: Synapse, user: str, folder: Path, line: Connection) -> None:
    notes = Notes()
    _note(notes)
    public_holiday(datetime.now(UTC).date())  # as a process does before it serves
    url = f"sqlite:///{folder / 'akker.db'}"
    async with served(synapse, user, folder / "store", url, clock=SystemClock()) as akker:
        notes.ready, notes.rooms = time.perf_counter(), len(await akker.platform.homeserver.joined())
        line.send("ready")
        while True:
            try:
                await asyncio.to_thread(line.recv)
            except EOFError:
                return
            notes.processor, notes.memory = time.process_time(), _resident()
            line.send(notes)


def _note(notes: Notes) -> None:
    """Have everything noted, in this process: before the start, as the start is measured as well."""
    call, send, take = Wire.call, Homeserver.send, Ear.take

    async def called(self: Wire, method: str, where: str, **more: Any) -> dict[str, Any]:
        began = time.perf_counter()
        try:
            return await call(self, method, where, **more)
        finally:
            spent = (began, time.perf_counter())
            if where.endswith("/sync"):
                notes.synced.append(spent)
            elif not any(each in where for each in BESIDE):
                notes.called.append(spent)

    async def sent(self: Homeserver, room: str, kind: str, content: dict[str, Any], txn: str, *, only: str = "") -> str:
        event = await send(self, room, kind, content, txn, only=only)
        notes.accepted[room].append(time.perf_counter())
        return event

    async def taken(self: Ear, event: dict[str, Any]) -> None:
        notes.came[str(event.get("event_id"))] = notes.synced[-1][1]
        await take(self, event)

    Wire.call, Homeserver.send, Ear.take = called, sent, taken


def _resident() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))
