"""PostgreSQL through psycopg 3: a pool of connections, one for each transaction."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy import URL, Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolIsEmpty
from sqlalchemy.pool import PoolProxiedConnection

from bot.errors import StoreError
from storage.transaction import Cursor

OLDEST = 140000
_OPTIONS = {"client_encoding": "UTF8", "application_name": "akker", "connect_timeout": 10}
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(4270917)"
_LOCK_TIMEOUT = "SET lock_timeout = '10s'"


class Postgres:
    """A database on a server."""

    versioned = "SELECT 1 FROM pg_catalog.pg_class WHERE oid = to_regclass('akker_revision')"

    def __init__(self, url: URL) -> None:
        self._url = url
        self._pool = create_engine(
            url,
            connect_args={**_OPTIONS, "autocommit": True},  # BEGIN and COMMIT are our own
            pool_reset_on_return=None,
            pool_use_lifo=True,
        )
        self.dialect = self._pool.dialect
        self.errors: tuple[type[Exception], ...] = (self.dialect.loaded_dbapi.Error, DBAPIError, PoolIsEmpty)

    def look(self) -> None:
        """Connect for the first time; StoreError when the server is too old."""
        with self.begin() as cursor:
            cursor.execute("SHOW server_version_num")
            ((version,),) = cursor.fetchall()
        if int(version) < OLDEST:
            raise StoreError("PostgreSQL is older than 14.", todo="Upgrade the server.", found=version)

    @contextmanager
    def begin(self) -> Generator[Cursor]:
        """A transaction on a connection of its own."""
        connection, cursor = self._begun()
        try:
            yield cursor
            cursor.execute("COMMIT")
        except BaseException:
            try:
                cursor.execute("ROLLBACK")
            except self.errors:
                connection.invalidate()
            raise
        finally:
            connection.close()

    def _begun(self) -> tuple[PoolProxiedConnection, Cursor]:
        """A connection with its transaction begun. One that the server dropped is replaced, once."""
        connection = self._pool.raw_connection()
        try:
            return connection, self._begin_on(connection)
        except self.errors:
            connection.invalidate()
        connection = self._pool.raw_connection()
        try:
            return connection, self._begin_on(connection)
        except BaseException:
            connection.close()
            raise

    def _begin_on(self, connection: PoolProxiedConnection) -> Cursor:
        cursor = cast("Any", connection.driver_connection).cursor()
        if "set" not in connection.info:
            cursor.execute(_LOCK_TIMEOUT)
            connection.info["set"] = True
        cursor.execute("BEGIN")
        return cursor

    @contextmanager
    def migrating(self) -> Generator[Connection]:
        """A transaction for SQLAlchemy, apart from the pool; one process at a time has it."""
        engine = create_engine(self._url, connect_args=_OPTIONS, poolclass=NullPool)
        with engine.begin() as connection:
            connection.exec_driver_sql(_ONE_AT_A_TIME)
            yield connection

    def close(self) -> None:
        """Let go of all connections that are not in use."""
        self._pool.dispose()
