"""A table for each entity of :mod:`bot.network`: same name, same fields. A test holds them together."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import JsonText, Moment, Words
from storage.tables.base import NEVER_AGAIN


class Organisation(SQLModel, table=True):
    """See :class:`bot.network.Organisation`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Workspace(SQLModel, table=True):
    """See :class:`bot.network.Workspace`."""

    __table_args__ = (UniqueConstraint("platform", "address"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    platform: str
    address: str
    organisation: int = Field(foreign_key="organisation.id", index=True)


class Person(SQLModel, table=True):
    """See :class:`bot.network.Person`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    name: str
    locale: str
    timezone: str
    region: str
    paused_until: datetime | None = Field(sa_type=Moment)
    nudged_at: datetime | None = Field(sa_type=Moment)
    erased: bool
    account: int | None  # no foreign key: identities refer to people


class Identity(SQLModel, table=True):
    """See :class:`bot.network.Identity`."""

    __table_args__ = (UniqueConstraint("platform", "address"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id", index=True)
    platform: str
    address: str
    name: str
    closed: bool


class Link(SQLModel, table=True):
    """See :class:`bot.network.Link`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id", unique=True)
    code: str = Field(index=True)
    expires_at: datetime | None = Field(sa_type=Moment)
    other: int | None = Field(foreign_key="person.id")
    agreed: bool
    wrong: int
    counted_at: datetime | None = Field(sa_type=Moment)


class Profile(SQLModel, table=True):
    """See :class:`bot.network.Profile`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(foreign_key="person.id", unique=True)
    since: datetime = Field(sa_type=Moment)
    organisation: int | None = Field(foreign_key="organisation.id", index=True)
    role: str
    school: str
    region: str
    board: str
    years: int | None
    offers: Any = Field(sa_type=JsonText, nullable=False)
    asks: Any = Field(sa_type=JsonText, nullable=False)
    facilitates: bool
    called_at: datetime | None = Field(sa_type=Moment)


class Network(SQLModel, table=True):
    """See :class:`bot.network.Network`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    name: str
    code: str = Field(unique=True)
    created_at: datetime = Field(sa_type=Moment)
    phase: str = Field(index=True)
    locale: str
    timezone: str
    region: str
    organisation: int | None = Field(foreign_key="organisation.id", index=True)
    closed_at: datetime | None = Field(sa_type=Moment)
    seats: int
    effort: str
    silence: int


class Room(SQLModel, table=True):
    """See :class:`bot.network.Room`."""

    __table_args__ = (UniqueConstraint("platform", "address"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    platform: str
    address: str
    network: int | None = Field(foreign_key="network.id", index=True)
    person: int | None = Field(foreign_key="person.id", index=True)
    name: str


class Presence(SQLModel, table=True):
    """See :class:`bot.network.Presence`."""

    __table_args__ = (UniqueConstraint("room", "person"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    room: int = Field(foreign_key="room.id")
    person: int = Field(foreign_key="person.id", index=True)


class Membership(SQLModel, table=True):
    """See :class:`bot.network.Membership`."""

    __table_args__ = (UniqueConstraint("network", "person"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id")
    person: int = Field(foreign_key="person.id", index=True)
    standing: str
    facilitator: bool
    owner: bool
    buddy: int | None = Field(foreign_key="person.id")
    since: datetime | None = Field(sa_type=Moment)


class Question(SQLModel, table=True):
    """See :class:`bot.network.Question`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    owner: int = Field(foreign_key="person.id", index=True)
    words: Any = Field(sa_type=Words, nullable=False)
    created_at: datetime = Field(sa_type=Moment)
    status: str
    central: bool
    versions: Any = Field(sa_type=JsonText, nullable=False)


class Agreement(SQLModel, table=True):
    """See :class:`bot.network.Agreement`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    words: Any = Field(sa_type=Words, nullable=False)
    created_at: datetime = Field(sa_type=Moment)
    version: int
    status: str


class Consent(SQLModel, table=True):
    """See :class:`bot.network.Consent`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    person: int = Field(foreign_key="person.id", index=True)
    what: str
    given_at: datetime = Field(sa_type=Moment)
    withdrawn_at: datetime | None = Field(sa_type=Moment)


class Contribution(SQLModel, table=True):
    """See :class:`bot.network.Contribution`."""

    __table_args__ = (Index(None, "network", "kind"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id")
    person: int = Field(foreign_key="person.id", index=True)
    kind: str
    words: Any = Field(sa_type=Words, nullable=False)
    created_at: datetime = Field(sa_type=Moment)
    question: int | None = Field(foreign_key="question.id", index=True)
    status: str
    tags: Any = Field(sa_type=JsonText, nullable=False)


class Proposal(SQLModel, table=True):
    """See :class:`bot.network.Proposal`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    person: int = Field(foreign_key="person.id", index=True)
    words: Any = Field(sa_type=Words, nullable=False)
    created_at: datetime = Field(sa_type=Moment)
    kind: str
    status: str


class Meeting(SQLModel, table=True):
    """See :class:`bot.meetings.Meeting`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    at: datetime = Field(sa_type=Moment)
    status: str
    sequence: int
    question: int | None = Field(foreign_key="question.id", index=True)
    minutes: int


class Told(SQLModel, table=True):
    """See :class:`bot.meetings.Told`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    meeting: int = Field(foreign_key="meeting.id", index=True)
    person: int = Field(foreign_key="person.id", index=True)


class Action(SQLModel, table=True):
    """See :class:`bot.meetings.Action`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    person: int = Field(foreign_key="person.id", index=True)
    words: Any = Field(sa_type=Words, nullable=False)
    due: datetime = Field(sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)
    status: str


class Thanks(SQLModel, table=True):
    """See :class:`bot.network.Thanks`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    giver: int = Field(foreign_key="person.id", index=True)
    receiver: int = Field(foreign_key="person.id", index=True)
    words: Any = Field(sa_type=Words, nullable=False)
    created_at: datetime = Field(sa_type=Moment)


class Rhythm(SQLModel, table=True):
    """See :class:`bot.network.Rhythm`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    activity: str
    rule: str
    starts: datetime = Field(sa_type=Moment)
    timezone: str
    person: int = Field(foreign_key="person.id")
    active: bool
    changes: Any = Field(sa_type=JsonText, nullable=False)
    resumes_at: datetime | None = Field(sa_type=Moment)
    open_until: datetime | None = Field(sa_type=Moment)


class Timer(SQLModel, table=True):
    """See :class:`bot.network.Timer`."""

    __table_args__ = (Index(None, "conversation", "key"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    due: datetime = Field(sa_type=Moment, index=True)
    kind: str
    conversation: int | None = Field(foreign_key="conversation.id")
    key: str
    rhythm: int | None = Field(foreign_key="rhythm.id", index=True)


class Counter(SQLModel, table=True):
    """See :class:`bot.network.Counter`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    statement: str
    opened_at: datetime = Field(sa_type=Moment)
    closed_at: datetime | None = Field(sa_type=Moment)


class Tally(SQLModel, table=True):
    """See :class:`bot.network.Tally`. One row a value, so that no row tells when or by whom."""

    __table_args__ = (UniqueConstraint("counter", "value"),)
    id: int | None = Field(default=None, primary_key=True)
    counter: int = Field(foreign_key="counter.id")
    value: str
    times: int


class Document(SQLModel, table=True):
    """See :class:`bot.network.Document`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id", index=True)
    name: str
    media_type: str
    body: str = Field(sa_type=Text)
    created_at: datetime = Field(sa_type=Moment)
    label: Any = Field(sa_type=JsonText, nullable=False)
    authors: Any = Field(sa_type=JsonText, nullable=False)


class FreeDays(SQLModel, table=True):
    """See :class:`bot.schooldays.FreeDays`."""

    __table_args__ = NEVER_AGAIN
    id: int | None = Field(default=None, primary_key=True)
    source: str = Field(index=True)
    region: str = Field(index=True)
    name: str
    first: str
    last: str


class MethodRun(SQLModel, table=True):
    """See :class:`bot.methods.MethodRun`."""

    __table_args__ = (Index(None, "network", "state"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    network: int = Field(foreign_key="network.id")
    owner: int = Field(foreign_key="person.id", index=True)
    method: str
    live: bool
    begun_at: datetime = Field(sa_type=Moment)
    people: Any = Field(sa_type=JsonText, nullable=False)
    consultants: Any = Field(sa_type=JsonText, nullable=False)
    state: str
    step: str
    closes: datetime | None = Field(sa_type=Moment)
    lasts: int
    left: int
    news: str
    warned: bool
    inputs: Any = Field(sa_type=JsonText, nullable=False)
    handed: str
