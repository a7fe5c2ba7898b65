"""What someone is asked in to as it is now, and the seat that they take or leave."""

from __future__ import annotations

from typing import Any

from bot.audience import Json, tally
from bot.network import SEAT, Question, Standing
from bot.operations import operation
from bot.ports import World
from flows.network.operations import intake_of, members_in, membership_of, network_of
from flows.sowing.told import ROLES

ASKED = (Standing.INVITED, Standing.LATER, Standing.WAITING)
"""Who can be offered a place."""


@operation
def offer_now(world: World) -> Json:
    """What the person is asked in to: ``version`` and ``words`` of the question, its ``owner`` (None: not a member any
    more), how many ``members``, their ``roles`` as counts, ``effort``, ``seats``, and whether all are taken (``full``).

    None where there is no place to offer: the network is closed, has no open question, or asks them no longer.
    """
    found, network, question = membership_of(world, world.person), network_of(world), _question(world)
    if found is None or found.standing not in ASKED or network.closed_at is not None or question is None:
        return None
    owner = membership_of(world, question.owner)
    told = intake_of(world, "role").values()
    return {
        "version": _version(question),
        "words": question.words,
        "owner": question.owner if owner is not None and owner.standing == Standing.MEMBER else None,
        "members": len(members_in(world)),
        "roles": {role: count for role, count in (tally(told, ROLES) or {}).items() if count},
        "effort": network.effort,
        "seats": network.seats,
        "full": _free(world) < 1,
    }


@operation
def take_seat(world: World, version: Json) -> Json:
    """Let the person in who said yes to this version of the question; ``how`` that went: ``member``, ``waiting`` (no
    seat is free), ``changed`` (the question is another now), ``no-question``, ``closed``; or None for who is in
    already, or was taken off. With ``members`` and ``seats``."""
    network, found = network_of(world), membership_of(world, world.person)
    how = _how_it_goes(world, version)
    if found is not None and how in ("member", "waiting", "no-question"):
        found.standing = {"member": Standing.MEMBER, "waiting": Standing.WAITING}.get(how, Standing.INVITED)
        found.since = world.now
        world.put(found)
    return {"how": how, "members": len(members_in(world)), "seats": network.seats}


@operation
def stand(world: World, standing: Standing) -> Json:
    """Let the person stand so to the network, unless they are in it, or have left it, by now."""
    found = membership_of(world, world.person)
    if found is not None and found.standing in ASKED:
        found.standing = standing
        world.put(found)


def _how_it_goes(world: World, version: Json) -> str | None:
    found, question = membership_of(world, world.person), _question(world)
    if found is None or found.standing not in ASKED:
        return None
    if network_of(world).closed_at is not None:
        return "closed"
    if question is None:
        return "no-question"
    if _version(question) != version:
        return "changed"
    return "member" if _free(world) > 0 else "waiting"


def _question(world: World) -> Question | None:
    """The question that people are asked in for: the central one while it is open, else the oldest that is."""
    still_open = world.find(Question, network=world.network, status="open")
    return min(still_open, key=lambda question: (not question.central, question.id), default=None)


def _version(question: Question) -> list[Any]:
    return [question.id, len(question.versions)]


def _free(world: World) -> int:
    """How many seats are neither taken nor held for somebody else."""
    held = world.under_way(SEAT) - {world.person}
    return network_of(world).seats - len(members_in(world)) - len(held)
