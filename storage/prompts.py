"""Prompts: which question an answer, a reply or a click belongs to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import case, func, insert, select, update

from bot.ports import PromptRow
from storage.columns import from_json, micros, moment, to_json
from storage.statements import AnySelect, Statement, named, select_, value, word
from storage.tables.base import table_of
from storage.tables.talks import Outbox, Prompt
from storage.transaction import Row, Transaction

_table = table_of(Prompt)
_c, _o = _table.c, table_of(Outbox).c
_message = table_of(Outbox).alias()
_columns = (
    _c.conversation, _c.key, _c.person, _c.room, _c.kind, _c.state, _c.opens_at,
    func.coalesce(_message.c.payload, _c.payload), _c.outbox, _c.answer_ref, _c.word, _c.id,
)  # fmt: skip
_prompts = _table.outerjoin(_message, _message.c.id == _c.outbox)
"""Prompts, each with the message that shows it: what it asks is written there, and here only while it waits."""
_changing = ("room", "state", "opens_at", "outbox", "answer_ref", "word")


def _found() -> AnySelect:
    return select(*_columns).select_from(_prompts)


_elsewhere = case((_c.room == value("at"), word("here")), else_=word("there"))
"""Sorts what is in this room before what is in another."""


def _newest(found: AnySelect) -> AnySelect:
    """The last of a few. Sorted by a sum, or PostgreSQL may walk back through all ids until one fits."""
    return found.order_by((_c.id + 0).desc()).limit(1)


_ADD = select_(
    lambda: (
        insert(_table).values(named("conversation", "key", "person", "kind", "payload", *_changing)).returning(_c.id)
    )
)
_CHANGE = select_(lambda: update(_table).values(named(*_changing)).where(_c.id == value("prompt")))
_OPEN = select_(
    lambda: (
        _found()
        .where(_c.person == value("who"), _c.state == word("open"), _c.opens_at <= value("now"))
        .order_by(_elsewhere, (_c.id + 0).desc())
        .limit(1)
    )
)
_WAITING = select_(
    lambda: (
        _found()
        .where(_c.person == value("who"), _c.state.in_([word("open"), word("queued"), word("paused")]))
        .order_by(_c.id)
    )
)
_ANSWERED = select_(
    lambda: (
        _found()
        .where(_c.conversation == value("of"), _c.person == value("who"), _c.state == word("answered"))
        .order_by(_c.id)
    )
)
_OF = select_(lambda: _newest(_found().where(_c.conversation == value("of"), _c.key == value("name"))))
# An update has a reference of its own on some platforms; it shows the prompt of the message that it updates.
_shown = (
    select(case((_o.kind == word("update"), _o.target), else_=_o.id))
    .where(_o.room == value("at"), _o.ref == value("shown"))
    .order_by((_o.id + 0).desc())
    .limit(1)
    .scalar_subquery()
)
_ABOUT = select_(
    lambda: (
        select(_o.conversation, _o.key)
        .where(_o.room == value("at"), _o.ref == value("shown"))
        .order_by((_o.id + 0).desc())
        .limit(1)
    )
)
_SHOWN_BY = select_(lambda: _newest(_found().where(_c.outbox == _shown)))
_ANSWERED_BY = select_(lambda: _newest(_found().where(_c.room == value("at"), _c.answer_ref == value("answer"))))


class Prompts(Transaction):
    """Prompts that were put, or wait to be put, to people."""

    def add_prompt(self, row: PromptRow) -> int:
        """Store a prompt; gives its id."""
        found = self.row(
            _ADD,
            conversation=row.conversation,
            key=row.key,
            person=row.person,
            kind=row.kind,
            payload=to_json(row.payload) if row.outbox is None else None,
            **_changed(row),
        )
        assert found is not None
        return found[0]

    def change_prompt(self, row: PromptRow) -> None:
        """Write room, state, outbox, opens_at, answer_ref and word of a prompt; what it asked stays."""
        self.run(_CHANGE, prompt=row.id, **_changed(row))

    def open_prompt(self, room: int, person: int, now: datetime) -> PromptRow | None:
        """The prompt that is open for a person and visible by now: here if there is one, else in another room."""
        return self._prompt(_OPEN, at=room, who=person, now=micros(now))

    def waiting_prompts(self, person: int) -> list[PromptRow]:
        """All prompts of a person that are open, queued or paused, oldest first."""
        return [self._read(row) for row in self.rows(_WAITING, who=person)]

    def answered_prompts(self, conversation: int, person: int) -> list[PromptRow]:
        """What a person answered in a conversation, oldest first."""
        return [self._read(row) for row in self.rows(_ANSWERED, of=conversation, who=person)]

    def prompt_of(self, conversation: int, key: str) -> PromptRow | None:
        """The newest prompt of that key."""
        return self._prompt(_OF, of=conversation, name=key)

    def prompt_shown_by(self, room: int, ref: str) -> PromptRow | None:
        """The prompt that the message with this reference shows, or showed before it was put once more."""
        if (shown := self._prompt(_SHOWN_BY, at=room, shown=ref)) is not None:
            return shown
        about = self.row(_ABOUT, at=room, shown=ref)
        return self.prompt_of(*about) if about is not None and about[0] is not None else None

    def prompt_answered_by(self, room: int, ref: str) -> PromptRow | None:
        """The prompt that the person's own message with this reference answered."""
        return self._prompt(_ANSWERED_BY, at=room, answer=ref)

    def _prompt(self, statement: Statement, **values: object) -> PromptRow | None:
        row = self.row(statement, **values)
        return self._read(row) if row else None

    def _read(self, row: Row) -> PromptRow:
        conversation, key, person, room, kind, state, opens_at, payload, outbox, answer_ref, asked, id = row
        return PromptRow(
            conversation, key, person, room, kind, state, moment(opens_at), self.parsed(payload),
            outbox, answer_ref, from_json(asked), id,
        )  # fmt: skip


def _changed(row: PromptRow) -> dict[str, object]:
    return {
        "room": row.room,
        "state": row.state,
        "opens_at": micros(row.opens_at),
        "outbox": row.outbox,
        "answer_ref": row.answer_ref,
        "word": to_json(row.word),
    }
