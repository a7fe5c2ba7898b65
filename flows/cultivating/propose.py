"""A member proposes a goal or an activity; it is adopted unless someone objects."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from bot.audience import NETWORK, ONLY_YOU, Json, Labelled
from bot.effects import PersonName, Phrase
from bot.network import Proposal
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, text
from bot.talk import Collected, Talk, dialogue
from flows.cultivating.operations import members_present
from flows.cultivating.rounds import ask_in_time, deadline

OPEN, DECIDING = timedelta(days=4), timedelta(days=7)
MOST_WORDS = 60


class Kind(StrEnum):
    """What can be proposed."""

    GOAL = "goal"
    ACTIVITY = "activity"


@dialogue("cultivating.propose")
async def propose(talk: Talk) -> None:
    """Put a proposal to the others; objections go back to who made it, until there are none."""
    proposer, kind = talk.starter, await kind_of(talk)
    if kind is None:
        return await talk.say(proposer, "kept-silent")
    words: Labelled | None = talk.args.get("words") or await talk.ask(
        proposer, "words", text(max_words=MOST_WORDS).required(), audience=ONLY_YOU, kind=kind
    )
    async for turn in talk.rounds("round"):
        released = await turn.release(words, to=NETWORK)
        if released is None:
            return await turn.say(proposer, "kept-silent")
        proposal = await turn.do("put", put_proposal(kind, released))
        if not await objections_to(turn, kind, released):
            await turn.do("adopt", settle_proposal(proposal, "adopted"))
            return await turn.say(talk.room, "adopted", under="opening", kind=kind, words=released)
        await turn.do("aside", settle_proposal(proposal, "set aside"))
        words = await turn.ask(
            proposer,
            "adjusted",
            text(max_words=MOST_WORDS),
            audience=ONLY_YOU,
            until=DECIDING,
            words=released,
        )
        if words is None:
            return await turn.say(talk.room, "set-aside", under="opening", kind=kind, words=released)


async def kind_of(talk: Talk) -> str | None:
    """Goal or activity, as it was typed or else asked."""
    if talk.args.get("option"):
        return talk.args["option"]
    answer = await talk.ask(talk.starter, "kind", choice(*Kind), audience=NETWORK)
    return next((kind.value for kind in Kind if answer is not None and answer.is_(kind)), None)


async def objections_to(talk: Talk, kind: str, words: Labelled) -> bool:
    """Ask the others, tell the room what they object, and give whether they do."""
    proposer = talk.starter
    others = [person for person in await talk.look("members", members_present()) if person != proposer]
    until, lasts = await deadline(talk, OPEN)
    await talk.say(talk.room, "opening", kind=kind, proposer=PersonName(proposer), words=words, until=until)
    voices = await talk.collect(
        others,
        "voices",
        propose_part,
        until=lasts,
        nudge=lasts / 2,
        kind=kind,
        words=words,
        answer_by=until.isoformat(),
    )
    lines = objections_in(voices)
    if lines:
        await talk.say(talk.room, "objections", under="opening", lines=lines)
        await talk.say(proposer, "objections-told", lines=lines)
    return bool(lines)


@dialogue("cultivating.propose-part")
async def propose_part(talk: Talk) -> dict[str, Labelled | None] | None:
    """One member's voice: fine, or an objection and what it is."""
    kind, words = talk.args["kind"], talk.args["words"]
    voice = await talk.ask(talk.starter, "voice", choice("fine", "objection"), audience=NETWORK, kind=kind, words=words)
    if voice is None or voice.is_("fine"):
        return None
    why = await ask_in_time(talk, "why", text(max_words=MOST_WORDS), NETWORK)
    await talk.say(talk.starter, "noted", text="engine-noted")
    return {"why": why}


def objections_in(voices: Collected) -> list[Phrase]:
    """A line for every objection, also for one whose reason was not given."""
    objections = {person: voice["why"] for person, voice in voices.answers.items() if voice is not None}
    return [
        Phrase("cultivating-propose-line", {"who": PersonName(person), "words": words})
        if words is not None
        else Phrase("cultivating-propose-line-bare", {"who": PersonName(person)})
        for person, words in objections.items()
    ]


@operation
def put_proposal(world: World, kind: str, words: Labelled) -> Json:
    """Keep a proposal; gives its id."""
    return world.put(Proposal(world.network, world.person, words, world.now, kind=kind)).id


@operation
def settle_proposal(world: World, id: int, status: str) -> Json:
    """Adopt a proposal, or set it aside."""
    proposal = world.get(Proposal, id)
    assert proposal is not None
    proposal.status = status
    world.put(proposal)
