"""Meetings: planned, moved or called off by the facilitator, with a calendar file and a reminder."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.audience import NETWORK
from bot.effects import Phrase
from bot.prompts import Option, choice
from bot.talk import Talk, dialogue
from flows.cultivating.meetings import (
    cancel_meeting,
    meetings_to_come,
    moment_of,
    move_meeting,
    note_told,
    plan_meeting,
)
from flows.cultivating.moments import ask_when
from flows.network.lapsing import LAPSES

APART = {
    "poll": "cultivating.poll",
    "agenda": "cultivating.agenda",
    "point": "cultivating.point",
    "notes": "cultivating.notes",
    "action": "cultivating.action",
}
"""What has a dialogue of its own, by the option that begins it."""


@dialogue("cultivating.meeting", lapses=LAPSES)
async def meeting(talk: Talk) -> None:
    """Show what is planned, and what else there is to a meeting; for the facilitator: plan, move, cancel."""
    option = talk.args.get("option", "")
    if option in APART:
        given = {name: talk.args.get(name) for name in ("words", "people")}
        return await talk.start(option, APART[option], **given)
    if option == "plan":
        when = await ask_when(talk)
        return await announce(talk, await talk.do("plan", plan_meeting(when.at, when.minutes)))
    if option not in ("move", "cancel"):
        return await show(talk)
    which = await pick(talk)
    if which is None:
        return await talk.say(talk.starter, "none")
    await (move if option == "move" else cancel)(talk, which)


async def announce(talk: Talk, planned: dict[str, Any] | None) -> None:
    """Tell the room of a new meeting; where there is None, its moment passed while it was being planned."""
    if planned is None:
        return await talk.say(talk.starter, "gone", text="cultivating-meeting-gone")
    await talk.say(talk.room, "planned", text="cultivating-meeting-planned", moment=moment_of(planned))
    await follow(talk, planned)


async def follow(talk: Talk, told: dict[str, Any]) -> None:
    """What comes of it that a meeting was announced, or its change."""
    args = {"meeting": told["id"], "sequence": told["sequence"], "document": told["document"], "whom": told["whom"]}
    await talk.start("course", "cultivating.course", **args)


async def show(talk: Talk) -> None:
    """What is planned, for whoever asks."""
    coming = await talk.look("coming", meetings_to_come())
    lines = [Phrase("cultivating-meeting-line", {"moment": moment_of(each)}) for each in coming]
    await talk.do("told", note_told(talk.place, [each["id"] for each in coming]))
    await talk.say(talk.here, "list" if lines else "none", meetings=lines)


async def pick(talk: Talk) -> dict[str, Any] | None:
    """The meeting that is meant: the only one, or the one that is chosen."""
    coming = await talk.look("coming", meetings_to_come())
    if len(coming) < 2:
        return coming[0] if coming else None
    options = [Option(str(each["id"]), moment_of(each)) for each in coming]
    chosen = await talk.ask(talk.starter, "which", choice(*options).required(), audience=NETWORK)
    assert chosen is not None
    return next(each for each in coming if chosen.is_(str(each["id"])))


async def move(talk: Talk, which: dict[str, Any]) -> None:
    """Another moment; whoever heard of the earlier one hears of this, where they heard of that."""
    when = await ask_when(talk)
    moved = await talk.do("move", move_meeting(which["id"], when.at, when.minutes))
    if moved is None:
        return await talk.say(talk.starter, "gone")
    before = datetime.fromisoformat(moved["before"])
    await talk.say(talk.room, "moved", before=before, moment=moment_of(moved))
    for person in moved["whom"]:
        await talk.scoped(f"told.{person}").say(person, "moved", before=before, moment=moment_of(moved))
    await follow(talk, moved)


async def cancel(talk: Talk, which: dict[str, Any]) -> None:
    """It is off, and whoever heard of it hears so."""
    if not await talk.confirm(talk.starter, "sure", audience=NETWORK, moment=moment_of(which)):
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    cancelled = await talk.do("cancel", cancel_meeting(which["id"]))
    if cancelled is None:
        return await talk.say(talk.starter, "gone")
    await talk.say(talk.room, "cancelled", moment=moment_of(cancelled))
    for person in cancelled["whom"]:
        await talk.scoped(f"told.{person}").say(person, "cancelled", moment=moment_of(cancelled))
    await follow(talk, cancelled)
