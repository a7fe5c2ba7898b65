"""What the application needs from outside, in its own words: a channel to people, a store, a clock."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any, Literal, Protocol, TypeVar, runtime_checkable

from bot.audience import Json
from bot.conversation import Conversation, Entry
from bot.neighbours import Neighbours
from bot.notes import Notes
from bot.rows import DueRow, Part, StuckEvent
from bot.schooldays import Calendars

T = TypeVar("T")

PromptState = Literal["queued", "open", "paused", "answered", "closed"]
OutboxKind = Literal["message", "update", "file"]


@dataclass(slots=True)
class PromptRow:
    """Where an answer can go: prompt ``key`` of a conversation, put to ``person`` in the direct room ``room``.

    ``outbox`` is the message that shows it, None while queued; ``opens_at`` when the person can have seen it.
    ``payload``: the message as it was, or will be, sent. ``answer_ref``: the person's own message that answered it.
    ``word``: of the engine's own question whether what was typed is the answer (:mod:`bot.doubts`): that, the prompt.
    """

    conversation: int
    key: str
    person: int
    room: int
    kind: str
    state: PromptState
    opens_at: datetime
    payload: Json = None
    outbox: int | None = None
    answer_ref: str | None = None
    word: Json = None
    id: int = 0


@dataclass(slots=True)
class OutboxRow:
    """A message to a room. ``payload`` is a :class:`bot.messages.Message` as JSON; ``target``: the row it updates.
    ``place``, ``platform`` and ``address`` are those of the room, read along."""

    room: int
    kind: OutboxKind
    payload: Json
    not_before: datetime
    conversation: int | None = None
    key: str = ""
    target: int | None = None
    state: Literal["waiting", "sent", "parked"] = "waiting"
    attempts: int = 0
    ref: str | None = None
    platform: str = ""
    address: str = ""
    person: int | None = None
    target_ref: str | None = None
    id: int = 0


class Entities(Protocol):
    """Reading and writing the dataclasses of :mod:`bot.network`."""

    def get(self, kind: type[T], id: int) -> T | None:
        """The entity with this id."""
        ...

    def find(self, kind: type[T], /, **equals: Any) -> list[T]:
        """All entities whose fields equal these values (a list: any of them), in order of id."""
        ...

    def put(self, entity: T) -> T:
        """Insert (id 0) or update; gives the entity, with its id."""
        ...

    def remove(self, entity: Any) -> None:
        """Delete the entity; raises Refused while something else refers to it."""
        ...


class World(Entities, Calendars, Neighbours, Protocol):
    """What operations may touch, inside the event's savepoint. Entities are the dataclasses of :mod:`bot.network`."""

    @property
    def now(self) -> datetime:
        """The moment of the event."""
        ...

    @property
    def network(self) -> int:
        """The network of the conversation; raises Refused when it has none."""
        ...

    @property
    def person(self) -> int:
        """The person whom the conversation is with."""
        ...

    @property
    def chance(self) -> Random:
        """A source of chance that gives the same when this event is handled again."""
        ...

    def phrase(self, text: str, **vars: Any) -> str:
        """A text of the catalogue in the network's language, for documents."""
        ...

    def place(self, room: int) -> Place | None:
        """The place with this room id: where a conversation was begun."""
        ...

    def held(self) -> Json:
        """Everything that is held about the person, as JSON: words with who may read them."""
        ...

    @property
    def timezone(self) -> str:
        """The time zone of the installation."""
        ...

    @property
    def locale(self) -> str:
        """The text set in which the person reads."""
        ...

    @property
    def own_files(self) -> Path | None:
        """The folder with the installation's own texts and methods, if it has one."""
        ...

    def within(self, network: int) -> World:
        """The same world, seen from another network."""
        ...

    def answers_of(self, person: int) -> int:
        """How many answers a person gave in the network."""
        ...

    def erase_me(self) -> int:
        """Overwrite all that the person said, and end what rests on it but this; gives how many rows held any."""
        ...

    def merge(self, other: int) -> None:
        """Let another person be this one from now on."""
        ...


class UnitOfWork(Entities, Notes, Protocol):
    """One transaction. Everything that a turn reads and writes; nothing is visible outside before the commit."""

    def savepoint(self) -> AbstractContextManager[None]:
        """All or nothing for one event: an exception rolls back to here and goes on."""
        ...

    # Claims.
    def claim(self, event: str, at: datetime) -> bool:
        """Whether this event id is new; it is now taken."""
        ...

    def keep_stuck(self, event: str, at: datetime, conversation: int, payload: Json, error: str) -> None:
        """Mark a claimed event as stuck, with what is needed to run it again."""
        ...

    def stuck(self, conversation: int | None = None) -> list[StuckEvent]:
        """Stuck events in order of arrival."""
        ...

    def unstick(self, event: str) -> None:
        """The event was run after all."""
        ...

    # People and places.
    def identify(self, platform: str, address: str, name: str) -> int:
        """The person behind an address; made at first mention under ``name``."""
        ...

    def address_of(self, person: int, platform: str) -> str | None:
        """The person's address on a platform."""
        ...

    def place(self, platform: str, address: str, person: int | None = None) -> Place:
        """The room at an address, with its network; made at first mention. ``person``: whose direct room it is."""
        ...

    def room(self, id: int) -> Place | None:
        """The place with this room id."""
        ...

    def direct_room(self, person: int) -> Place | None:
        """The newest direct room of a person."""
        ...

    # Conversations.
    def begin(self, conversation: Conversation) -> Conversation:
        """Store a new conversation; gives it with its id."""
        ...

    def load(self, conversation: int) -> Conversation:
        """Lock, then load, with its journal and its network's facilitators; raises StoreError when there is none."""
        ...

    def save(self, conversation: Conversation, changed: list[Entry], removed: list[Entry], result: Json) -> None:
        """Write a step: status, version + 1 (raises StoreError if someone else was first), entries, and the result."""
        ...

    def conversations(
        self, *, network: int | None = None, person: int | None = None, open_only: bool = True
    ) -> list[Conversation]:
        """Conversations without their journals, oldest first."""
        ...

    def count_answers(self, network: int, person: int) -> int:
        """How many answers a person gave in the conversations of a network; what was skipped is none."""
        ...

    def open_collect(self, conversation: int, key: str, members: int, quorum: int | None) -> None:
        """Start counting the parts of a collect."""
        ...

    def part_done(self, conversation: int, key: str) -> bool:
        """Count one part; True exactly once: when all or the quorum are in."""
        ...

    def close_collect(self, conversation: int, key: str) -> bool:
        """Stop counting; True if it was still open."""
        ...

    def one_fewer(self, conversation: int, key: str, *, counted: bool) -> bool:
        """A part of an open collect falls away, which may have been ``counted``; True when all that is left is in."""
        ...

    def parts(self, conversation: int, key: str) -> list[Part]:
        """The parts of a collect, in order of their start."""
        ...

    # Prompts.
    def add_prompt(self, row: PromptRow) -> int:
        """Store a prompt; gives its id."""
        ...

    def change_prompt(self, row: PromptRow) -> None:
        """Write room, state, outbox, opens_at, answer_ref and word of a prompt; what it asked stays."""
        ...

    def open_prompt(self, room: int, person: int, now: datetime) -> PromptRow | None:
        """The prompt that is open for a person and visible by now: here if there is one, else in another
        room of theirs; the newest of several."""
        ...

    def waiting_prompts(self, person: int) -> list[PromptRow]:
        """All prompts of a person that are open, queued or paused, oldest first."""
        ...

    def answered_prompts(self, conversation: int, person: int) -> list[PromptRow]:
        """What a person answered in a conversation, oldest first."""
        ...

    def prompt_of(self, conversation: int, key: str) -> PromptRow | None:
        """The newest prompt of that key."""
        ...

    def prompt_shown_by(self, room: int, ref: str) -> PromptRow | None:
        """The prompt that the message with this reference shows, or showed before it was put once more."""
        ...

    def prompt_answered_by(self, room: int, ref: str) -> PromptRow | None:
        """The prompt that the person's own message with this reference answered."""
        ...

    # Outbox.
    def post(self, row: OutboxRow) -> int:
        """Add a message; gives its id, which is also its idempotency key."""
        ...

    def message(self, outbox: int) -> OutboxRow | None:
        """One row of the outbox."""
        ...

    def message_of(self, conversation: int, key: str, room: int) -> int | None:
        """The id of the newest message to a room for a key of a conversation."""
        ...

    def last_message(self, conversation: int) -> int:
        """The id of the newest message of a conversation, updates too; 0 when there is none."""
        ...

    def heads(self, now: datetime, limit: int) -> list[OutboxRow]:
        """For every room, its first waiting row that is due by now (lowest id); at most ``limit`` rooms. None for
        a room in which one is to be tried again later."""
        ...

    def sent(self, outbox: int, ref: str | None) -> None:
        """The platform took it, under this reference."""
        ...

    def later(self, outbox: int, not_before: datetime) -> None:
        """Try again later; until then nothing else goes to its room."""
        ...

    def move(self, outbox: int, not_before: datetime) -> None:
        """Let a row go at another moment."""
        ...

    def park(self, outbox: int) -> None:
        """Never to be sent; kept."""
        ...

    def messages_quoting(self, person: int) -> list[OutboxRow]:
        """All rows whose payload quotes the person or was sent to them alone."""
        ...

    def rewrite(self, outbox: int, payload: Json) -> None:
        """Overwrite what a row says."""
        ...

    def due(self, now: datetime, limit: int) -> list[DueRow]:
        """Due timers, oldest first, locked for this process alone."""
        ...

    def next_due(self) -> datetime | None:
        """The first moment at which a timer or a delayed message is due."""
        ...

    def count(self, counter: int, value: str) -> None:
        """Add one to a value of a counter."""
        ...

    def erase_words(self, person: int) -> int:
        """Overwrite the person's values in journals, arguments, results, prompts and entities; gives how many rows."""
        ...

    def merge_people(self, gone: int, into: int) -> None:
        """Let everything that names one person name another, who then is the only one of the two; raises Refused where
        both have what one person has once."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A room with its network, and whose direct messages it is."""

    id: int
    platform: str
    address: str
    network: int | None
    person: int | None


class Store(Protocol):
    """The database."""

    def begin(self) -> AbstractContextManager[UnitOfWork]:
        """A transaction: committed at the end of the block, rolled back when the block raises."""
        ...

    def close(self) -> None:
        """Let go of all connections."""
        ...


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a platform can do; what it lacks gets a text fallback."""

    buttons: bool = False
    threads: bool = False
    edits: bool = False
    reactions: bool = False
    files: bool = False


@runtime_checkable
class Channel(Protocol):
    """A platform that messages go out to."""

    platform: str
    capabilities: Capabilities

    async def send(self, row: OutboxRow) -> str | None:
        """Deliver a row (``id``: idempotency key); gives the platform's reference. Raises Retry or Undeliverable."""
        ...


class Clock(Protocol):
    """What time it is, in UTC."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        ...
