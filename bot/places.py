"""A place in a network: who is asked in on entering its room, who said no to it, who is next when one is free."""

from __future__ import annotations

from bot.conversation import Conversation
from bot.network import INVITATION, SEAT, Membership, Network, Standing
from bot.world import Scene


def may_be_asked(scene: Scene, membership: Membership) -> bool:
    """Whether who enters a room of a network is asked in: who left it before, or whose invitation ended by no doing of
    theirs. Not who is asked already, nor who said no: they are asked anew by name only."""
    if membership.standing in (Standing.INVITED, Standing.LATER):
        running = scene.uow.conversations(network=membership.network, person=membership.person)
        return all(conversation.dialogue != INVITATION for conversation in running)
    return membership.standing == Standing.LEFT


def decline_if_offered(scene: Scene, conversation: Conversation) -> None:
    """Who stops a conversation in which they are offered a place has said no to it: they are not asked again."""
    if conversation.dialogue not in (INVITATION, SEAT) or conversation.network is None:
        return
    membership = scene.membership(conversation.network, conversation.starter)
    if membership is not None and membership.standing in (Standing.INVITED, Standing.LATER, Standing.WAITING):
        membership.standing = Standing.DECLINED
        scene.uow.put(membership)
        scene.changed(membership)


def next_in_line(scene: Scene, network: Network) -> list[int]:
    """Who has waited longest for the seats that are free and that nobody has been offered yet."""
    uow = scene.uow
    waiting = uow.find(Membership, network=network.id, standing=Standing.WAITING)
    if not waiting or network.closed_at is not None:
        return []
    members = uow.find(Membership, network=network.id, standing=Standing.MEMBER)
    offered = {each.starter for each in uow.conversations(network=network.id) if each.dialogue == SEAT}
    free = network.seats - len(members) - len(offered)
    line = sorted((row.since, row.id, row.person) for row in waiting if row.since and row.person not in offered)
    reachable = [person for *_, person in line if scene.reachable(person)]
    return reachable[: max(free, 0)]
