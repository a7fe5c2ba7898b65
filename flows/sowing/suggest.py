"""A member says how they would put a question of another; its owner hears it first, alone."""

from __future__ import annotations

from bot.audience import NETWORK, Json, Labelled
from bot.effects import PersonName
from bot.network import Consent, Contribution
from bot.operations import operation
from bot.ports import World
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.network.lapsing import LAPSES
from flows.network.wordings import SUGGESTION, named_with
from flows.sowing.wording import WORDS


@dialogue("sowing.suggest", lapses=LAPSES)
async def suggest(talk: Talk) -> None:
    """Take down a suggestion, and whether a name may stand with it; then it is up to the owner."""
    member, question, typed = talk.starter, talk.args["question"], talk.args.get("words")
    owner = PersonName(question["owner"])
    if typed is None:
        words = await talk.ask(
            member, "words", text(max_words=WORDS), audience=NETWORK, owner=owner, question=question["words"]
        )
    else:
        words = await talk.release(typed, to=NETWORK)
    if words is None:
        return await talk.say(member, "left", text="engine-left-as-it-is")
    named = await talk.confirm(member, "named", audience=NETWORK, owner=owner)
    kept = await talk.do("keep", keep_suggestion(question["id"], words, named=named))
    await talk.say(member, "sent", owner=owner)
    await talk.start(
        "owner",
        "sowing.suggestion",
        person=question["owner"],
        suggestion=kept,
        question=question["id"],
        words=words,
        by=member,
        named=named,
    )


@operation
def keep_suggestion(world: World, question: int, words: Labelled, *, named: bool) -> Json:
    """Keep a suggestion, and the consent of who wants to be named with it; gives its id."""
    suggestion = Contribution(world.network, world.person, SUGGESTION, words, world.now, question=question)
    kept = world.put(suggestion).id
    if named:
        world.put(Consent(world.network, world.person, named_with(kept), world.now))
    return kept
