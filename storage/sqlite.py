"""SQLite: one connection for all, a transaction at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import cast

from sqlalchemy import URL, Connection, StaticPool, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError
from storage.transaction import Cursor

WAIT = 5.0
"""Seconds that a transaction waits for another process to finish its own."""

_PRAGMAS = (
    "journal_mode = WAL",  # readers and the writer do not wait for each other
    "synchronous = FULL",  # what was committed survives the power
    "foreign_keys = ON",
    "secure_delete = ON",  # what is erased is gone from the file as well
    "cache_size = -65536",  # KiB
    "temp_store = MEMORY",
)


class Sqlite:
    """An open database file, or one in memory that lives as long as this object."""

    dialect = sqlite.dialect(paramstyle="named")
    errors: tuple[type[Exception], ...] = (sqlite3.Error, DBAPIError)
    versioned = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'akker_revision'"

    def __init__(self, url: URL, create: bool) -> None:
        path = url.database or ":memory:"
        if sqlite3.sqlite_version_info < (3, 35):
            raise StoreError("SQLite is older than 3.35.", todo="Use a newer Python.", found=sqlite3.sqlite_version)
        self.in_memory = path == ":memory:"
        if not (create or self.in_memory or Path(path).exists()):
            raise StoreError("There is no database yet.", todo="Run: akker db upgrade", path=path)
        if not self.in_memory:
            with suppress(OSError):  # where it cannot be made, connecting says so
                Path(path).touch(mode=0o600)  # for its owner alone, as are the files that SQLite puts beside it
        self._lock = RLock()
        self._connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
        try:
            for pragma in _PRAGMAS:
                self._connection.execute(f"PRAGMA {pragma}").fetchall()
        except sqlite3.Error:
            self._connection.close()
            raise
        self._cursor = self._connection.cursor()

    @contextmanager
    def begin(self) -> Generator[Cursor]:
        """A transaction that may write from its start, so that it never has to give up half-way."""
        with self._lock:
            if self._connection.in_transaction:
                raise StoreError("A transaction was begun inside another.", todo="Use its savepoint.")
            self._cursor.execute("BEGIN IMMEDIATE")
            try:
                yield cast("Cursor", self._cursor)
                self._cursor.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk has rolled back already
                    self._cursor.execute("ROLLBACK")
                raise

    @contextmanager
    def migrating(self) -> Generator[Connection]:
        """The same connection for SQLAlchemy, in a transaction that may copy tables others refer to."""
        engine = create_engine("sqlite://", creator=lambda: self._connection, poolclass=StaticPool)
        event.listen(engine, "begin", _begin_now)
        self._connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with engine.begin() as connection:
                yield connection
                if astray := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                    raise StoreError("Rows would refer to nothing.", tables={str(row[0]) for row in astray})
        finally:
            self._connection.execute("PRAGMA foreign_keys = ON")

    def image(self) -> bytes:
        """All of the database, for :meth:`become`."""
        return self._connection.serialize()

    def become(self, image: bytes) -> None:
        """Replace a database in memory."""
        self._connection.deserialize(image)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()


def _begin_now(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
