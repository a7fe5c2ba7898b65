"""Meetings: planned, moved or called off by the facilitator, with a calendar file and a reminder."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.audience import NETWORK
from bot.effects import Phrase
from bot.prompts import Option, choice, day
from bot.talk import Talk, dialogue
from flows.cultivating.clock import ask_clock
from flows.cultivating.meetings import (
    MINUTES,
    When,
    as_planned,
    cancel_meeting,
    meetings_to_come,
    move_meeting,
    plan_meeting,
    today,
)
from flows.network.lapsing import LAPSES


@dialogue("cultivating.meeting", lapses=LAPSES)
async def meeting(talk: Talk) -> None:
    """Show what is planned; for the facilitator: plan, move, cancel."""
    option = talk.args.get("option", "")
    if option == "plan":
        planned = await talk.do("plan", plan_meeting(await ask_when(talk)))
        await talk.say(talk.room, "planned", moment=moment_of(planned))
        return await stay_with(talk, planned)
    if option not in ("move", "cancel"):
        return await show(talk)
    which = await pick(talk)
    if which is None:
        return await talk.say(talk.starter, "none")
    if option == "move":
        moved = await talk.do("move", move_meeting(which["id"], await ask_when(talk)))
        await talk.say(talk.room, "moved", before=moment_of(which), moment=moment_of(moved))
        return await stay_with(talk, moved)
    if not await talk.confirm(talk.starter, "sure", audience=NETWORK, moment=moment_of(which)):
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    cancelled = await talk.do("cancel", cancel_meeting(which["id"]))
    await talk.say(talk.room, "cancelled", moment=moment_of(which))
    await talk.upload(talk.room, "file", cancelled["document"])


async def show(talk: Talk) -> None:
    """What is planned, for whoever asks."""
    coming = await talk.look("coming", meetings_to_come())
    lines = [Phrase("cultivating-meeting-line", {"moment": moment_of(each)}) for each in coming]
    await talk.say(talk.here, "list" if lines else "none", meetings=lines)


async def ask_when(talk: Talk) -> When:
    """Day, time and length of a meeting."""
    facilitator = talk.starter
    now = datetime.fromisoformat(await talk.look("today", today()))
    date = await talk.ask(facilitator, "day", day(after=now.date()).required(), audience=NETWORK)
    clock = await ask_clock(talk, facilitator, "at")
    lengths = choice(*(Option(minutes, minutes) for minutes in MINUTES)).required()
    minutes = await talk.ask(facilitator, "minutes", lengths, audience=NETWORK)
    assert date is not None
    assert minutes is not None
    return When(date, clock, minutes)


async def pick(talk: Talk) -> dict[str, Any] | None:
    """The meeting that is meant: the only one, or the one that is chosen."""
    coming = await talk.look("coming", meetings_to_come())
    if len(coming) < 2:
        return coming[0] if coming else None
    options = [Option(str(each["id"]), each["label"]) for each in coming]
    chosen = await talk.ask(talk.starter, "which", choice(*options).required(), audience=NETWORK)
    assert chosen is not None
    return next(each for each in coming if chosen.is_(str(each["id"])))


async def stay_with(talk: Talk, planned: dict[str, Any]) -> None:
    """The calendar file now; a reminder the working day before, unless it was moved or cancelled since."""
    await talk.upload(talk.room, "file", planned["document"])
    if planned["remind"] is None:
        return
    await talk.wait("eve", datetime.fromisoformat(planned["remind"]))
    agenda = await talk.look("still", as_planned(planned["id"], planned["sequence"]))
    if agenda is not None:
        about = Phrase("cultivating-meeting-agenda", {"questions": agenda}) if agenda else ""
        await talk.say(talk.room, "reminder", moment=moment_of(planned), about=about)


def moment_of(planned: dict[str, Any]) -> datetime:
    """When a meeting is, out of the journal."""
    return datetime.fromisoformat(planned["at"])
