"""What things are called on both sides: addresses of people and places, and the ids of what can be clicked.

A person is ``T123/U123``, a channel ``T123/C123``; a direct room is known by its person, ``dm:T123/U123``: what is
sent before Slack opened the room and what is typed in it later meet at one address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.errors import AkkerError
from bot.world import DIRECT

PLATFORM = "slack"
CHANNELS = ("C", "G")
"""What the ids of channels begin with, as those of people do with U or W."""

ANSWER = "akker:answer:"
"""A button of an option, followed by its number from 0; the option is the button's value."""
CHOOSE = "akker:choose"
CHOOSE_MANY = "akker:choose-many"
PEOPLE = "akker:people"
"""One person or several: their Slack ids."""
DATE = "akker:date"
SEND = "akker:send"
"""The button under a select of several: what is chosen is in the state of the message, under the select's own id."""
OPEN = "akker:open"
"""Opens the window for a long answer."""
ACTION = "akker:action:"
"""Followed by one of the bare words: skip, back, pause."""
WINDOW = "akker:window"
"""The callback id of the window, and block and action id of the field in it."""
FORM = "akker:form"
"""Opens the window for several questions; also its callback id, and the action id of the fields in it: the id of the
block of each is the key of its question."""

HOME = "akker:home:"
"""What can be clicked on someone's own page; what it is about is the button's value."""
HOME_ANSWER = "akker:home:answer"
"""The message of a question, which opens the window for its answer."""
HOME_FORM = "akker:home:form"
"""The same, for the window with the questions that come after it."""
HOME_ASK = "akker:home:ask"
"""A question, to be asked now."""
HOME_COMMAND = "akker:home:command"
"""A command line; followed by the number of the button, as several stand in a row."""
ONESELF = "DM"
"""Stands for the id of someone's direct messages where Slack does not tell it: on their own page."""

_ADDRESS = re.compile(r"([A-Z0-9]+)/([A-Z0-9]+)")


class BadAddress(AkkerError):
    """An address that is not one of Slack's."""


@dataclass(frozen=True, slots=True)
class Address:
    """What an address stands for: a person or channel (``id``) of a workspace; ``direct``: a person's direct room."""

    team: str
    id: str
    direct: bool = False


def person(team: str, user: str) -> str:
    """The address of a person."""
    return f"{team}/{user}"


def room(team: str, channel: str) -> str:
    """The address of a channel."""
    return f"{team}/{channel}"


def direct(who: str) -> str:
    """The address of the direct room of the person with this address."""
    return f"{DIRECT}{who}"


def read(address: str) -> Address:
    """The parts of an address as it is stored; raises BadAddress."""
    found = _ADDRESS.fullmatch(address.removeprefix(DIRECT))
    if found is None:
        raise BadAddress("This is no address of Slack.", todo="It looks like T123/U123.", address=address)
    return Address(found[1], found[2], address.startswith(DIRECT))


def team_of(addresses: list[str]) -> str | None:
    """The one workspace that all these people are of; None when it is not one, or when they are not of Slack."""
    found = [_ADDRESS.fullmatch(address) for address in addresses]
    teams = {each[1] if each is not None else None for each in found}
    return teams.pop() if len(teams) == 1 else None
