"""People who could join: proposed to the facilitator alone, each with a reason, and asked in by choice."""

from __future__ import annotations

from typing import Any

from bot.audience import ONLY_YOU
from bot.effects import PersonName, Phrase
from bot.network import INVITATION
from bot.prompts import people
from bot.talk import Talk, dialogue
from flows.network.lapsing import LAPSES
from flows.network.people import ask_in
from flows.network.status import names_of
from flows.sowing.proposals import proposals, still_free

LITTLE, NOTHING_NEW = Phrase("sowing-finding-little"), Phrase("sowing-finding-nothing-new")
FEW_VIEWS = 3
"""Views that a reason names, at most: it is one sentence."""


@dialogue("sowing.finding", lapses=LAPSES)
async def finding(talk: Talk) -> None:
    """Propose people of the pool for the free seats; whoever the facilitator chooses is invited."""
    facilitator = talk.starter
    found: dict[str, Any] = await talk.look("found", proposals())
    if found["hindrance"] is not None:
        return await talk.say(facilitator, found["hindrance"], seats=found["seats"])
    candidates = [each["person"] for each in found["people"]]
    answer = await talk.ask(
        facilitator,
        "whom",
        people(candidates),
        audience=ONLY_YOU,
        count=len(candidates),
        lines=[reason(each) for each in found["people"]],
        figures=figures(len(candidates), found["before"], found["after"]),
    )
    if answer is None:
        return await talk.say(facilitator, "nobody-invited")
    now: dict[str, Any] = await talk.look("now", still_free(answer))
    if now["gone"]:
        await talk.say(facilitator, "gone", people=names_of(now["gone"]))
    if now["still"]:
        await talk.do("ask-in", ask_in(now["still"]))
        await talk.say(facilitator, "invited" if now["ready"] else "invited-later", people=names_of(now["still"]))
    for person in now["still"] if now["ready"] else ():
        await talk.start(f"invite.{person}", INVITATION, person=person)


def reason(one: dict[str, Any]) -> Phrase:
    """Why someone is proposed, in one sentence: what they bring, what they find, which view they add."""
    parts = [
        *(
            Phrase(f"sowing-finding-{way}", {"themes": series(themes_of(one[way]["themes"])), "count": count})
            for way in ("brings", "finds")
            if (count := one[way]["members"])
        ),
        *([Phrase("sowing-finding-adds", {"views": series(views_of(one["adds"]))})] if one["adds"] else []),
    ]
    if not parts:
        among, rest = one["among"], NOTHING_NEW if one.get("told") else LITTLE
        parts = [Phrase("sowing-finding-among", {"themes": series(themes_of(among))}) if among else rest]
    return Phrase("sowing-finding-line", {"person": PersonName(one["person"]), "reason": series(parts, "and-so")})


def themes_of(ids: list[str]) -> list[Phrase]:
    """Themes in words."""
    return [Phrase(f"theme-{theme}") for theme in ids]


def views_of(adds: list[list[str]]) -> list[Phrase]:
    """Views in words; which board is never said."""
    return [
        Phrase("sowing-finding-board")
        if name == "board"
        else Phrase(f"sowing-finding-{view}" if name == "years" else f"{name}-{view}")
        for name, view in adds[:FEW_VIEWS]
    ]


def series(phrases: list[Phrase], between: str = "and") -> Phrase:
    """Several phrases after one another."""
    first, *others = phrases
    for other in others:
        first = Phrase(f"sowing-finding-{between}", {"others": first, "one": other})
    return first


def figures(people: int, before: dict[str, int], after: dict[str, int]) -> Phrase:
    """What the network gains with all who are proposed: asks that meet an offer, and difference."""
    now = {f"{name}-now": count for name, count in before.items()}
    return Phrase("sowing-finding-figures", {"count": people, **after, **now})
