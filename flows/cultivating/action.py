"""Actions: who does what by when. Their owner says yes to them, and is asked once how it went."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.audience import NETWORK, Json, Labelled
from bot.effects import PersonName
from bot.meetings import Action
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, day, people, text
from bot.rhythm import at_wall, next_allowed
from bot.talk import Talk, dialogue
from flows.cultivating.moments import today
from flows.cultivating.operations import those_named
from flows.network.lapsing import LAPSES
from flows.network.operations import chosen, member_ids, network_of

MOST_WORDS = 40
ANSWERING, TELLING = timedelta(days=7), timedelta(days=3)
"""How long someone can say yes to an action, and how it went."""
ASKED_AT = time(16)
"""When on its day an action is asked about, in the network's own time."""


@dialogue("cultivating.action", lapses=LAPSES)
async def action(talk: Talk) -> None:
    """A member writes down what somebody does by when; that is theirs once they say so."""
    by = talk.starter
    members: list[int] = await talk.look("members", member_ids())
    named: list[int] = talk.args.get("people") or []
    if strange := [PersonName(person) for person in named if person not in members]:
        await talk.say(by, "no-member", text="engine-no-member", people=strange)
    owners: list[int] = [person for person in named if person in members]
    if len(owners) != 1:
        answer = await talk.ask(by, "who", people(members, max=1), audience=NETWORK)
        owners = await talk.look("owners", those_named(answer)) if answer is not None else []
    if not owners:
        return await talk.say(by, "left", text="engine-left-as-it-is")
    (owner,) = owners
    words = await talk.ask(by, "what", text(max_words=MOST_WORDS).required(), audience=NETWORK, owner=PersonName(owner))
    now = date.fromisoformat((await talk.look("today", today()))["day"])
    due = await talk.ask(by, "due", day(after=now).required(), audience=NETWORK)
    assert due is not None
    if owner != by:
        await talk.say(by, "passed-on", owner=PersonName(owner))
    until = await talk.look("until", day_chosen(due))
    await talk.start(
        "owned", "cultivating.promise", person=owner, words=words, due=until, by=by if owner != by else None
    )


@dialogue("cultivating.promise")
async def promise(talk: Talk) -> None:
    """The owner of an action takes it on, or not, where another noted it (``by``); on its day they are asked how it
    went."""
    owner, words = talk.starter, talk.args["words"]
    by: int | None = talk.args["by"]
    due = date.fromisoformat(talk.args["due"])
    if by is not None:
        answer = await talk.ask(
            owner,
            "yours",
            choice("yes", "no", optional=False),
            audience=NETWORK,
            until=ANSWERING,
            by=PersonName(by),
            words=words,
            due=due,
        )
        if answer is None or answer.is_("no"):
            if answer is not None:
                await talk.say(owner, "left", text="engine-left-as-it-is")
            return await talk.say(by, "not-taken", owner=PersonName(owner), words=words)
    kept = await talk.do("keep", keep_action(words, due))
    await talk.say(talk.room, "taken", who=PersonName(owner), words=words, due=due)
    await talk.wait("due", datetime.fromisoformat(kept["asked"]))
    if not await talk.look("open", is_open(kept["id"])):
        return
    went = await talk.ask(
        owner, "went", choice("done", "busy", "dropped"), audience=NETWORK, until=TELLING, words=words
    )
    if went is not None:
        await talk.do("settle", settle_action(kept["id"], went))
        await talk.say(owner, "noted", text="engine-noted")


@operation
def day_chosen(_world: World, answer: Labelled) -> Json:
    """The day that was chosen in such a prompt."""
    return chosen(answer)


@operation
def keep_action(world: World, words: Labelled, due: date) -> Json:
    """Keep what the person took on; gives its ``id`` and when to ask them about it."""
    network = network_of(world)
    at = at_wall(due, ASKED_AT, network.timezone)
    kept = world.put(Action(world.network, world.person, words, at, world.now))
    return {"id": kept.id, "asked": next_allowed(at, network.timezone, network.region).isoformat()}


@operation
def is_open(world: World, id: int) -> Json:
    """Whether it is still to be done."""
    kept = world.get(Action, id)
    return kept is not None and kept.status == "open"


@operation
def settle_action(world: World, id: int, went: Labelled) -> Json:
    """What became of it; what is still going on stays open, and in the agenda."""
    kept = world.get(Action, id)
    assert kept is not None
    kept.status = "done" if went.is_("done") else "dropped" if went.is_("dropped") else "open"
    world.put(kept)
