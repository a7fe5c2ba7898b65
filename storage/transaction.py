"""One transaction on the driver's own cursor: run statements, set savepoints."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from storage.columns import from_json
from storage.failures import told
from storage.statements import Compiler, Statement

Row = tuple[Any, ...]


class Cursor(Protocol):
    """What sqlite3 and psycopg have in common."""

    @property
    def rowcount(self) -> int:
        """Rows that the last statement changed."""
        ...

    def execute(self, sql: str, parameters: Mapping[str, Any] = ..., /) -> Any:
        """Run one statement."""
        ...

    def executemany(self, sql: str, parameters: Sequence[Mapping[str, Any]], /) -> Any:
        """Run one statement for each set of values."""
        ...

    def fetchall(self) -> list[Row]:
        """All rows of the last statement."""
        ...


class Transaction:
    """The base of everything that reads and writes. It begins and ends elsewhere (:mod:`storage.store`)."""

    def __init__(self, cursor: Cursor, compiler: Compiler, errors: tuple[type[Exception], ...]) -> None:
        self._cursor, self._compiler = cursor, compiler
        self._refusals = (*errors, UnicodeError, OverflowError)
        self._texts = compiler.texts
        self._parsed: dict[str, Any] = {}
        self._depth = 0

    def run(self, statement: Statement, /, **values: Any) -> int:
        """Run a statement; gives how many rows it changed."""
        try:
            self._cursor.execute(self._texts.get(statement) or self._compiler.text(statement), values)
        except self._refusals as error:
            raise told(error) from None
        return self._cursor.rowcount

    def run_each(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a statement once for each set of values."""
        try:
            if len(rows) == 1:
                self._cursor.execute(self._texts.get(statement) or self._compiler.text(statement), rows[0])
            elif rows:
                self._cursor.executemany(self._compiler.text(statement), rows)
        except self._refusals as error:
            raise told(error) from None

    def rows(self, statement: Statement, /, **values: Any) -> list[Row]:
        """Run a statement; gives all its rows. None stays in the cursor: it would block the commit."""
        try:
            self._cursor.execute(self._texts.get(statement) or self._compiler.text(statement), values)
            return self._cursor.fetchall()
        except self._refusals as error:
            raise told(error) from None

    def parsed(self, text: str | None) -> Any:
        """JSON text as values, which nobody may change: the same text is parsed once in a transaction."""
        if text is None:
            return None
        if text not in self._parsed:
            self._parsed[text] = from_json(text)
        return self._parsed[text]

    def row(self, statement: Statement, /, **values: Any) -> Row | None:
        """Run a statement; gives its first row."""
        rows = self.rows(statement, **values)
        return rows[0] if rows else None

    @contextmanager
    def savepoint(self) -> Generator[None]:
        """All or nothing: an exception rolls back to here and is raised again; the transaction goes on."""
        name = f"point_{self._depth}"
        self._plainly(f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._plainly(f"ROLLBACK TO SAVEPOINT {name}")
            raise
        finally:
            self._depth -= 1
            self._plainly(f"RELEASE SAVEPOINT {name}")

    def _plainly(self, sql: str) -> None:
        try:
            self._cursor.execute(sql)
        except self._refusals as error:
            raise told(error) from None
