"""JSON columns: the rows in whose text a person may be named, and how to overwrite one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, or_, select, update

from storage.columns import JsonText, Words
from storage.statements import select_, value

_IN_A_LIST = ("alone", "first", "last", "between")
_ANYWHERE = (*_IN_A_LIST, "at_the_end", "in_the_middle", "key", "whole")


class Tree:
    """One JSON column. ``quoting`` finds rows that may have a person's words, ``naming`` those that may name them:
    supersets that one pass over the text gives."""

    def __init__(self, table: Table, column: Column[Any]) -> None:
        self.table, self.name = table.name, column.name
        self.ids = [key.name for key in table.primary_key]
        own = [table.c[name] for name in self.ids]
        shown = [table.c.key, table.c.kind] if table.name == "journal" else []
        self.quoting = select_(lambda: select(*own, column).where(_quotes(column)))
        self.naming = select_(lambda: select(*own, *shown, column).where(_names(column, _ANYWHERE)))
        self.write = select_(
            lambda: (
                update(table).values({column: value("what")}).where(*(key == value(f"at_{key.name}") for key in own))
            )
        )


def trees_of(tables: Iterable[Table]) -> list[Tree]:
    """All JSON columns of the tables."""
    return [Tree(table, column) for table in tables for column in table.c if isinstance(column.type, JsonText | Words)]


def in_a_list(column: Column[Any]) -> ColumnElement[bool]:
    """Whether the id stands in some list."""
    return _names(column, _IN_A_LIST)


def patterns(person: int) -> dict[str, str]:
    """What the text is held against, for a statement about a person's words."""
    found = naming(person)
    return {name: found[name] for name in _IN_A_LIST}


def naming(person: int) -> dict[str, str]:
    """What the text is held against, for a statement about a person's id."""
    return {
        "alone": f"%[{person}]%",
        "first": f"%[{person},%",
        "last": f"%,{person}]%",
        "between": f"%,{person},%",
        "at_the_end": f"%:{person}}}%",
        "in_the_middle": f"%:{person},%",
        "key": f'%"{person}":%',
        "whole": str(person),
    }


def _quotes(column: Column[Any]) -> ColumnElement[bool]:
    return and_(column.like(value("by")), in_a_list(column))


def _names(column: Column[Any], which: Iterable[str]) -> ColumnElement[bool]:
    return or_(*(column.like(value(name)) for name in which))
