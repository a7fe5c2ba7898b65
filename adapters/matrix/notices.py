"""What only the adapter has to know of: what happened to our bot, to a room, to a name, or to what could not be read.

Rooms are given by their ids here, direct rooms as well.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Invited:
    """Our bot is invited into a room; ``direct``: for a conversation of two, says who invites."""

    room: str
    by: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class BotJoined:
    """Our bot entered a room, perhaps at someone's invitation."""

    room: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class BotLeft:
    """Our bot is in a room no more; ``by`` whoever took it out, None where it went itself."""

    room: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class PartnerJoined:
    """The person of a direct room entered it."""

    room: str
    who: str


@dataclass(frozen=True, slots=True)
class PartnerLeft:
    """The person of a direct room is in it no more: what is said there reaches nobody."""

    room: str
    who: str


@dataclass(frozen=True, slots=True)
class NotAlone:
    """Someone else (``who``) was asked into a direct room, or entered it: nothing is only for its person there."""

    room: str
    who: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """What someone is called now."""

    who: str
    name: str


@dataclass(frozen=True, slots=True)
class Tombstoned:
    """A room was closed for a newer one; ``replacement`` is empty where it is not told."""

    room: str
    replacement: str


@dataclass(frozen=True, slots=True)
class EncryptionOn:
    """From here on a room is encrypted."""

    room: str


@dataclass(frozen=True, slots=True)
class Undecryptable:
    """Someone said something (``event``) that our device has no key for."""

    room: str
    who: str
    where: str
    event: str


Notice = (
    Invited
    | BotJoined
    | BotLeft
    | PartnerJoined
    | PartnerLeft
    | NotAlone
    | Renamed
    | Tombstoned
    | EncryptionOn
    | Undecryptable
)
