"""Looking back: everyone for themselves, and shared only as far as each of them wants."""

from __future__ import annotations

from datetime import timedelta

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import Phrase
from bot.prompts import Option, many, text
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import ask_in_time, before_it_closes, deadline, last_word
from flows.harvesting.operations import categories, keep_reflection, share_reflection
from flows.network.operations import central_words, member_ids

OPEN = timedelta(days=5)
NUDGE = timedelta(days=3)
STEPS = ("what", "so-what", "now-what")


@dialogue("harvesting.reflections", revision=1)
async def reflections(talk: Talk) -> None:
    """Every member looks back; what they release is shown to the room, and the answer can be written."""
    question = await talk.look("question", central_words())
    members = await talk.look("members", member_ids())
    until, lasts = await deadline(talk, OPEN)
    about = question or Phrase("harvesting-no-question")
    await talk.say(talk.room, "opening", question=about, until=until)
    looked_back = await talk.collect(members, "round", reflect, until=lasts, nudge=NUDGE, answer_by=until.isoformat())
    fragments = [words for part in looked_back.given for words in part.values()]
    await talk.say(talk.room, "shared" if fragments else "nothing", under="opening", fragments=fragments)
    await talk.start("answer", "harvesting.answer")


@dialogue("harvesting.reflect", revision=1)
async def reflect(talk: Talk) -> dict[str, Labelled]:
    """What? So what? Now what? One minute, each step may be skipped; then what of it the network may read."""
    me = talk.starter
    told: dict[str, Labelled] = {}
    for step in STEPS:
        words = await told_in_time(talk, step)
        if words is not None:
            told[step] = words
    if not told:
        if "answer_by" not in talk.args or await talk.now("over") < last_word(
            talk
        ):  # who was silent hears nothing of it
            await talk.say(me, "nothing")
        return {}
    kept = await talk.do("keep", keep_reflection(told))
    released: dict[str, Labelled] = {}
    for step, words in told.items():
        words = await talk.release(words, to=NETWORK, until=before_it_closes(talk))
        if words is not None:
            released[step] = words
    options = [Option(id, name) for id, name in await talk.look("categories", categories())]
    audience = NETWORK if released else ONLY_YOU
    where = await talk.ask(me, "category", many(*options, max=3), audience=audience, until=before_it_closes(talk))
    await talk.do("share", share_reflection(kept, released, where))
    await talk.say(me, "kept", shared=len(released), rest=len(told) - len(released))
    return released


async def told_in_time(talk: Talk, step: str) -> Labelled | None:
    """The answer to one step; in a round it is asked while there is time to keep it."""
    if "answer_by" in talk.args:
        return await ask_in_time(talk, step, text(), ONLY_YOU)
    return await talk.ask(talk.starter, step, text(), audience=ONLY_YOU)
