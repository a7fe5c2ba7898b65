"""What a call for a facilitator reads and changes: who may be asked, who was, and who it becomes."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.audience import Json
from bot.network import Identity, Membership, Person, Profile, Room, Standing
from bot.operations import operation
from bot.ports import World
from bot.succession import present_facilitators
from flows.network.operations import members_in, membership_of, network_of

BETWEEN = timedelta(days=7)
"""At least so long between two calls to one person, over all networks."""
CALLED = "network.called"


@operation
def pool_now(world: World) -> Json:
    """Ids of the ``people`` who may be asked now, how many others were asked ``lately``, and whether a call is still
    ``open``."""
    willing = _willing(world)
    lately = [profile for profile in willing if _was_called(world, profile)]
    people = [profile.person for profile in willing if profile not in lately]
    return {"people": people, "lately": len(lately), "open": bool(world.under_way(CALLED))}


@operation
def call_up(world: World) -> Json:
    """Write down that all who may be asked are asked now; gives who they are."""
    called = [profile for profile in _willing(world) if not _was_called(world, profile)]
    for profile in called:
        profile.called_at = world.now
        world.put(profile)
    return [profile.person for profile in called]


@operation
def about_network(world: World) -> Json:
    """What someone who is called hears beside the question: its ``effort``, number of ``members``, and ``room``."""
    room = world.find(Room, network=world.network)[0]
    effort, members = network_of(world).effort, len(members_in(world))
    return {"effort": effort, "members": members, "room": room.name or room.address}


@operation
def decider(world: World, by: int) -> Json:
    """Who confirms a candidate: who called if they facilitate, else whoever does; None where nobody does."""
    facilitators = present_facilitators(world, world.network)
    return by if by in facilitators else next(iter(facilitators), None)


@operation
def appoint(world: World, person: int) -> Json:
    """Let a candidate facilitate and end the call; gives who else waited, or None where the call has ended already."""
    return _take_on(world, person) if person in world.under_way(CALLED) else None


@operation
def take_on(world: World) -> Json:
    """Facilitate where nobody does, and end the call; gives who else was asked."""
    return _take_on(world, world.person)


@operation
def let_go(world: World, person: int) -> Json:
    """Stop waiting for what becomes of someone's yes; whether they still did."""
    waited = person in world.under_way(CALLED)
    world.end(CALLED, person)
    return waited


@operation
def outcome(world: World, since: datetime) -> Json:
    """What came of a call: ``filled``, still ``open``, or ``nobody``."""
    if world.under_way(CALLED):
        return "open"
    new = world.find(Membership, network=world.network, facilitator=True)
    return "filled" if any(row.since is not None and row.since >= since for row in new) else "nobody"


def _take_on(world: World, person: int) -> list[int]:
    row = membership_of(world, person) or Membership(world.network, person)
    row.standing, row.facilitator, row.since = Standing.MEMBER, True, world.now
    world.put(row)
    waiting = sorted(world.under_way(CALLED) - {person})
    for each in (*waiting, person):
        world.end(CALLED, each)
    return waiting


def _willing(world: World) -> list[Profile]:
    """Those who may be asked to facilitate, were never in the network and can be reached now."""
    found = world.find(Profile, organisation=network_of(world).organisation, facilitates=True)
    return [profile for profile in found if _is_free(world, profile.person)]


def _is_free(world: World, person: int) -> bool:
    row, known = membership_of(world, person), world.get(Person, person)
    inside = row is not None and row.standing in (Standing.MEMBER, Standing.GUEST, Standing.LEFT)
    resting = known is not None and known.paused_until is not None and known.paused_until > world.now
    closed = all(account.closed for account in world.find(Identity, person=person))
    return not (inside or resting or closed)


def _was_called(world: World, profile: Profile) -> bool:
    return profile.called_at is not None and profile.called_at > world.now - BETWEEN
