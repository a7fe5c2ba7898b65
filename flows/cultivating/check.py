"""From cultivating to harvesting."""

from __future__ import annotations

from bot.audience import NETWORK, Audience, Json
from bot.meetings import Meeting
from bot.network import Contribution, Phase, Question, Thanks
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.cultivating.tryouts import NOTHING, TRYOUT
from flows.network.lapsing import LAPSES
from flows.network.operations import enter


@dialogue("cultivating.check", lapses=LAPSES)
async def check(talk: Talk) -> None:
    """What the season brought so far, in figures; the facilitator says whether it is time to harvest."""
    figures = await talk.look("figures", figures_of_season())
    if not await talk.confirm(talk.starter, "harvest", audience=NETWORK, **figures):
        return await talk.say(talk.starter, "stays")
    if not await talk.do("enter", enter(Phase.HARVESTING, leaving=Phase.CULTIVATING)):
        return await talk.say(talk.starter, "elsewhere")
    await talk.say(talk.room, "harvesting", **figures)
    await talk.start("reflections", "harvesting.reflections")


@operation
def figures_of_season(world: World) -> Json:
    """Counts only; nobody's words."""
    here = {"network": world.network}
    answers = world.find(Contribution, **here, kind=TRYOUT)
    tryouts = [answer for answer in answers if answer.status != NOTHING]
    meetings = world.find(Meeting, **here, status="planned")
    return {
        "checkins": len(answers),
        "tryouts": sum(tryout.words.label.audience is not Audience.ONLY_YOU for tryout in tryouts),
        "meetings": sum(meeting.at <= world.now for meeting in meetings),
        "thanks": len(world.find(Thanks, **here)),
        "questions": len(world.find(Question, **here, status="open")),
    }
