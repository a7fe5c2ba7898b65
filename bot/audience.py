"""Labelled values: what a person said, who said it, and the set of people who may read it.

A :class:`Labelled` is opaque: it has no ``str``, so it cannot slip into a text. It leaves its wrapping in one place
only, :meth:`Labelled.shown_to`, which compares the label with the readers of the place where it is about to appear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import lru_cache
from typing import Any, NoReturn, cast

from bot.errors import DialogueError, Leak

Json = Any
"""What ``json.dumps`` takes: None, bool, int, float, str, list, dict with string keys."""

FEWEST_FOR_AN_AGGREGATE = 5
ERASED = "\N{SYMBOL FOR DELETE}"
"""What stands where a person's words were erased; it reads as "(removed)" in the reader's language."""


class Audience(StrEnum):
    """The words for who reads an answer, from narrow to wide."""

    ONLY_YOU = "only_you"
    FACILITATOR = "facilitator"
    GROUP = "group"
    NETWORK = "network"
    GUEST = "guest"
    PUBLIC = "public"

    @property
    def width(self) -> int:
        """Rank from narrow (0) to wide."""
        return list(Audience).index(self)

    @property
    def named(self) -> bool:
        """Whether the readers are named one by one, rather than everyone who can read a place."""
        return self in (Audience.ONLY_YOU, Audience.FACILITATOR, Audience.GROUP)


ONLY_YOU, FACILITATOR, GROUP = Audience.ONLY_YOU, Audience.FACILITATOR, Audience.GROUP
NETWORK, GUEST, PUBLIC = Audience.NETWORK, Audience.GUEST, Audience.PUBLIC


@dataclass(frozen=True, slots=True)
class Label:
    """Who may read: the named ``people``, or everyone in ``network`` (lurkers and, for ``guest``, experts too).

    ``guest`` with ``people`` is a place: the direct messages of someone from outside, who reads what is released to
    guests, and what names them. ``network`` with ``people``: these, as far as they are in it.
    """

    audience: Audience
    people: frozenset[int] = frozenset()
    network: int | None = None

    def covers(self, readers: Label) -> bool:
        """Whether every one of ``readers`` (the label of a place) may read a value that carries this label."""
        if self.audience is PUBLIC:
            return True
        if self.audience.named:
            return readers.by_name and readers.people <= self.people
        if self.network is None or readers.network != self.network:
            return False
        if self.people:
            return readers.audience.named and readers.people <= self.people
        return readers.audience.named or readers.audience.width <= self.audience.width

    @property
    def by_name(self) -> bool:
        """Whether these readers are known one by one."""
        return self.audience.named or bool(self.people)

    def narrowest(self, other: Label) -> Label:
        """The label whose readers may read both: nobody, unless the two are of one network."""
        narrow, wide = sorted((self, other), key=lambda label: label.audience.width)
        if wide.audience is PUBLIC:
            return narrow
        if wide.audience.named:
            return Label(narrow.audience, self.people & other.people, narrow.network)
        if self.network != other.network or self.network is None:
            return Label(ONLY_YOU)
        if wide.audience is GUEST:
            return narrow
        people = narrow.people & wide.people if narrow.people and wide.people else narrow.people | wide.people
        nobody = not people and (narrow.audience.named or narrow.people)
        return Label(ONLY_YOU) if nobody else Label(NETWORK, people, self.network)

    @classmethod
    def for_person(cls, person: int, network: int | None) -> Label:
        """The readers of the direct messages of ``person``, in a conversation of ``network``."""
        return cls(ONLY_YOU, frozenset({person}), network)

    @classmethod
    def for_guest(cls, person: int, network: int | None) -> Label:
        """The readers of the direct messages of ``person``, who is not in ``network``: only what it released."""
        return cls(GUEST, frozenset({person}), network)

    @classmethod
    def for_room(cls, network: int | None) -> Label:
        """The readers of the room of ``network``."""
        return cls(NETWORK, frozenset(), network)

    def to_json(self) -> Json:
        """A JSON list that :meth:`from_json` reads."""
        return [self.audience.value, sorted(self.people), self.network]

    @classmethod
    def from_json(cls, data: Json) -> Label:
        """The label that :meth:`to_json` wrote."""
        return _label(data[0], tuple(data[1]), data[2])


@lru_cache(maxsize=4096)
def _label(audience: str, people: tuple[int, ...], network: int | None) -> Label:
    """One object for equal labels: a journal names the same few again and again."""
    return Label(Audience(audience), frozenset(people), network)


class Labelled:
    """A value with its label, its authors (person ids) and, where it was an answer, the key of its question."""

    __slots__ = ("_value", "authors", "key", "label")

    def __init__(self, value: Json, label: Label, authors: Iterable[int], key: str = "") -> None:
        self._value: Json = value
        self.label = label
        self.authors = frozenset(authors)
        self.key = key

    def __str__(self) -> NoReturn:
        raise Leak(
            "A labelled value was turned into text.",
            todo="Give it to say or ask as a variable; there its label is checked.",
            label=self.label.audience.value,
        )

    def __format__(self, spec: str) -> NoReturn:
        self.__str__()

    def __repr__(self) -> str:
        return f"Labelled({self.label.audience.value}, authors={sorted(self.authors)})"

    @property
    def erased(self) -> bool:
        """Whether the author had it erased: it is still an answer, but nobody can tell any more which."""
        return bool(self._value == ERASED)

    def map(self, change: Callable[[Any], Json]) -> Labelled:
        """The changed value under the same label; what was erased stays erased."""
        value = ERASED if self.erased else _apply(change, self._value)
        return Labelled(value, self.label, self.authors, self.key)

    def judge(self, rule: Callable[[Any], Any]) -> Any:
        """What ``rule`` makes of the value: a bool, an :class:`enum.Enum` member, or a tuple of members; never words.

        False for what was erased.
        """
        verdict: Any = False if self.erased else _apply(rule, self._value)
        if not all(isinstance(member, (bool, Enum)) for member in _members(verdict)):
            raise Leak("A judgement gave something else than a bool or members of an Enum.", key=self.key)
        return verdict

    def is_(self, option: Json) -> bool:
        """Whether the value is ``option``, or, for a list, holds it."""
        return option in _listed(self._value)

    def released(self, label: Label) -> Labelled:
        """The same value under a wider label: for the engine alone, after the author's yes to exactly this text."""
        return Labelled(self._value, label, self.authors, self.key)

    def shown_to(self, readers: Label) -> Json:
        """The bare value, for a place read by ``readers``; raises :class:`Leak` when that is wider than the label.

        Where nobody else reads, people may always have what they alone wrote, whatever became of its network.
        """
        if not (self.label.covers(readers) or self._is_read_by_its_author_alone(readers)):
            raise Leak(
                "A value was about to travel wider than its label.",
                todo="Ask the author with talk.release first.",
                key=self.key,
                label=self.label.audience.value,
                place=readers.audience.value,
            )
        return self._value

    def _is_read_by_its_author_alone(self, readers: Label) -> bool:
        return readers.by_name and len(self.authors) == 1 and readers.people == self.authors

    def to_json(self) -> Json:
        """Value, label, authors and key as JSON, marked so that :func:`thaw` finds it in any tree."""
        return {"said": self._value, "to": self.label.to_json(), "by": sorted(self.authors), "key": self.key}


def join(values: Iterable[Labelled], combine: Callable[[list[Any]], Json]) -> Labelled:
    """One value from many (at least one); its label is the narrowest of theirs, its authors are all of theirs.

    ``combine`` is not given what was erased.
    """
    parts = list(values)
    if not parts:
        raise ValueError("join needs at least one value")
    label = parts[0].label
    for part in parts[1:]:
        label = label.narrowest(part.label)
    authors = frozenset[int]().union(*(part.authors for part in parts))
    left = _values(part for part in parts if not part.erased)
    return Labelled(_apply(combine, left) if left else ERASED, label, authors)


def tally(values: Iterable[Labelled], options: Iterable[Json]) -> dict[str, int] | None:
    """How often each of the ``options`` was given: the one aggregate that drops labels; other words are not in it.

    What was erased is not counted. None below five different authors.
    """
    parts = [part for part in values if not part.erased]
    if len(frozenset[int]().union(*(part.authors for part in parts))) < FEWEST_FOR_AN_AGGREGATE:
        return None
    return {str(option): sum(part.is_(option) for part in parts) for option in options}


def _values(parts: Iterable[Labelled]) -> list[Any]:
    return [part._value for part in parts]  # pyright: ignore[reportPrivateUsage]


def _listed(value: Json) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def _members(verdict: Any) -> tuple[object, ...]:
    return cast("tuple[object, ...]", verdict) if isinstance(verdict, tuple) else (verdict,)


def _apply(rule: Callable[[Any], Any], value: Any) -> Any:
    try:
        return rule(value)
    except Exception as error:  # noqa: BLE001 - what it says may quote the person, and goes into logs
        raise DialogueError(
            "A rule could not be applied to what someone said.",
            todo="Let it take every value that the prompt accepts.",
            error=type(error).__name__,
        ) from None


def freeze(value: Any) -> Json:
    """A JSON tree of ``value``, in which every :class:`Labelled` keeps label and authors."""
    if isinstance(value, Labelled):
        return value.to_json()
    if isinstance(value, Mapping):
        return {str(k): freeze(v) for k, v in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [freeze(item) for item in cast("Iterable[Any]", value)]
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise DialogueError(
        "Only JSON and labelled values can be kept.",
        todo="Give a date as its isoformat, a person as an id, a Phrase as its key.",
        kind=type(value).__name__,
    )


def is_labelled(data: Json) -> bool:
    """Whether ``data`` is what :meth:`Labelled.to_json` wrote."""
    return isinstance(data, dict) and "said" in data and "to" in data and "by" in data


def thaw(data: Json) -> Any:
    """The tree that :func:`freeze` wrote, with its :class:`Labelled` values back."""
    if isinstance(data, dict):
        tree = cast("dict[str, Any]", data)
        if is_labelled(tree):
            return Labelled(tree["said"], Label.from_json(tree["to"]), tree["by"], tree.get("key", ""))
        return {k: thaw(v) for k, v in tree.items()}
    if isinstance(data, list):
        return [thaw(item) for item in cast("list[Any]", data)]
    return data
