"""What is held about a person: to see, correct, take along or erase; and how they like to be spoken to."""

from __future__ import annotations

from datetime import timedelta

from bot.audience import ONLY_YOU
from bot.prompts import choice
from bot.talk import Talk, dialogue
from flows.network.held import erase_me, export_held, held_about, my_networks
from flows.network.lapsing import LAPSES
from flows.network.linking import where
from flows.network.settings import LOCALES, PAUSES, REGIONS, ZONES, pause_until, prefer

WAYS = ("see", "correct", "export", "erase", "language", "zone", "region", "pause", "link", "where", "findable")


@dialogue("network.me", lapses=LAPSES)
async def me(talk: Talk) -> None:
    """Do with what is held about me what I ask for."""
    option = talk.args.get("option")
    if option in WAYS or option == "resume":
        return await go(talk, option)
    answer = await talk.ask(talk.starter, "what", choice(*WAYS), audience=ONLY_YOU)
    if answer is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    for way in WAYS:
        if answer.is_(way):
            await go(talk, way)


async def go(talk: Talk, way: str) -> None:
    """One of the ways."""
    match way:
        case "see" | "correct" | "export":
            await in_network(talk, way)
        case "erase":
            await erase(talk)
        case "language":
            await setting(talk, "language", LOCALES)
        case "zone":
            await setting(talk, "zone", tuple(ZONES))
        case "region":
            await setting(talk, "region", REGIONS)
        case "link":
            words = talk.args.get("words")
            await talk.start("link", "network.link", network=0, **({} if words is None else {"code": words}))
        case "where":
            await where(talk)
        case "findable":
            await talk.start("findable", "sowing.findable", network=0)
        case "resume":
            await talk.do("wake", pause_until(None))
            await talk.say(talk.starter, "resumed")
        case _:
            await pause(talk)


async def in_network(talk: Talk, way: str) -> None:
    """See everything the person said here, put right what they told of themselves, or take it all along."""
    if talk.network is None:
        return await elsewhere(talk, way)
    if way == "correct":
        await talk.start("correct", "sowing.correcting")
    elif way == "export":
        document = await talk.do("export", export_held())
        await talk.upload(talk.starter, "exported", document)
    else:
        held = await talk.look("kept", held_about())
        await talk.say(talk.starter, "held" if held["words"] else "nothing-said", **held)
        if held["listed"]:
            await talk.say(talk.starter, "found-elsewhere")


async def elsewhere(talk: Talk, way: str) -> None:
    """Words are kept by network: which one is it about?"""
    networks = await talk.look("networks", my_networks())
    if not networks:
        return await talk.say(talk.starter, "no-network")
    if len(networks) == 1:
        return await talk.start("there", "network.me", network=networks[0], option=way)
    again = {"option": way}
    await talk.start("which", "network.which", networks=networks, dialogue="network.me", facilitator=False, args=again)


async def erase(talk: Talk) -> None:
    """Overwrite what the person said, everywhere that can be reached, after a yes."""
    if await talk.confirm(talk.starter, "erase", audience=ONLY_YOU):
        await talk.do("wipe", erase_me())
        await talk.say(talk.starter, "erased", text="engine-erased")
    else:
        await talk.say(talk.starter, "not-erased")


async def setting(talk: Talk, name: str, values: tuple[str, ...]) -> None:
    """Choose the language, the time zone or the holiday region."""
    answer = await talk.ask(talk.starter, name, choice(*values), audience=ONLY_YOU)
    if answer is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    await talk.do("prefer", prefer(name, answer))
    await talk.say(talk.starter, "set")


async def pause(talk: Talk) -> None:
    """Ask nothing unasked for a while."""
    answer = await talk.ask(talk.starter, "pause", choice(*PAUSES), audience=ONLY_YOU)
    if answer is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    now = await talk.now("now")
    for length, days in PAUSES.items():
        if answer.is_(length):
            until = now + timedelta(days=days)
            await talk.do("rest", pause_until(until))
            await talk.say(talk.starter, "paused", until=until)
