"""Working on a case together, step by step, in the thread of one message."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Json, Labelled
from bot.effects import PersonName, Phrase
from bot.network import Contribution
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from flows.cultivating.operations import members_present
from flows.cultivating.rounds import closing_time
from flows.methods.loading import methods
from flows.network.operations import central

WRITTEN = "method"
"""Kind of the contribution that a method leaves."""


@dialogue("cultivating.method")
async def method(talk: Talk) -> None:
    """The owner of a case chooses a method; the bot opens each step, keeps time, asks what is taken along."""
    owner = talk.starter
    known = await talk.look("known", known_methods())
    words: Labelled | None = talk.args.get("words")
    chosen = picked(known, words)
    if chosen is None:
        if words is not None:
            await talk.say(owner, "unknown", words=words)
        answer = await talk.ask(owner, "which", choice(*known).required(), audience=NETWORK)
        chosen = picked(known, answer)
    if chosen is None:  # what was chosen has been erased
        return await talk.say(owner, "left", text="engine-left-as-it-is")
    case = await talk.ask(owner, "case", text(max_words=150).required(), audience=ONLY_YOU)
    case = await talk.release(case, to=NETWORK)
    if case is None:
        return await talk.say(owner, "kept-silent")
    consultants = await draw(talk, chosen["consultants"])
    if consultants is None:
        return await talk.say(owner, "too-few", needed=chosen["consultants"] + 1)
    name = Phrase(f"method-{chosen['id']}")
    await talk.say(talk.room, "opening", owner=PersonName(owner), method=name, case=case)
    if not await go_through(talk, chosen, consultants):
        return await talk.say(talk.room, "stopped", under="opening")
    await write_down(talk, chosen, name)


async def draw(talk: Talk, wanted: int) -> list[PersonName] | None:
    """As many consultants as the method wants, by lot; None when there are not enough members."""
    others = [person for person in await talk.look("members", members_present()) if person != talk.starter]
    if len(others) < wanted:
        return None
    return [PersonName(person) for person in talk.chance("lot").sample(others, wanted)]


def picked(known: dict[str, Any], answer: Labelled | None) -> dict[str, Any] | None:
    """The method that was named, if it is one."""
    return next((each for name, each in known.items() if answer is not None and answer.is_(name)), None)


async def go_through(talk: Talk, chosen: dict[str, Any], consultants: list[PersonName]) -> bool:
    """Open step after step; whether all were done: the owner may stop."""
    steps = chosen["steps"]
    for number, step in enumerate(steps, 1):
        opened = {"number": number, "steps": len(steps), "owner": PersonName(talk.starter)}
        text_id = f"method-{chosen['id']}-{step['id']}"
        closes = await closing(talk, f"{step['id']}-closes", step)
        await talk.say(
            talk.room,
            f"step-{step['id']}",
            text=text_id,
            under="opening",
            until=closes,
            consultants=consultants,
            **opened,
        )
        if not await keep_time(talk, step, closes, number):
            return False
    return True


async def keep_time(talk: Talk, step: dict[str, Any], closes: datetime, number: int) -> bool:
    """A step lasts its time, unless the owner goes on sooner, takes as long again, or stops (then False)."""
    for turn in count(1):
        key = f"{step['id']}-{turn}"
        pace = await talk.ask(
            talk.starter,
            f"pace-{key}",
            choice("keep", "on", "longer", "stop"),
            audience=NETWORK,
            until=closes,
            text="cultivating-method-pace",
            number=number,
            closes=closes,
        )
        if pace is None or pace.is_("keep"):
            await talk.wait(f"wait-{key}", closes)
            return True
        if not pace.is_("longer"):
            return pace.is_("on")
        closes = await closing(talk, f"{key}-closes", step, closes)
        await talk.say(
            talk.room,
            f"longer-{key}",
            text="cultivating-method-longer",
            under="opening",
            number=number,
            until=closes,
        )
    raise AssertionError("count never ends")


async def closing(talk: Talk, key: str, step: dict[str, Any], since: datetime | None = None) -> datetime:
    """When a step is over that begins now, or goes on from ``since``."""
    lasts = timedelta(hours=step["hours"])
    return datetime.fromisoformat(await talk.look(key, closing_time(lasts, since)))


async def write_down(talk: Talk, chosen: dict[str, Any], name: Phrase) -> None:
    """What the owner takes along, for themselves and, if they like, for all."""
    taken = await talk.ask(
        talk.starter, "taken", text(), audience=ONLY_YOU, text=f"cultivating-method-{chosen['written']}"
    )
    released = await talk.release(taken, to=NETWORK)
    if taken is not None:
        await talk.do("keep", keep_outcome(released or taken))
    if released is not None:
        await talk.say(talk.room, "outcome", under="opening", owner=PersonName(talk.starter), words=released)
    else:
        await talk.say(talk.room, "done", under="opening", method=name)


@operation
def known_methods(_world: World) -> Json:
    """All methods by id, as data."""
    return {name: method.model_dump(mode="json") for name, method in methods().items()}


@operation
def keep_outcome(world: World, words: Labelled) -> Json:
    """Keep what the owner of the case took along."""
    question = central(world)
    outcome = Contribution(world.network, world.person, WRITTEN, words, world.now)
    outcome.question = question.id if question else None
    world.put(outcome)
