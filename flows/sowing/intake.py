"""What a member brings and seeks, and from where they look: short, skippable, to be corrected at any time."""

from __future__ import annotations

from bot.audience import NETWORK, ONLY_YOU, Json, Labelled
from bot.network import Contribution, Person, Phase
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, many, number, text
from bot.talk import Talk, dialogue
from flows.network.operations import agreements_of, chosen, phase_now
from flows.themes import theme_ids

ROLES = ("school-leader", "team-leader", "board-member", "support", "other")
SCHOOLS = ("practical", "vmbo", "havo-vwo", "broad", "special", "other")
REGIONS = ("north", "middle", "south")
"""The regions of the Dutch school holidays, so that one answer serves two ends."""
MOST_THEMES = 3


@dialogue("sowing.intake")
async def intake(talk: Talk) -> None:
    """A new member tells what they bring, what they come for, a case from practice, and where they work."""
    member = talk.starter
    correcting = bool(talk.args.get("correcting"))
    await talk.say(member, "intro", text="sowing-intake-again" if correcting else None)
    exchange = await talk.form(
        member,
        {
            "bring": text(max_words=60),
            "bring-themes": many(*theme_ids(), max=MOST_THEMES),
            "seek": text(max_words=60),
            "seek-themes": many(*theme_ids(), max=MOST_THEMES),
        },
        audience=NETWORK,
    )
    await talk.do(
        "keep-exchange",
        keep_intake(
            bring=exchange["bring"], offers=exchange["bring-themes"],
            seek=exchange["seek"], asks=exchange["seek-themes"],
        ),
    )  # fmt: skip
    case = await talk.ask(member, "case", text(max_words=120), audience=ONLY_YOU)
    shared = await talk.release(case, to=NETWORK)
    await talk.do("keep-case", keep_intake(case=shared or case))
    place = await talk.form(
        member,
        {
            "role": choice(*ROLES),
            "school": choice(*SCHOOLS),
            "region": choice(*REGIONS),
            "board": text(max_words=10),
            "years": number(0, 60),
        },
        audience=NETWORK,
    )
    await talk.do("keep-place", keep_intake(**place))
    await talk.say(member, "done")
    if not correcting:
        await welcome(talk)


async def welcome(talk: Talk) -> None:
    """Who comes while all is under way gets the story so far; else hears who reads what, and the agreements if any."""
    if await talk.look("phase", phase_now()) != Phase.SOWING:
        return await talk.start("newcomer", "cultivating.newcomer")
    await talk.say(talk.starter, "reading", text="cultivating-newcomer-reading")
    if agreed := await talk.look("agreements", agreements_of()):
        await talk.start("accept", "sowing.acceptance", agreement=agreed["id"], words=agreed["words"])


@operation
def keep_intake(world: World, **told: Labelled | None) -> Json:
    """Keep what was told, in place of what the member told before; what was skipped stays as it was."""
    for kind, words in told.items():
        if words is None:
            continue
        kind = f"intake.{kind}"
        known = world.find(Contribution, network=world.network, person=world.person, kind=kind)
        row = known[0] if known else Contribution(world.network, world.person, kind, words, world.now)
        row.words = words
        world.put(row)
    if region := told.get("region"):
        person = world.get(Person, world.person)
        assert person is not None
        person.region = chosen(region)
        world.put(person)
