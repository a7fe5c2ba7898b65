"""Whether what was sown can be cultivated: members look at the conditions, the facilitator decides."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import ONLY_YOU, Json
from bot.conditions import CONDITIONS
from bot.effects import Phrase
from bot.network import Phase
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, confirm
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.network.confirming import confirmation, said_lines, said_of_conditions
from flows.network.figures import condition_lines, figures_now
from flows.network.lapsing import LAPSES
from flows.network.operations import enter, member_ids, phase_now, questions_of
from flows.network.phases import has_rhythm
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
    told = await talk.look("said", said_of_conditions())
    answer = await talk.ask(
        facilitator,
        "what",
        choice(*ways(figures)),
        audience=ONLY_YOU,
        lines=condition_lines(figures),
        said=as_said(told),
    )
    if answer is None or answer.is_("stay"):
        return await talk.say(facilitator, "stays")
    if answer.is_("agree"):
        return await talk.start("agree", "sowing.agreements")
    if answer.is_("ask") and not await members_and_facilitator_agree(talk):
        return await talk.say(facilitator, "stays")
    if not await talk.do("enter", enter(Phase.CULTIVATING, leaving=Phase.SOWING)):
        return await talk.say(facilitator, "elsewhere", text="cultivating-check-elsewhere")
    still = await talk.look("still-open", open_conditions())
    growing = [Phrase(f"network-condition-name-{name}") for name in still]
    await talk.say(talk.room, "cultivating", open=len(growing), lines=growing)
    if await talk.look("has-rhythm", has_rhythm()):
        return await talk.say(talk.room, "rhythm-goes-on")
    await talk.start("rhythm", "cultivating.rhythm", lasting=True)


def ways(figures: dict[str, Any]) -> list[str]:
    """What the facilitator can do: agreements are offered while there are none."""
    return ["ask", "go", "stay"] if figures["agreements"] else ["agree", "ask", "go", "stay"]


async def members_and_facilitator_agree(talk: Talk) -> bool:
    """Every member says of each condition whether it is in order; all see that at once, and the facilitator has the
    last word."""
    members = await talk.look("members", member_ids())
    await talk.say(talk.room, "asked")
    until, lasts = await deadline(talk, OPEN)
    parts = await talk.collect(
        members, "confirmed", confirmation, until=lasts, nudge=lasts / 2, answer_by=until.isoformat()
    )
    answers = sum(any(answer is not None for answer in said.values()) for said in parts.given)
    told = await talk.look("told", said_of_conditions())
    shown: dict[str, Any] = {
        "answers": answers,
        "members": len(members),
        "said": as_said(told),
        "lacks": as_lacking(told),
    }
    await talk.say(talk.room, "answered", under="asked", **shown)
    if await talk.look("still", phase_now()) != Phase.SOWING:
        return False
    # Longer than a command goes on asking: members took days for their part of it.
    answer = await talk.ask(talk.starter, "go", confirm(), audience=ONLY_YOU, until=DECIDING, **shown)
    return answer is not None and answer.is_(True)


def as_said(told: dict[str, Any]) -> Phrase | str:
    """What members said of the conditions, in counts; nothing while nobody spoke."""
    lines = said_lines(told)
    return Phrase("sowing-check-said", {"lines": lines}) if lines else ""


def as_lacking(told: dict[str, Any]) -> Phrase | str:
    """What members find lacking, in their own words and without names."""
    lacks = [words for of in told.values() for words in of["lacks"]]
    return Phrase("sowing-check-lacks", {"lines": lacks}) if lacks else ""


@operation
def open_conditions(world: World) -> Json:
    """The conditions that figures do not bear out, or of which members said something else than yes; by name."""
    met, said = figures_now().run(world)["met"], said_of_conditions().run(world)
    doubted = {name for name, of in said.items() if of["at"] and not of["confirmed"]}
    return [name for name in CONDITIONS if not met[name] or name in doubted]
