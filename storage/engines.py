"""From a URL to an open database."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from sqlalchemy import Connection, Dialect, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import ConfigError
from storage.failures import told
from storage.postgres import Postgres
from storage.sqlite import Sqlite
from storage.transaction import Cursor

_POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")


class Database(Protocol):
    """An open database: transactions on the driver's cursor."""

    errors: tuple[type[Exception], ...]
    """What its driver raises."""
    versioned: str
    """A query that gives a row if migrations ever ran."""

    @property
    def dialect(self) -> Dialect:
        """What statements are compiled for."""
        ...

    def begin(self) -> AbstractContextManager[Cursor]:
        """A transaction, committed at the end of the block or rolled back."""
        ...

    def migrating(self) -> AbstractContextManager[Connection]:
        """A transaction for SQLAlchemy, that no other process has at the same time."""
        ...

    def close(self) -> None:
        """Let go of all connections."""
        ...


def connect(url: str, *, create: bool = True) -> Database:
    """Open ``sqlite://`` (in memory), ``sqlite:///akker.db`` (made if ``create``) or ``postgresql://…``."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ConfigError("DATABASE_URL is not a database URL.", todo=_EXAMPLES) from None
    if parsed.drivername in ("sqlite", "sqlite+pysqlite"):
        with telling(Sqlite.errors):
            return Sqlite(parsed, create)
    if parsed.drivername in _POSTGRES:
        server = Postgres(parsed.set(drivername="postgresql+psycopg"))
        with telling(server.errors):
            server.look()
        return server
    raise ConfigError("DATABASE_URL names another database.", todo=_EXAMPLES, found=parsed.drivername)


_EXAMPLES = "Use sqlite:///akker.db or postgresql://user:password@host/akker."


@contextmanager
def telling(errors: tuple[type[Exception], ...]) -> Generator[None]:
    """Raise what a driver complains about as one of our own errors, without the content of rows."""
    try:
        yield
    except errors as error:
        raise told(error) from None
