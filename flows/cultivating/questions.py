"""What a review does to questions."""

from __future__ import annotations

from bot.audience import Json, Labelled
from bot.network import Question
from bot.operations import operation
from bot.ports import World
from flows.cultivating.operations import as_json
from flows.network.operations import chosen
from flows.network.wordings import Wording, kept


@operation
def other_questions(world: World, besides: int) -> Json:
    """The open questions but one."""
    found = world.find(Question, network=world.network, status="open")
    return [as_json(question) for question in found if question.id != besides]


@operation
def add_question(world: World, owner: int, words: Labelled) -> Json:
    """A question beside the central one."""
    versions = kept([Wording(words, world.now)])
    return world.put(Question(world.network, owner, words, world.now, versions=versions)).id


@operation
def put_aside(world: World, id: int, status: str, following: Labelled | None) -> Json:
    """Park or close a question; gives the words of the one that becomes central, if any.

    Without a follower it stays the central one: what the network worked on is not forgotten.
    """
    question = world.get(Question, id)
    assert question is not None
    question.status = status
    successor = world.get(Question, int(chosen(following))) if following is not None else None
    if successor is not None:
        question.central, successor.central = False, True
        world.put(successor)
    world.put(question)
    return successor and successor.words
