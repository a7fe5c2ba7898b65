"""What a person types at the terminal becomes the fields of a line of the protocol."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from adapters.console.inbound import person
from adapters.console.line import BadLine
from adapters.console.memory import AKKER, Memory
from bot import durations

_REPLY = re.compile(r"@(m\d+)\s+(\S.*)", re.DOTALL)
_COMMAND = re.compile(r"/([^\W\d_]+)(?:\s+(.*))?\Z", re.DOTALL)
_REF = re.compile(r"(m\d+|line-\S+)(?:\s+(.*))?\Z", re.DOTALL)

_DUTCH = {
    "als": "as",
    "wacht": "wait",
    "volgende": "next",
    "reageer": "react",
    "wijzig": "edit",
    "verwijder": "delete",
    "erbij": "join",
    "weg": "leave",
    "tijd": "time",
    "hulp": "help",
    "klaar": "quit",
    "exit": "quit",
}


@dataclass(slots=True)
class Player:
    """Who is being played, and where: a room, or ``dm``."""

    who: str = "anna"
    place: str = "#netwerk"

    def become(self, name: str) -> None:
        """Play someone else, in the same kind of place."""
        self.who = person(name)

    def enter(self, place: str) -> None:
        """Go to a room, or to one's own direct messages."""
        if place != "dm" and not re.fullmatch(r"#[^\s#:]{1,80}", place):
            raise BadLine("Which room?", todo="Type /in #netwerk, or /dm.", told="console-no-room")
        self.place = place.casefold()


def command(text: str) -> tuple[str, str]:
    """The name of a typed command, in English, and the rest; no name when it is something said."""
    found = _COMMAND.match(text)
    if not found:
        return "", text
    name = found[1].casefold()
    return _DUTCH.get(name, name), (found[2] or "").strip()


def fields(name: str, rest: str, player: Player, memory: Memory) -> dict[str, Any]:
    """The line that a person means. ``name`` is one of :data:`DEEDS`, or empty for something said."""
    return {"who": player.who, **_DEEDS[name](rest, player, memory)}


def _say(text: str, player: Player, memory: Memory) -> dict[str, Any]:
    reply = _REPLY.match(text)
    if reply is None:
        return {"do": "say", "in": player.place, "text": text}
    known = memory.get(reply[1])
    place = known.where if known is not None and known.seen_by(player.who) else player.place
    return {"do": "say", "in": place, "text": reply[2], "to": reply[1]}


def _wait(text: str, player: Player, _memory: Memory) -> dict[str, Any]:
    if text in ("", "next", "volgende"):
        return {"do": "wait", "for": "next"}
    try:
        return {"do": "wait", "for": durations.in_words(text)}
    except ValueError:
        pass
    if not re.match(r"\d{4}-", text):
        todo = "Type /wait 3 days, /wait 2 hours, /next, or /wait 2026-12-01T09:00."
        raise BadLine("How long?", todo=todo, told="console-how-long")
    return {"do": "wait", "until": text}


def _react(text: str, player: Player, memory: Memory) -> dict[str, Any]:
    found = _REF.match(text)
    emoji = (found[2] if found else text) or "sheaf"
    return {
        "do": "react",
        "to": found[1] if found else _last_said(player, memory, mine=False),
        "emoji": emoji,
    }


def _edit(text: str, player: Player, memory: Memory) -> dict[str, Any]:
    return {"do": "edit", "to": _last_said(player, memory, mine=True), "text": text}


def _delete(_text: str, player: Player, memory: Memory) -> dict[str, Any]:
    return {"do": "delete", "to": _last_said(player, memory, mine=True)}


def _last_said(player: Player, memory: Memory, *, mine: bool) -> str:
    """The last message of a person here: one's own, or anyone's."""
    where = f"dm:{player.who}" if player.place == "dm" else player.place
    for post in memory.latest():
        if post.where == where and post.author != AKKER and (not mine or post.author == player.who):
            return post.ref
    what = "There is nothing here that was said before."
    raise BadLine(what, todo="Name a message, such as m3.", told="console-nothing-said")


_DEEDS: dict[str, Callable[[str, Player, Memory], dict[str, Any]]] = {
    "": _say,
    "akker": lambda text, player, _: {"do": "command", "in": player.place, "text": text},
    "wait": _wait,
    "next": lambda _text, _player, _memory: {"do": "wait", "for": "next"},
    "react": _react,
    "edit": _edit,
    "delete": _delete,
    "join": lambda text, player, _: {"do": "join", "in": text or player.place},
    "leave": lambda text, player, _: {"do": "leave", "in": text or player.place},
}
DEEDS = tuple(_DEEDS)
"""What reaches the stage."""
NAMES = (*_DEEDS, *_DUTCH, "as", "in", "dm", "time", "help", "quit")
"""All that can be typed after a slash."""
