"""The four conditions: what they rest on, and the members' own word on them."""

from __future__ import annotations

from typing import Any

from bot.audience import NETWORK
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from flows.network.consents import consent_to, take_back
from flows.network.figures import condition_lines, evidence_lines, figures_now
from flows.network.operations import agreements_of


@dialogue("network.conditions")
async def conditions(talk: Talk) -> None:
    """Show the conditions, begin the agreements, or let a member say whether they are ready."""
    match talk.args.get("option"):
        case "agree":
            await talk.start("agree", "sowing.agreements")
        case "agreements":
            await talk.start("agreed", "sowing.agreed")
        case "change":
            await talk.start("change", "sowing.change")
        case "confirm":
            await talk.start("confirm", "network.readiness")
        case "picture":
            await talk.start("picture", "sowing.picture")
        case _:
            figures = await talk.look("figures", figures_now())
            agreed = await talk.look("agreed", agreements_of())
            await talk.say(talk.here, "shown", lines=evidence_lines(figures), ready=figures["ready"])
            if agreed:
                await talk.say(talk.here, "agreements", words=agreed["words"])


@dialogue("network.readiness")
async def readiness(talk: Talk) -> dict[str, Any]:
    """One member says whether the network can go on from sowing, and what it still needs."""
    figures = await talk.look("figures", figures_now())
    answer = await talk.ask(
        talk.starter, "ready", choice("ready", "not-yet"), audience=NETWORK, lines=condition_lines(figures)
    )
    needed = None
    if answer is not None and answer.is_("ready"):
        await talk.do("confirm", consent_to("ready"))
    elif answer is not None:
        needed = await talk.ask(talk.starter, "needed", text(max_words=40), audience=NETWORK)
        await talk.do("withdraw", take_back("ready"))
        await talk.say(talk.starter, "noted", text="engine-noted")
    return {"ready": answer, "needed": needed}
