"""What is due, what was counted, and the few facts that the installation remembers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, select

from bot.rows import DueRow
from storage.columns import micros, moment
from storage.statements import Statement, named, select_, value, word
from storage.tables.base import table_of
from storage.tables.domain import Tally, Timer
from storage.tables.talks import Fact, Outbox
from storage.transaction import Transaction

_timer, _outbox = table_of(Timer).c, table_of(Outbox).c
_tally, _fact = table_of(Tally), table_of(Fact)

_DUE = select_(
    lambda: (
        select(_timer.id, _timer.due, _timer.kind, _timer.conversation, _timer.key, _timer.rhythm)
        .where(_timer.due <= value("now"))
        .order_by(_timer.due, _timer.id)
        .limit(value("most"))
        .with_for_update(skip_locked=True)
    )
)
_NEXT = select_(
    lambda: select(
        select(func.min(_timer.due)).scalar_subquery(),
        select(func.min(_outbox.not_before)).where(_outbox.state == word("waiting")).scalar_subquery(),
    )
)
_COUNT = Statement(
    lambda insert: (
        insert(_tally)
        .values(named("counter", "value", "times"))
        .on_conflict_do_update(index_elements=["counter", "value"], set_={"times": _tally.c.times + 1})
        .inline()
    )
)
_FACT = select_(lambda: select(_fact.c.value).where(_fact.c.name == value("about")))
_REMEMBER = Statement(
    lambda insert: (
        (remember := insert(_fact).inline())
        .values(named("name", "value"))
        .on_conflict_do_update(index_elements=["name"], set_={"value": remember.excluded.value})
    )
)
_FACTS = select_(
    lambda: (
        select(_fact.c.name, _fact.c.value)
        .where(func.substr(_fact.c.name, 1, func.length(value("beginning"))) == value("beginning"))
        .order_by(_fact.c.name)
    )
)
_FORGET = select_(lambda: delete(_fact).where(_fact.c.name == value("about")))


class Clock(Transaction):
    """Timers, tallies and facts."""

    def due(self, now: datetime, limit: int) -> list[DueRow]:
        """Due timers, oldest first, locked for this process alone."""
        rows = self.rows(_DUE, now=micros(now), most=limit)
        return [DueRow(id, moment(due), *rest) for id, due, *rest in rows]

    def next_due(self) -> datetime | None:
        """The first moment at which a timer or a delayed message is due."""
        first = min((at for row in self.rows(_NEXT) for at in row if at is not None), default=None)
        return None if first is None else moment(first)

    def count(self, counter: int, value: str) -> None:
        """Add one to a value of a counter."""
        self.run(_COUNT, counter=counter, value=value, times=1)

    def fact(self, name: str) -> str | None:
        """A stored fact of the installation."""
        found = self.row(_FACT, about=name)
        return found[0] if found else None

    def remember(self, name: str, value: str) -> None:
        """Store a fact of the installation."""
        self.run(_REMEMBER, name=name, value=value)

    def facts(self, prefix: str) -> list[tuple[str, str]]:
        """The facts whose names begin so, with their values, in order of name."""
        return [(name, value) for name, value in self.rows(_FACTS, beginning=prefix)]

    def forget(self, name: str) -> None:
        """Let a fact go."""
        self.run(_FORGET, about=name)
