"""What goes to people outside the network: the question, once its author has released exactly these words to them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import GUEST, Json, Label, Labelled, freeze
from bot.effects import PersonName
from bot.network import Question
from bot.operations import operation
from bot.ports import World
from bot.succession import is_present
from bot.talk import Talk

RELEASING = timedelta(days=3)


async def released_to_guests(talk: Talk, question: dict[str, Any], why: str) -> Labelled | None:
    """The words of a question as guests may read them; None while its author has not said so. ``why``: the text that
    tells the author what it is for."""
    words: Labelled = question["words"]
    if words.label.covers(Label(GUEST, network=talk.network)):
        return words
    author: int | None = await talk.look("owner", author_there(words))
    if author is None:
        return None
    if author != talk.starter:
        await talk.say(author, "why", text=why, by=PersonName(talk.starter))
    released = await talk.release(words, to=GUEST, key="question-release", until=RELEASING)
    if released is not None:
        await talk.do("open", open_to_guests(question["id"], released))
    return released


@operation
def author_there(world: World, words: Labelled) -> Json:
    """Who wrote the words alone and can be asked about them; None where nobody can."""
    authors = sorted(words.authors)
    alone = len(authors) == 1 and not words.erased and is_present(world, world.network, authors[0])
    return authors[0] if alone else None


@operation
def open_to_guests(world: World, id: int, words: Labelled) -> Json:
    """Let guests read the present wording of a question."""
    question = world.get(Question, id)
    assert question is not None, "a question is never removed"
    question.words, question.versions = words, [*question.versions[:-1], freeze(words)]
    world.put(question)
