"""What a member brings and seeks, and from where they look: short, skippable, to be corrected at any time."""

from __future__ import annotations

from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import Phrase
from bot.network import Phase
from bot.prompts import many
from bot.talk import Talk, dialogue
from flows.network.lapsing import LAPSES
from flows.network.operations import agreements_of, phase_now
from flows.sowing.keeping import keep_told, told_elsewhere, told_here
from flows.sowing.pool import card_differs, may_hear_of_pool
from flows.sowing.told import CASE, EXCHANGE, PLACE, QUESTIONS, form_of, kind_of, lines_of, prompt_for

FEW_WORDS = 2


@dialogue("sowing.intake", revision=2, keeps=True)
async def intake(talk: Talk) -> None:
    """A new member tells what they bring, what they come for, a case from practice, and where they work."""
    member = talk.starter
    await talk.say(member, "intro")
    await reuse(talk)
    known = await talk.look("known", told_here())
    left = [question for question in QUESTIONS if kind_of(question) not in known]
    exchange = await talk.form(member, form_of(EXCHANGE, left), audience=NETWORK)
    await talk.do("keep-exchange", keep_told(exchange))
    if CASE in left:
        await tell_case(talk)
    place = await talk.form(member, form_of(PLACE, left), audience=NETWORK)
    await talk.do("keep-place", keep_told(place))
    few = any(words is not None and words.judge(is_short) for words in (exchange.get("bring"), exchange.get("seek")))
    first = await talk.look("first", may_hear_of_pool())
    await talk.say(
        member,
        "done",
        more=Phrase("sowing-intake-more") if few else "",
        pool=Phrase("sowing-intake-pool") if first else "",
    )
    await welcome(talk)


async def reuse(talk: Talk) -> None:
    """What the member told in another network is used here as well, if they say so to exactly that."""
    elsewhere: dict[str, Any] | None = await talk.look("elsewhere", told_elsewhere())
    if elsewhere is None:
        return
    told: dict[str, Labelled] = elsewhere["told"]
    shown: dict[str, Any] = {"name": elsewhere["name"], "lines": lines_of(told)}
    released = await talk.release_all(talk.starter, told, to=NETWORK, key="reuse", **shown)
    await talk.do("keep-reused", keep_told(released))


async def tell_case(talk: Talk) -> None:
    """An example from practice is the member's own, until they let the network read it."""
    case = await talk.ask(talk.starter, CASE, prompt_for(CASE), audience=ONLY_YOU)
    shared = await talk.release(case, to=NETWORK)
    await talk.do("keep-case", keep_told({CASE: shared or case}))


def is_short(words: str) -> bool:
    """Whether that is so little that others can hardly do anything with it."""
    return len(words.split()) <= FEW_WORDS


async def welcome(talk: Talk) -> None:
    """Who comes while all is under way gets the story so far; else hears who reads what, and the agreements if any."""
    if await talk.look("phase", phase_now()) != Phase.SOWING:
        return await talk.start("newcomer", "cultivating.newcomer")
    await talk.say(talk.starter, "reading", text="cultivating-newcomer-reading")
    if agreed := await talk.look("agreements", agreements_of()):
        await talk.start("accept", "sowing.acceptance", agreement=agreed["id"], words=agreed["words"])


@dialogue("sowing.correcting", lapses=LAPSES, keeps=True)
async def correcting(talk: Talk) -> None:
    """Show a member what they told of themselves, and ask again for just what they want to put right."""
    member = talk.starter
    known: dict[str, Labelled] = await talk.look("known", told_here())
    first = None if known else "sowing-correcting-which-first"
    which = await talk.ask(member, "which", many(*QUESTIONS), audience=ONLY_YOU, text=first, lines=lines_of(known))
    wrong = [question for question in QUESTIONS if which is not None and which.is_(question)]
    if not wrong:
        return await talk.say(member, "left", text="engine-left-as-it-is")
    short = [question for question in wrong if question != CASE]
    answers = await talk.form(member, form_of(QUESTIONS, short), audience=NETWORK, texts="sowing-intake")
    await talk.do("keep", keep_told(answers))
    if CASE in wrong:
        case = await talk.ask(member, CASE, prompt_for(CASE), audience=ONLY_YOU, text="sowing-intake-case")
        shared = await talk.release(case, to=NETWORK)
        await talk.do("keep-case", keep_told({CASE: shared or case}))
    await talk.say(member, "done")
    if await talk.look("card", card_differs()):
        await talk.start("findable", "sowing.findable", network=0, corrected=True)
