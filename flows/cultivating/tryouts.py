"""Try-outs and intentions as they are kept, and who has not been heard lately."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.audience import Json, Labelled
from bot.network import Contribution, Membership, Proposal, Standing, Thanks
from bot.operations import operation
from bot.ports import World
from flows.network.operations import central

QUIET_AFTER = timedelta(weeks=3)
TRYOUT, HELPED, INTENTION = "tryout", "helped", "intention"
NOTHING = "nothing"
"""Status of a check-in in which there was nothing to tell."""


@operation
def open_intention(world: World) -> Json:
    """``id`` and ``words`` of what the person meant to try; None when there is nothing to come back to."""
    found = world.find(Contribution, network=world.network, person=world.person, kind=INTENTION, status="open")
    return {"id": found[-1].id, "words": found[-1].words} if found else None


@operation
def keep_checkin(
    world: World,
    tried: Labelled,
    nothing: bool,
    helped: Labelled | None,
    plan: Labelled | None,
    intention: int | None,
) -> Json:
    """Keep a check-in for its author alone; gives the ids of what may be shared, by what it is."""
    if not nothing or plan is not None:
        _settle(world, intention)
    if plan is not None:
        _keep(world, INTENTION, plan)
    kept = {"tried": _keep(world, TRYOUT, tried, NOTHING if nothing else "open")}
    if helped is not None:
        kept["helped"] = _keep(world, HELPED, helped)
    return kept


@operation
def share(world: World, kept: Mapping[str, int], **released: Labelled | None) -> Json:
    """Put what the author released in the place of what was kept."""
    for what, words in released.items():
        if words is not None and (contribution := world.get(Contribution, kept[what])):
            contribution.words = words
            world.put(contribution)


@operation
def quiet_members(world: World) -> Json:
    """Ids of the members who brought in nothing for three weeks, though they were there."""
    since, here = world.now - QUIET_AFTER, {"network": world.network}
    heard = {
        each.person for kind in (Contribution, Proposal) for each in world.find(kind, **here) if each.created_at > since
    }
    heard |= {thanks.giver for thanks in world.find(Thanks, **here) if thanks.created_at > since}
    return [
        membership.person
        for membership in world.find(Membership, network=world.network, standing=Standing.MEMBER)
        if membership.person not in heard and membership.since is not None and membership.since <= since
    ]


def _keep(world: World, kind: str, words: Labelled, status: str = "open") -> int:
    question = central(world)
    contribution = Contribution(world.network, world.person, kind, words, world.now, status=status)
    contribution.question = question.id if question else None
    return world.put(contribution).id


def _settle(world: World, intention: int | None) -> None:
    if intention is not None and (contribution := world.get(Contribution, intention)):
        contribution.status = "done"
        world.put(contribution)
