"""Whether silence counts as a yes to proposals: only where every member said so, and until one of them objects."""

from __future__ import annotations

from datetime import timedelta

from bot.audience import NETWORK
from bot.effects import PersonName, Phrase
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from flows.cultivating.proposals import accept_silence, end_silence, settle_silence, silence_now
from flows.cultivating.rounds import deadline
from flows.network.lapsing import LAPSES
from flows.network.operations import member_ids

OPEN = timedelta(days=7)
DAYS = {"four-days": 4, "week": 7, "two-weeks": 14}
MOST_WORDS = 40


@dialogue("cultivating.silence", lapses=LAPSES)
async def silence(talk: Talk) -> None:
    """A member proposes that silence counts as a yes; all have to agree. Where it does, any member can end that."""
    now = await talk.look("now", silence_now())
    if now["days"]:
        return await accept_or_object(talk, now["days"], mine=now["mine"])
    proposer = talk.starter
    answer = await talk.ask(proposer, "days", choice(*DAYS), audience=NETWORK)
    if answer is None:
        return await talk.say(proposer, "left", text="engine-left-as-it-is")
    days = next(days for name, days in DAYS.items() if answer.is_(name))
    members = await talk.look("members", member_ids())
    until, lasts = await deadline(talk, OPEN)
    await talk.say(talk.room, "opening", proposer=PersonName(proposer), days=days, until=until)
    others = [person for person in members if person != proposer]
    voices = await talk.collect(others, "accept", choice("yes", "no"), until=lasts, nudge=lasts / 2, days=days)
    yes = [proposer, *(person for person, voice in voices.answers.items() if voice is not None and voice.is_("yes"))]
    agreed = await talk.do("settle", settle_silence(days, members, yes))
    outcome = "agreed" if agreed else "not-agreed"
    await talk.say(talk.room, outcome, under="opening", days=days, yes=len(yes), members=len(members))


async def accept_or_object(talk: Talk, days: int, *, mine: bool) -> None:
    """Who came in later may agree for themselves; anyone may object, and then it is over for all."""
    member = talk.starter
    ways = ("keep", "object") if mine else ("accept", "object")
    answer = await talk.ask(member, "mine" if mine else "yours", choice(*ways), audience=NETWORK, days=days)
    if answer is None or answer.is_("keep"):
        return await talk.say(member, "stays", text="engine-left-as-it-is")
    if answer.is_("accept"):
        await talk.do("accept", accept_silence())
        return await talk.say(member, "noted", text="engine-noted")
    why = await talk.ask(member, "why", text(max_words=MOST_WORDS), audience=NETWORK)
    await talk.do("end", end_silence())
    reason = Phrase("cultivating-silence-reason", {"why": why}) if why is not None else ""
    await talk.say(talk.room, "ended", reason=reason)
