"""The course of a meeting that was announced: its calendar file and its reminder."""

from __future__ import annotations

from datetime import datetime

from bot.effects import Phrase
from bot.talk import Talk, dialogue
from flows.cultivating.agenda import agenda_lines, agenda_now
from flows.cultivating.meetings import course_of, is_as_told


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
    at, remind = datetime.fromisoformat(facts["at"]), datetime.fromisoformat(facts["remind"])
    if remind > await talk.now("begun"):
        await talk.wait("eve", remind)
        if not await talk.look("still", is_as_told(id, sequence)):
            return
        await talk.say(talk.room, "reminder", moment=at, about=await what_is_on(talk))


async def what_is_on(talk: Talk) -> Phrase | str:
    """The agenda as a part of a text; nothing where nothing is on it."""
    lines = agenda_lines(await talk.look("agenda", agenda_now()))
    return Phrase("cultivating-agenda-on", {"lines": lines}) if lines else ""
