"""A script played by ``akker console``, in one process or in many that are killed; and what someone reads of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from random import Random

from adapters.console.stage import CLOCK
from bot.errors import StoreError
from tests.crash.content import Content, content_of
from tests.crash.processes import Console
from tests.season.reader import Reader
from tests.stories.rehearsal import Line


@dataclass(frozen=True)
class Script:
    """Lines with ids, and when they begin."""

    lines: list[Line]
    start: str
    locale: str

    def every(self, number: int) -> list[int]:
        """About so many of its lines, spread; and one between a remark and the sheaf that it gets."""
        step = max(1, len(self.lines) // number)
        remark = next(number for number, line in enumerate(self.lines) if line["do"] == "react") - 1
        return sorted({*range(step // 2, len(self.lines), step), remark})


@dataclass
class Outcome:
    """What was read, what is in the database, and the documents."""

    reader: Reader
    content: Content
    documents: dict[str, str]


class Player:
    """A console that may be killed, and begun again on its database."""

    def __init__(self, folder: Path, script: Script) -> None:
        self.folder, self.script, self.reader = folder, script, Reader()
        self._begin()

    def _begin(self) -> None:
        """Begin, or go on: the clock is given only where none is stored yet."""
        start = () if clock_stored(self.folder) else ("--start", self.script.start)
        self.console = Console(self.folder, "--db", "sqlite:///season.db", "--locale", self.script.locale, *start)

    def play(self, *, kill_after: Collection[int] = (), kill_in: Collection[int] = (), seed: int = 0) -> Outcome:
        """Play the script. It is killed after some lines, and while it does others, which are then sent again."""
        chance = Random(seed)
        for number, line in enumerate(self.script.lines):
            if number in kill_in:
                self.console.write(line)
                self.reader.reads(self.console.read(patience=chance.uniform(0, 0.03)))
                self._kill()
            self.reader.reads(self.console.do(line))
            if number in kill_after:
                self._kill()
        self.reader.reads(self.console.close())
        documents = {path.name: path.read_text(encoding="utf-8") for path in self.folder.glob("akker-out/*")}
        return Outcome(self.reader, content_of(url_in(self.folder)), documents)

    def _kill(self) -> None:
        self.reader.reads(self.console.kill())
        self._begin()

    def end(self) -> None:
        """Whatever happened, no process stays."""
        if not self.console.ended:
            self.console.kill()


def url_in(folder: Path) -> str:
    """The database of a player."""
    return f"sqlite:///{folder / 'season.db'}"


def clock_stored(folder: Path) -> bool:
    """Whether a rehearsal on this database got as far as its beginning."""
    try:
        return any(fact["name"] == CLOCK for fact in content_of(url_in(folder))["fact"])
    except (StoreError, sqlite3.OperationalError):
        return False


def same(found: Outcome, expected: Outcome) -> None:
    """Nothing was lost, nothing was told twice in two ways, and the same is stored."""
    assert found.reader.errors == expected.reader.errors == []
    for place, messages in expected.reader.places.items():
        for shown, wanted in zip_longest(found.reader.places[place], messages):
            assert shown == wanted, f"in {place}"
    assert found.reader.places.keys() == expected.reader.places.keys()
    assert found.reader.updates == expected.reader.updates
    assert found.documents == expected.documents
    assert found.content == expected.content
