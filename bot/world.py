"""The world as one event sees it: what operations read and change, and lookups that many parts of a turn share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.audience import Json, Label
from bot.conversation import Conversation, Entry
from bot.erasure import erase, held
from bot.errors import Refused
from bot.network import Identity, Membership, Network, Person, Standing
from bot.ports import Place, UnitOfWork
from bot.rhythm import public_holiday
from bot.schooldays import FreeDays, SchoolCalendar
from bot.texts import Reader, Texts

T = TypeVar("T")

DIRECT = "dm:"
"""What the address of a direct room begins with; the person's own address follows."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where neither person nor network says otherwise."""

    locale: str = "nl-u"
    timezone: str = "Europe/Amsterdam"
    seed: str = ""
    """What chance begins with: a secret of the installation; nothing in a rehearsal, which plays the same again."""
    school: SchoolCalendar = field(default_factory=SchoolCalendar)
    """The school holidays that are known."""


class Scene:
    """One transaction with what is looked up again and again within it: networks, people, places, readers.

    ``speaking``: whose deed is being handled, if anyone's. ``moved``: networks in which somebody's standing changed, or
    something of the network itself.
    """

    def __init__(self, uow: UnitOfWork, texts: Texts, defaults: Defaults) -> None:
        self.uow, self.texts, self.defaults = uow, texts, defaults
        self.speaking: int | None = None
        self.moved: set[int] = set()
        self._networks: dict[int, Network] = {}
        self._people: dict[int, Person] = {}
        self._conversations: dict[int, Conversation] = {}
        self._left: dict[int, set[int]] = {}

    def conversation(self, id: int) -> Conversation:
        """The conversation with its journal: locked and loaded once in this transaction."""
        if id not in self._conversations:
            self._conversations[id] = self.uow.load(id)
        return self._conversations[id]

    def save(
        self,
        conversation: Conversation,
        changed: Sequence[Entry] = (),
        removed: Sequence[Entry] = (),
        result: Json = None,
    ) -> None:
        """Write a step of a conversation."""
        self.uow.save(conversation, list(changed), list(removed), result)
        self._conversations[conversation.id] = conversation

    def network(self, id: int) -> Network:
        """The network with this id."""
        if id not in self._networks:
            found = self.uow.get(Network, id)
            if found is None:
                raise Refused("A network is missing from the database.", network=id)
            self._networks[id] = found
        return self._networks[id]

    def person(self, id: int) -> Person:
        """The person with this id."""
        if id not in self._people:
            found = self.uow.get(Person, id)
            if found is None:
                raise Refused("A person is missing from the database.", person=id)
            self._people[id] = found
        return self._people[id]

    def forget(self) -> None:
        """Read everything anew: an operation may have changed it, or a rollback taken it back."""
        self._networks.clear()
        self._people.clear()
        self._conversations.clear()
        self._left.clear()

    def changed(self, entity: object) -> None:
        """Keep what was looked up in step with what an operation wrote."""
        if isinstance(entity, Network):
            self._networks[entity.id] = entity
            self.moved.add(entity.id)
        elif isinstance(entity, Person):
            self._people[entity.id] = entity
        elif isinstance(entity, Membership):
            self.moved.add(entity.network)
            self._conversations.clear()
            self._left.clear()

    def name_of(self, person: int) -> str:
        """The person's name."""
        return self.person(person).name

    def membership(self, network: int, person: int) -> Membership | None:
        """How the person stands to the network."""
        found = self.uow.find(Membership, network=network, person=person)
        return found[0] if found else None

    def readers(self, network: int | None, person: int) -> Label:
        """Who reads the direct messages of a person about a network, as far as what they may read goes. Who is in it or
        invited reads what is said to it; a guest, and who was only approached, what it released; who left, nothing."""
        if network is None:
            return Label.for_person(person, None)
        membership = self.membership(network, person)
        standing = membership.standing if membership is not None else Standing.GUEST
        if standing == Standing.GUEST:
            return Label.for_guest(person, network)
        return Label.for_person(person, None if standing == Standing.LEFT else network)

    def has_left(self, network: int, person: int) -> bool:
        """Whether the person was in the network and is no more."""
        if network not in self._left:
            gone = self.uow.find(Membership, network=network, standing=Standing.LEFT)
            self._left[network] = {membership.person for membership in gone}
        return person in self._left[network]

    def reachable(self, person: int) -> bool:
        """Whether they have an account that is not closed. Who has none at all is not known to be out of reach; who
        speaks is not, whatever was told of their account."""
        if person == self.speaking:
            return True
        accounts = self.uow.find(Identity, person=person)
        return not accounts or any(not account.closed for account in accounts)

    def direct(self, person: int, network: int | None) -> Place:
        """Where to write to a person: the direct room of the account that they chose, unless it is closed and another
        is not; else their newest direct room, or the one that an adapter will open on first use."""
        chosen = self.person(person).account
        known = self.uow.direct_room(person) if chosen is None else None
        if known is not None:
            return known
        accounts = self.uow.find(Identity, person=person)
        if not accounts:
            raise Refused("A person has no account to write to.", person=person)
        at = min(accounts, key=lambda account: (account.closed, account.id != chosen))
        return self.uow.place(at.platform, f"{DIRECT}{at.address}", person)

    def locale(self, place: Place, network: int | None) -> str:
        """The text set for a place: a person's own, else their network's, else the installation's."""
        own = self.person(place.person).locale if place.person is not None else ""
        of = network if place.network is None else place.network
        return own or (self.network(of).locale if of is not None else "") or self.defaults.locale

    def timezone(self, place: Place, network: int | None) -> tuple[str, str]:
        """Time zone and holiday region for a place, found as the locale is."""
        zone, region = self.timezone_of(network if place.network is None else place.network)
        if place.person is not None:
            person = self.person(place.person)
            zone, region = person.timezone or zone, person.region or region
        return zone, region

    def timezone_of(self, network: int | None) -> tuple[str, str]:
        """Time zone and holiday region of a network; of the installation where there is none."""
        zone, region = (self.network(network).timezone, self.network(network).region) if network else ("", "")
        return zone or self.defaults.timezone, region

    def free_days(self, region: str) -> Callable[[date], bool]:
        """Whether nothing begins by itself on a day in a region: public holidays, school holidays, imported days."""
        imported = {day for row in self.uow.find(FreeDays, region=["", region]) for day in row.days()}
        school = self.defaults.school
        return lambda day: school.off(region, day) or day in imported or public_holiday(day, region)

    def reader(self, place: Place, network: int | None) -> Reader:
        """Who reads in a place."""
        zone, _ = self.timezone(place, network)
        return Reader(self.locale(place, network), ZoneInfo(zone), lambda: self._readers(place, network), self.name_of)

    def _readers(self, place: Place, network: int | None) -> Label:
        if place.person is None:
            return Label.for_room(place.network)
        return self.readers(network, place.person)


class Ends(Protocol):
    """Ends conversations before their time; what :mod:`bot.endings` does for a world in which there are any."""

    def before_erasing(self, person: int) -> None:
        """Those that rest on the person's words."""

    def after_erasing(self, person: int) -> None:
        """Nothing; what the person carried in words that are no more is asked about anew."""

    def merging(self, gone: int, into: int) -> None:
        """Those that would ask one person twice, now that two become one."""

    def dialogue(self, network: int, name: str, person: int) -> None:
        """Those of this name in a network that were begun with the person."""

    def hurry(self, network: int, name: str, person: int) -> None:
        """None; those of this name that wait for a moment or gather answers go on at once."""

    def asking(self, network: int, person: int | None, besides: Collection[str]) -> None:
        """Those of a network that wait for an answer of the person, or all that wait; but for these dialogues."""


class EventWorld:
    """The :class:`~bot.ports.World` of one event of one conversation."""

    def __init__(
        self,
        scene: Scene,
        now: datetime,
        network: int | None,
        person: int,
        seed: str,
        ends: Ends | None = None,
    ) -> None:
        """``ends``: None where there are no conversations but this."""
        self._scene, self._network, self._ends = scene, network, ends
        self.now, self.person, self.chance = now, person, Random(seed)

    @property
    def network(self) -> int:
        """The network of the conversation."""
        if self._network is None:
            raise Refused("This dialogue needs a network and has none.")
        return self._network

    def get(self, kind: type[T], id: int) -> T | None:
        """The entity with this id."""
        return self._scene.uow.get(kind, id)

    def find(self, kind: type[T], /, **equals: Any) -> list[T]:
        """All entities whose fields equal these values."""
        return self._scene.uow.find(kind, **equals)

    def put(self, entity: T) -> T:
        """Insert or update."""
        stored = self._scene.uow.put(entity)
        self._scene.changed(stored)
        return stored

    def remove(self, entity: Any) -> None:
        """Delete."""
        self._scene.uow.remove(entity)

    def place(self, room: int) -> Place | None:
        """The room a conversation was begun in."""
        return self._scene.uow.room(room)

    def under_way(self, dialogue: str) -> set[int]:
        """With whom a dialogue of this name still runs in the network."""
        running = self._scene.uow.conversations(network=self.network)
        return {conversation.starter for conversation in running if conversation.dialogue == dialogue}

    def answers_of(self, person: int) -> int:
        """How many answers a person gave in the network."""
        return self._scene.uow.count_answers(self.network, person)

    def erase_me(self) -> int:
        """End what rests on the person's words, then overwrite them."""
        if self._ends is not None:
            self._ends.before_erasing(self.person)
        rows = erase(self._scene.uow, self.person, self.now)
        self._scene.forget()
        if self._ends is not None:
            self._ends.after_erasing(self.person)
        return rows

    def merge(self, other: int) -> None:
        """Let another person be this one."""
        if self._ends is not None:
            self._ends.merging(other, self.person)

    def end(self, dialogue: str, person: int) -> None:
        """End a dialogue with a person."""
        if self._ends is not None:
            self._ends.dialogue(self.network, dialogue, person)

    def hurry(self, dialogue: str, person: int) -> None:
        """Let a dialogue with a person go on at once."""
        if self._ends is not None:
            self._ends.hurry(self.network, dialogue, person)

    @property
    def locale(self) -> str:
        """The text set in which the person reads: their own, else their network's, else the installation's."""
        of = self._scene.network(self._network).locale if self._network is not None else ""
        return self._scene.person(self.person).locale or of or self._scene.defaults.locale

    @property
    def own_files(self) -> Path | None:
        """The folder with the installation's own texts."""
        return self._scene.texts.own

    def end_asking(self, person: int | None = None, besides: Collection[str] = ()) -> None:
        """End what waits in the network."""
        if self._ends is not None:
            self._ends.asking(self.network, person, besides)

    def held(self) -> Json:
        """Everything that is held about the person."""
        return held(self._scene.uow, self.person)

    @property
    def timezone(self) -> str:
        """The time zone of the installation: where a network begins that says nothing else."""
        return self._scene.defaults.timezone

    @property
    def school(self) -> SchoolCalendar:
        """The school holidays that are known."""
        return self._scene.defaults.school

    def free_days(self, region: str) -> Callable[[date], bool]:
        """Whether nothing begins by itself on a day in a region."""
        return self._scene.free_days(region)

    def within(self, network: int) -> EventWorld:
        """The same world, seen from another network."""
        world = EventWorld(self._scene, self.now, network, self.person, "", self._ends)
        world.chance = self.chance
        return world

    def phrase(self, text: str, **vars: Any) -> str:
        """A text in the network's language, for documents; labelled variables are checked against its room."""
        defaults = self._scene.defaults
        network = self._scene.network(self.network)
        reader = Reader(
            network.locale or defaults.locale,
            ZoneInfo(network.timezone or defaults.timezone),
            lambda: Label.for_room(network.id),
            self._scene.name_of,
        )
        spans = self._scene.texts.compose(text, vars, reader)
        return "".join(span if isinstance(span, str) else span["quote"] for span in spans)
