"""What things are called on both sides: addresses of people and places are Matrix's own ids.

A person is ``@anna:school.example``, a room ``!abc:school.example`` (from room version 12 on without a server). A
direct room is known by its person, ``dm:@anna:school.example``: what is sent before it exists and what is typed in it
later meet at one address, also when a newer direct room takes its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.errors import AkkerError
from bot.world import DIRECT

PLATFORM = "matrix"
LONGEST = 255
"""Characters of an id of any kind."""

_SERVER = r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?"
USER = re.compile(rf"(?=.{{4,{LONGEST}}}\Z)@[!-9;-~]+:{_SERVER}")
"""Also the characters that only old accounts have."""
ROOM = re.compile(rf"![!-~]{{1,{LONGEST - 1}}}")
EVENT = re.compile(rf"\$[!-~]{{1,{LONGEST - 1}}}")


class BadAddress(AkkerError):
    """An address that is not one of Matrix's."""


@dataclass(frozen=True, slots=True)
class Address:
    """What an address stands for: a person or room by its id; ``direct``: the direct room of a person."""

    id: str
    direct: bool = False

    @property
    def person(self) -> bool:
        """Whether the id is a person's."""
        return self.id.startswith("@")


def direct(who: str) -> str:
    """The address of the direct room of a person."""
    return f"{DIRECT}{who}"


def read(address: str) -> Address:
    """What an address stands for, as it is stored; raises BadAddress."""
    id = address.removeprefix(DIRECT)
    alone = id != address
    if USER.fullmatch(id) or (ROOM.fullmatch(id) and not alone):
        return Address(id, alone)
    raise BadAddress("This is no address of Matrix.", todo="It looks like @anna:school.example.", address=address)


def localpart(user: str) -> str:
    """The name in the id of a person, without its server."""
    return user.removeprefix("@").partition(":")[0]


def server(user: str) -> str:
    """The server in the id of a person."""
    return user.partition(":")[2]
