"""Whether what was sown can be cultivated: members look at the conditions, the facilitator decides."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import ONLY_YOU
from bot.effects import Phrase
from bot.network import Phase
from bot.prompts import choice, confirm
from bot.talk import Collected, Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.network.conditions import readiness
from flows.network.figures import condition_lines, figures_now
from flows.network.lapsing import LAPSES
from flows.network.operations import enter, member_ids, phase_now, questions_of
from flows.sowing.agreements import OPEN

DECIDING = timedelta(weeks=2)
"""How long the facilitator has for the last word. Then the network stays in sowing, and they hear so."""


@dialogue("sowing.check", lapses=LAPSES)
async def check(talk: Talk) -> None:
    """Show the facilitator how the conditions stand; go on, ask the members, or settle agreements first."""
    facilitator = talk.starter
    if not await talk.look("questions", questions_of("open")):
        return await talk.say(facilitator, "no-question")
    figures = await talk.look("figures", figures_now())
    answer = await talk.ask(
        facilitator, "what", choice(*ways(figures)), audience=ONLY_YOU, lines=condition_lines(figures)
    )
    if answer is None or answer.is_("stay"):
        return await talk.say(facilitator, "stays")
    if answer.is_("agree"):
        return await talk.start("agree", "sowing.agreements")
    if answer.is_("ask") and not await members_and_facilitator_agree(talk):
        return await talk.say(facilitator, "stays")
    if not await talk.do("enter", enter(Phase.CULTIVATING, leaving=Phase.SOWING)):
        return await talk.say(facilitator, "elsewhere", text="cultivating-check-elsewhere")
    now = await talk.look("now", figures_now())
    await talk.say(talk.room, "cultivating", lines=condition_lines(now))
    await talk.start("rhythm", "cultivating.rhythm", lasting=True)


def ways(figures: dict[str, Any]) -> list[str]:
    """What the facilitator can do: agreements are offered while there are none."""
    return ["ask", "go", "stay"] if figures["agreements"] else ["agree", "ask", "go", "stay"]


async def members_and_facilitator_agree(talk: Talk) -> bool:
    """Ask every member; the facilitator sees what they say and has the last word."""
    members = await talk.look("members", member_ids())
    await talk.say(talk.room, "asked")
    _, lasts = await deadline(talk, OPEN)
    parts = await talk.collect(members, "ready", readiness, until=lasts, nudge=lasts / 2)
    await talk.say(talk.room, "answered", under="asked", **said(parts))
    if await talk.look("still", phase_now()) != Phase.SOWING:
        return False
    # Longer than a command goes on asking: members took days for their part of it.
    answer = await talk.ask(talk.starter, "go", confirm(), audience=ONLY_YOU, until=DECIDING, **said(parts))
    return answer is not None and answer.is_(True)


def said(parts: Collected) -> dict[str, Any]:
    """How many members are ready, of how many, and what others still need."""
    answers = [part["ready"] for part in parts.given if part["ready"] is not None]
    needed = [part["needed"] for part in parts.given if part["needed"] is not None]
    return {
        "ready": sum(answer.is_("ready") for answer in answers),
        "answers": len(answers),
        "needed": Phrase("sowing-check-needed", {"needed": needed}) if needed else "",
    }
