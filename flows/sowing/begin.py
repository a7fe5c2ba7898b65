"""A network begins where someone types ``start``."""

from __future__ import annotations

from bot.audience import Json, Labelled
from bot.effects import PersonName
from bot.network import INVITATION, Membership, Network, Presence, Question, Room, Standing, Workspace, workspace_in
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.network.carrying import give_role
from flows.network.operations import central, chosen, membership_of, network_of
from flows.network.watch import WATCH, watch_over
from flows.sowing.codes import LENGTH, LETTERS

LONGEST_NAME = 60


@dialogue("sowing.begin")
async def begin(talk: Talk) -> None:
    """A network begins in this channel, or the channel joins the network whose code was given."""
    if talk.place is None or (talk.network is not None and not await talk.look("free", is_free())):
        return await talk.say(talk.here, "already")
    if talk.network is not None:
        return await bring_one(talk)
    words: Labelled | None = talk.args.get("words")
    if words is not None and words.judge(may_be_code):
        joined = await talk.do("join", join_room(talk.place, words))
        if joined:
            await talk.say(talk.here, "joined", name=joined["name"])
            if talk.starter in joined["invited"]:
                await talk.say(talk.starter, "elsewhere", name=joined["name"])
            for person in joined["invited"] if joined["ready"] else ():
                await talk.start(f"invite.{person}", INVITATION, person=person, network=joined["id"])
            return
        if words.judge(is_shouted):
            return await talk.say(talk.here, "unknown-code")
    opened = await talk.do("open", open_network(talk.place, words))
    await talk.say(talk.here, "opened", starter=PersonName(talk.starter))
    await talk.say(talk.starter, "code", code=opened["code"])
    await talk.start("sharpen", "sowing.sharpen", network=opened["id"])
    await talk.start("watch", WATCH, network=opened["id"])


async def bring_one(talk: Talk) -> None:
    """Someone brings the first question, in a network whose first asker never came to theirs."""
    busy: bool = await talk.do("carry", carry_first())
    await talk.say(talk.here, "brings", starter=PersonName(talk.starter))
    if not busy:
        await talk.start("sharpen", "sowing.sharpen")
    await watch_over(talk, talk.starter)


def may_be_code(words: str) -> bool:
    """Whether what follows the command may be a code rather than the name of a new network: it has the form of one."""
    return len(words) == LENGTH and all(letter in LETTERS for letter in words.upper())


def is_shouted(words: str) -> bool:
    """Whether it is written as a code is: in capitals, or with digits."""
    return words.isupper() or any(letter.isdigit() for letter in words)


@operation
def open_network(world: World, room: int, name: Labelled | None) -> Json:
    """Make a network of a room, called as was asked in it, or as the room is; who asked owns its question and
    facilitates. Gives ``id`` and ``code``."""
    here = _room(world, room)
    code = _new_code(world)
    called = str(chosen(name))[:LONGEST_NAME] if name is not None else here.name or here.address.lstrip("#!")
    around = world.find(Workspace, platform=here.platform, address=workspace_in(here.address))
    owner = around[0].organisation if around else None
    network = world.put(Network(called, code, world.now, timezone=world.timezone, organisation=owner))
    here.network = network.id
    world.put(here)
    asker = Membership(network.id, world.person, Standing.MEMBER, facilitator=True, owner=True, since=world.now)
    world.put(asker)
    for presence in world.find(Presence, room=room):
        if presence.person != world.person:
            world.put(Membership(network.id, presence.person, Standing.INVITED, since=world.now))
    return {"id": network.id, "code": code}


@operation
def is_free(world: World) -> Json:
    """Whether anybody but a guest may bring the first question here: there is none, and who was to has let it go."""
    rows = world.find(Membership, network=world.network)
    guest = any(row.person == world.person and row.standing == Standing.GUEST for row in rows)
    started = network_of(world).closed_at is None and not world.find(Question, network=world.network)
    return started and not guest and not any(row.owner for row in rows)


@operation
def carry_first(world: World) -> Json:
    """Let who asks carry the question to come, and facilitate, beside whoever does; whether they sharpen one yet."""
    row = membership_of(world, world.person) or Membership(world.network, world.person, since=world.now)
    row.standing, row.facilitator = Standing.MEMBER, True
    world.put(row)
    give_role(world, world.person, "owner")
    return world.person in world.under_way("sowing.sharpen")


@operation
def join_room(world: World, room: int, code: Labelled) -> Json:
    """Add a room to the network with this code; gives ``id``, ``name``, who is ``invited``, for they were in the room
    and not in the network, and whether there is a question to ask them with. None when there is no such network."""
    found = world.find(Network, code=str(chosen(code)).strip().upper())
    if not found:
        return None
    (network,) = found
    here = _room(world, room)
    here.network = network.id
    world.put(here)
    new = [] if network.closed_at is not None else _invited(world.within(network.id), room)
    ready = central(world.within(network.id)) is not None
    return {"id": network.id, "name": network.name, "invited": new, "ready": ready}


def _invited(world: World, room: int) -> list[int]:
    """Let those who are in a room and new to its network stand as invited; gives who they are."""
    new: list[int] = []
    for presence in world.find(Presence, room=room):
        if membership_of(world, presence.person) is None:
            world.put(Membership(world.network, presence.person, Standing.INVITED, since=world.now))
            new.append(presence.person)
    return new


def _new_code(world: World) -> str:
    """A code that no network here has."""
    while True:
        code = "".join(world.chance.choices(LETTERS, k=LENGTH))
        if not world.find(Network, code=code):
            return code


def _room(world: World, room: int) -> Room:
    found = world.get(Room, room)
    assert found is not None, "a conversation began in a room that is not there"
    return found
