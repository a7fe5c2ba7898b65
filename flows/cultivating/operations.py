"""What the dialogues of cultivating read together, beside what all of a network shares."""

from __future__ import annotations

from bot.audience import Json, Label, Labelled
from bot.network import Person, Question
from bot.operations import operation
from bot.ports import World
from flows.network.operations import central, chosen, members_in


def as_read_in_room(world: World, words: Labelled) -> str:
    """The bare words of what everyone in the room may read; raises Leak for anything else."""
    return words.shown_to(Label.for_room(world.network))


def as_json(question: Question | None) -> Json:
    """What a dialogue needs to know of a question."""
    return question and {"id": question.id, "words": question.words, "owner": question.owner}


@operation
def members_present(world: World) -> Json:
    """Ids of the members who have not asked to be left alone for now."""
    members = members_in(world)
    people = world.find(Person, id=members) if members else []
    resting = {person.id for person in people if person.paused_until is not None and person.paused_until > world.now}
    return [member for member in members if member not in resting]


@operation
def central_question(world: World) -> Json:
    """``id``, ``words`` and ``owner`` of the central question; None without one."""
    return as_json(central(world))


@operation
def those_named(_world: World, named: Labelled) -> Json:
    """Ids of the people chosen in a prompt that the whole network may read; none once that was erased."""
    return [] if named.erased else chosen(named)
