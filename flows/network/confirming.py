"""The members' own word on the four conditions, beside what can be counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.audience import ERASED, NETWORK, Json, Labelled
from bot.conditions import CONDITIONS
from bot.effects import Phrase
from bot.network import Contribution
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import last_word
from flows.network.figures import SAID, figures_now, rests_on
from flows.network.operations import members_in

SAYS = ("yes", "not-yet", "no")
LACKS = ".lacks"
"""What the kind of someone's words on what a condition lacks ends with."""
WORDS = 40
SHOWN = 2
"""So many of what members miss stand under a condition; a phone is small."""


@dialogue("network.confirmation")
async def confirmation(talk: Talk) -> dict[str, Labelled | None]:
    """One member says of each condition whether it is in order, and what it lacks; they may change it at any time."""
    member, figures = talk.starter, await talk.look("figures", figures_now())
    rests, until = rests_on(figures), last_word(talk) if "answer_by" in talk.args else None
    said = await talk.form(
        member,
        {name: choice(*SAYS) for name in CONDITIONS},
        audience=NETWORK,
        until=until,
        diversity=rests["diversity"],
        practice=rests["practice"],
        trust=rests["trust"],
        influence=rests["influence"],
    )
    if not any(said.values()) and until is not None and await talk.now("over") >= until:
        return said  # who was silent hears nothing of it
    wanting = [name for name, answer in said.items() if answer is not None and not answer.is_("yes")]
    questions = {f"{name}-lacks": text(max_words=WORDS) for name in wanting}
    lacks = await talk.form(member, questions, audience=NETWORK, until=until)
    await talk.do("keep", keep_said(said, {name: lacks[f"{name}-lacks"] for name in wanting}))
    await talk.say(member, "noted", text="engine-noted")
    return said


def said_lines(said: Mapping[str, Any]) -> list[Phrase]:
    """Of each condition how many members say what; nothing of one about which nobody spoke."""
    return [
        Phrase("network-said", {"name": Phrase(f"network-condition-name-{name}"), **counts_of(said[name])})
        for name in CONDITIONS
        if said[name]["at"]
    ]


def counts_of(of: Mapping[str, Any]) -> dict[str, Any]:
    """What a text says of a condition about which members spoke."""
    return {"yes": of["yes"], "notyet": of["not-yet"], "no": of["no"], "members": of["members"], "at": day_of(of)}


def day_of(of: Mapping[str, Any]) -> date:
    """The day on which someone spoke about it last."""
    return datetime.fromisoformat(of["at"]).date()


@operation
def keep_said(world: World, said: Mapping[str, Labelled | None], lacks: Mapping[str, Labelled | None]) -> Json:
    """Keep what the person says of the conditions, in place of what they said before; a skip leaves it as it was."""
    for name, answer in said.items():
        if answer is None:
            continue
        for kind, words in ((f"{SAID}{name}", answer), (f"{SAID}{name}{LACKS}", lacks.get(name))):
            for old in world.find(Contribution, network=world.network, person=world.person, kind=kind):
                world.remove(old)
            if words is not None:
                world.put(Contribution(world.network, world.person, kind, words, world.now))


@operation
def said_of_conditions(world: World) -> Json:
    """Per condition how many members say ``yes``, ``not-yet`` and ``no``, of how many ``members``, ``at`` what moment
    last (empty: never), what it ``lacks`` in their words, and whether more than half say yes: ``confirmed``."""
    members = members_in(world)
    told: dict[str, Json] = {}
    for name in CONDITIONS:
        mine = {"network": world.network, "person": members}
        rows = [row for row in world.find(Contribution, **mine, kind=f"{SAID}{name}") if not row.words.is_(ERASED)]
        lacks = world.find(Contribution, **mine, kind=f"{SAID}{name}{LACKS}")
        counts = {say: sum(row.words.is_(say) for row in rows) for say in SAYS}
        shown = [row.words for row in lacks if not row.words.is_(ERASED)]
        told[name] = {
            **counts,
            "members": len(members),
            "at": max(row.created_at for row in rows).isoformat() if rows else "",
            "lacks": world.chance.sample(shown, len(shown)),
            "confirmed": 2 * counts["yes"] > len(members),
        }
    return told
