"""Events taken in: each id once, and those that got stuck kept to be run again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from bot.audience import Json
from bot.rows import StuckEvent
from storage.columns import from_json, micros, moment, to_json
from storage.statements import Statement, named, select_, value
from storage.tables.base import table_of
from storage.tables.talks import Claim, Stuck
from storage.transaction import Transaction

_stuck = table_of(Stuck)
_columns = (_stuck.c.event, _stuck.c.at, _stuck.c.conversation, _stuck.c.payload, _stuck.c.error)

_CLAIM = Statement(
    lambda insert: insert(table_of(Claim)).values(named("event", "at")).on_conflict_do_nothing().inline()
)
_UNCLAIM = select_(lambda: delete(table_of(Claim)).where(table_of(Claim).c.event == value("id")))
_KEEP = Statement(
    lambda insert: (
        (keep := insert(_stuck).inline())
        .values(named("event", "at", "conversation", "payload", "error"))
        .on_conflict_do_update(
            index_elements=["event"],
            set_={name: keep.excluded[name] for name in ("at", "conversation", "payload", "error")},
        )
    )
)
_ALL = select_(lambda: select(*_columns).order_by(_stuck.c.id))
_OF = select_(lambda: select(*_columns).where(_stuck.c.conversation == value("of")).order_by(_stuck.c.id))
_FREE = select_(lambda: delete(_stuck).where(_stuck.c.event == value("id")))


class Claims(Transaction):
    """Claims and stuck events."""

    def claim(self, event: str, at: datetime) -> bool:
        """Whether this event id is new; it is now taken."""
        return self.run(_CLAIM, event=event, at=micros(at)) == 1

    def unclaim(self, event: str) -> None:
        """Let a claim go; for what can never come again."""
        self.run(_UNCLAIM, id=event)

    def keep_stuck(self, event: str, at: datetime, conversation: int, payload: Json, error: str) -> None:
        """Mark a claimed event as stuck, with what is needed to run it again; replaces an earlier mark."""
        self.run(
            _KEEP,
            event=event,
            at=micros(at),
            conversation=conversation,
            payload=to_json(payload),
            error=error,
        )

    def stuck(self, conversation: int | None = None) -> list[StuckEvent]:
        """Stuck events in order of arrival."""
        rows = self.rows(_ALL) if conversation is None else self.rows(_OF, of=conversation)
        return [StuckEvent(event, moment(at), of, from_json(payload), error) for event, at, of, payload, error in rows]

    def unstick(self, event: str) -> None:
        """The event was run after all."""
        self.run(_FREE, id=event)
