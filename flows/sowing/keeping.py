"""Keeping what members tell of themselves, and finding again what they told before."""

from __future__ import annotations

from collections.abc import Mapping

from bot.audience import Json, Labelled
from bot.network import Contribution, Membership, Network, Person, Standing
from bot.operations import operation
from bot.ports import World
from flows.network.operations import chosen, for_all
from flows.sowing.told import kind_of


@operation
def keep_told(world: World, told: Mapping[str, Labelled | None]) -> Json:
    """Keep what was told, by question, in place of what the member told before; what was skipped stays as it was."""
    for question, words in told.items():
        if words is None:
            continue
        kind = f"intake.{kind_of(question)}"
        known = world.find(Contribution, network=world.network, person=world.person, kind=kind)
        row = known[0] if known else Contribution(world.network, world.person, kind, words, world.now)
        row.words = words
        world.put(row)
    if region := told.get("region"):
        person = world.get(Person, world.person)
        assert person is not None
        person.region = chosen(region)
        world.put(person)


@operation
def told_here(world: World) -> dict[str, Labelled]:
    """By kind what the person told of themselves in this network."""
    return {kind: row.words for kind, row in _told(world).items()}


@operation
def told_elsewhere(world: World) -> Json:
    """``name`` of the other network of theirs in which the person told of themselves last, and what they ``told`` all
    of its readers there and did not tell here, by kind; None where there is nothing."""
    here = _told(world)
    mine = world.find(Membership, person=world.person, standing=Standing.MEMBER)
    others = [world.within(row.network) for row in mine if row.network != world.network]
    newest: tuple[int, Json] = 0, None
    for other in others:
        rows = {kind: row for kind, row in _told(other).items() if kind not in here and for_all(other, row.words)}
        network = world.get(Network, other.network)
        if rows and network is not None:
            told = {kind: row.words for kind, row in rows.items()}
            newest = max(newest, (max(row.id for row in rows.values()), {"name": network.name, "told": told}))
    return newest[1]


def _told(world: World) -> dict[str, Contribution]:
    rows = world.find(Contribution, network=world.network, person=world.person)
    told = {row.kind.removeprefix("intake."): row for row in rows if row.kind.startswith("intake.")}
    return {kind: row for kind, row in told.items() if not row.words.erased}
