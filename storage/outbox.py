"""The outbox: what is to be sent, in order for each room, and what was."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, union, update

from bot.audience import Json
from bot.ports import OutboxRow
from storage.columns import from_json, micros, moment, to_json
from storage.privacy import marked, names_anyone, quoted
from storage.statements import AnySelect, Statement, named, select_, value, word
from storage.tables.base import table_of
from storage.tables.domain import Room
from storage.tables.talks import Outbox as OutboxTable
from storage.transaction import Row, Transaction

_table = table_of(OutboxTable)
_shown = _table.alias("shown")
_first, _tried, _whose = _table.alias("first"), _table.alias("tried"), table_of(Room).alias("whose")
_c, _room = _table.c, table_of(Room).c


def _read() -> AnySelect:
    """Rows with what is read along: the room, and the reference of the message that they are about."""
    return (
        select(
            _c.room, _c.kind, _c.payload, _c.not_before, _c.conversation, _c.key, _c.target, _c.state,
            _c.attempts, _c.ref, _room.platform, _room.address, _room.person, _shown.c.ref, _c.id,
        )
        .select_from(_table)
        .join(table_of(Room), _room.id == _c.room)
        .outerjoin(_shown, _shown.c.id == _c.target)
    )  # fmt: skip


def _change(**what: Any) -> Statement:
    return select_(lambda: update(_table).values(**what).where(_c.id == value("row")))


_POST = select_(
    lambda: insert(_table)
    .values(
        named(
            "room", "kind", "payload", "not_before", "conversation", "key", "target", "state",
            "attempts", "ref", "quotes",
        )
    )
    .returning(_c.id)
)  # fmt: skip
_MESSAGE = select_(lambda: _read().where(_c.id == value("row")))
_MESSAGE_OF = select_(
    lambda: select(func.max(_c.id + 0)).where(
        _c.conversation == value("of"),
        _c.key == value("name"),
        _c.room == value("at"),
        _c.kind != word("update"),
        _c.state != word("parked"),
    )
)
_LAST_OF = select_(lambda: select(func.max(_c.id + 0)).where(_c.conversation == value("of")))
# Grouped by a sum, so that SQLite finds the due rows first instead of walking through all in order of room.
_HEADS = select_(
    lambda: (
        _read()
        .where(
            _c.id.in_(
                select(func.min(_first.c.id))
                .where(
                    _first.c.state == word("waiting"),
                    _first.c.not_before <= value("now"),
                    _first.c.room.not_in(
                        select(_tried.c.room).where(
                            _tried.c.state == word("waiting"),
                            _tried.c.attempts > 0,
                            _tried.c.not_before > value("now"),
                        )
                    ),
                )
                .group_by(_first.c.room + 0)
                .order_by(func.min(_first.c.id))
                .limit(value("most"))
            )
        )
        .order_by(_c.id)
        .with_for_update(skip_locked=True, of=_table, key_share=True)
    )
)
_SENT = _change(state=word("sent"), ref=value("reference"))
_LATER = _change(not_before=value("moment"), attempts=_c.attempts + 1)
_MOVE = _change(not_before=value("moment"))
_PARK = _change(state=word("parked"))
_QUOTING = select_(
    lambda: (
        _read()
        .where(
            _c.id.in_(
                union(
                    select(_first.c.id).where(
                        _first.c.room.in_(select(_whose.c.id).where(_whose.c.person == value("who")))
                    ),
                    select(_first.c.id).where(_first.c.quotes.is_not(None), _first.c.quotes.like(value("mark"))),
                )
            )
        )
        .order_by(_c.id)
    )
)
_REWRITE = _change(payload=value("what"), quotes=value("marks"))


class Outbox(Transaction):
    """Messages to rooms."""

    def post(self, row: OutboxRow) -> int:
        """Add a message; gives its id, which is also its idempotency key."""
        payload = to_json(row.payload)
        found = self.row(
            _POST,
            room=row.room,
            kind=row.kind,
            payload=payload,
            not_before=micros(row.not_before),
            conversation=row.conversation,
            key=row.key,
            target=row.target,
            state=row.state,
            attempts=row.attempts,
            ref=row.ref,
            quotes=marked(quoted(row.payload)) if names_anyone(payload) else None,
        )
        assert found is not None
        return found[0]

    def message(self, outbox: int) -> OutboxRow | None:
        """One row of the outbox."""
        row = self.row(_MESSAGE, row=outbox)
        return _outbox_row(row) if row else None

    def message_of(self, conversation: int, key: str, room: int) -> int | None:
        """The id of the newest message to a room, sent or to be sent, for a key of a conversation; no updates."""
        found = self.row(_MESSAGE_OF, of=conversation, name=key, at=room)
        return found[0] if found else None

    def last_message(self, conversation: int) -> int:
        """The id of the newest message of a conversation, updates too; 0 when there is none."""
        found = self.row(_LAST_OF, of=conversation)
        return (found[0] or 0) if found else 0

    def heads(self, now: datetime, limit: int) -> list[OutboxRow]:
        """For every room, its first waiting row that is due by now (lowest id); at most ``limit`` rooms.

        Nothing goes to a room in which a row is to be tried again later: what a room hears keeps its order. On
        PostgreSQL the rows are locked until the transaction ends, and rooms whose first row another process has locked
        are passed over.
        """
        return [_outbox_row(row) for row in self.rows(_HEADS, now=micros(now), most=limit)]

    def sent(self, outbox: int, ref: str | None) -> None:
        """The platform took it, under this reference."""
        self.run(_SENT, row=outbox, reference=ref)

    def later(self, outbox: int, not_before: datetime) -> None:
        """Try again later; counts the attempt."""
        self.run(_LATER, row=outbox, moment=micros(not_before))

    def move(self, outbox: int, not_before: datetime) -> None:
        """Let a row go at another moment; no attempt is counted."""
        self.run(_MOVE, row=outbox, moment=micros(not_before))

    def park(self, outbox: int) -> None:
        """Never to be sent; kept."""
        self.run(_PARK, row=outbox)

    def messages_quoting(self, person: int) -> list[OutboxRow]:
        """All rows whose payload quotes the person or was sent to them alone."""
        return [_outbox_row(row) for row in self.rows(_QUOTING, who=person, mark=f"%,{person},%")]

    def rewrite(self, outbox: int, payload: Json) -> None:
        """Overwrite what a row says."""
        self.run(_REWRITE, row=outbox, what=to_json(payload), marks=marked(quoted(payload)))


def _outbox_row(row: Row) -> OutboxRow:
    room, kind, payload, not_before, *rest = row
    return OutboxRow(room, kind, from_json(payload), moment(not_before), *rest)
