"""The course of a meeting that was announced: its file, its reminder, its begin and end, what people take along."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.effects import PersonName, Phrase
from bot.talk import Talk, dialogue
from flows.cultivating.agenda import agenda_lines, agenda_now, close_points
from flows.cultivating.brief import brief_facts, brief_lines
from flows.cultivating.meetings import course_of, is_as_told
from flows.cultivating.operations import members_present
from flows.cultivating.rounds import deadline
from flows.cultivating.takeaway import takeaway

OPEN = timedelta(days=2)
"""How long members can say what they take along."""
TOLERANCE = timedelta(hours=1)
"""So long after its end a meeting can still be ended in its thread; later only what comes of it is asked."""
TURNS = 3
"""So many questions to begin and to end with take turns."""


@dialogue("cultivating.course")
async def course(talk: Talk) -> None:
    """Stay with a meeting as it was announced, from its calendar file on; once it changes, this ends without a word."""
    id, sequence = talk.args["meeting"], talk.args["sequence"]
    await talk.upload(talk.room, "file", talk.args["document"])
    for person in talk.args["whom"]:
        await talk.scoped(f"told.{person}").upload(person, "file", talk.args["document"])
    if not await talk.look("stands", is_as_told(id, sequence)):
        return
    facts = await talk.look("facts", course_of(id))
    at, ends, remind = (datetime.fromisoformat(facts[name]) for name in ("at", "ends", "remind"))
    await prepare(talk, at, remind)
    await talk.wait("start", at)
    if not await talk.look("on", is_as_told(id, sequence)):
        return
    live = facts["heard"] and await talk.now("started") < ends
    if live:
        await talk.say(talk.room, "begin", turn=id % TURNS)
    await talk.wait("over", ends)
    if await talk.look("held", is_as_told(id, sequence)):
        await talk.do("close", close_points(at))
        asks = live and await talk.now("ended") < ends + TOLERANCE
        await talk.say(talk.room, "end", under="begin" if live else None, live=asks, turn=id % TURNS)
        await gather(talk, "begin" if live else "end")


async def prepare(talk: Talk, at: datetime, remind: datetime) -> None:
    """On the working day before: the room is reminded, and the facilitators have what they need to prepare, each
    alone. Where that day is over already they have it at once."""
    id, sequence = talk.args["meeting"], talk.args["sequence"]
    if remind > await talk.now("begun"):
        await talk.wait("eve", remind)
        if not await talk.look("still", is_as_told(id, sequence)) or await talk.now("reminded") >= at:
            return
        await talk.say(talk.room, "reminder", moment=at, about=await what_is_on(talk))
    facts = await talk.look("brief", brief_facts())
    for person in talk.facilitators:
        turn = talk.scoped(f"brief.{person}")
        await turn.say(person, "brief", moment=at, lines=brief_lines(facts, person))


async def what_is_on(talk: Talk) -> Phrase | str:
    """The agenda as a part of a text; nothing where nothing is on it."""
    lines = agenda_lines(await talk.look("agenda", agenda_now()))
    return Phrase("cultivating-agenda-on", {"lines": lines}) if lines else ""


async def gather(talk: Talk, opening: str) -> None:
    """A small harvest: a line from each of what they take along, as far as they share it, in the thread ``opening``."""
    members = await talk.look("members", members_present())
    until, lasts = await deadline(talk, OPEN)
    taken = await talk.collect(members, "takeaways", takeaway, until=lasts, answer_by=until.isoformat())
    lines = [
        Phrase("cultivating-course-line", {"who": PersonName(person), "words": words})
        for person, words in taken.answers.items()
        if words is not None
    ]
    if lines:
        await talk.say(talk.room, "harvest", under=opening, lines=lines)
