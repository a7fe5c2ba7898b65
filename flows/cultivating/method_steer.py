"""Steering a method that goes on: whoever takes part may go on, take longer, pause or stop."""

from __future__ import annotations

from typing import Any

from bot.audience import NETWORK, Json
from bot.network import Person
from bot.operations import operation
from bot.ports import World
from bot.prompts import Option, choice
from bot.talk import Talk, dialogue
from bot.texts import in_set
from flows.cultivating.method_time import steer, steerable
from flows.methods.loading import methods


@dialogue("cultivating.method-steer")
async def method_steer(talk: Talk) -> None:
    """Goes on with a method, or takes longer, pauses or stops it; for anyone who takes part, so that it does not hang
    on one person."""
    runs: list[dict[str, Any]] = await talk.look("runs", labelled_runs())
    if not runs:
        return await talk.say(talk.starter, "none")
    meant = runs
    if len(runs) > 1:
        options = (Option(str(each["id"]), each["label"]) for each in runs)
        answer = await talk.ask(talk.starter, "which", choice(*options), audience=NETWORK)
        meant = [each for each in runs if answer is not None and answer.is_(str(each["id"]))]
    if not meant:  # passed over, or erased meanwhile
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    done = await talk.do("steer", steer(meant[0]["id"], talk.args["option"]))
    await talk.say(talk.starter, "done", done="yes" if done else "no")


@operation
def labelled_runs(world: World) -> Json:
    """The methods that the person may steer, with what to call each."""
    known = methods(world.own_files)
    found: list[Json] = []
    for each in steerable().run(world):
        owner, method = world.get(Person, each["owner"]), known.get(each["method"])
        title = in_set(method.title, world.locale) if method else each["method"]
        found.append({"id": each["id"], "label": f"{title} ({owner.name if owner else ''})"})
    return found
