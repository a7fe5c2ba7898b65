"""Erasure: a person's words overwritten wherever they are kept, the shape around them left as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, or_, select, update

from bot.audience import ERASED
from storage.columns import JsonText, Words, from_json, to_json
from storage.privacy import without_words
from storage.statements import AnySelect, select_, value
from storage.tables import domain, talks
from storage.tables.base import table_of
from storage.transaction import Transaction

_MODELS = (
    talks.Journal, talks.Conversation, talks.Prompt, talks.Stuck,
    domain.Question, domain.Agreement, domain.Contribution, domain.Proposal, domain.Thanks,
)  # fmt: skip
"""Where people's words are. The outbox was shown: it goes through ``messages_quoting`` and ``rewrite``."""


class _Place:
    """One JSON column: how to find rows that may have a person's words, and how to overwrite one."""

    def __init__(self, table: Table, column: Column[Any]) -> None:
        self.ids = [key.name for key in table.primary_key]
        own = [table.c[name] for name in self.ids]
        self.find = select_(lambda: select(*own, column).where(_may_name(column)))
        self.write = select_(
            lambda: (
                update(table).values({column: value("what")}).where(*(key == value(f"at_{key.name}") for key in own))
            )
        )


def _may_name(column: Column[Any]) -> ColumnElement[bool]:
    """The id stands in some list, and someone is quoted: a superset that one pass over the text finds."""
    ends = [column.like(value(name)) for name in ("alone", "first", "last", "between")]
    return and_(column.like(value("by")), or_(*ends))


def _patterns(person: int) -> dict[str, str]:
    return {
        "alone": f"%[{person}]%",
        "first": f"%[{person},%",
        "last": f"%,{person}]%",
        "between": f"%,{person},%",
    }


def _json_columns(table: Table) -> Iterable[Column[Any]]:
    return [column for column in table.c if isinstance(column.type, JsonText | Words)]


_PLACES = [_Place(table, column) for table in map(table_of, _MODELS) for column in _json_columns(table)]

_document, _stuck, _started = (table_of(model) for model in (domain.Document, talks.Stuck, talks.Conversation))
_identity = table_of(domain.Identity)
_FILES = select_(
    lambda: select(_document.c.id, _document.c.authors).where(
        or_(*(_document.c.authors.like(value(name)) for name in ("alone", "first", "last", "between")))
    )
)
_WRITE_FILE = select_(lambda: update(_document).values(body=value("what")).where(_document.c.id == value("at")))
_ADDRESSES = select_(lambda: select(_identity.c.address).where(_identity.c.person == value("who")))


def _stuck_events() -> AnySelect:
    return select(_stuck.c.id, _stuck.c.payload, _started.c.starter).outerjoin(
        _started, _started.c.id == _stuck.c.conversation
    )


_STUCK = select_(_stuck_events)
_WRITE_STUCK = select_(lambda: update(_stuck).values(payload=value("what")).where(_stuck.c.id == value("at")))


class Erasure(Transaction):
    """The right to be forgotten."""

    def erase_words(self, person: int) -> int:
        """Overwrite the person's values in journals, arguments, results, prompts, entities; counts rows.

        Documents that hold words of theirs lose their text (it can be made again from what is left), and
        events of theirs that got stuck lose their payload. Erase before removing the person's identities.
        """
        rows = sum(self._erase_in(place, person) for place in _PLACES)
        return rows + self._erase_documents(person) + self._erase_stuck(person)

    def _erase_in(self, place: _Place, person: int) -> int:
        rows = 0
        for *ids, text in self.rows(place.find, by='%"by":[%', **_patterns(person)):
            before = from_json(text)
            after = without_words(before, person)
            if after != before:
                where = {f"at_{name}": id for name, id in zip(place.ids, ids, strict=True)}
                rows += self.run(place.write, what=to_json(after), **where)
        return rows

    def _erase_documents(self, person: int) -> int:
        found = self.rows(_FILES, **_patterns(person))
        return sum(self.run(_WRITE_FILE, at=id, what=ERASED) for id, _ in found)

    def _erase_stuck(self, person: int) -> int:
        """What an event said is not labelled yet: it goes when it came from the person or their talk."""
        addresses = {row[0] for row in self.rows(_ADDRESSES, who=person)}
        theirs = [
            id
            for id, payload, starter in self.rows(_STUCK)
            if starter == person or addresses & set(_texts(from_json(payload)))
        ]
        return sum(self.run(_WRITE_STUCK, at=id, what=to_json(ERASED)) for id in theirs)


def _texts(data: Any) -> Iterable[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for branch in data.values():  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(branch)
    elif isinstance(data, list):
        for branch in data:  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(branch)
