"""What comes back by itself: a rule, the single moments of it that were changed, and when it rests."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.audience import Json
from bot.rhythm import moments, never

AN_INSTANT = timedelta(microseconds=1)


@dataclass(slots=True)
class Rhythm:
    """A recurring activity: dialogue ``activity`` begins at every moment of ``rule`` (RFC 5545), in local wall time.

    ``changes``: single moments of the rule (ISO, UTC), each with the one that it was moved to, or None where it is left
    out. ``resumes_at``: it rests until then. ``active``: whether it goes on at all; one that does not can be taken up
    again. ``open_until``: until when members may object to it.
    """

    network: int
    activity: str
    rule: str
    starts: datetime
    timezone: str
    person: int
    active: bool = True
    changes: Json = field(default_factory=dict[str, Json])
    resumes_at: datetime | None = None
    open_until: datetime | None = None
    id: int = 0


def coming(of: Rhythm, after: datetime, skip: Callable[[date], bool] = never) -> Iterator[datetime]:
    """The moments of a rhythm later than ``after``, in UTC and in order: those of its rule, as they were changed.

    ``skip`` says of a local day that nothing happens on it by itself; what was moved there on purpose does happen.
    """
    begin = after if of.resumes_at is None else max(after, of.resumes_at - AN_INSTANT)
    regular = (
        moment
        for moment in moments(of.rule, of.starts, of.timezone, begin, skip)
        if moment.isoformat() not in of.changes
    )
    moved = sorted(datetime.fromisoformat(to) for to in of.changes.values() if to is not None)
    last: datetime | None = None
    for moment in heapq.merge((to for to in moved if to > begin), regular):
        if moment != last:
            yield moment
        last = moment


def change(of: Rhythm, moment: datetime, to: datetime | None, now: datetime) -> None:
    """Move one moment of a rhythm, or leave it out (None); one that was moved before is moved from where it is now.
    What was changed of the past is let go."""
    changes: dict[str, str | None] = dict(of.changes)
    before = {moved: key for key, moved in changes.items()}
    key = before.get(moment.isoformat(), moment.isoformat())
    changes[key] = None if to is None else to.isoformat()
    of.changes = {key: moved for key, moved in changes.items() if now < datetime.fromisoformat(max(key, moved or key))}
