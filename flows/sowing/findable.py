"""To be found by facilitators of other networks, or not: by a card that its owner has seen and agreed to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.audience import ONLY_YOU, Labelled
from bot.effects import Phrase
from bot.prompts import choice, many
from bot.talk import Talk, dialogue
from flows.network.lapsing import LAPSES
from flows.sowing.pool import KEPT, SHOWN, card_lines, list_me, my_card, unlist_me
from flows.sowing.told import QUESTIONS, form_of, ids_in, kind_of

ON_A_CARD = tuple(question for question in QUESTIONS if kind_of(question) in KEPT)
"""The questions whose answers a profile has; asked in the words of the intake."""
PARTS = (*ON_A_CARD, "facilitates")

Told = dict[str, Labelled]


@dialogue("sowing.findable", lapses=LAPSES)
async def findable(talk: Talk) -> None:
    """Make a card with someone and show it to them; only their yes lets others find them. Or change it, or end it."""
    me = talk.starter
    known: dict[str, Any] = await talk.look("known", my_card())
    told, facilitates = known["told"], known["facilitates"]
    if talk.args.get("corrected"):
        told = {**told, **known["later"]}
    elif known["listed"]:
        card = lines_for(me, told, facilitates)
        answer = await talk.ask(
            me, "listed", choice("keep", "change", "stop"), audience=ONLY_YOU, card=card, whose=whose(known)
        )
        if answer is not None and answer.is_("stop"):
            await talk.do("unlist", unlist_me())
            return await talk.say(me, "unlisted")
        if answer is None or answer.is_("keep"):
            return await talk.say(me, "left", text="engine-left-as-it-is")
        told, facilitates = await change(talk, told, facilitates)
    else:
        await talk.say(me, "intro", whose=whose(known))
        told = {**told, **await tell(talk, [one for one in ON_A_CARD if kind_of(one) not in told])}
        facilitates = await talk.confirm(me, "facilitates", audience=ONLY_YOU)
    await agree(talk, known, told, facilitates)


async def agree(talk: Talk, known: dict[str, Any], told: Told, facilitates: bool) -> None:
    """Show exactly what others will see, as often as it changes, until there is a yes or a no to it."""
    me = talk.starter
    async for turn in talk.rounds("card"):
        card = lines_for(me, told, facilitates)
        answer = await turn.ask(
            me, "shown", choice("yes", "change", "no"), audience=ONLY_YOU, card=card, whose=whose(known)
        )
        if answer is not None and answer.is_("change"):
            told, facilitates = await change(turn, told, facilitates)
        elif answer is not None and answer.is_("yes"):
            await turn.do("list", list_me(told, facilitates))
            return await turn.say(me, "now-listed")
        else:
            return await turn.say(me, "card-stays" if known["listed"] else "not-listed")


async def change(talk: Talk, told: Told, facilitates: bool) -> tuple[Told, bool]:
    """Ask again for the parts that are wrong; what is skipped then is left off the card."""
    answer = await talk.ask(talk.starter, "parts", many(*PARTS), audience=ONLY_YOU)
    parts = [part for part in PARTS if answer is not None and answer.is_(part)]
    kept = {kind: words for kind, words in told.items() if kind not in map(kind_of, parts)}
    anew = await tell(talk, parts)
    if "facilitates" in parts:
        facilitates = await talk.confirm(talk.starter, "facilitates", audience=ONLY_YOU)
    return {**kept, **anew}, facilitates


async def tell(talk: Talk, questions: Iterable[str]) -> Told:
    """A short form; gives what was answered, by kind."""
    asked = form_of(ON_A_CARD, questions)
    answers = await talk.form(talk.starter, asked, audience=ONLY_YOU, texts="sowing-intake")
    return {kind_of(question): words for question, words in answers.items() if words is not None}


def whose(known: dict[str, Any]) -> Phrase:
    """Whose facilitators see the card."""
    name = known["organisation"]
    return Phrase("sowing-findable-of", {"name": name}) if name else Phrase("sowing-findable-here")


def lines_for(person: int, told: Told, facilitates: bool) -> list[Any]:
    """The card that would be made of this."""
    card = {kind: ids_in(kind, told[kind]) for kind in SHOWN if kind in told}
    return card_lines(person, card, facilitates=facilitates)
