"""The parts of a collect: counted as they come in, read once at the end."""

from __future__ import annotations

from sqlalchemy import false, func, insert, select, true, update

from bot.rows import Part
from storage.columns import from_json
from storage.statements import named, select_, value
from storage.tables.base import table_of
from storage.tables.talks import Collect, Conversation
from storage.transaction import Transaction

_table = table_of(Collect)
_c, _part = _table.c, table_of(Conversation).c
_this = (_c.conversation == value("of"), _c.key == value("at"))

_OPEN = select_(
    lambda: insert(_table).values(named("conversation", "key", "members", "done", "quorum", "closed")).inline()
)
_DONE = select_(
    lambda: (
        update(_table)
        .values(done=_c.done + 1)
        .where(*_this, _c.closed == false())
        .returning(_c.done, func.coalesce(_c.quorum, _c.members), _c.members)
    )
)
_FEWER = select_(
    lambda: (
        update(_table)
        .values(members=_c.members - 1, done=_c.done - value("counted"))
        .where(*_this, _c.closed == false())
        .returning(_c.done, func.coalesce(_c.quorum, _c.members), _c.members)
    )
)
_CLOSE = select_(lambda: update(_table).values(closed=true()).where(*_this, _c.closed == false()))
_PARTS = select_(
    lambda: (
        select(_part.id, _part.starter, _part.status, _part.result)
        .where(_part.parent == value("of"), _part.parent_key == value("at"))
        .order_by(_part.id)
    )
)


class Collects(Transaction):
    """Collects and their parts."""

    def open_collect(self, conversation: int, key: str, members: int, quorum: int | None) -> None:
        """Start counting the parts of a collect."""
        self.run(_OPEN, conversation=conversation, key=key, members=members, done=0, quorum=quorum, closed=False)

    def part_done(self, conversation: int, key: str) -> bool:
        """Count one part; True exactly once: when all or the quorum are in. False once it is closed."""
        counted = self.row(_DONE, of=conversation, at=key)
        return counted is not None and counted[0] == min(counted[1], counted[2])

    def one_fewer(self, conversation: int, key: str, *, counted: bool) -> bool:
        """A part of an open collect falls away, which may have been counted; True when all that is left is in."""
        left = self.row(_FEWER, of=conversation, at=key, counted=int(counted))
        return left is not None and left[0] >= min(left[1], left[2])

    def close_collect(self, conversation: int, key: str) -> bool:
        """Stop counting; True if it was still open."""
        return self.run(_CLOSE, of=conversation, at=key) == 1

    def parts(self, conversation: int, key: str) -> list[Part]:
        """The parts of a collect, in order of their start."""
        return [
            Part(id, person, status, from_json(result))
            for id, person, status, result in self.rows(_PARTS, of=conversation, at=key)
        ]
