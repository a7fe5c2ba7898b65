"""The tables of the conversation engine: what was said and asked, goes out, was counted and claimed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text, text
from sqlmodel import Field, SQLModel

from storage.columns import JsonText, Moment
from storage.tables.base import NEVER_AGAIN


def _only_where(columns: str, condition: str) -> Index:
    """An index on the rows that still matter, so that it stays small while the table grows."""
    where = text(condition)
    return Index(None, *columns.split(), sqlite_where=where, postgresql_where=where)


class Conversation(SQLModel, table=True):
    """See :class:`bot.conversation.Conversation`; ``result`` is what a part of a collect gave."""

    __table_args__ = (
        Index(None, "network", "status"),
        Index(None, "starter", "status"),
        Index(None, "parent", "parent_key"),
        NEVER_AGAIN,
    )
    id: int | None = Field(default=None, primary_key=True)
    dialogue: str
    revision: int
    starter: int = Field(foreign_key="person.id")
    network: int | None = Field(foreign_key="network.id")
    room: int | None = Field(foreign_key="room.id")
    args: Any = Field(sa_type=JsonText, nullable=True)
    status: str
    parent: int | None = Field(foreign_key="conversation.id")
    parent_key: str | None
    version: int
    result: Any = Field(sa_type=JsonText, nullable=True)


class Journal(SQLModel, table=True):
    """See :class:`bot.conversation.Entry`. Stored by its key: a conversation lies on adjacent pages."""

    __table_args__ = {"sqlite_with_rowid": False}
    conversation: int = Field(primary_key=True, foreign_key="conversation.id")
    key: str = Field(primary_key=True)
    seq: int
    kind: str
    value: Any = Field(sa_type=JsonText, nullable=True)
    settles: bool


class Claim(SQLModel, table=True):
    """Ids of events that were taken in; an id comes in once."""

    __table_args__ = {"sqlite_with_rowid": False}
    event: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)


class Stuck(SQLModel, table=True):
    """See :class:`bot.ports.StuckEvent`. Its conversation may have been rolled back: no foreign key."""

    id: int | None = Field(default=None, primary_key=True)
    event: str = Field(unique=True)
    at: datetime = Field(sa_type=Moment)
    conversation: int = Field(index=True)
    payload: Any = Field(sa_type=JsonText, nullable=True)
    error: str = Field(sa_type=Text)


class Outbox(SQLModel, table=True):
    """See :class:`bot.ports.OutboxRow`. ``quotes``: ids of those whose words it carries, as ``,1,5,``."""

    __table_args__ = (
        _only_where("not_before room id", "state = 'waiting'"),
        _only_where("not_before room", "state = 'waiting' AND attempts > 0"),
        _only_where("id", "quotes IS NOT NULL"),
        Index(None, "room", "ref"),
        Index(None, "conversation", "key"),
        NEVER_AGAIN,
    )
    id: int | None = Field(default=None, primary_key=True)
    room: int = Field(foreign_key="room.id")
    kind: str
    payload: Any = Field(sa_type=JsonText, nullable=True)
    not_before: datetime = Field(sa_type=Moment)
    conversation: int | None = Field(foreign_key="conversation.id")
    key: str
    target: int | None
    state: str
    attempts: int
    ref: str | None
    quotes: str | None


class Prompt(SQLModel, table=True):
    """See :class:`bot.ports.PromptRow`."""

    __table_args__ = (
        Index(None, "room", "person", "state"),
        Index(None, "person", "state"),
        Index(None, "conversation", "key"),
        _only_where("room answer_ref", "answer_ref IS NOT NULL"),
    )
    id: int | None = Field(default=None, primary_key=True)
    conversation: int = Field(foreign_key="conversation.id")
    key: str
    person: int = Field(foreign_key="person.id")
    room: int = Field(foreign_key="room.id")
    kind: str
    state: str
    opens_at: datetime = Field(sa_type=Moment)
    payload: Any = Field(sa_type=JsonText, nullable=True)
    outbox: int | None = Field(foreign_key="outbox.id", index=True)
    answer_ref: str | None
    word: Any = Field(sa_type=JsonText, nullable=True)


class Collect(SQLModel, table=True):
    """How many parts of a collect are done, counted without reading them."""

    __table_args__ = {"sqlite_with_rowid": False}
    conversation: int = Field(primary_key=True, foreign_key="conversation.id")
    key: str = Field(primary_key=True)
    members: int
    done: int
    quorum: int | None
    closed: bool


class Fact(SQLModel, table=True):
    """Small facts of the installation."""

    __table_args__ = {"sqlite_with_rowid": False}
    name: str = Field(primary_key=True)
    value: str = Field(sa_type=Text)
