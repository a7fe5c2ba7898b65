"""The answer: written by the facilitator from what was gathered, commented on and approved by the members."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import Phrase
from bot.prompts import confirm, text
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import ask_in_time, deadline, last_word
from flows.harvesting.documents import make_documents
from flows.harvesting.operations import (
    be_named,
    gathered,
    keep_all,
    keep_draft,
    open_remarks,
    revise_draft,
    settle_answer,
)
from flows.network.operations import central_words, member_ids

OPEN = timedelta(days=4)
ROUNDS = 3
"""After so many rounds an answer that not everyone agrees with is kept, and says so."""
LENGTH = 200


@dataclass(frozen=True, slots=True)
class Sides:
    """Who stands behind an answer, and who does not, with what they would change (None: not said)."""

    yes: Sequence[int] = ()
    against: Mapping[int, Labelled | None] = field(default_factory=dict[int, Labelled | None])

    def after(self, earlier: Sides) -> Sides:
        """With an earlier round about the same words: who is silent now stands by what they said then."""
        kept = {person: words for person, words in earlier.against.items() if person not in self.yes}
        new = {person: words or kept.get(person) for person, words in self.against.items()}
        return Sides(sorted({*earlier.yes, *self.yes} - {*new}), {**kept, **new})

    def of(self, people: Collection[int]) -> Sides:
        """Of these people alone."""
        against = {person: words for person, words in self.against.items() if person in people}
        return Sides([person for person in self.yes if person in people], against)


@dialogue("harvesting.answer", revision=1)
async def answer(talk: Talk) -> None:
    """The facilitator drafts, the members comment and approve, the document is made."""
    facilitator = talk.starter
    question = await talk.look("question", central_words())
    await show_gathered(talk, facilitator)
    about = question or Phrase("harvesting-no-question")
    current = await talk.ask(facilitator, "draft", text(max_words=LENGTH), audience=NETWORK, question=about)
    if current is None:
        return await talk.say(facilitator, "later")
    id = await talk.do("keep", keep_draft(current))
    members = await talk.look("members", member_ids())
    await talk.say(talk.room, "drafted", answer=current)
    others = [member for member in members if member != facilitator]
    _, lasts = await deadline(talk, OPEN)
    told = await talk.collect(others, "remark", text(), audience=NETWORK, until=lasts, nudge=lasts / 2, answer=current)
    await talk.do("remarks", keep_all("remark", told.answers))
    stand = Sides()
    known: set[int] = set()
    for number in range(1, ROUNDS + 1):
        turn = talk.scoped(f"round.{number}")
        before, current = current, await revise(turn, facilitator, id, current, again=number > 1)
        votes = sides(await votes_on(turn, members, current, known))
        stand = votes.after(stand) if current is before else votes
        stand = stand.of(await turn.look("still", member_ids()))
        known |= {*stand.yes, *stand.against}
        if not stand.against or number == ROUNDS:
            break
        await turn.do("objections", keep_all("remark", votes.against))
    await settle(talk, id, current, stand)


@dialogue("harvesting.approve", revision=1)
async def approve(talk: Talk) -> dict[str, Labelled | None]:
    """One member: behind the answer or not, what would have to change, and with their name or without."""
    me, words = talk.starter, talk.args["answer"]
    agree = await talk.ask(me, "agree", confirm(optional=True), audience=NETWORK, until=last_word(talk), answer=words)
    objection = named = None
    if agree is not None and agree.is_(False):
        objection = await ask_in_time(talk, "objection", text(), NETWORK)
    if me not in talk.args["known"]:
        named = await ask_in_time(talk, "named", confirm(optional=True), ONLY_YOU)
        if named is not None:
            await talk.do("name", be_named(named.is_(True)))
    if agree is not None or named is not None:
        await talk.say(me, "noted", text="engine-noted")
    return {"agree": agree, "objection": objection}


async def show_gathered(talk: Talk, facilitator: int) -> None:
    """What the network may read of all that was gathered, a message for each kind."""
    found: Mapping[str, list[Labelled]] = await talk.look("gathered", gathered())
    if not found:
        await talk.say(facilitator, "nothing-gathered")
    for kind, fragments in found.items():
        name = Phrase(f"harvesting-document-evidence-{kind.replace('.', '-')}")
        await talk.say(
            facilitator, f"gathered.{kind}", text="harvesting-answer-gathered", kind=name, fragments=fragments
        )


async def revise(talk: Talk, facilitator: int, id: int, current: Labelled, *, again: bool) -> Labelled:
    """Let the facilitator weigh what was said since the last wording; at first only if something was."""
    remarks = await talk.look("so-far", open_remarks())
    if not remarks and not again:
        return current
    await talk.say(facilitator, "remarks" if remarks else "no-reasons", remarks=remarks)
    revised = await talk.ask(facilitator, "revise", text(max_words=LENGTH), audience=NETWORK, answer=current)
    current = revised or current
    await talk.do("revised", revise_draft(id, current))
    return current


async def votes_on(talk: Talk, members: list[int], words: Labelled, known: set[int]) -> Mapping[int, Any]:
    """Every member's part in one round; who is ``known`` is not asked again about their name."""
    until, lasts = await deadline(talk, OPEN)
    votes = await talk.collect(
        members,
        "votes",
        approve,
        until=lasts,
        nudge=lasts / 2,
        answer_by=until.isoformat(),
        answer=words,
        known=sorted(known),
    )
    return votes.answers


async def settle(talk: Talk, id: int, words: Labelled, stand: Sides) -> None:
    """Write down how the network stands behind its answer, and make the document."""
    agreed = bool(stand.yes) and not stand.against
    members = await talk.do("settle", settle_answer(id, stand.yes, stand.against, agreed))
    documents = await talk.do("documents", make_documents())
    key = "approved" if agreed else "not-agreed"
    await talk.say(talk.room, key, answer=words, yes=len(stand.yes), members=members)
    await talk.upload(talk.room, "document", documents["html"])
    await talk.upload(talk.room, "document-plain", documents["md"])


def sides(votes: Mapping[int, Any]) -> Sides:
    """How those who voted stand."""
    given = {person: vote for person, vote in votes.items() if vote and vote["agree"] is not None}
    yes = [person for person, vote in given.items() if vote["agree"].is_(True)]
    return Sides(yes, {person: vote["objection"] for person, vote in given.items() if vote["agree"].is_(False)})
