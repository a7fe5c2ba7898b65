"""What is held about a person in a network, and what becomes of it when they ask."""

from __future__ import annotations

import json
from typing import Any

from bot.audience import ONLY_YOU, Json, Label, Labelled
from bot.conditions import CONDITIONS
from bot.network import (
    Consent,
    Contribution,
    Document,
    Membership,
    Profile,
    Proposal,
    Question,
    Thanks,
)
from bot.operations import operation
from bot.ports import World
from flows.harvesting.documents import refresh_documents
from flows.network.figures import OTHERWISE, SAID
from flows.sowing.picture import redraw_pictures

CODED = (
    *("intake.role", "intake.school", "intake.region", "intake.offers", "intake.asks", OTHERWISE),
    *(f"{SAID}{name}" for name in CONDITIONS),
)
"""Kinds whose words are ids of the catalogue: counted for the eye, given in full in the file."""


@operation
def held_about(world: World) -> Json:
    """``words``: what the person said here; ``facts``: how many choices are kept; ``consents``: given; whether other
    networks can find them (``listed``)."""
    said = _said(world)
    return {
        "words": [words for kind, words in said if kind not in CODED],
        "facts": sum(kind in CODED for kind, _ in said),
        "consents": len(world.find(Consent, network=world.network, person=world.person, withdrawn_at=None)),
        "listed": bool(world.find(Profile, person=world.person)),
    }


@operation
def export_held(world: World) -> Json:
    """Make a file of all that is held about the person, for them alone; gives its id."""
    label = Label(ONLY_YOU, frozenset({world.person}), world.network)
    document = Document(
        world.network,
        "akker-my-data.json",
        "application/json",
        json.dumps(world.held(), ensure_ascii=False, indent=2),
        world.now,
        label.to_json(),
        [world.person],
    )
    return world.put(document).id


@operation
def erase_me(world: World) -> Json:
    """Overwrite what the person said anywhere, and forget what they told of themselves; documents are made anew."""
    rows = world.erase_me()
    for membership in world.find(Membership, person=world.person):
        network = world.within(membership.network)
        rows += refresh_documents(network, world.person) + redraw_pictures(network, world.person)
    return rows


@operation
def my_networks(world: World) -> Json:
    """Ids of the networks the person is in, was in or is invited to: something may be held in each."""
    return [row.network for row in world.find(Membership, person=world.person)]


def _said(world: World) -> list[tuple[str, Labelled]]:
    mine: dict[str, Any] = {"network": world.network, "person": world.person}
    return [
        *((row.kind, row.words) for row in world.find(Contribution, **mine)),
        *(("proposal", row.words) for row in world.find(Proposal, **mine)),
        *(("question", row.words) for row in world.find(Question, network=world.network, owner=world.person)),
        *(("thanks", row.words) for row in world.find(Thanks, network=world.network, giver=world.person)),
    ]
