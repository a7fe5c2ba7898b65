"""What one member takes along from a meeting: for themselves first, then, if they like, for all."""

from __future__ import annotations

from bot.audience import NETWORK, ONLY_YOU, Json, Labelled
from bot.network import Contribution
from bot.operations import operation
from bot.ports import World
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import before_it_closes, last_word
from flows.network.operations import central

TAKEAWAY = "takeaway"
"""Kind of the contribution; the harvest gathers it."""
MOST_WORDS = 60


@dialogue("cultivating.takeaway")
async def takeaway(talk: Talk) -> Labelled | None:
    """One line, which the network reads only if its author says so."""
    words = await talk.ask(talk.starter, "words", text(max_words=MOST_WORDS), audience=ONLY_YOU, until=last_word(talk))
    if words is None:
        return None
    kept = await talk.do("keep", keep_takeaway(words))
    released = await talk.release(words, to=NETWORK, until=before_it_closes(talk))
    if released is not None:
        await talk.do("share", share_takeaway(kept, released))
    await talk.say(talk.starter, "noted", text="engine-noted")
    return released


@operation
def keep_takeaway(world: World, words: Labelled) -> Json:
    """Keep it for its author; gives its id."""
    question = central(world)
    taken = Contribution(world.network, world.person, TAKEAWAY, words, world.now)
    taken.question = question.id if question else None
    return world.put(taken).id


@operation
def share_takeaway(world: World, id: int, released: Labelled) -> Json:
    """Put what the author released in its place."""
    taken = world.get(Contribution, id)
    assert taken is not None
    taken.words = released
    world.put(taken)
