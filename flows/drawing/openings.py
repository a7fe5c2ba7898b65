"""How dialogues begin other than from each other: by a command, a rhythm, or something that happens in a room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.audience import FACILITATOR, ONLY_YOU, Label, Labelled, freeze
from bot.commands import COMMANDS, Command, Role
from bot.conversation import Conversation
from bot.network import Contribution, Question, Rhythm
from flows.drawing.methods import rounds, runs
from flows.drawing.planting import HOLDS, OLD, USED
from flows.drawing.sample import CODE, Sample
from flows.network.wordings import SUGGESTION

_NONE: Mapping[str, Any] = {}
DESERTED = ("unasked", "ownerless", "unguided", "leaderless")
"""Samples in which nobody carries a question, or facilitates; only what comes of that is drawn in them."""


def openings(dialogue: str, sample: Sample) -> Iterator[Conversation]:
    """Conversations, not stored yet, that this dialogue can begin with in a sample."""
    cast = sample.cast
    if sample.name in DESERTED:
        yield from _without_someone(dialogue, sample)
        return
    for command in COMMANDS:
        if command.dialogue == dialogue:
            yield from _commanded(command, sample)
    for _ in sample.uow.find(Rhythm, network=cast.network, activity=dialogue):
        yield _begun(dialogue, cast.facilitator, cast.network, None)
    match dialogue:
        case "sowing.invitation":
            yield _begun(dialogue, cast.invited, cast.network, None)
            yield _begun(dialogue, cast.invited, cast.network, None, {"by": cast.facilitator})
        case "sowing.seat":
            yield _begun(dialogue, cast.waiting, cast.network, None)
        case "sowing.findable":
            for corrected in ({}, {"corrected": True}):
                yield _begun(dialogue, cast.member, None, None, corrected)
        case "harvesting.sheaf":
            label = Label(ONLY_YOU, frozenset({cast.member}), cast.network)
            text = Labelled("Something worth keeping", label, {cast.member}, "text")
            for by, told in ((cast.member, False), (cast.facilitator, False), (cast.facilitator, True)):
                yield _begun(dialogue, cast.member, cast.network, None, {"text": text, "by": by, "told": told})
        case "sowing.suggestion":
            for made in sample.uow.find(Contribution, network=cast.network, kind=SUGGESTION):
                for question in sample.uow.find(Question, network=cast.network, status="parked"):
                    about = {"suggestion": made.id, "question": question.id, "words": made.words, "by": made.person}
                    yield _begun(dialogue, question.owner, cast.network, None, {**about, "named": False})
        case "cultivating.rhythm-objection":
            label = Label(FACILITATOR, frozenset({cast.facilitator, cast.member}), cast.network)
            why = Labelled("On that day we meet with the team", label, {cast.member}, "why")
            yield _begun(dialogue, cast.facilitator, cast.network, None, {"by": cast.member, "why": why})
        case "cultivating.method-run" | "cultivating.method-round":
            for args in (runs if dialogue.endswith("run") else rounds)(sample):
                yield _begun(dialogue, cast.facilitator, cast.network, cast.room, args)
        case "network.quiet":
            yield _begun(dialogue, cast.facilitator, cast.network, None)
        case "network.taking-over":
            for heard in (0, None):
                yield _begun(dialogue, cast.facilitator, cast.network, None, {"heard": heard})
        case "network.offer":
            for person, role, by in (
                (cast.member, "facilitator", cast.facilitator),
                (cast.member, "hand-over", cast.facilitator),
                (cast.member, "owner", cast.facilitator),
                (cast.facilitator, "owner", cast.member),
            ):
                yield _begun(dialogue, person, cast.network, None, {"role": role, "by": by})
        case "network.call":
            for who in (cast.facilitator, cast.member):
                yield _begun(dialogue, who, cast.network, None)
        case "network.candidate":
            for who in (cast.stranger, cast.invited):
                yield _begun(dialogue, cast.facilitator, cast.network, None, {"candidate": who})
        case "network.expert":
            for people in ([], [cast.stranger]):
                yield _begun(dialogue, cast.facilitator, cast.network, None, {"people": people})
        case "network.link":
            for person, code in (
                *((cast.facilitator, code) for code in (HOLDS, USED, "QWERTY")),
                (cast.invited, HOLDS),
                (cast.guest, OLD),
                (cast.stranger, HOLDS),
            ):
                said = Labelled(code, Label(ONLY_YOU, frozenset({person})), {person}, "words")
                yield _begun(dialogue, person, None, None, {"code": said})
        case "network.which":
            which: dict[str, Any] = {"dialogue": "network.status", "facilitator": False, "args": {}}
            for networks in ([cast.network, cast.elsewhere], []):
                yield _begun(dialogue, cast.facilitator, None, cast.room, {"networks": networks, **which})
        case _:
            return


def _without_someone(dialogue: str, sample: Sample) -> Iterator[Conversation]:
    """Who takes over, or brings the first question; a call where nobody facilitates; and roles that a member gives or
    takes without being asked."""
    cast = sample.cast
    if sample.name == "unasked":
        if dialogue == "sowing.begin":
            yield _begun(dialogue, cast.stranger, cast.network, cast.room)
        return
    match dialogue:
        case "network.succession":
            yield _begun(dialogue, cast.stranger, cast.network, None)
        case "network.called":
            about = {"by": cast.member, "question": None, "effort": "usual", "members": 4, "room": "#sample"}
            yield _begun(dialogue, cast.stranger, cast.network, None, about)
        case "network.members":
            role = {"option": "role", "words": None, "people": [cast.member]}
            yield _begun(dialogue, cast.member, cast.network, cast.room, role)
        case _:
            return


def without_reason(dialogue: str, sample: Sample) -> Conversation:
    """What a dialogue that nothing begins is drawn from: the facilitator, and no arguments."""
    return _begun(dialogue, sample.cast.facilitator, sample.cast.network, sample.cast.room)


def _commanded(command: Command, sample: Sample) -> Iterator[Conversation]:
    """The command by everyone who may give it, with each of its options, with and without words and people."""
    cast = sample.cast
    starters: list[tuple[int, int | None, int]] = [(cast.facilitator, cast.network, cast.room)]
    if command.role <= Role.MEMBER:
        starters.append((cast.member, cast.network, cast.room))
    if command.role is Role.ANYONE:
        outside = (cast.invited, cast.guest, cast.waiting, cast.stranger)
        starters += [(who, cast.network, cast.room) for who in outside]
        starters.append((cast.stranger, None, cast.lobby))
    for person, network, room in starters:
        for option in dict.fromkeys(["", *command.options.values()]):
            if option in command.reserved and person != cast.facilitator:
                continue
            for words, people in (
                ("", []),
                ("", [cast.member]),
                ("", [cast.invited]),
                ("", [cast.waiting]),
                ("", [cast.facilitator]),
                ("", [cast.guest]),
                ("some words", [cast.member]),
                (CODE, [cast.stranger]),
                ("QWERTY", []),
            ):
                label = Label(ONLY_YOU, frozenset({person}))
                said = Labelled(words, label, {person}, "words") if words else None
                args = {"option": option, "words": said, "people": people}
                yield _begun(command.dialogue, person, network, room, args)


def _begun(
    dialogue: str, person: int, network: int | None, room: int | None, args: Mapping[str, Any] = _NONE
) -> Conversation:
    return Conversation(0, dialogue, 1, person, network, room, freeze(args))
