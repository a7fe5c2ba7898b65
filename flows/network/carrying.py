"""Who carries a question and who facilitates: what is vacant, and giving it to who is willing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audience import Json
from bot.network import Membership, Question
from bot.operations import operation
from bot.ports import World
from bot.succession import Vacancies, is_present, present_facilitators, vacancies
from flows.network.operations import members_in, membership_of, network_of


@operation
def vacant_now(world: World, besides: Sequence[str], quiet: Json = None) -> Json:
    """What nobody carries and was not asked about yet: ids of ``questions``, their ``words`` and former ``owners``,
    whether a ``facilitator`` is missing, and the ``names`` of all that; nothing of a network that is closed.
    ``quiet``: see :func:`vacancies_beside`."""
    if network_of(world).closed_at is not None:
        return {"questions": [], "words": [], "owners": [], "facilitator": False, "names": []}
    vacant = vacancies_beside(world, quiet)
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
def facilitators_now(world: World, quiet: Json = None) -> Json:
    """Ids of those who facilitate and are there to do it, but for who is ``quiet``."""
    return [person for person in present_facilitators(world, world.network) if not quiet or person != quiet["person"]]


@operation
def facilitate(world: World, people: Sequence[int], quiet: Json = None) -> Json:
    """Let those of the people who are still there facilitate, unless someone does by now; gives who they are."""
    if not vacancies_beside(world, quiet).facilitator:
        return []
    there = [person for person in people if is_present(world, world.network, person)]
    for person in there:
        give_role(world, person, "facilitator")
    return there


@operation
def carry_on(world: World, questions: Sequence[int], heir: int, quiet: Json = None) -> Json:
    """Give the questions that nobody carries to the heir; gives ``id`` and ``words`` of each, none where the heir has
    gone meanwhile."""
    if not is_present(world, world.network, heir):
        return []
    given = _still_vacant(world, questions, quiet)
    for question in given:
        _give(world, question, heir)
    return [{"id": question.id, "words": question.words} for question in given]


@operation
def set_aside(world: World, questions: Sequence[int], status: str, quiet: Json = None) -> Json:
    """Park or close the questions that still nobody carries; gives their words."""
    aside = _still_vacant(world, questions, quiet)
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


def vacancies_beside(world: World, quiet: Json) -> Vacancies:
    """What nobody carries, and what is carried by one ``person`` who is ``quiet``: who gave no answer since they had
    given so many (``heard``), or who wants to carry the question no longer (None), and facilitates on."""
    found = vacancies(world, world.network)
    if quiet is None or quiet["heard"] not in (None, world.answers_of(quiet["person"])):
        return found
    theirs = world.find(Question, network=world.network, status="open", owner=quiet["person"])
    known = [one.id for one in found.questions]
    others = [person for person in present_facilitators(world, world.network) if person != quiet["person"]]
    return Vacancies(
        (*found.questions, *(one for one in theirs if one.id not in known)),
        found.facilitator or (quiet["heard"] is not None and not others),
    )


def _still_vacant(world: World, questions: Sequence[int], quiet: Json) -> list[Question]:
    return [one for one in vacancies_beside(world, quiet).questions if one.id in questions]


def _name_of(question: Question) -> str:
    return f"question.{question.id}"
