"""What the members' commands read and change: what members told, who could help whom, who goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.audience import Json, Label
from bot.network import Membership, Standing
from bot.operations import operation
from bot.ports import World
from flows.network.operations import intake_of, membership_of

MOST_MATCHES = 5


@operation
def member_cards(world: World) -> Json:
    """Per member ``person``, ``facilitates``, ``role``, and in own words what they ``bring`` and ``seek``."""
    roles = _shown(world, "role")
    bring, seek = intake_of(world, "bring"), intake_of(world, "seek")
    return [
        {
            "person": row.person,
            "facilitates": row.facilitator,
            "role": roles.get(row.person),
            "bring": bring.get(row.person),
            "seek": seek.get(row.person),
        }
        for row in world.find(Membership, network=world.network, standing=Standing.MEMBER)
    ]


@operation
def exchange(world: World) -> Json:
    """``matches``: who seeks what another brings ([seeker, helper, theme]); ``unmet``: what nobody brings."""
    offers, asks = _shown(world, "offers"), _shown(world, "asks")
    matches = list(matches_of(asks, offers))
    brought = {theme for themes in offers.values() for theme in themes}
    unmet = {theme: None for themes in asks.values() for theme in themes if theme not in brought}
    return {"matches": [list(match) for match in matches[:MOST_MATCHES]], "unmet": list(unmet)}


def matches_of(asks: Mapping[int, list[str]], offers: Mapping[int, list[str]]) -> list[tuple[int, int, str]]:
    """Who seeks what another brings (seeker, helper, theme); those who can help each other come first."""
    found = [
        (seeker, helper, theme)
        for seeker, themes in asks.items()
        for theme in themes
        for helper, brought in offers.items()
        if helper != seeker and theme in brought
    ]
    ways = {(seeker, helper) for seeker, helper, _ in found}
    return sorted(found, key=lambda match: (match[1], match[0]) not in ways)


@operation
def ask_in(world: World, people: list[int]) -> Json:
    """Let these people stand as invited."""
    for person in people:
        row = membership_of(world, person) or Membership(world.network, person, since=world.now)
        row.standing = Standing.INVITED
        world.put(row)


@operation
def end_membership(world: World, person: int) -> Json:
    """Let a member or a guest go, and end what they are asked here: of who was only asked to come nothing is left."""
    row = membership_of(world, person)
    if row is not None:
        row.standing, row.facilitator, row.owner = Standing.LEFT, False, False
        world.put(row)
    world.end_asking(person)


def _shown(world: World, kind: str) -> dict[int, Any]:
    room = Label.for_room(world.network)
    return {person: words.shown_to(room) for person, words in intake_of(world, kind).items()}
