"""Reading and moving a network: who is in it, its questions, its phase. Shared by sowing and the commands."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from bot.audience import ERASED, Json, Label, Labelled, freeze
from bot.network import INVITATION, Agreement, Contribution, Membership, Network, Person, Phase, Question, Standing
from bot.operations import operation
from bot.ports import World
from flows.network.wordings import Wording, suggester_of, wordings_of


def network_of(world: World) -> Network:
    """The network of the conversation."""
    network = world.get(Network, world.network)
    assert network is not None, "a conversation of a network outlived it"
    return network


def membership_of(world: World, person: int) -> Membership | None:
    """How a person stands to the network."""
    return next(iter(world.find(Membership, network=world.network, person=person)), None)


def central(world: World) -> Question | None:
    """The question that everything aims at."""
    return next(iter(world.find(Question, network=world.network, central=True)), None)


def chosen(answer: Labelled) -> Any:
    """The bare value of a choice that steers an operation; never for words that go further."""
    return answer.shown_to(answer.label)


def for_all(world: World, words: Labelled) -> bool:
    """Whether everyone who can read the network's room may read these words."""
    return words.label.covers(Label.for_room(world.network))


def members_in(world: World) -> list[int]:
    """Ids of the members, longest first."""
    found = world.find(Membership, network=world.network, standing=Standing.MEMBER)
    return [membership.person for membership in found]


def awaited_in(world: World) -> list[int]:
    """Ids of those who have yet to answer an invitation: one that still runs, or that comes with the question."""
    asked = world.find(Membership, network=world.network, standing=[Standing.INVITED, Standing.LATER])
    if central(world) is None:
        return [membership.person for membership in asked]
    running = world.under_way(INVITATION)
    return [membership.person for membership in asked if membership.person in running]


def intake_of(world: World, kind: str) -> dict[int, Labelled]:
    """What members told of themselves in answer to one question of the intake, as far as all may read it."""
    told = world.find(Contribution, network=world.network, person=members_in(world), kind=f"intake.{kind}")
    return {row.person: row.words for row in told if for_all(world, row.words) and not row.words.is_(ERASED)}


def agreements_in(world: World) -> Agreement | None:
    """The agreements that hold."""
    adopted = world.find(Agreement, network=world.network, status="adopted")
    return adopted[-1] if adopted else None


@operation
def member_ids(world: World) -> Json:
    """Ids of all members."""
    return members_in(world)


@operation
def awaited_ids(world: World) -> Json:
    """Ids of those who have yet to answer an invitation."""
    return awaited_in(world)


@operation
def is_under_way(world: World, dialogue: str) -> Json:
    """Whether a dialogue of this name still runs in the network."""
    return bool(world.under_way(dialogue))


@operation
def standing_of(world: World, person: int) -> Json:
    """``standing``, ``facilitator`` and ``owner`` of a person; None for a stranger."""
    found = membership_of(world, person)
    return found and {"standing": str(found.standing), "facilitator": found.facilitator, "owner": found.owner}


@operation
def people_standing(world: World, *standings: Standing) -> Json:
    """Ids of those who stand so to the network."""
    found = world.find(Membership, network=world.network, standing=list(standings))
    return [membership.person for membership in found]


@operation
def not_asked_yet(world: World) -> Json:
    """Ids of those who are invited, and whose invitation does not run yet."""
    invited = world.find(Membership, network=world.network, standing=Standing.INVITED)
    running = world.under_way(INVITATION)
    return [membership.person for membership in invited if membership.person not in running]


@operation
def phase_now(world: World) -> Json:
    """The phase of the network."""
    return str(network_of(world).phase)


@operation
def enter(world: World, phase: Phase, *, leaving: Phase) -> Json:
    """Go to a phase; whether it was done: not when someone else moved the network already."""
    network = network_of(world)
    if network.phase != leaving:
        return False
    network.phase = phase
    if leaving is Phase.CLOSED:
        network.closed_at = None
    world.put(network)
    return True


@operation
def questions_of(world: World, *statuses: str) -> Json:
    """The questions with these statuses (all, without any), the central one first.

    Each has ``id``, ``owner``, ``words``, ``status``, ``central`` and ``wordings``: those that all may read, oldest
    first, each with ``words``, the day (``at``), whether it was ``suggested``, and ``by`` whom, where they stand behind
    it by name.
    """
    found = world.find(Question, network=world.network, **({"status": list(statuses)} if statuses else {}))
    return [_as_json(world, question) for question in sorted(found, key=lambda q: (not q.central, q.id))]


@operation
def central_words(world: World) -> Json:
    """The words of the central question, if the network may read them; None without one."""
    question = central(world)
    return question.words if question and for_all(world, question.words) else None


@operation
def open_questions_told_apart(world: World) -> Json:
    """The words of the open questions by their ids; two with the same words with whose they are as well."""
    found = world.find(Question, network=world.network, status="open")
    told = [chosen(question.words) for question in found]
    apart = {str(question.id): question.words for question in found}
    for question, words in zip(found, told, strict=True):
        if told.count(words) > 1 and (owner := world.get(Person, question.owner)) is not None:
            apart[str(question.id)] = question.words.map(lambda said, name=owner.name: f"{said} ({name})")
    return apart


@operation
def agreements_of(world: World) -> Json:
    """``id`` and ``words`` of the agreements that hold; None while there are none."""
    adopted = agreements_in(world)
    return adopted and {"id": adopted.id, "words": adopted.words}


@operation
def strangers(world: World, people: list[int]) -> Json:
    """Those of the people who are neither in the network, nor waiting for a seat, nor being asked: who never answered
    can be asked again."""
    at_home = [Standing.MEMBER, Standing.GUEST, Standing.WAITING]
    inside = world.find(Membership, network=world.network, person=people, standing=at_home)
    known = {row.person for row in inside} | {*awaited_in(world)}
    return [person.id for person in world.find(Person, id=people) if person.id not in known]


def _as_json(world: World, question: Question) -> Json:
    wordings = [_wording(world, one) for one in wordings_of(question) if for_all(world, one.words)]
    return {
        "id": question.id,
        "owner": question.owner,
        "words": question.words,
        "status": question.status,
        "central": question.central,
        "wordings": freeze(wordings),
    }


def _wording(world: World, one: Wording) -> Json:
    zone = ZoneInfo(network_of(world).timezone)
    return {
        "words": one.words,
        "at": one.at.astimezone(zone).date().isoformat() if one.at else None,
        "suggested": one.suggestion != 0,
        "by": suggester_of(world, one.suggestion),
    }
