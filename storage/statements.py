"""Statements: built from the tables with SQLAlchemy Core, compiled once a dialect, run as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Dialect,
    Executable,
    Select,
    Table,
    bindparam,
    literal_column,
)
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

AnySelect = Select[*tuple[Any, ...]]
Inserting = Callable[[Table], Insert]
"""The dialect's own insert, with ON CONFLICT."""


class Statement:
    """What to run, before any dialect. Make one at the top of a module, give it to :class:`Transaction`."""

    __slots__ = ("build",)

    def __init__(self, build: Callable[[Inserting], Executable]) -> None:
        self.build = build


def select_(build: Callable[[], Executable]) -> Statement:
    """A statement that needs no insert of the dialect."""
    return Statement(lambda _: build())


def value(name: str) -> BindParameter[Any]:
    """A value given by name at every run, as the driver takes it (moments and JSON already converted)."""
    return bindparam(name)


def word(text: str) -> ColumnElement[str]:
    """A word of ours, written into the statement, so that indexes on "only where" can be used."""
    return literal_column(f"'{text}'")


def named(*names: str) -> dict[str, BindParameter[Any]]:
    """Columns with the values of the same name, for VALUES and SET."""
    return {name: bindparam(name) for name in names}


_texts: dict[str, dict[Statement, str]] = {"sqlite": {}, "postgresql": {}}
"""What was compiled, for all stores of this process: a test run opens hundreds."""


class Compiler:
    """Texts of statements for one dialect, each compiled at its first use."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        insert = sqlite_insert if dialect.name == "sqlite" else postgresql_insert
        self._insert = cast("Inserting", insert)
        self.texts = _texts[dialect.name]

    def text(self, statement: Statement) -> str:
        """The statement for the driver's cursor, with named parameters."""
        text = self.texts.get(statement)
        if text is None:
            built = cast("Any", statement.build(self._insert))
            compiled = built.compile(dialect=self._dialect)
            text = self.texts[statement] = _with_numbers(str(compiled), compiled.params)
        return text


def _with_numbers(text: str, given: Mapping[str, Any]) -> str:
    """The statement with its own numbers (LIMIT 1, version + 1) written out; the rest is given later."""
    for name, number in given.items():
        if number is not None:
            assert isinstance(number, int), f"write {name} into the statement with word()"
            text = re.sub(rf"(?<!:):{name}\b|%\({name}\)s", str(number), text)
    return text
