"""Small dialogues for the tests of the service, with their texts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import flows
from bot.audience import FACILITATOR, NETWORK, ONLY_YOU, Labelled
from bot.network import Contribution, Counter, Membership, Network, Presence, Room, Standing
from bot.operations import operation
from bot.ports import World
from bot.prompts import Option, choice, scale, text
from bot.talk import Talk, dialogue
from bot.texts import Texts

WORDS = """
network-help-name = What is your name?
network-help-colour = Which colour, { $name }?
    .red = Red
    .blue = Blue
network-help-thanks = { $name } likes { $colour }.
network-conditions-which = Which question?
network-conditions-chosen = { $chosen }
network-me-story = Tell me a story.
network-me-kept = Kept.
network-me-after = And after that?
cultivating-checkin-tried = What did you try?
cultivating-checkin-heard = { $count } of you answered: { $words }
cultivating-pulse-safe = It is safe here.
cultivating-method-boom = This will break.
cultivating-method-fine = All is well.
cultivating-method-more = And then?
cultivating-method-end = { $first }, { $more }.
cultivating-propose-wish = What do you wish?
cultivating-propose-shared = Someone wishes: { $wish }
cultivating-thanks-what = What shall I keep?
sowing-begin-opened = Open.
"""


def words(folder: Path) -> Texts:
    """Akker's texts and those of these dialogues, in English."""
    (folder / "en").mkdir(exist_ok=True)
    (folder / "en" / "tests.ftl").write_text(WORDS)
    return Texts(Path(flows.__file__).parent / "texts", folder, "en")


@dialogue("network.help")
async def helps(talk: Talk) -> None:
    """Two questions, nothing settled."""
    name = await talk.ask(talk.starter, "name", text(), audience=ONLY_YOU)
    colour = await talk.ask(talk.starter, "colour", choice("red", "blue"), audience=ONLY_YOU, name=name)
    await talk.say(talk.starter, "thanks", name=name, colour=colour)


@dialogue("network.me")
async def story(talk: Talk) -> None:
    """One question, kept; and one more."""
    told = await talk.ask(talk.starter, "story", text(), audience=ONLY_YOU)
    await talk.do("keep", keep(told))
    await talk.say(talk.starter, "kept")
    await talk.ask(talk.starter, "after", text(), audience=ONLY_YOU)


@operation
def keep(world: World, told: Labelled | None) -> int:
    """Store what was told."""
    if told is None:
        return 0
    network = world.find(Network)[0].id
    return world.put(Contribution(network, world.person, "story", told, world.now)).id


@dialogue("sowing.begin")
async def begin(talk: Talk) -> None:
    """A network with everyone in the room as a member."""
    assert talk.place is not None
    await talk.do("open", open_network(talk.place))
    await talk.say(talk.here, "opened")


@operation
def open_network(world: World, room: int) -> int:
    """Make the network."""
    network = world.put(Network("Net", "CODE", world.now, locale="en"))
    place = world.get(Room, room)
    assert place is not None
    place.network = network.id
    world.put(place)
    for presence in world.find(Presence, room=room):
        leads = presence.person == world.person
        world.put(Membership(network.id, presence.person, Standing.MEMBER, facilitator=leads))
    return network.id


@operation
def members_of(world: World) -> list[int]:
    """Everyone."""
    return [m.person for m in world.find(Membership, network=world.network, standing=Standing.MEMBER)]


@dialogue("cultivating.checkin")
async def checkin(talk: Talk) -> None:
    """A round for all."""
    members = await talk.look("members", members_of())
    round = await talk.collect(
        members, "tried", text(), audience=NETWORK, until=timedelta(days=3), nudge=timedelta(days=1)
    )
    given: list[Any] = round.given
    await talk.say(talk.room, "heard", count=len(given), words=given)


@dialogue("cultivating.pulse")
async def pulse(talk: Talk) -> None:
    """A confidential question to the starter."""
    counter = await talk.do("counter", new_counter())
    await talk.ask(talk.starter, "safe", scale().counted(counter), audience=ONLY_YOU)
    if Trap.broken and talk.args.get("words") is not None:
        raise RuntimeError("a bug in a dialogue")


@operation
def new_counter(world: World) -> int:
    """A counter."""
    return world.put(Counter(world.network, "safe", world.now)).id


class Trap:
    """Whether the broken dialogue is still broken."""

    broken = True


@dialogue("cultivating.method")
async def breaks(talk: Talk) -> None:
    """Raises after its answer, as long as the trap is set."""
    first = await talk.ask(talk.starter, "boom", text(), audience=ONLY_YOU)
    if Trap.broken:
        raise RuntimeError("a bug in a dialogue")
    await talk.say(talk.starter, "fine")
    if talk.args.get("words") is not None:
        more = await talk.ask(talk.starter, "more", text(), audience=ONLY_YOU)
        await talk.say(talk.starter, "end", first=first, more=more)


@dialogue("cultivating.propose")
async def wish(talk: Talk) -> None:
    """Asked in confidence, released by its author."""
    wished = await talk.ask(talk.starter, "wish", text(), audience=FACILITATOR)
    released = await talk.release(wished, to=NETWORK)
    if released is not None:
        await talk.say(talk.room, "shared", wish=released)


@dialogue("cultivating.thanks")
async def clumsy(talk: Talk) -> None:
    """Its operation breaks a constraint of the database: the one that was named."""
    named = await talk.ask(talk.starter, "what", choice("unique", "foreign"), audience=ONLY_YOU)
    if named is not None:
        await talk.do("break", break_constraint(foreign=named.is_("foreign")))


@operation
def break_constraint(world: World, *, foreign: bool) -> int:
    """Write what the database refuses."""
    if foreign:
        return world.put(Counter(999, "of no network", world.now)).id
    return world.put(Network("Twin", "CODE", world.now)).id


@dialogue("network.conditions")
async def by_number(talk: Talk) -> None:
    """Options that are sent as numbers, in another order than on the screen."""
    options = (Option("2", "How do we begin?"), Option("3", "How do we go on?"), Option("1", "How do we end?"))
    chosen = await talk.ask(talk.starter, "which", choice(*options), audience=ONLY_YOU)
    await talk.say(talk.starter, "chosen", chosen=chosen)


ALL = [by_number, helps, story, begin, checkin, pulse, breaks, wish, clumsy]
