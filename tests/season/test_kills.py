"""The season, with ``kill -9``: whoever reads along sees what they would have seen without."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from random import Random
from typing import Any

import pytest

from adapters.console.stage import CLOCK
from bot.errors import StoreError
from tests.crash.content import Content, content_of
from tests.crash.processes import Console
from tests.season.reader import Reader
from tests.season.rehearsal import LOCALE, START
from tests.season.transcript import read

LINES = [turn.line for turn in read()]
OPTIONS = ("--db", "sqlite:///season.db", "--locale", LOCALE)
KILLS = 10


@dataclass
class Outcome:
    """What was read, what is in the database, and the documents."""

    reader: Reader
    content: Content
    documents: dict[str, str]


def outcome(folder: Path, reader: Reader) -> Outcome:
    documents = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("akker-out/*")}
    return Outcome(reader, content_of(f"sqlite:///{folder / 'season.db'}"), documents)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The season in one process."""
    folder = tmp_path_factory.mktemp("undisturbed")
    reader = Reader()
    console = Console(folder, *OPTIONS, "--start", START.isoformat())
    for line in LINES:
        reader.reads(console.do(line))
    reader.reads(console.close())
    return outcome(folder, reader)


def clock_stored(folder: Path) -> bool:
    """Whether a rehearsal on this database got as far as its beginning."""
    try:
        return any(fact["name"] == CLOCK for fact in content_of(f"sqlite:///{folder / 'season.db'}")["fact"])
    except (StoreError, sqlite3.OperationalError):
        return False


class Killed:
    """A console that is killed now and then, and begun again on its database."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.reader = folder, Reader()
        self.begin()

    def begin(self) -> None:
        """Begin, or go on: the clock is given only where none is stored yet."""
        start = () if clock_stored(self.folder) else ("--start", START.isoformat())
        self.console = Console(self.folder, *OPTIONS, *start)

    def do(self, line: dict[str, Any]) -> None:
        """Hand in a line and read what comes of it."""
        self.reader.reads(self.console.do(line))

    def kill(self) -> None:
        """Kill it, read what it still showed, and begin again."""
        self.reader.reads(self.console.kill())
        self.begin()

    def end(self) -> Outcome:
        """Let it end by itself."""
        self.reader.reads(self.console.close())
        return outcome(self.folder, self.reader)


@pytest.fixture
def killed(tmp_path: Path) -> Iterator[Killed]:
    """A console to kill, on a new database."""
    victim = Killed(tmp_path)
    yield victim
    if not victim.console.ended:
        victim.console.kill()


def same(found: Outcome, expected: Outcome) -> None:
    assert found.reader.errors == expected.reader.errors == []
    for place, messages in expected.reader.places.items():
        for shown, wanted in zip_longest(found.reader.places[place], messages):
            assert shown == wanted, f"in {place}"
    assert found.reader.places.keys() == expected.reader.places.keys()
    assert found.reader.updates == expected.reader.updates
    assert found.documents == expected.documents
    assert found.content == expected.content


def after_every(number: int) -> list[int]:
    """Which lines are followed by a kill: about so many, and one between a remark and the sheaf that it gets."""
    step = max(1, len(LINES) // number)
    remark = next(number for number, line in enumerate(LINES) if line["do"] == "react") - 1
    return sorted({*range(step // 2, len(LINES), step), remark})


def killed_between_lines(killed: Killed, kills: list[int]) -> Outcome:
    for number, line in enumerate(LINES):
        killed.do(line)
        if number in kills:
            killed.kill()
    return killed.end()


def killed_within_lines(killed: Killed, kills: list[int], chance: Random) -> Outcome:
    for number, line in enumerate(LINES):
        if number in kills:
            killed.console.write(line)
            killed.reader.reads(killed.console.read(patience=chance.uniform(0, 0.03)))
            killed.kill()
        killed.do(line)
    return killed.end()


def test_killed_between_lines(killed: Killed, undisturbed: Outcome):
    same(killed_between_lines(killed, after_every(KILLS)), undisturbed)


def test_killed_within_lines(killed: Killed, undisturbed: Outcome):
    """The line that was being done is handed in again, under the same id."""
    same(killed_within_lines(killed, after_every(KILLS), Random(7)), undisturbed)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_killed_after_every_line(killed: Killed, undisturbed: Outcome):
    same(killed_between_lines(killed, list(range(len(LINES)))), undisturbed)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(3))
def test_killed_within_every_line(killed: Killed, undisturbed: Outcome, seed: int):
    same(killed_within_lines(killed, list(range(len(LINES))), Random(seed)), undisturbed)
