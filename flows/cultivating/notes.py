"""What was decided in a meeting, written down by whoever does that."""

from __future__ import annotations

from bot.audience import NETWORK, Json, Labelled
from bot.effects import PersonName
from bot.network import Contribution
from bot.operations import operation
from bot.ports import World
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.cultivating.agenda import DECISION
from flows.network.lapsing import LAPSES
from flows.network.operations import central, chosen

MOST_WORDS = 200


@dialogue("cultivating.notes", lapses=LAPSES)
async def notes(talk: Talk) -> None:
    """A member writes down what was decided, a decision a line; it is on the next agenda."""
    words = await talk.ask(talk.starter, "decisions", text(max_words=MOST_WORDS), audience=NETWORK)
    if words is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    await talk.do("keep", keep_decisions(words))
    await talk.say(talk.room, "told", who=PersonName(talk.starter), words=words)


@operation
def keep_decisions(world: World, words: Labelled) -> Json:
    """Keep every line as a decision."""
    question = central(world)
    for line in filter(None, (line.strip(" •-*\t") for line in str(chosen(words)).splitlines())):
        decision = Contribution(world.network, world.person, DECISION, words.map(lambda _, line=line: line), world.now)
        decision.question = question.id if question else None
        world.put(decision)
