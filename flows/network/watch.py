"""Everybody who carries the question is looked after, once."""

from __future__ import annotations

from bot.audience import Json
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk

WATCH = "network.quiet"
"""The dialogue that looks whether somebody is still heard from."""


async def watch_over(talk: Talk, person: int) -> None:
    """Look after somebody who carries the question from now on, unless that is done already."""
    if person not in await talk.look("watched", watched()):
        await talk.start("watch", WATCH, person=person)


@operation
def watched(world: World) -> Json:
    """Ids of those who are looked after."""
    return sorted(world.under_way(WATCH))
