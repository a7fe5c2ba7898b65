"""A service on a store without threads or loop, so that a test decides what happens between two statements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.audience import Json
from bot.clocks import SetClock
from bot.events import Answered, Commanded, Deleted, Edited, Fact, Joined, Left, Reacted, Rejected, Said
from bot.ports import UnitOfWork
from bot.service import Service
from bot.talk import Dialogue
from bot.texts import Texts
from bot.world import Defaults
from storage.engines import Database
from storage.store import SqlStore
from tests.crash.faults import Stumbling, Tick
from tests.support.people import TUESDAY

ROOM = "#net"
Work = Callable[[UnitOfWork], Any]


class Bench:
    """People do things one at a time; each thing is one transaction on a database that may stumble."""

    def __init__(self, database: Database, dialogues: list[Dialogue], texts: Texts, tick: Tick) -> None:
        self.database = database
        self.store = SqlStore(Stumbling(database, tick))
        self.clock = SetClock(TUESDAY)
        self.service = Service({one.name: one for one in dialogues}, texts, Defaults("en", "Europe/Amsterdam"))
        self.channel: list[tuple[int, Json]] = []

    def transact(self, work: Work) -> Any:
        """Do one thing."""
        with self.store.begin() as uow:
            return work(uow)

    def handles(self, fact: Callable[[UnitOfWork], Fact]) -> Work:
        """Handle a fact; what it answers may be looked up first."""
        return lambda uow: self.service.handle(uow, fact(uow))

    def deliver(self, uow: UnitOfWork) -> bool:
        """Send the first message that is due, and mark it; whether there was one."""
        heads = uow.heads(self.clock.now(), 1)
        for row in heads:
            self.channel.append((row.id, row.payload))
            uow.sent(row.id, f"m{row.id}")
        return bool(heads)

    def wake(self, uow: UnitOfWork) -> int:
        """Run what is due."""
        return self.service.wake(uow, self.clock.now())

    def retry(self, uow: UnitOfWork) -> int:
        """Run again what was stuck."""
        return self.service.retry(uow, self.clock.now())

    def forward(self, **span: float) -> None:
        """Let time go by."""
        self.clock.set(self.clock.now() + timedelta(**span))


class Scribe:
    """Writes facts, with an id that says what they are. ``bench``: whose clock counts."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    def _spot(self, id: str, who: str, where: str = "") -> dict[str, Any]:
        place = where or f"dm:{who}"
        return {
            "id": id, "at": self.bench.clock.now(), "platform": "console", "who": who, "where": place,
            "direct": not where,
        }  # fmt: skip

    def joins(self, id: str, who: str) -> Work:
        """Enter the room."""
        return self.bench.handles(lambda uow: Joined(**self._spot(id, who, ROOM)))

    def leaves(self, id: str, who: str) -> Work:
        """Leave the room."""
        return self.bench.handles(lambda uow: Left(**self._spot(id, who, ROOM)))

    def commands(self, id: str, who: str, text: str) -> Work:
        """Type a command in the room."""
        return self.bench.handles(lambda uow: Commanded(**self._spot(id, who, ROOM), text=text))

    def says(self, id: str, who: str, text: str, where: str = "") -> Work:
        """Type a line, alone with Akker or in the room."""
        return self.bench.handles(lambda uow: Said(**self._spot(id, who, where), text=text, ref=id))

    def answers(self, id: str, who: str, value: Json = None, action: Any = None) -> Work:
        """Click on the question that is open."""

        def fact(uow: UnitOfWork) -> Fact:
            to = f"m{shown_to(uow, who)}"
            return Answered(**self._spot(id, who), to=to, value=value, action=action, ref=id)

        return self.bench.handles(fact)

    def edits(self, id: str, who: str, ref: str, text: str) -> Work:
        """Change an earlier line."""
        return self.bench.handles(lambda uow: Edited(**self._spot(id, who), ref=ref, text=text))

    def deletes(self, id: str, who: str, ref: str) -> Work:
        """Take an earlier line away."""
        return self.bench.handles(lambda uow: Deleted(**self._spot(id, who), ref=ref))

    def reacts(self, id: str, who: str, text: str, author: str) -> Work:
        """Put a sheaf on someone's words in the room."""
        spot = self._spot(id, who, ROOM)
        return self.bench.handles(lambda uow: Reacted(**spot, ref="x", emoji="sheaf", text=text, author=author))

    def refuses(self, id: str, who: str) -> Work:
        """The platform will not take the newest message to someone."""

        def fact(uow: UnitOfWork) -> Fact:
            return Rejected(id, self.bench.clock.now(), newest_to(uow, who), "blocked")

        return self.bench.handles(fact)


def shown_to(uow: UnitOfWork, who: str) -> int:
    """The message that shows the newest question to someone, answered or not."""
    person = uow.identify("console", who, who)
    rows = [uow.message(number) for number in range(newest_to(uow, who), 0, -1)]
    shown = (row for row in rows if row is not None and row.person == person and row.kind == "message")
    return next(row.id for row in shown if row.payload["prompt"] is not None)


def newest_to(uow: UnitOfWork, who: str) -> int:
    """The newest message to someone."""
    number, newest = 1, 0
    while (row := uow.message(number)) is not None:
        newest = number if row.address == f"dm:{who}" else newest
        number += 1
    return newest
