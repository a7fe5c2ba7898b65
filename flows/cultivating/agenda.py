"""What is on the agenda of the next meeting: what is open, what members put on it, and what was promised."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.audience import NETWORK, Json, Labelled
from bot.effects import PersonName, Phrase
from bot.meetings import Action, Meeting
from bot.network import Contribution, Proposal, Question
from bot.operations import operation
from bot.ports import World
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.cultivating.meetings import PLANNED, meetings_to_come, note_told
from flows.network.lapsing import LAPSES
from flows.network.operations import central, for_all, members_in, network_of

POINT, DECISION = "agenda", "decision"
"""Kinds of the contributions that are put on an agenda, and that are decided in a meeting."""
MOST_WORDS = 40


@dialogue("cultivating.agenda")
async def agenda(talk: Talk) -> None:
    """What is on the agenda, for whoever asks."""
    coming = await talk.look("coming", meetings_to_come())
    lines = agenda_lines(await talk.look("agenda", agenda_now()))
    await talk.do("told", note_told(talk.place, [each["id"] for each in coming[:1]]))
    moment = datetime.fromisoformat(coming[0]["at"]) if coming else None
    when = Phrase("cultivating-agenda-when", {"moment": moment}) if moment else Phrase("cultivating-agenda-no-meeting")
    await talk.say(talk.here, "shown" if lines else "empty", when=when, lines=lines)


@dialogue("cultivating.point", lapses=LAPSES)
async def point(talk: Talk) -> None:
    """A member puts a point on the agenda."""
    member = talk.starter
    words: Labelled | None = talk.args.get("words")
    if words is None:
        asked = await talk.ask(member, "words", text(max_words=MOST_WORDS), audience=NETWORK)
    else:
        asked = await talk.release(words, to=NETWORK)
    if asked is None:
        return await talk.say(member, "left", text="engine-left-as-it-is")
    await talk.do("keep", put_point(asked))
    await talk.say(talk.room, "added", who=PersonName(member), words=asked)


def agenda_lines(on: dict[str, Any]) -> list[Phrase]:
    """A line for each thing on the agenda."""
    return [
        *(_line("decision", words=words) for words in on["decisions"]),
        *(_line("action", **_action(each)) for each in on["actions"]),
        *(_line("point", words=each["words"], who=PersonName(each["person"])) for each in on["points"]),
        *(_line("question", words=words) for words in on["questions"]),
        *(_line("proposal", kind=each["kind"], words=each["words"]) for each in on["proposals"]),
    ]


def action_line(each: dict[str, Any]) -> Phrase:
    """A line for something that was promised."""
    return _line("action", **_action(each))


def _line(what: str, **vars: Any) -> Phrase:
    return Phrase(f"cultivating-agenda-{what}", vars)


def _action(each: dict[str, Any]) -> dict[str, Any]:
    owner = each["person"]
    who = PersonName(owner) if owner is not None else Phrase("cultivating-agenda-nobody")
    return {"words": each["words"], "who": who, "due": datetime.fromisoformat(each["due"]).date()}


@operation
def agenda_now(world: World) -> Json:
    """What is on the agenda, by what it is: all of it for everyone in the room to read."""
    questions = world.find(Question, network=world.network, status="open")
    proposals = world.find(Proposal, network=world.network, status="open")
    points = world.find(Contribution, network=world.network, kind=POINT, status="open")
    decisions = world.find(Contribution, network=world.network, kind=DECISION)
    last = last_meeting(world)
    return {
        "questions": [
            each.words for each in sorted(questions, key=lambda each: not each.central) if for_all(world, each.words)
        ],
        "proposals": [{"kind": each.kind, "words": each.words} for each in proposals if for_all(world, each.words)],
        "points": [{"words": each.words, "person": each.person} for each in points],
        "decisions": [each.words for each in decisions if last is None or each.created_at >= last.at],
        "actions": open_actions(world),
    }


@operation
def put_point(world: World, words: Labelled) -> Json:
    """Put something on the agenda."""
    question = central(world)
    put = Contribution(world.network, world.person, POINT, words, world.now)
    put.question = question.id if question else None
    world.put(put)


@operation
def close_points(world: World, until: datetime) -> Json:
    """What was put on the agenda before a meeting began is no more on the next one."""
    for each in world.find(Contribution, network=world.network, kind=POINT, status="open"):
        if each.created_at < until:
            each.status = "done"
            world.put(each)


def last_meeting(world: World) -> Meeting | None:
    """The meeting that was held last."""
    planned = world.find(Meeting, network=world.network, status=PLANNED)
    held = [meeting for meeting in planned if meeting.at <= world.now]
    return max(held, key=lambda each: each.at, default=None)


def open_actions(world: World) -> list[Json]:
    """``words``, ``due`` and ``person`` of what was promised and is not done, first due first. Who has left owns
    nothing any more: then ``person`` is None."""
    inside, zone = set(members_in(world)), ZoneInfo(network_of(world).timezone)
    found = world.find(Action, network=world.network, status="open")
    return [
        {
            "words": each.words,
            "due": each.due.astimezone(zone).isoformat(),
            "person": each.person if each.person in inside else None,
        }
        for each in sorted(found, key=lambda each: each.due)
    ]
