"""A member proposes a goal or an activity; it is adopted when others stand behind it and nobody objects."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import PersonName, Phrase
from bot.prompts import choice, text
from bot.talk import Collected, Talk, dialogue
from flows.cultivating.operations import members_present
from flows.cultivating.proposals import (
    Tally,
    agreeing_by_silence,
    proposals_of,
    put_proposal,
    settle_proposal,
    silence_now,
)
from flows.cultivating.rounds import ask_in_time, deadline, last_word

OPEN, DECIDING = timedelta(days=4), timedelta(days=7)
MOST_WORDS = 60


class Kind(StrEnum):
    """What can be proposed."""

    GOAL = "goal"
    ACTIVITY = "activity"


@dialogue("cultivating.propose")
async def propose(talk: Talk) -> None:
    """Put a proposal to the others; objections go back to who made it, until there are none."""
    if talk.args.get("option") == "list":
        return await show_proposals(talk)
    if talk.args.get("option") == "silence":
        return await talk.start("silence", "cultivating.silence")
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
        tally = await voices_on(turn, kind, released)
        if tally.outcome == "adopted":
            await turn.do("adopt", settle_proposal(proposal, "adopted"))
        if tally.outcome != "objections":
            told: dict[str, Any] = {"kind": kind, "words": released, "outcome": tally.outcome, **tally.counts}
            key = "adopted" if tally.outcome == "adopted" else "still-open"
            return await turn.say(talk.room, key, under="opening", **told)
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


async def show_proposals(talk: Talk) -> None:
    """The goals and activities that were adopted, and the proposals that are open."""
    lines = [
        Phrase(
            f"cultivating-propose-listed-{each['status']}",
            {"kind": each["kind"], "words": each["words"], "who": PersonName(each["person"])},
        )
        for each in await talk.look("proposals", proposals_of())
    ]
    await talk.say(talk.here, "listed" if lines else "none", lines=lines)


async def kind_of(talk: Talk) -> str | None:
    """Goal or activity, as it was typed or else asked."""
    if talk.args.get("option"):
        return talk.args["option"]
    answer = await talk.ask(talk.starter, "kind", choice(*Kind), audience=NETWORK)
    return next((kind.value for kind in Kind if answer is not None and answer.is_(kind)), None)


async def voices_on(talk: Talk, kind: str, words: Labelled) -> Tally:
    """Ask the others who stands behind it and who objects, and tell the room what they object."""
    proposer = talk.starter
    others = [person for person in await talk.look("members", members_present()) if person != proposer]
    days = (await talk.look("silence", silence_now()))["days"]
    until, lasts = await deadline(talk, timedelta(days=days) if days else OPEN)
    rule = Phrase("cultivating-propose-silence-is-yes" if days else "cultivating-propose-silence-is-no-yes")
    await talk.say(talk.room, "opening", kind=kind, proposer=PersonName(proposer), words=words, until=until, rule=rule)
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
    spoken = [voice["voice"] for voice in voices.given]
    lines, objections = objections_in(voices), sum(voice.is_("objection") for voice in spoken)
    if objections:
        bare = objections - len(lines)
        await talk.say(talk.room, "objections", under="opening", lines=lines, bare=bare)
        await talk.say(proposer, "objections-told", lines=lines, bare=bare)
    return Tally(
        support=sum(voice.is_("support") for voice in spoken),
        fine=sum(voice.is_("fine") for voice in spoken),
        quiet=await talk.look("quiet", agreeing_by_silence(voices.silent)),
        objections=objections,
        members=1 + len(voices.answers) + len(voices.silent),
    )


@dialogue("cultivating.propose-part")
async def propose_part(talk: Talk) -> dict[str, Labelled | None] | None:
    """One member's voice: they stand behind it, can live with it, or object, and why."""
    told = {name: talk.args[name] for name in ("kind", "words")}
    silence = await talk.look("silence", silence_now())
    voice = await talk.ask(
        talk.starter,
        "voice",
        choice("support", "fine", "objection"),
        audience=NETWORK,
        text="cultivating-propose-part-voice-silence" if silence["days"] and silence["mine"] else None,
        until_told=last_word(talk),
        **told,
    )
    if voice is None:
        return None
    if not voice.is_("objection"):
        return {"voice": voice, "why": None}
    why = await ask_in_time(talk, "why", text(max_words=MOST_WORDS), NETWORK)
    await talk.say(talk.starter, "noted", text="engine-noted")
    return {"voice": voice, "why": why}


def objections_in(voices: Collected) -> list[Phrase]:
    """A line for every objection that has a reason; without one it stands there for nobody."""
    return [
        Phrase("cultivating-propose-line", {"who": PersonName(person), "words": voice["why"]})
        for person, voice in voices.answers.items()
        if voice is not None and voice["why"] is not None
    ]
