"""The things of the domain, as plain data: who, where, in which phase, and what was brought in.

The store keeps each under a table of the same name and fields. ``id`` is 0 until stored. Moments are aware datetimes in
UTC. ``words`` are always :class:`~bot.audience.Labelled`: text with the people who wrote it and those who may read it.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.audience import ERASED, Json, Labelled
from bot.diversity import MOST_MEMBERS
from bot.meetings import Action, Meeting, Told
from bot.methods import MethodRun
from bot.recurring import Rhythm
from bot.schooldays import FreeDays


class Phase(StrEnum):
    """Where a network is in its season."""

    SOWING = "sowing"
    CULTIVATING = "cultivating"
    HARVESTING = "harvesting"
    CLOSED = "closed"

    @property
    def following(self) -> Phase:
        """The phase after this one; closed stays closed."""
        phases = list(Phase)
        return phases[min(phases.index(self) + 1, len(phases) - 1)]

    @property
    def previous(self) -> Phase:
        """The phase before this one; sowing stays sowing."""
        phases = list(Phase)
        return phases[max(phases.index(self) - 1, 0)]


INVITATION = "sowing.invitation"
"""The dialogue that asks someone in."""
SEAT = "sowing.seat"
"""The dialogue that offers a free seat to someone who waits for one."""


class Standing(StrEnum):
    """How a person stands to a network. ``waiting``: said yes while it had no seat free, since then. ``declined``: said
    no to its invitation, or nothing until it was over; that stays so when they leave its room. ``guest``: came for one
    question. ``left``: was in it and is no more; all others but guests can read its room or its invitation."""

    INVITED = "invited"
    LATER = "later"
    WAITING = "waiting"
    MEMBER = "member"
    DECLINED = "declined"
    GUEST = "guest"
    LEFT = "left"


@dataclass(slots=True)
class Organisation:
    """Who owns workspaces and homeservers; pools and galleries stay inside it."""

    name: str
    id: int = 0


@dataclass(slots=True)
class Workspace:
    """A part of a platform that belongs to an organisation: a workspace of Slack, a homeserver."""

    platform: str
    address: str
    organisation: int
    id: int = 0


def workspace_in(address: str) -> str:
    """The address of the workspace that the address of a room names: before ``/``, or after ``:``."""
    return address.partition("/")[0] if "/" in address else address.rpartition(":")[2]


@dataclass(slots=True)
class Person:
    """Someone Akker talks with. Empty ``locale`` and ``timezone``: as their network has it.

    ``account``: the :class:`Identity` that they want to be asked at; None: wherever they wrote from last.
    """

    name: str
    locale: str = ""
    timezone: str = ""
    region: str = ""
    paused_until: datetime | None = None
    nudged_at: datetime | None = None
    erased: bool = False
    account: int | None = None
    id: int = 0


def provisional_name(address: str) -> str:
    """What to call someone to begin with, from an address or a name as it was typed: adapters that know better rename
    the person."""
    name = address.lstrip("@#").split(":")[0].replace("_", " ")
    return name.title() if name.islower() else name


@dataclass(slots=True)
class Identity:
    """A person's account on one platform. ``name``: what it is called there; ``closed``: nothing reaches it now."""

    person: int
    platform: str
    address: str
    name: str = ""
    closed: bool = False
    id: int = 0


@dataclass(slots=True)
class Link:
    """What a person does to join two accounts of theirs: the newest code that they were given, of which only a hash is
    kept, until when it holds and who typed it; and how many ``wrong`` codes they typed themselves since ``counted_at``.
    """

    person: int
    code: str = ""
    expires_at: datetime | None = None
    other: int | None = None
    agreed: bool = False
    wrong: int = 0
    counted_at: datetime | None = None
    id: int = 0


@dataclass(slots=True)
class Profile:
    """What facilitators of an ``organisation`` (None: of this installation) may see of someone who agreed to be found.

    Ids of the catalogue, no words of their own: ``offers`` and ``asks`` are themes. ``board``, as they typed it, is
    shown to nobody: it tells whether two work for the same. ``facilitates``: may also be asked to facilitate, which was
    done last at ``called_at``.
    """

    person: int
    since: datetime
    organisation: int | None = None
    role: str = ""
    school: str = ""
    region: str = ""
    board: str = ""
    years: int | None = None
    offers: Json = field(default_factory=list[str])
    asks: Json = field(default_factory=list[str])
    facilitates: bool = False
    called_at: datetime | None = None
    id: int = 0


@dataclass(slots=True)
class Network:
    """A professional learning network.

    ``seats``: how many members it has room for. ``effort``: the time that it asks of them (``light``, ``usual``,
    ``full``). ``silence``: after how many days who says nothing agrees to a proposal; 0: members never settled that.
    """

    name: str
    code: str
    created_at: datetime
    phase: str = Phase.SOWING
    locale: str = ""
    timezone: str = "Europe/Amsterdam"
    region: str = ""
    organisation: int | None = None
    closed_at: datetime | None = None
    seats: int = MOST_MEMBERS
    effort: str = "usual"
    silence: int = 0
    id: int = 0


@dataclass(slots=True)
class Room:
    """A place on a platform: the room of a network, or (``person`` set) someone's direct messages.

    ``name``: what the platform calls it, where its address does not say that.
    """

    platform: str
    address: str
    network: int | None = None
    person: int | None = None
    name: str = ""
    id: int = 0


@dataclass(slots=True)
class Presence:
    """Someone is in a room, and so can read it, whether or not a network is there yet."""

    room: int
    person: int
    id: int = 0


@dataclass(slots=True)
class Membership:
    """How a person stands to a network; ``facilitator`` is a role beside it."""

    network: int
    person: int
    standing: str = Standing.INVITED
    facilitator: bool = False
    owner: bool = False
    buddy: int | None = None
    since: datetime | None = None
    id: int = 0


@dataclass(slots=True)
class Question:
    """A question the network works on; ``versions`` are frozen Labelled values, oldest first, the present one last."""

    network: int
    owner: int
    words: Labelled
    created_at: datetime
    status: str = "open"
    central: bool = False
    versions: Json = field(default_factory=list[Json])
    id: int = 0


@dataclass(slots=True)
class Agreement:
    """What the members agreed with each other; ``status``: proposed, adopted, replaced."""

    network: int
    words: Labelled
    created_at: datetime
    version: int = 1
    status: str = "proposed"
    id: int = 0


@dataclass(slots=True)
class Consent:
    """A yes that can be taken back: to agreements, to being named, to publication (``what``)."""

    network: int
    person: int
    what: str
    given_at: datetime
    withdrawn_at: datetime | None = None
    id: int = 0


@dataclass(slots=True)
class Contribution:
    """Something a person brought in: intake, a try-out, a reflection, a yield, a comment, the answer itself.

    ``kind`` names it (``intake.offer``, ``tryout``, ``reflection.what``, ``answer``); ``tags`` are yield categories.
    """

    network: int
    person: int
    kind: str
    words: Labelled
    created_at: datetime
    question: int | None = None
    status: str = "open"
    tags: Json = field(default_factory=list[str])
    id: int = 0


@dataclass(slots=True)
class Proposal:
    """A goal or an activity that a member proposes; ``status``: open, adopted, set aside."""

    network: int
    person: int
    words: Labelled
    created_at: datetime
    kind: str = "activity"
    status: str = "open"
    id: int = 0


@dataclass(slots=True)
class Thanks:
    """Who helped whom, with what."""

    network: int
    giver: int
    receiver: int
    words: Labelled
    created_at: datetime
    id: int = 0


@dataclass(slots=True)
class Timer:
    """A due row. ``kind``: wake (a wait or a prompt), nudge, close (a collect), rhythm, yield (a prompt makes way)."""

    due: datetime
    kind: str
    conversation: int | None = None
    key: str = ""
    rhythm: int | None = None
    id: int = 0


@dataclass(slots=True)
class Counter:
    """A confidential question whose answers are counted and kept nowhere else."""

    network: int
    statement: str
    opened_at: datetime
    closed_at: datetime | None = None
    id: int = 0


@dataclass(slots=True)
class Tally:
    """How often ``value`` was given to a counter."""

    counter: int
    value: str
    times: int = 0
    id: int = 0


@dataclass(slots=True)
class Document:
    """A file the network made; ``label`` and ``authors`` as JSON. ``body``: its text; of a picture its bytes in Base64,
    read and written as ``data``."""

    network: int
    name: str
    media_type: str
    body: str
    created_at: datetime
    label: Json = field(default_factory=list[Json])
    authors: Json = field(default_factory=list[int])
    id: int = 0

    @property
    def data(self) -> bytes:
        """What is in the file; nothing in a picture that was erased."""
        if not self.is_picture:
            return self.body.encode()
        return b"" if self.body == ERASED else b64decode(self.body, validate=True)

    @data.setter
    def data(self, data: bytes) -> None:
        self.body = b64encode(data).decode("ascii") if self.is_picture else data.decode()

    @property
    def is_picture(self) -> bool:
        """Whether it is to be looked at, rather than read or opened."""
        return is_picture(self.media_type)


def is_picture(media_type: str) -> bool:
    """Whether a file of this kind is shown as a picture."""
    return media_type.startswith("image/")


ENTITIES: tuple[type, ...] = (
    Organisation, Workspace, Person, Identity, Link, Profile, Network, Room, Presence, Membership, Question, Agreement,
    Consent, Contribution, Proposal, Meeting, Told, Action, Thanks, Rhythm, Timer, Counter, Tally, Document, FreeDays,
    MethodRun,
)  # fmt: skip
