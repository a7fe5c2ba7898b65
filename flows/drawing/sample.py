"""A sample network to try dialogues in: real operations on a real store, every branch of them undone afterwards."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from bot.conversation import Conversation
from bot.effects import Ask, Count, Do, Look, Phrase, Say, Upload, readers_of
from bot.errors import AkkerError, DialogueError
from bot.meetings import Meeting
from bot.messages import Span
from bot.network import Link, Membership, Network, Phase, Profile, Standing
from bot.ports import UnitOfWork
from bot.schooldays import Holiday, SchoolCalendar, Year
from bot.texts import SETS, Reader, Texts
from bot.world import Defaults, EventWorld, Scene

NOW = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
"""When samples play: a Tuesday morning, no holiday in the Netherlands."""
SCHOOL = SchoolCalendar(
    [
        Year(
            "sample",
            date(2027, 1, 1),
            date(2027, 4, 3),
            {"north": (Holiday("summer", date(2027, 4, 1), date(2027, 4, 3)),)},
        )
    ]
)
"""What is known there of school holidays: little of one region, nothing of the others."""
CODE = "SAMPLE"
"""The code of the network, which is its name as well."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what there is in a sample, by id. ``elsewhere``: another network of the facilitator, closed already.

    ``stranger`` belongs to no network; ``lobby`` is a room without one.
    """

    network: int
    elsewhere: int
    room: int
    lobby: int
    facilitator: int
    member: int
    invited: int
    guest: int
    waiting: int
    stranger: int


class _Undo(Exception):
    """Ends a branch."""


class Sample:
    """One sample network. ``heard``: the texts that operations used, for documents."""

    def __init__(self, name: str, uow: UnitOfWork, texts: Heard, cast: Cast) -> None:
        self.name, self.uow, self.texts, self.cast, self.now = name, uow, texts, cast, NOW
        self._scene = Scene(uow, texts, Defaults(school=SCHOOL))

    @contextmanager
    def branch(self) -> Generator[None]:
        """What is done inside is undone at the end."""
        with suppress(_Undo), self.uow.savepoint():
            yield
            raise _Undo
        self._scene.forget()

    def begin(self, conversation: Conversation) -> Conversation:
        """Store a conversation; gives it with its id and the facilitators of its network."""
        stored = self.uow.begin(conversation)
        found = self.uow.find(Membership, network=stored.network, facilitator=True) if stored.network else []
        return replace(stored, facilitators=tuple(membership.person for membership in found))

    def perform(self, wish: Look | Do, conversation: Conversation, at: datetime) -> Any:
        """The result of a look or a do."""
        operation = wish.query if isinstance(wish, Look) else wish.operation
        seed = f"{conversation.id}:{wish.key}"
        world = EventWorld(self._scene, at, conversation.network, conversation.starter, seed)
        return operation.run(world)

    def meanwhile(self) -> None:
        """What others may do while someone thinks: the network moves on, meetings are off, the invited decline,
        who left comes back, nobody wants to be found any more, a code is typed."""
        network = self.uow.get(Network, self.cast.network)
        assert network is not None
        network.phase = Phase(network.phase).following
        self.uow.put(network)
        for meeting in self.uow.find(Meeting, network=network.id):
            meeting.status = "cancelled"
            self.uow.put(meeting)
        for membership in self.uow.find(Membership, network=network.id, standing=Standing.LATER):
            membership.standing = Standing.DECLINED
            self.uow.put(membership)
        for profile in self.uow.find(Profile):
            self.uow.remove(profile)
        for membership in self.uow.find(Membership, network=network.id, standing=Standing.LEFT):
            membership.standing, membership.facilitator = Standing.MEMBER, True
            self.uow.put(membership)
        for link in self.uow.find(Link, other=None):
            link.other, link.agreed = self.cast.stranger, True
            self.uow.put(link)
        self._scene.forget()

    def count(self, wish: Count) -> None:
        """Add a confidential answer to its counter."""
        self.uow.count(wish.counter, str(wish.value))

    def faults_of(self, wish: Say | Ask | Upload, network: int | None) -> list[str]:
        """Why a text cannot be shown to those it is for, in any of the sets; that it is missing is no fault here."""
        place = readers_of(wish.person if isinstance(wish, Ask) else wish.to, network)
        name = self._scene.network(network).name if network is not None else ""
        faults: list[str] = []
        for locale in SETS:
            reader = Reader(locale, ZoneInfo("Europe/Amsterdam"), lambda: place, self._scene.name_of)
            if all(self.texts.has(text, locale) for text in [wish.text, *texts_in(wish.vars)]):
                faults += self.texts.try_out(wish.text, {"network": name, **wish.vars}, reader)
        return faults


class Heard(Texts):
    """A catalogue that remembers which texts it was asked for, and gives the id of one that it lacks."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        super().__init__(folder, own)
        self.heard: set[str] = set()
        self.faults: set[str] = set()

    def compose(self, text: str, vars: Mapping[str, Any], reader: Reader) -> list[Span]:
        """As the catalogue gives it, else just the id."""
        self.heard |= {text, *texts_in(vars)}
        try:
            return super().compose(text, vars, reader)
        except DialogueError as error:
            if self.has(text, reader.locale):
                self.faults.add(str(error))
            return [text]

    def try_out(self, text: str, vars: Mapping[str, Any], reader: Reader) -> list[str]:
        """Why a text cannot be composed, or nothing."""
        try:
            super().compose(text, vars, reader)
        except AkkerError as error:
            return [str(error)]
        return []


def texts_in(vars: Any) -> Iterator[str]:
    """The texts that variables refer to, however deep."""
    if isinstance(vars, Phrase):
        yield vars.text
        yield from texts_in(vars.vars)
    elif isinstance(vars, Mapping):
        for item in cast("Mapping[str, Any]", vars).values():
            yield from texts_in(item)
    elif isinstance(vars, list | tuple):
        for item in cast("list[Any]", vars):
            yield from texts_in(item)
