"""A call for a facilitator: those of the pool who may be asked are asked, each alone; a facilitator confirms one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import GROUP, ONLY_YOU, Label
from bot.effects import PersonName, Phrase
from bot.prompts import choice
from bot.talk import Talk, dialogue
from flows.cultivating.operations import central_question
from flows.network.calling import about_network, appoint, call_up, decider, let_go, outcome, pool_now, take_on
from flows.network.outside import released_to_guests

OPEN = timedelta(days=10)
DECIDING = timedelta(days=14)
A_MOMENT = timedelta(hours=1)
"""After the last question has closed."""


@dialogue("network.call")
async def call(talk: Talk) -> None:
    """Call those who are willing to facilitate; who asked hears how it went."""
    by, begun = talk.starter, await talk.now("begun")
    pool: dict[str, Any] = await talk.look("pool", pool_now())
    if pool["open"]:
        return await talk.say(by, "stands")
    if not pool["people"]:
        return await talk.say(by, "called-lately" if pool["lately"] else "empty")
    question = await talk.look("question", central_question())
    words = await released_to_guests(talk, question, "network-call-why") if question else None
    called: list[int] = await talk.do("people", call_up())
    if not called:
        return await talk.say(by, "called-lately")
    about: dict[str, Any] = await talk.look("about", about_network())
    await talk.say(by, "called" if words else "called-without-question", count=len(called), until=begun + OPEN)
    for person in called:
        await talk.start(f"call.{person}", "network.called", person=person, by=by, question=words, **about)
    await talk.wait("closes", OPEN + A_MOMENT)
    if await talk.look("outcome", outcome(begun)) == "nobody":
        await talk.say(by, "nobody")


@dialogue("network.called")
async def called(talk: Talk) -> None:
    """One person of the pool says whether they would facilitate this network; who declines is asked nothing."""
    me, by = talk.starter, talk.args["by"]
    answer = await talk.ask(
        me,
        "asked",
        choice("accept", "decline"),
        audience=Label(GROUP, frozenset({by}), talk.network),
        until=OPEN,
        question=talk.args["question"] or Phrase("network-called-no-question"),
        effort=Phrase(f"network-effort-{talk.args['effort']}"),
        members=talk.args["members"],
        room=talk.args["room"],
    )
    if answer is None or answer.is_("decline"):
        return await talk.say(me, "closed" if answer is None else "declined")
    facilitator: int | None = await talk.look("facilitator", decider(by))
    if facilitator is None:
        others: list[int] = await talk.do("others", take_on())
        return await welcome(talk, me, others)
    await talk.say(me, "waits", who=PersonName(facilitator))
    await talk.start("candidate", "network.candidate", person=facilitator, candidate=me)
    await talk.wait("decided", DECIDING + A_MOMENT)
    await talk.say(me, "undecided")


@dialogue("network.candidate")
async def candidate(talk: Talk) -> None:
    """The facilitator says whether this is the one; the others then hear that it is filled."""
    me, who = talk.starter, talk.args["candidate"]
    name = PersonName(who)
    answer = await talk.ask(me, "confirm", choice("yes", "no"), audience=ONLY_YOU, until=DECIDING, who=name)
    if answer is not None and answer.is_("yes"):
        others: list[int] | None = await talk.do("others", appoint(who))
        if others is None:
            return await talk.say(me, "late", who=name)
        return await welcome(talk, who, others)
    if await talk.do("let-go", let_go(who)):
        await talk.say(who, "not-now", text="network-called-not-now")
    await talk.say(me, "noted", text="engine-noted")


async def welcome(talk: Talk, who: int, others: list[int]) -> None:
    """Everyone hears who facilitates; who was called as well hears it kindly."""
    await talk.say(who, "confirmed", text="network-called-confirmed")
    await talk.say(talk.room, "facilitates", text="network-called-facilitates", who=PersonName(who))
    for other in others:
        await talk.scoped(f"{other}").say(other, "filled", text="network-called-filled")
    await talk.start("intake", "sowing.intake", person=who)
