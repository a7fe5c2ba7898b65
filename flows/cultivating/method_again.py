"""On the day that the owner of a case chose, they are asked once more how it went."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.audience import ONLY_YOU, Json, Label, Labelled
from bot.operations import operation
from bot.ports import World
from bot.prompts import text
from bot.rhythm import at_wall
from bot.talk import Talk, dialogue
from flows.cultivating.method_sheets import keep_taken
from flows.network.operations import network_of

PATIENCE = timedelta(weeks=1)
MORNING = time(9)


@dialogue("cultivating.method-again")
async def method_again(talk: Talk) -> None:
    """Asks the owner of a case, on the day of their choice, how what they took along went."""
    await talk.wait("the-day", datetime.fromisoformat(await talk.look("morning", morning(talk.args["day"]))))
    went = await talk.ask(talk.starter, "went", text(), audience=ONLY_YOU, until=PATIENCE, words=talk.args["words"])
    if went is not None:
        await talk.do("keep", keep_taken([went]))
        await talk.say(talk.starter, "noted")


@operation
def morning(world: World, day: Labelled) -> Json:
    """Nine o'clock on the day that the person named."""
    said = day.shown_to(Label.for_person(world.person, world.network))
    return at_wall(date.fromisoformat(said), MORNING, network_of(world).timezone).isoformat()
