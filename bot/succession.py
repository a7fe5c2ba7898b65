"""Who carried a question or facilitated, and is gone: what is vacant, and the one dialogue that asks who takes over."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation import Conversation
from bot.network import Identity, Membership, Question, Standing
from bot.performer import Performer
from bot.ports import Entities

SUCCESSION = "network.succession"
"""The dialogue that asks the members of a network who takes over."""


@dataclass(frozen=True, slots=True)
class Vacancies:
    """Open ``questions`` that nobody carries, and whether nobody facilitates."""

    questions: tuple[Question, ...]
    facilitator: bool


def is_present(entities: Entities, network: int, person: int) -> bool:
    """Whether the person is a member of the network and has an account that is not closed."""
    if not entities.find(Membership, network=network, person=person, standing=Standing.MEMBER):
        return False
    accounts = entities.find(Identity, person=person)
    return not accounts or any(not account.closed for account in accounts)


def present_facilitators(entities: Entities, network: int) -> list[int]:
    """Ids of those who facilitate and are there to do it, longest first."""
    found = entities.find(Membership, network=network, facilitator=True)
    return [row.person for row in found if is_present(entities, network, row.person)]


def vacancies(entities: Entities, network: int) -> Vacancies:
    """What nobody carries in a network: also a question whose owner had its words erased."""
    found = entities.find(Question, network=network, status="open")
    lost = tuple(one for one in found if one.words.erased or not is_present(entities, network, one.owner))
    return Vacancies(lost, not present_facilitators(entities, network))


def begin_succession(performer: Performer, network: int, gone: int) -> None:
    """Ask the members who takes over from someone who is gone, if anything is vacant; one that goes on already sees
    to what has become vacant since."""
    uow = performer.uow
    if performer.scene.network(network).closed_at is not None:
        return
    if any(running.dialogue == SUCCESSION for running in uow.conversations(network=network)):
        return
    vacant = vacancies(uow, network)
    if vacant.questions or vacant.facilitator:
        performer.begin(Conversation(0, SUCCESSION, 1, gone, network))
