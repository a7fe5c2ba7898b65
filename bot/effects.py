"""What a dialogue wishes, in the imperative: messages to send, reads and writes of the world, moments to be woken.

:class:`Look` and :class:`Do` are answered at once, inside the event's savepoint, with an event
:class:`~bot.events.Done`; the others are carried out after the step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, cast

from bot.audience import Json, Label, Labelled
from bot.operations import Operation
from bot.prompts import Prompt
from bot.sensitive import Concern

Vars = Mapping[str, Any]
"""Variables of a text: str, int, date, datetime, Labelled, PersonName, Phrase, Wording, or lists of these."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A variable that reads as the name of person ``id``."""

    id: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A variable that reads as another text of the catalogue, in the reader's own language."""

    text: str
    vars: Vars = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Wording:
    """A variable that brings its words along, by text set: it reads as those of the reader's set, else of one near it.
    ``{name}`` in them reads as the variable of that name."""

    words: Mapping[str, str]
    vars: Vars = field(default_factory=dict[str, Any])


def labelled_in(tree: Any) -> Iterator[Labelled]:
    """Every labelled value in a tree of variables."""
    if isinstance(tree, Labelled):
        yield tree
    elif isinstance(tree, Mapping):
        for item in cast("Mapping[str, Any]", tree).values():
            yield from labelled_in(item)
    elif isinstance(tree, list | tuple | set | frozenset):
        for item in cast("Iterable[Any]", tree):
            yield from labelled_in(item)
    elif hasattr(tree, "vars"):
        yield from labelled_in(tree.vars)


@dataclass(frozen=True, slots=True)
class Everyone:
    """The room of the network: everyone who can read it."""


@dataclass(frozen=True, slots=True)
class Here:
    """The place where the person spoke: the room for what all may read, else their direct messages."""


Destination = int | Everyone | Here
"""A person's direct messages (person id), the network's room, or where the person just spoke."""


def readers_of(to: Destination, network: int | None) -> Label:
    """The readers of a destination: one person, or everyone who can read the network's room."""
    return Label.for_person(to, network) if isinstance(to, int) else Label.for_room(network)


@dataclass(frozen=True, slots=True)
class Say:
    """Post a text. ``under``: key of an earlier say of this conversation in whose thread it goes."""

    to: Destination
    key: str
    text: str
    vars: Vars
    under: str | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """Put a prompt to one person; ``label`` is resolved, so ``facilitator`` names people.

    ``grants``: this is a release, and the label that a yes gives; either answer settles. ``lapses``: when ``until``
    has passed, the dialogue is over. ``rest``: the questions that come after it in the same form.
    """

    person: int
    key: str
    text: str
    prompt: Prompt
    label: Label
    vars: Vars
    until: datetime | None = None
    grants: Label | None = None
    lapses: bool = False
    rest: tuple[Ask, ...] = ()

    @property
    def quotes(self) -> list[Labelled]:
        """What people said that the question shows."""
        return list(labelled_in([self.vars, [option.label for option in self.prompt.options]]))


@dataclass(frozen=True, slots=True)
class Collect:
    """Open a conversation ``part`` with each member; report back when all or ``quorum`` are done, or at ``until``."""

    key: str
    members: tuple[int, ...]
    part: str
    args: Mapping[str, Any]
    until: datetime
    nudge: datetime | None
    quorum: int | None


@dataclass(frozen=True, slots=True)
class Upload:
    """Send the stored document ``document`` as a file."""

    to: Destination
    key: str
    document: int
    text: str
    vars: Vars


@dataclass(frozen=True, slots=True)
class Start:
    """Begin another dialogue with ``person``, as an event of its own; in another ``network`` if one is given, in none
    where that is 0."""

    key: str
    dialogue: str
    person: int
    args: Mapping[str, Any]
    network: int | None = None

    def begun_in(self, network: int | None) -> int | None:
        """The network that it is about, begun by a dialogue about ``network``."""
        return network if self.network is None else self.network or None


@dataclass(frozen=True, slots=True)
class Schedule:
    """Wake this conversation at ``at``: the waiting or asking entry ``key``."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Look:
    """Read the world once."""

    key: str
    query: Operation


@dataclass(frozen=True, slots=True)
class Do:
    """Change the world once."""

    key: str
    operation: Operation


@dataclass(frozen=True, slots=True)
class Count:
    """Add one to ``value`` of a counter, and remember nothing else of the answer."""

    counter: int
    value: Json


@dataclass(frozen=True, slots=True)
class Settle:
    """The prompt ``key`` is no longer open: ``answered`` (show the choice), ``skipped``, or ``closed`` (not asked)."""

    key: str
    how: Literal["answered", "skipped", "closed"]
    value: Json = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A word from the engine itself to the person who just acted: text ``engine-CODE``. Not part of the dialogue.

    ``about``: key of the question whose options the text names, as ``options``.
    """

    code: str
    vars: Vars = field(default_factory=dict[str, Any])
    about: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Before it is taken as the answer to ``key``: ``text`` seems sensitive, and others read it. Send it so?
    Nothing of it is kept unless they say yes."""

    key: str
    concern: Concern
    text: str


Effect = Say | Ask | Collect | Upload | Start | Schedule | Look | Do | Count | Settle | Reply | Doubt
