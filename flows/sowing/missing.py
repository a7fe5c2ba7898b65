"""Whose view is missing here? Every member says so unseen by the others; then all of it stands in the room at once."""

from __future__ import annotations

from typing import Any

from bot.audience import NETWORK
from bot.effects import Phrase
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.cultivating.operations import members_present
from flows.cultivating.rounds import deadline
from flows.network.figures import figures_now
from flows.network.members import missing_line
from flows.sowing.agreements import OPEN

WORDS = 30


@dialogue("sowing.missing")
async def missing(talk: Talk) -> None:
    """Ask all members whose view is missing, and show what they say beside what can be counted."""
    members = await talk.look("members", members_present())
    if len(members) < 2:
        return await talk.say(talk.starter, "alone")
    until, lasts = await deadline(talk, OPEN)
    await talk.say(talk.room, "opening", until=until)
    named = await talk.collect(
        members, "whose", text(max_words=WORDS), audience=NETWORK, until=lasts, nudge=lasts / 2, blind=True
    )
    figures = await talk.look("figures", figures_now())
    answers = named.given
    talk.chance("order").shuffle(answers)  # in order of the members it would tell who said what
    await talk.say(
        talk.room, "shown" if answers else "nothing-said", under="opening", answers=answers, counted=counted(figures)
    )


def counted(figures: dict[str, Any]) -> Phrase | str:
    """The views that are missing by what members told of their work."""
    lines = [missing_line(kind, views) for kind, views in figures["missing"].items() if views]
    return Phrase("sowing-missing-counted", {"lines": lines}) if lines else ""
