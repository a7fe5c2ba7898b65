"""What platforms tell of people's accounts: what they are called, and whether they are closed.

Somebody whose account is closed stays a member of their networks until a facilitator decides; what they would be asked
waits, in case it opens again. Who takes over what they carried is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.effects import PersonName
from bot.network import Identity, Membership, Standing
from bot.performer import Performer
from bot.succession import begin_succession, present_facilitators


def told(performer: Performer, account: Identity, name: str, *, closed: bool) -> None:
    """A platform says what an account is called (empty: nothing), and whether it is closed."""
    before, account.closed = account.closed, closed
    if name and name != account.name:
        _rename(performer, account, name)
    elif closed == before:
        return
    performer.uow.put(account)
    if closed and not before and not performer.scene.reachable(account.person):
        _close(performer, account.person)
    elif before and not closed:
        _open(performer, account.person)


def unreached(network: int, room: int) -> str:
    """The name of the fact that a network's facilitators know that nothing arrives in a room."""
    return f"undeliverable:{network}:{room}"


def _rename(performer: Performer, account: Identity, name: str) -> None:
    """Call them so, unless they are called something else than their account."""
    person = performer.scene.person(account.person)
    if person.name == account.name and not person.erased:
        person.name = name
        performer.uow.put(person)
    account.name = name


def _close(performer: Performer, person: int) -> None:
    """Tell who can do something about it, once."""
    for membership, once in _networks(performer, person):
        network = membership.network
        if performer.uow.fact(once) is None:
            performer.uow.remember(once, performer.at.isoformat())
            for facilitator in present_facilitators(performer.uow, network):
                performer.tell(facilitator, "engine-account-closed", network=network, who=PersonName(person))
        begin_succession(performer, network, person)


def _open(performer: Performer, person: int) -> None:
    """Ask what has waited."""
    for membership, once in _networks(performer, person):
        performer.uow.forget(once)
        performer.scene.changed(membership)
    performer.touched.add(person)


def _networks(performer: Performer, person: int) -> Iterator[tuple[Membership, str]]:
    """Where they are in, or invited to, with the fact that nothing reaches them."""
    for membership in performer.uow.find(Membership, person=person):
        gone = membership.standing in (Standing.LEFT, Standing.DECLINED)
        if not gone and performer.scene.network(membership.network).closed_at is None:
            room = performer.scene.direct(person, membership.network).id
            yield membership, unreached(membership.network, room)
