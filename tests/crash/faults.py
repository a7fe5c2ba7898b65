"""A database on which things go wrong at a chosen point: at a statement, at a commit, or just after one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from sqlalchemy import Connection, Dialect

from storage.engines import Database
from storage.transaction import Cursor, Row

Tick = Callable[[str], None]
"""Told what comes next: ``statement``, ``commit``, or that it was ``committed``."""


class Crash(BaseException):
    """The process is gone; no code of ours gets to tidy up after it."""


def disk_full() -> sqlite3.Error:
    """What SQLite says when there is no more room."""
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode, error.sqlite_errorname = 13, "SQLITE_FULL"
    return error


class Stumbling:
    """The port :class:`storage.engines.Database`; ``tick`` is called before whatever the database does."""

    def __init__(self, database: Database, tick: Tick) -> None:
        self._database, self._tick = database, tick
        self.errors, self.versioned = database.errors, database.versioned

    @property
    def dialect(self) -> Dialect:
        """The same dialect."""
        return self._database.dialect

    @contextmanager
    def begin(self) -> Generator[Cursor]:
        """A transaction that may not come to its end."""
        with self._database.begin() as cursor:
            yield StumblingCursor(cursor, self._tick)
            self._tick("commit")
        self._tick("committed")

    def migrating(self) -> AbstractContextManager[Connection]:
        """Migrations are left alone."""
        return self._database.migrating()

    def close(self) -> None:
        """Let go of all connections."""
        self._database.close()


class StumblingCursor:
    """A cursor that ticks before each statement."""

    def __init__(self, cursor: Cursor, tick: Tick) -> None:
        self._cursor, self._tick = cursor, tick

    @property
    def rowcount(self) -> int:
        """Rows that the last statement changed."""
        return self._cursor.rowcount

    def execute(self, sql: str, *parameters: Mapping[str, Any]) -> Any:
        """Run one statement."""
        self._tick("statement")
        return self._cursor.execute(sql, *parameters)

    def executemany(self, sql: str, parameters: Sequence[Mapping[str, Any]], /) -> Any:
        """Run one statement for each set of values."""
        self._tick("statement")
        return self._cursor.executemany(sql, parameters)

    def fetchall(self) -> list[Row]:
        """All rows of the last statement."""
        return self._cursor.fetchall()


class Fall:
    """Raises an error at the tick that was chosen, and once: whoever tidies up afterwards is left alone.

    ``where``: what was about to happen then. ``for_good``: nothing works any more after it, until it is set again.
    """

    def __init__(self, error: Callable[[], BaseException], *, for_good: bool = False) -> None:
        self._error, self._for_good = error, for_good
        self._left = 0
        self.where: str | None = None

    def at(self, tick: int) -> None:
        """Fall at this tick from now; 0: never."""
        self._left, self.where = tick, None

    def __call__(self, what: str) -> None:
        if self.where is not None and self._for_good and what != "committed":
            raise self._error()
        self._left -= 1
        if self._left == 0:
            self.where = what
            raise self._error()
