"""Two people become one: every row that names the one names the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import BindParameter, Column, delete, or_, select, update
from sqlmodel import SQLModel

from bot.renaming import renamed
from storage.columns import from_json, to_json
from storage.outbox import Outbox
from storage.statements import Statement, select_, value
from storage.tables.base import table_of
from storage.tables.domain import Membership, Person
from storage.tables.talks import Conversation, Journal
from storage.transaction import Row
from storage.trees import Tree, naming, trees_of

_person, _membership, _conversation = table_of(Person), table_of(Membership), table_of(Conversation)
_journal = table_of(Journal)


def _either() -> list[BindParameter[Any]]:
    return [value("gone"), value("into")]


def _referring() -> Iterable[Column[Any]]:
    """Every column that refers to a person."""
    for table in SQLModel.metadata.tables.values():
        for column in table.c:
            if any(key.column is _person.c.id for key in column.foreign_keys):
                yield column


def _pointing_elsewhere(column: Column[Any]) -> Statement:
    return select_(lambda: update(column.table).values({column: value("into")}).where(column == value("gone")))


_POINT = [_pointing_elsewhere(column) for column in _referring()]
_TREES = trees_of(SQLModel.metadata.tables.values())
# Whoever would add a row for either of them waits, and whoever steps a conversation in which they may be named.
_LOCK = select_(lambda: select(_person.c.id).where(_person.c.id == value("whom")).with_for_update())
_LOCK_TALKS = select_(
    lambda: (
        select(_conversation.c.id)
        .where(
            or_(
                _conversation.c.starter.in_(_either()),
                _conversation.c.network.in_(select(_membership.c.network).where(_membership.c.person.in_(_either()))),
            )
        )
        .order_by(_conversation.c.id)
        .with_for_update(key_share=True)
    )
)
_REMOVE = select_(lambda: delete(_person).where(_person.c.id == value("gone")))


class Merging(Outbox):
    """One person in the place of two."""

    def merge_people(self, gone: int, into: int) -> None:
        """Let everything that names ``gone`` name ``into``, and remove ``gone``.

        Refused where both have what one person has once, such as a membership: put these together first.
        """
        for whom in sorted((gone, into)):
            self.rows(_LOCK, whom=whom)
        self.rows(_LOCK_TALKS, gone=gone, into=into)
        told = [row.id for row in self.messages_quoting(gone)]
        for statement in _POINT:
            self.run(statement, gone=gone, into=into)
        for tree in _TREES:
            self._rename_in(tree, gone, into)
        for id in told:
            row = self.message(id)
            assert row is not None
            self.rewrite(id, row.payload)  # which marks it as quoting whom it quotes now
        self.run(_REMOVE, gone=gone)

    def _rename_in(self, tree: Tree, gone: int, into: int) -> None:
        for row in self.rows(tree.naming, **naming(gone)):
            before = from_json(row[-1])
            after = renamed(before, gone, into, _name_of(tree, row))
            if after != before:
                where = {f"at_{name}": id for name, id in zip(tree.ids, row, strict=False)}
                self.run(tree.write, what=to_json(after), **where)


def _name_of(tree: Tree, row: Row) -> str:
    """Under what name the tree of a row stands: what was looked up or done in a dialogue, under the key of that."""
    if tree.table != _journal.name:
        return tree.name
    key, kind = row[-3], row[-2]
    return "person" if kind == "said" else str(key).rpartition("/")[2].rpartition(".")[2]
