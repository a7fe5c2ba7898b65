"""From phase to phase: forward after the check that belongs to the phase, back after a yes."""

from __future__ import annotations

from typing import Any

from bot.audience import ONLY_YOU, Json
from bot.effects import Phrase
from bot.network import Phase, Rhythm
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.network.lapsing import LAPSES
from flows.network.operations import enter, phase_now

CHECKS = {
    Phase.SOWING: "sowing.check",
    Phase.CULTIVATING: "cultivating.check",
    Phase.HARVESTING: "harvesting.close",
}


@dialogue("network.next")
async def next_phase(talk: Talk) -> None:
    """Begin the check that leads to the next phase."""
    phase = Phase(await talk.look("phase", phase_now()))
    if phase is Phase.CLOSED:
        return await talk.say(talk.here, "closed")
    await talk.start("check", CHECKS[phase])


@dialogue("network.back", lapses=LAPSES)
async def back(talk: Talk) -> None:
    """Go back a phase, when the facilitator is sure."""
    phase = Phase(await talk.look("phase", phase_now()))
    if phase is Phase.SOWING:
        return await talk.say(talk.here, "first")
    names: dict[str, Any] = {
        name: Phrase(f"network-phase-name-{at}") for name, at in (("now", phase), ("before", phase.previous))
    }
    if not await talk.confirm(talk.starter, "sure", audience=ONLY_YOU, **names):
        return await talk.say(talk.starter, "stays", **names)
    if not await talk.do("enter", enter(phase.previous, leaving=phase)):
        return await talk.say(talk.starter, "elsewhere", text="cultivating-check-elsewhere")
    await talk.say(talk.room, "went", **names)
    if phase is Phase.CULTIVATING and await talk.look("has-rhythm", has_rhythm()):
        await talk.say(talk.room, "rhythm-rests")


@operation
def has_rhythm(world: World) -> Json:
    """Whether something comes by itself in the network."""
    return bool(world.find(Rhythm, network=world.network, active=True))
