"""The ``/akker`` table: every command by its names in every language, who may use it, and the dialogue it begins."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """Who someone is to a network; a higher role may do all that a lower one may."""

    ANYONE = 0
    MEMBER = 1
    FACILITATOR = 2


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table. ``options``: words that may follow, by any name, to their canonical one."""

    name: str
    dutch: str
    role: Role
    dialogue: str
    options: Mapping[str, str]
    places: str = "any"
    reserved: frozenset[str] = frozenset()
    """Options that only the facilitator may use, although the command itself is for members."""
    words: frozenset[str] = frozenset()
    """Options after which words of one's own may follow; the empty one: right after the command."""
    people: frozenset[str] = frozenset()
    """Options after which people may be named."""

    def called(self, dutch: bool) -> str:
        """Its name in a language."""
        return self.dutch if dutch else self.name

    def options_in(self, dutch: bool) -> list[str]:
        """What may follow it, each by one name in a language: the first is English, the second, if any, Dutch."""
        names: dict[str, list[str]] = {}
        for name, first in self.options.items():
            names.setdefault(first, []).append(name)
        return [each[dutch and len(each) > 1] for each in names.values()]


def _options(*pairs: str) -> dict[str, str]:
    """``"invite/uitnodigen"`` to both names pointing to the first."""
    table: dict[str, str] = {}
    for pair in pairs:
        first, *others = pair.split("/")
        table.update(dict.fromkeys([first, *others], first))
    return table


COMMANDS: tuple[Command, ...] = (
    Command("start", "begin", Role.ANYONE, "sowing.begin", {}, places="room", words=frozenset({""})),
    Command("status", "stand", Role.MEMBER, "network.status", {}),
    Command(
        "question", "vraag", Role.MEMBER, "network.question",
        _options(
            "show/toon", "propose/voorstel/stel voor", "sharpen/scherp", "split/splits", "park/parkeer",
            "close/sluit", "review/herzie/bekijk", "suggest/suggestie/suggereer",
        ),
        reserved=frozenset({"review"}), words=frozenset({"propose", "suggest"}),
    ),
    Command(
        "members", "leden", Role.MEMBER, "network.members",
        _options(
            "list/lijst", "find/zoek", "missing/gemist", "invite/uitnodigen/nodig", "role/rol", "remove/verwijder",
            "call/oproep", "expert", "seats/plaatsen", "time/tijd",
        ),
        reserved=frozenset({"missing", "invite", "role", "remove", "call", "expert", "seats", "time"}),
        words=frozenset({"seats"}), people=frozenset({"invite", "role", "remove", "expert"}),
    ),
    Command(
        "conditions", "voorwaarden", Role.MEMBER, "network.conditions",
        _options(
            "show/toon", "picture/beeld", "agree/afspreken", "agreements/afspraken", "change/wijzig",
            "confirm/bevestig",
        ),
        reserved=frozenset({"agree"}),
    ),
    Command("next", "verder", Role.FACILITATOR, "network.next", {}),
    Command("back", "terug", Role.FACILITATOR, "network.back", {}),
    Command(
        "rhythm", "ritme", Role.MEMBER, "cultivating.rhythm",
        _options(
            "show/toon", "pause/pauze", "resume/hervat", "skip/sla over", "move/verplaats", "stop", "object/bezwaar",
        ),
        reserved=frozenset({"pause", "resume", "skip", "move", "stop"}),
    ),
    Command("checkin", "checkin", Role.FACILITATOR, "cultivating.checkin", {}),
    Command(
        "meeting", "bijeenkomst", Role.MEMBER, "cultivating.meeting",
        _options(
            "list/lijst", "poll/prik", "plan", "move/verplaats", "cancel/annuleer", "agenda", "point/punt",
            "notes/verslag", "action/actie",
        ),
        reserved=frozenset({"poll", "plan", "move", "cancel"}),
        words=frozenset({"point"}), people=frozenset({"action"}),
    ),
    Command(
        "method", "methode", Role.MEMBER, "cultivating.method",
        _options("on/verder", "longer/langer", "pause/pauze", "stop"), words=frozenset({""}),
    ),
    Command("pulse", "peiling", Role.FACILITATOR, "cultivating.pulse", {}),
    Command(
        "thanks", "bedankt", Role.MEMBER, "cultivating.thanks", {}, words=frozenset({""}), people=frozenset({""}),
    ),
    Command(
        "propose", "voorstel", Role.MEMBER, "cultivating.propose",
        _options("goal/doel", "activity/activiteit", "list/lijst", "silence/stilte"),
        words=frozenset({"", "goal", "activity"}),
    ),
    Command(
        "harvest", "oogst", Role.MEMBER, "harvesting.harvest",
        _options(
            "reflect/reflecteer", "see/toon/bekijk", "review/herzie", "approve/stem in", "export/exporteer",
            "search/zoek", "withdraw/trek in",
        ),
        words=frozenset({"search"}),
    ),
    Command("publish", "publiceer", Role.FACILITATOR, "harvesting.publish", _options("withdraw/trek in")),
    Command(
        "me", "ik", Role.ANYONE, "network.me",
        _options(
            "see/toon", "correct/verbeter", "export/exporteer", "erase/wis", "language/taal", "zone/tijdzone",
            "region/regio", "pause/pauze", "resume/hervat", "link/koppelen/koppel", "where/waar", "findable/vindbaar",
        ),
        words=frozenset({"link"}),
    ),
    Command("help", "hulp", Role.ANYONE, "network.help", {}),
)  # fmt: skip

_BY_NAME = {name: command for command in COMMANDS for name in (command.name, command.dutch)}


@dataclass(frozen=True, slots=True)
class Typed:
    """A command line taken apart: the command, its option, and the rest of the words."""

    command: Command
    option: str
    words: str

    @property
    def takes_words(self) -> bool:
        """Whether words of one's own may follow."""
        return self.option in self.command.words

    @property
    def takes_people(self) -> bool:
        """Whether people may be named."""
        return self.option in self.command.people

    def said(self, dutch: bool) -> str:
        """The command with its option, in a language."""
        option = dict(zip(self.command.options_in(False), self.command.options_in(dutch), strict=True))
        return f"{self.command.called(dutch)} {option.get(self.option, '')}".rstrip()


def parse(line: str) -> Typed | None:
    """The command that a line names, or None when its first word is no command. An empty line asks for help."""
    first, rest = [*line.split(None, 1), "", ""][:2]
    command = _BY_NAME.get(first.casefold() or "help")
    if command is None:
        return None
    rest = " ".join(rest.split())
    lowered = rest.casefold()
    for name in sorted(command.options, key=len, reverse=True):
        if lowered == name or lowered.startswith(f"{name} "):
            return Typed(command, command.options[name], rest[len(name) :].strip())
    return Typed(command, "", rest)


def needs_room(line: str, *, has_network: bool) -> bool:
    """Whether what comes of a line typed in a room is said there; all else is for the person alone."""
    typed = parse(line)
    if typed is None:
        return False
    return typed.command.places == "room" or (has_network and typed.command.role > Role.ANYONE)


def called(text: str) -> str | None:
    """The command line in what was typed as ``akker …``, ``/akker …`` or ``!akker …``; None when it is no command."""
    first, _, line = text.strip().partition(" ")
    return line if first.casefold().lstrip("/!@") == "akker" and parse(line) is not None else None


def nearest(word: str, *, dutch: bool) -> str:
    """The command most like an unknown word, by its name in a language; help when none is near."""
    found = difflib.get_close_matches(word.casefold(), list(_BY_NAME), n=1, cutoff=0.5)
    return _BY_NAME[found[0] if found else "help"].called(dutch)


def role_for(typed: Typed) -> Role:
    """The role that what was typed needs."""
    return Role.FACILITATOR if typed.option in typed.command.reserved else typed.command.role
