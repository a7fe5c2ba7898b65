"""The store: a database, and its transactions as units of work."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from storage.claims import Claims
from storage.clock import Clock
from storage.collects import Collects
from storage.conversations import Conversations
from storage.engines import Database, connect, telling
from storage.entities import Entities
from storage.erasure import Erasure
from storage.merging import Merging
from storage.people import People
from storage.prompts import Prompts
from storage.statements import Compiler
from storage.upgrade import bring_up


class Work(Entities, Claims, People, Conversations, Collects, Prompts, Merging, Clock, Erasure):
    """One transaction: the port :class:`bot.ports.UnitOfWork`, on SQLite and PostgreSQL alike."""


class SqlStore:
    """The port :class:`bot.ports.Store`. Any thread may use it; on SQLite they wait for each other."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._compiler = Compiler(database.dialect)

    @contextmanager
    def begin(self) -> Generator[Work]:
        """A transaction: committed at the end of the block, rolled back when the block raises."""
        errors = self._database.errors
        with telling(errors), self._database.begin() as cursor:
            yield Work(cursor, self._compiler, errors)

    def close(self) -> None:
        """Let go of all connections."""
        self._database.close()


def open_store(url: str, *, create: bool = True) -> SqlStore:
    """Open a database, brought to this version first. ``create=False``: it has to be there already.

    Raises ConfigError for a URL that is none, StoreError for a database that cannot be used or is newer.
    """
    database = connect(url, create=create)
    try:
        bring_up(database)
    except BaseException:
        database.close()
        raise
    return SqlStore(database)
