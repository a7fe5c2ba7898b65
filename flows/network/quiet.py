"""Whoever carries the question, and is silent for weeks: asked alone whether they go on, then the others are."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import ONLY_YOU, Json
from bot.network import Person
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice
from bot.succession import SUCCESSION
from bot.talk import Talk, dialogue
from flows.network.operations import central_words, membership_of, network_of

PATIENCE = timedelta(weeks=3)
"""How long somebody may be silent before they are asked."""
ANSWERING = timedelta(weeks=1)
"""How long they have to say that they go on."""
SEASON = timedelta(weeks=12)
"""How long nobody is asked again, where nobody took over."""


@dialogue("network.quiet")
async def quiet(talk: Talk) -> None:
    """Look every few weeks whether the one who carries the question is still heard from. Who is not, and does not
    answer this question either, is named to nobody: the network only hears that someone may take over."""
    carrier, heard = talk.starter, None
    async for turn in talk.rounds("look"):
        now: dict[str, Any] | None = await turn.look("now", carrier_now())
        if now is None:
            return
        if now["away"] or now["answers"] != heard:
            heard = now["answers"]
            await turn.wait("a-few-weeks", PATIENCE)
            continue
        question = await turn.look("question", central_words())
        ways, asking = choice("go-on", "someone-else"), {"question": question} if question else {}
        answer = await turn.ask(
            carrier, "still" if question else "begun", ways, audience=ONLY_YOU, until=ANSWERING, **asking
        )
        if answer is None and await turn.look("since", carrier_now()) != now:
            continue
        if answer is None or answer.is_("someone-else"):
            await let_others(turn, heard=heard if answer is None else None, asked=question is not None)
            await turn.wait("a-season", SEASON)


async def let_others(talk: Talk, *, heard: int | None, asked: bool) -> None:
    """Ask the members who carries the question on; where none was found yet, anyone in the room may bring theirs."""
    if not asked:
        return await talk.say(talk.room, "no-question-yet")
    await talk.start("others", SUCCESSION, quiet={"person": talk.starter, "heard": heard})


async def watch_over(talk: Talk, person: int) -> None:
    """Look after somebody who carries the question from now on, unless that is done already."""
    if person not in await talk.look("watched", watched()):
        await talk.start("watch", quiet, person=person)


@operation
def carrier_now(world: World) -> Json:
    """How many ``answers`` who carries the question gave in the network, and whether they said that they are ``away``;
    None when they carry it no longer."""
    row, person = membership_of(world, world.person), world.get(Person, world.person)
    if row is None or person is None or not row.owner or network_of(world).closed_at is not None:
        return None
    away = person.paused_until is not None and person.paused_until > world.now
    return {"answers": world.answers_of(world.person), "away": away}


@operation
def watched(world: World) -> Json:
    """Ids of those who are looked after."""
    return sorted(world.under_way("network.quiet"))
