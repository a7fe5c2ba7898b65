"""The generic verbs: get, find, put and remove for every entity of :mod:`bot.network`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import Column, delete, insert, select, update
from sqlalchemy.types import Boolean, TypeEngine

from bot.errors import Refused
from bot.network import ENTITIES
from storage import columns
from storage.columns import JsonText, Moment, Words
from storage.statements import AnySelect, Statement, named, select_, value
from storage.tables import domain
from storage.tables.base import table_of
from storage.transaction import Row, Transaction

T = TypeVar("T")
Convert = Callable[[Any], Any]


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def _encoder(type: TypeEngine[Any]) -> Convert:
    if isinstance(type, Moment):
        return lambda at: None if at is None else columns.micros(at)
    if isinstance(type, Words):
        return columns.from_words
    return columns.to_json if isinstance(type, JsonText) else _plain


def _decoder(type: TypeEngine[Any]) -> Convert | None:
    if isinstance(type, Moment):
        return lambda at: None if at is None else columns.moment(at)
    if isinstance(type, Words):
        return columns.to_words
    if isinstance(type, JsonText):
        return columns.from_json
    return bool if isinstance(type, Boolean) else None


class Kind:
    """How one kind of entity is kept: its table, and each field on its way in and out."""

    def __init__(self, kind: type) -> None:
        self.kind = kind
        self.table = table = table_of(getattr(domain, kind.__name__))
        self.names = [field.name for field in fields(kind)]
        own: list[Column[Any]] = [table.c[name] for name in self.names]
        self.encoders = {column.name: _encoder(column.type) for column in own}
        decoders = [_decoder(column.type) for column in own]
        self._decoders = [(at, decode) for at, decode in enumerate(decoders) if decode]
        values = [name for name in self.names if name != "id"]
        self.get = select_(lambda: select(*own).where(table.c.id == value("of")))
        self.insert = select_(lambda: insert(table).values(named(*values)).returning(table.c.id))
        self.update = select_(lambda: update(table).values(named(*values)).where(table.c.id == value("of")))
        self.remove = select_(lambda: delete(table).where(table.c.id == value("of")))
        self._own = own

    @cache  # noqa: B019 - as many as there are kinds, and they live as long as the process
    def finding(self, filters: tuple[tuple[str, int], ...]) -> Statement:
        """The statement for filters: the name of a field, and how many values it may have (0: NULL)."""

        def build() -> AnySelect:
            found = select(*self._own).order_by(self.table.c.id)
            for name, many in filters:
                column = self.table.c[name]
                if not many:
                    found = found.where(column.is_(None))
                elif many == 1:
                    found = found.where(column == value(f"{name}_0"))
                else:
                    found = found.where(column.in_([value(f"{name}_{at}") for at in range(many)]))
            return found

        return select_(build)

    def values(self, entity: Any) -> dict[str, Any]:
        """The columns of an entity, all but its id."""
        encoders = self.encoders
        return {name: encoders[name](getattr(entity, name)) for name in self.names if name != "id"}

    def entity(self, row: Row) -> Any:
        """The entity of a row."""
        values = list(row)
        for at, decode in self._decoders:
            values[at] = decode(values[at])
        return self.kind(*values)


@cache
def kind_of(kind: type) -> Kind:
    """How this kind of entity is kept; Refused for a class that is none."""
    if kind not in ENTITIES:
        raise Refused("There is no table for this.", kind=kind.__name__, todo="Name it in bot.network.ENTITIES.")
    return Kind(kind)


def _filter(kind: Kind, name: str, wanted: Any) -> tuple[int, dict[str, Any]]:
    """How many values a filter has room for (0: NULL, -1: nothing can equal it), and the values."""
    if name not in kind.encoders:
        raise Refused("There is no such field.", kind=kind.kind.__name__, field=name)
    encode = kind.encoders[name]
    if wanted is None:
        return 0, {}
    if not isinstance(wanted, list | tuple | set | frozenset):
        return 1, {f"{name}_0": encode(wanted)}
    options = [encode(one) for one in cast("list[Any]", wanted)]
    if not options:
        return -1, {}
    # Rounded up to a power of two, so that few different statements are compiled.
    room = 1 << (len(options) - 1).bit_length()
    options += options[-1:] * (room - len(options))
    return room, {f"{name}_{at}": option for at, option in enumerate(options)}


class Entities(Transaction):
    """Everything of the domain, by its id or by its fields."""

    def get(self, kind: type[T], id: int) -> T | None:
        """The entity with this id."""
        known = kind_of(kind)
        row = self.row(known.get, of=id)
        return known.entity(row) if row else None

    def find(self, kind: type[T], /, **equals: Any) -> list[T]:
        """All entities whose fields equal these values (a list: any of them), in order of id."""
        known = kind_of(kind)
        filters: list[tuple[str, int]] = []
        values: dict[str, Any] = {}
        for name, wanted in equals.items():
            room, given = _filter(known, name, wanted)
            if room < 0:
                return []
            filters.append((name, room))
            values |= given
        return [known.entity(row) for row in self.rows(known.finding(tuple(filters)), **values)]

    def put(self, entity: T) -> T:
        """Insert (id 0) or update; gives the entity, with its id."""
        known = kind_of(type(entity))
        subject = cast("Any", entity)
        if not subject.id:
            row = self.row(known.insert, **known.values(subject))
            assert row is not None
            subject.id = row[0]
        elif not self.run(known.update, of=subject.id, **known.values(subject)):
            raise Refused("It was removed meanwhile.", kind=known.kind.__name__, id=subject.id)
        return entity

    def remove(self, entity: Any) -> None:
        """Delete the entity; Refused while something else refers to it."""
        self.run(kind_of(cast("type[Any]", type(entity))).remove, of=entity.id)
