"""Writing down a question and the ground it grows on."""

from __future__ import annotations

from bot.audience import Json, Labelled
from bot.network import Contribution, Question
from bot.operations import operation
from bot.ports import World
from flows.network.operations import membership_of
from flows.network.wordings import Wording, kept


@operation
def keep_ground(world: World, **ground: Labelled | None) -> Json:
    """Keep what lies under a question, for its owner alone: at the harvest it tells how far they came."""
    for kind, words in ground.items():
        if words is not None:
            world.put(Contribution(world.network, world.person, f"question.{kind}", words, world.now))


@operation
def adopt_question(world: World, drafts: list[Wording], known: int | None) -> Json:
    """Keep a question with all its versions, the last one present. ``how``: adopted, sharpened or proposed.

    Adopted is the owner's question while no other one is central and open; any other is proposed.
    """
    if known is not None:
        question = world.get(Question, known)
        assert question is not None, "a question is never removed"
        question.words, question.versions = drafts[-1].words, [*question.versions, *kept(drafts)]
        world.put(question)
        return {"id": known, "how": "sharpened"}
    asker = membership_of(world, world.person)
    before = world.find(Question, network=world.network, central=True)
    vacant = all(question.status != "open" for question in before)
    central = vacant and asker is not None and (asker.owner or asker.facilitator)
    for question in before if central else ():
        question.central = False
        world.put(question)
    words = drafts[-1].words
    question = Question(world.network, world.person, words, world.now, central=central, versions=kept(drafts))
    return {"id": world.put(question).id, "how": "adopted" if central else "proposed"}
