"""How a person likes to be spoken to."""

from __future__ import annotations

from datetime import datetime

from bot.audience import Json, Labelled
from bot.network import Person
from bot.operations import operation
from bot.ports import World
from flows.network.operations import chosen

LOCALES = ("nl-u", "nl-je", "en")
ZONES = {
    "amsterdam": "Europe/Amsterdam",
    "curacao": "America/Curacao",
    "paramaribo": "America/Paramaribo",
    "london": "Europe/London",
}
REGIONS = ("north", "middle", "south")
PAUSES = {"week": 7, "two-weeks": 14, "month": 30}
"""How many days each pause takes."""


@operation
def prefer(world: World, name: str, value: Labelled) -> Json:
    """Keep a preference: language, zone or region."""
    person, wanted = _person(world), chosen(value)
    if name == "language":
        person.locale = wanted
    elif name == "zone":
        person.timezone = ZONES[wanted]
    else:
        person.region = wanted
    world.put(person)


@operation
def pause_until(world: World, until: datetime | None) -> Json:
    """Leave the person alone until then; None ends a pause."""
    person = _person(world)
    person.paused_until = until
    world.put(person)


def _person(world: World) -> Person:
    person = world.get(Person, world.person)
    assert person is not None, "a conversation is with someone who is there"
    return person
