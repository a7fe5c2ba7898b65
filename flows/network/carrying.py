"""Who carries a question and who facilitates: what is vacant, and giving it to who is willing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audience import Json
from bot.network import Membership, Question
from bot.operations import operation
from bot.ports import World
from bot.succession import is_present, present_facilitators, vacancies
from flows.network.operations import members_in, membership_of, network_of


@operation
def vacant_now(world: World, besides: Sequence[str]) -> Json:
    """What nobody carries and was not asked about yet: ids of ``questions``, their ``words`` and former ``owners``,
    whether a ``facilitator`` is missing, and the ``names`` of all that; nothing of a network that is closed."""
    if network_of(world).closed_at is not None:
        return {"questions": [], "words": [], "owners": [], "facilitator": False, "names": []}
    vacant = vacancies(world, world.network)
    questions = [one for one in vacant.questions if _name_of(one) not in besides]
    facilitator = vacant.facilitator and "facilitator" not in besides
    return {
        "questions": [one.id for one in questions],
        "words": [one.words for one in questions],
        "owners": [one.owner for one in questions],
        "facilitator": facilitator,
        "names": [*map(_name_of, questions), *(["facilitator"] if facilitator else [])],
    }


@operation
def members_there(world: World, besides: Sequence[int] = ()) -> Json:
    """Ids of the members whom anything reaches."""
    return [
        person for person in members_in(world) if person not in besides and is_present(world, world.network, person)
    ]


@operation
def facilitators_now(world: World) -> Json:
    """Ids of those who facilitate and are there to do it."""
    return present_facilitators(world, world.network)


@operation
def facilitate(world: World, people: Sequence[int]) -> Json:
    """Let those of the people who are still there facilitate, unless someone does by now; gives who they are."""
    if present_facilitators(world, world.network):
        return []
    there = [person for person in people if is_present(world, world.network, person)]
    for person in there:
        give_role(world, person, "facilitator")
    return there


@operation
def carry_on(world: World, questions: Sequence[int], heir: int) -> Json:
    """Give the questions that nobody carries to the heir; gives ``id`` and ``words`` of each, none where the heir has
    gone meanwhile."""
    if not is_present(world, world.network, heir):
        return []
    given = _still_vacant(world, questions)
    for question in given:
        _give(world, question, heir)
    return [{"id": question.id, "words": question.words} for question in given]


@operation
def set_aside(world: World, questions: Sequence[int], status: str) -> Json:
    """Park or close the questions that still nobody carries; gives their words."""
    aside = _still_vacant(world, questions)
    for question in aside:
        question.status = status
        world.put(question)
    return [question.words for question in aside]


def give_role(world: World, person: int, role: str) -> None:
    """Let a member facilitate, or carry the central question and all that nobody carries."""
    row = membership_of(world, person)
    assert row is not None, "a role is given to who is in the network"
    if role == "facilitator":
        row.facilitator = True
        world.put(row)
        return
    central = world.find(Question, network=world.network, central=True)
    lost = [one for one in vacancies(world, world.network).questions if not one.central]
    for question in (*central, *lost):
        _give(world, question, person)
    if not central:
        _own(world, person)


def _give(world: World, question: Question, person: int) -> None:
    question.owner = person
    world.put(question)
    if question.central:
        _own(world, person)


def _own(world: World, person: int) -> None:
    """Let one person own the central question, and nobody else."""
    for row in world.find(Membership, network=world.network):
        if row.owner != (row.person == person):
            row.owner = row.person == person
            world.put(row)


def _still_vacant(world: World, questions: Sequence[int]) -> list[Question]:
    return [one for one in vacancies(world, world.network).questions if one.id in questions]


def _name_of(question: Question) -> str:
    return f"question.{question.id}"
