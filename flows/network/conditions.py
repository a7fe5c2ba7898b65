"""The four conditions: what they rest on, what they lack, and the smallest next step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.audience import ERASED, Json
from bot.conditions import CONDITIONS
from bot.diversity import FEWEST_MEMBERS
from bot.effects import Phrase
from bot.network import Contribution, Proposal
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.network.confirming import SHOWN, counts_of, said_of_conditions
from flows.network.figures import difference_lines, figures_now, rests_on
from flows.network.operations import agreements_in, for_all, members_in

OPTIONS = {
    "agree": "sowing.agreements",
    "agreements": "sowing.agreed",
    "change": "sowing.change",
    "confirm": "network.confirmation",
    "picture": "sowing.picture",
}
"""What each option of the command begins."""


@dialogue("network.conditions")
async def conditions(talk: Talk) -> None:
    """Show the conditions; or begin agreements, show or change them, or let a member say what they find."""
    if begins := OPTIONS.get(talk.args.get("option") or ""):
        return await talk.start("begin", begins)
    figures = await talk.look("figures", figures_now())
    said = await talk.look("said", said_of_conditions())
    own = await talk.look("own", own_words())
    told = {name: section(name, figures, said[name], own[name]) for name in CONDITIONS}
    await talk.say(
        talk.here,
        "page",
        diversity=told["diversity"],
        practice=told["practice"],
        trust=told["trust"],
        influence=told["influence"],
    )


def section(name: str, figures: Mapping[str, Any], said: Mapping[str, Any], own: list[Any]) -> Phrase:
    """One condition: figures, members' own words, what they say of it and miss, and what would help it on."""
    lines = difference_lines(dict(figures)) if name == "diversity" else own
    step = smallest_step(name, figures, said)
    spoken = counts_of(said) if said["at"] else {}
    return Phrase(
        "network-conditions-section",
        {
            "rests": rests_on(figures)[name],
            "words": Phrase("network-section-words", {"lines": lines}) if lines else "",
            "said": Phrase("network-section-said", {**spoken, "confirmed": said["confirmed"]}) if spoken else "",
            "lacks": Phrase("network-section-lacks", {"lines": said["lacks"][:SHOWN]}) if said["lacks"] else "",
            "step": Phrase(f"network-step-{step}") if step else "",
        },
    )


def smallest_step(name: str, figures: Mapping[str, Any], said: Mapping[str, Any]) -> str:
    """What would help a condition on, as the end of a text's name; empty where it is in order and members say so."""
    if figures["met"][name]:
        return "" if said["confirmed"] else "confirm"
    match name:
        case "diversity":
            return "invite" if figures["members"] < FEWEST_MEMBERS else "find"
        case "practice":
            return "case"
        case "trust":
            return "accept" if figures["agreements"] else "agree"
        case _:
            return "propose"


def first_line(words: str) -> str:
    """The first of the agreements."""
    return next(iter(words.splitlines()), "")


@operation
def own_words(world: World) -> Json:
    """Per condition the members' own words that bear it out, as far as all may read them: the newest few."""
    here: dict[str, Any] = {"network": world.network}
    cases = world.find(Contribution, **here, person=members_in(world), kind="intake.case")
    holds = agreements_in(world)
    goals = world.find(Proposal, **here, kind="goal", status="adopted")
    told = {
        "diversity": [],
        "practice": [row.words for row in cases],
        "trust": [holds.words.map(first_line)] if holds is not None else [],
        "influence": [row.words for row in goals],
    }
    return {
        name: [words for words in all_words if for_all(world, words) and not words.is_(ERASED)][-SHOWN:]
        for name, all_words in told.items()
    }
