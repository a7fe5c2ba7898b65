"""How many a network has room for, and how much time it asks: for the facilitator to say."""

from __future__ import annotations

from bot.audience import ONLY_YOU, Json, Labelled
from bot.network import Membership, Standing
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, number
from bot.talk import Talk
from flows.network.operations import chosen, members_in, network_of

FEWEST_SEATS, MOST_SEATS = 2, 60
EFFORTS = ("light", "usual", "full")


async def seats(talk: Talk) -> None:
    """Set how many seats there are; who waits is asked by itself when one comes free."""
    said: Labelled | None = talk.args["words"]
    if said is None or not said.judge(is_number_of_seats):
        now = await talk.look("now", seating())
        said = await talk.ask(
            talk.starter, "seats", number(FEWEST_SEATS, MOST_SEATS), audience=ONLY_YOU, now=now["seats"]
        )
    if said is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    after = await talk.do("set-seats", set_seats(said))
    await talk.say(talk.starter, "seated", text="network-members-seats-set", **after)


async def time(talk: Talk) -> None:
    """Set how much time the network asks of its members, as invitations tell it."""
    answer = await talk.ask(talk.starter, "time", choice(*EFFORTS), audience=ONLY_YOU)
    if answer is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    await talk.do("set-time", set_effort(answer))
    await talk.say(talk.starter, "timed", text="network-members-time-set")


def is_number_of_seats(words: str) -> bool:
    """Whether what was typed after the command is a number that a network can have."""
    return words.isascii() and words.isdigit() and FEWEST_SEATS <= int(words) <= MOST_SEATS


@operation
def seating(world: World) -> Json:
    """How many ``seats`` there are, how many ``members`` have one, and how many are ``waiting``."""
    waiting = world.find(Membership, network=world.network, standing=Standing.WAITING)
    return {"seats": network_of(world).seats, "members": len(members_in(world)), "waiting": len(waiting)}


@operation
def set_seats(world: World, words: Labelled) -> Json:
    """Have so many seats from now on; gives ``seats`` and ``members``."""
    network = network_of(world)
    network.seats = int(chosen(words))
    world.put(network)
    return {"seats": network.seats, "members": len(members_in(world))}


@operation
def set_effort(world: World, effort: Labelled) -> Json:
    """Ask so much time from now on."""
    network = network_of(world)
    network.effort = chosen(effort)
    world.put(network)
