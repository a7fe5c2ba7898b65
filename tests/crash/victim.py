"""A process that plays a season and is gone in the middle of it: at a statement, around a commit, around a message."""

from __future__ import annotations

import asyncio
import io
import json
import os
import signal
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from adapters.console.stage import CLOCK
from bot.bootstrap import Application
from storage.engines import connect
from storage.store import SqlStore, open_store
from tests.crash.faults import Stumbling
from tests.stories.people import Play
from tests.stories.rehearsal import START, Event, Line, Rehearsal, rehearsal

Story = Callable[[Play], Awaitable[None]]


class Fuse:
    """Burns at every tick, and ends the process when it is used up. 0: never; ``burnt`` counts all the same."""

    def __init__(self, length: int) -> None:
        self.length, self.burnt, self.wet = length, 0, False

    def __call__(self, what: str) -> None:
        if not self.wet:
            self.burnt += 1
            if self.burnt == self.length:
                os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class Diary:
    """What was handed in and shown, in a file that outlives the process. ``turns``: as far as earlier ones came."""

    path: Path
    turns: list[tuple[Line, list[Event]]] = field(default_factory=list[tuple[Line, list[Event]]])

    def __post_init__(self) -> None:
        self.path.touch()
        for row in map(json.loads, self.path.read_text(encoding="utf-8").splitlines()):
            if "do" in row:
                self.turns.append((row, []))
            elif self.turns:
                self.turns[-1][1].append(row)
        self._file = os.open(self.path, os.O_WRONLY | os.O_APPEND)

    def show(self, event: bytes) -> None:
        """Write down what was shown."""
        os.write(self._file, event)

    def hand_in(self, line: Line) -> None:
        """Write down what was handed in."""
        os.write(self._file, json.dumps(line).encode() + b"\n")


class Screen(io.BytesIO):
    """Where events are shown: they stand in the diary before anything else happens."""

    def __init__(self, diary: Diary, fuse: Fuse) -> None:
        super().__init__()
        self._diary, self._fuse = diary, fuse

    def write(self, row: object, /) -> int:
        """Show one event."""
        assert isinstance(row, bytes)
        self._fuse("showing")
        self._diary.show(row)
        self._fuse("shown")
        return super().write(row)


class ResumedPlay(Play):
    """A season that goes on where the diary stops: what was done is told again, the next line is handed in."""

    def __init__(self, rehearsal: Rehearsal, diary: Diary, fuse: Fuse) -> None:
        super().__init__(rehearsal)
        self.diary, self.fuse = diary, fuse
        self._heard: set[str] = set()

    async def hand_in(self, line: Line) -> list[Event]:
        """From the diary if it was done to its end, else from Akker; no event twice."""
        number = len(self.turns)
        if number >= len(self.diary.turns):
            self.diary.hand_in(line)
            return self._new(await self.rehearsal.do(line))
        known, events = self.diary.turns[number]
        assert known == line, "people do the same again"
        done = any(event["event"] == "idle" for event in events)
        return self._new(events if done else events + await self.rehearsal.do(line))

    async def key(self, message: str) -> str:
        """Looking something up for the test is nothing that could go wrong."""
        self.fuse.wet = True
        try:
            return await super().key(message)
        finally:
            self.fuse.wet = False

    def _new(self, events: list[Event]) -> list[Event]:
        fresh = [event for event in events if event["event"] == "idle" or json.dumps(event) not in self._heard]
        self._heard.update(json.dumps(event) for event in fresh)
        return fresh


def play(url: str, folder: Path, story: Story, length: int) -> None:
    """Play the story on a database, or go on with it; the process is gone after ``length`` ticks (0: it stays)."""
    tempfile.tempdir = str(folder)
    fuse = Fuse(length)
    asyncio.run(_play(url, folder, story, fuse))
    (folder / "ticks").write_text(str(fuse.burnt))


async def _play(url: str, folder: Path, story: Story, fuse: Fuse) -> None:
    diary = Diary(folder / "diary.jsonl")
    screen = Screen(diary, fuse)

    def on_thin_ice(app: Application) -> Application:
        app.store.close()
        return Application(app.settings, SqlStore(Stumbling(connect(url), fuse)), app.service, app.clock)

    start = None if _begun(url) else START
    async with rehearsal(folder / "out", url, start, change=on_thin_ice, out=screen) as here:
        await story(ResumedPlay(here, diary, fuse))


def _begun(url: str) -> bool:
    """Whether a rehearsal on this database got as far as its beginning."""
    store = open_store(url)
    with store.begin() as uow:
        begun = uow.fact(CLOCK) is not None
    store.close()
    return begun
