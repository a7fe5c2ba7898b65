"""The owner of a question decides about a suggestion, and who made it hears what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.audience import NETWORK, ONLY_YOU, Json, Label, Labelled
from bot.effects import PersonName, Phrase
from bot.network import Contribution, Question
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from flows.network.operations import chosen
from flows.network.wordings import Wording, kept
from flows.sowing.wording import WORDS, Sharpening

DECIDING = timedelta(weeks=2)
"""How long the owner has. Then the question stays as it is, and who made the suggestion hears so."""


@dialogue("sowing.suggestion")
async def suggestion(talk: Talk) -> None:
    """Take it over as it is, or in other words, or leave the question as it is; without a reason."""
    owner, by, words = talk.starter, talk.args["by"], talk.args["words"]
    who = PersonName(by) if talk.args["named"] else Phrase("sowing-suggestion-a-member")
    answer = await talk.ask(
        owner, "what", choice("take", "change", "leave"), audience=ONLY_YOU, until=DECIDING, who=who, words=words
    )
    wordings: list[Wording] = []
    if answer is not None and answer.is_("take"):
        wordings = [Wording(words, await talk.now("at"))]
    elif answer is not None and answer.is_("change"):
        better = await talk.ask(owner, "change", text(max_words=WORDS), audience=ONLY_YOU, words=words)
        wordings = await Sharpening(talk).wordings(better)
    outcome = await talk.do("settle", settle(talk.args["suggestion"], talk.args["question"], wordings))
    how = outcome["how"]
    if how == "taken":
        await talk.say(talk.room, "taken", owner=PersonName(owner), who=who, question=outcome["words"])
    else:
        await talk.say(owner, how, text="engine-left-as-it-is" if how == "left" else "sowing-suggestion-too-late")
    await talk.scoped("by").say(by, how, text=f"sowing-suggestion-told-{how}", owner=PersonName(owner))


@operation
def settle(world: World, suggestion: int, question: int, wordings: list[Wording]) -> Json:
    """Let the question read as its owner wants it. ``how``: taken (its ``words``), left, or too-late: it is not open.

    What is taken over is the owner's from then on, as was said to who made it: should that person have their words
    erased one day, the question of the network stays.
    """
    made, about = world.get(Contribution, suggestion), world.get(Question, question)
    assert made is not None
    assert about is not None, "a question is never removed"
    how = "left" if not wordings else "taken" if about.status == "open" else "too-late"
    made.status = how
    world.put(made)
    if how != "taken":
        return {"how": how}
    last = wordings[-1].words
    about.words = Labelled(chosen(last), Label(NETWORK, network=world.network), {about.owner})
    taken = replace(wordings[-1], words=about.words, suggestion=suggestion)
    about.versions = [*about.versions, *kept([*wordings[:-1], taken])]
    world.put(about)
    return {"how": how, "words": about.words}
