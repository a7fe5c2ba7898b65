"""For someone in several networks: which one is a command about?"""

from __future__ import annotations

from typing import Any

from bot.audience import ONLY_YOU
from bot.network import Membership, Network, Room, Standing
from bot.operations import operation
from bot.ports import World
from bot.prompts import Option, choice
from bot.talk import Talk, dialogue
from flows.network.lapsing import LAPSES


@dialogue("network.which", lapses=LAPSES)
async def which(talk: Talk) -> None:
    """Asks which network a command is about, then goes on with the command there."""
    args: Any = talk.args
    names: dict[str, str] = await talk.look("names", names_of(args["networks"], args["facilitator"]))
    if not names:
        return await talk.say(talk.starter, "none")
    options = [Option(network, name) for network, name in names.items()]
    answer = await talk.ask(talk.starter, "which", choice(*options), audience=ONLY_YOU)
    if answer is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    for network in names:
        if answer.is_(network):
            await talk.start("go", args["dialogue"], network=int(network), **args["args"])


@operation
def names_of(world: World, networks: list[int], facilitator: bool) -> dict[str, str]:
    """Names of those networks in which the person may give the command, by id; two of one name with their rooms."""
    names: dict[str, str] = {}
    for network in networks:
        membership = world.find(Membership, network=network, person=world.person, standing=Standing.MEMBER)
        found = world.get(Network, network)
        if found is not None and membership and (membership[0].facilitator or not facilitator):
            names[str(network)] = found.name
    twins = [network for network, name in names.items() if [*names.values()].count(name) > 1]
    for network in twins:
        rooms = world.find(Room, network=int(network))
        names[network] += f" ({', '.join(room.name or room.address for room in rooms)})"
    return names
