"""Who helped whom, with what."""

from __future__ import annotations

from bot.audience import NETWORK, ONLY_YOU, Json, Labelled
from bot.effects import PersonName
from bot.network import Thanks
from bot.operations import operation
from bot.ports import World
from bot.prompts import people, text
from bot.talk import Talk, dialogue
from flows.cultivating.operations import those_named
from flows.network.lapsing import LAPSES
from flows.network.operations import member_ids

MOST_WORDS = 80


@dialogue("cultivating.thanks", lapses=LAPSES)
async def thanks(talk: Talk) -> None:
    """A member thanks others for their help; those hear it, and so does the room."""
    giver = talk.starter
    members: list[int] = await talk.look("members", member_ids())
    others = [person for person in members if person != giver]
    mentioned: list[int] = talk.args.get("people", [])
    helpers: list[int] = [person for person in mentioned if person in others]
    if strange := [person for person in mentioned if person not in members]:
        await talk.say(giver, "no-member", text="engine-no-member", people=names_of(strange))
    if not helpers:
        if not others:
            return await talk.say(giver, "nobody")
        named = await talk.ask(giver, "who", people(others).required(), audience=NETWORK)
        helpers = await talk.look("helpers", those_named(named)) if named is not None else []
    words = talk.args.get("words") or await talk.ask(
        giver, "words", text(max_words=MOST_WORDS).required(), audience=ONLY_YOU, helpers=names_of(helpers)
    )
    released = await talk.release(words, to=NETWORK)
    if released is None or not helpers:
        return await talk.say(giver, "kept-silent")
    await talk.do("keep", keep_thanks(helpers, released))
    for helper in helpers:
        await talk.scoped(f"helper.{helper}").say(helper, "for-you", giver=PersonName(giver), words=released)
    await talk.say(talk.room, "told", giver=PersonName(giver), helpers=names_of(helpers), words=released)


def names_of(persons: list[int]) -> list[PersonName]:
    """The people as a text names them."""
    return [PersonName(person) for person in persons]


@operation
def keep_thanks(world: World, helpers: list[int], words: Labelled) -> Json:
    """Keep the thanks to each."""
    for helper in helpers:
        world.put(Thanks(world.network, world.person, helper, words, world.now))
