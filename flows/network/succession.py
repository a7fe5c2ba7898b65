"""Whoever carried a question or facilitated is gone: the members are asked who takes over, each alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.audience import FACILITATOR, ONLY_YOU, Labelled
from bot.effects import PersonName
from bot.prompts import choice, people
from bot.succession import SUCCESSION
from bot.talk import Collected, Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.network.carrying import carry_on, facilitate, facilitators_now, members_there, set_aside, vacant_now
from flows.network.watch import watch_over

OPEN = timedelta(days=4)
DECIDING = timedelta(weeks=2)


@dialogue(SUCCESSION)
async def succession(talk: Talk) -> None:
    """Ask who takes over what nobody carries; and, when that is settled, what has become vacant meanwhile. Who had
    their own question erased is not asked to carry it."""
    asked: list[str] = []
    async for turn in talk.rounds("gone"):
        vacant: dict[str, Any] = await turn.look("vacant", vacant_now(asked))
        members: list[int] = await turn.look("members", members_there(vacant["owners"]))
        if not members or not vacant["names"]:
            return
        asked += vacant["names"]
        parts = await ask_all(turn, members, vacant)
        if vacant["facilitator"]:
            await let_facilitate(turn, willing_in(parts, "facilitate"))
        if vacant["questions"]:
            await let_carry(turn, vacant, willing_in(parts, "carry"))


async def ask_all(talk: Talk, members: Sequence[int], vacant: dict[str, Any]) -> Collected:
    """Tell the room what is vacant, and ask each member."""
    until, lasts = await deadline(talk, OPEN)
    if vacant["facilitator"]:
        await talk.say(talk.room, "nobody-facilitates", until=until)
    if vacant["questions"]:
        await talk.say(talk.room, "nobody-carries", questions=vacant["words"], until=until)
    return await talk.collect(
        members,
        "willing",
        successor,
        until=lasts,
        nudge=lasts / 2,
        questions=vacant["words"],
        facilitator=vacant["facilitator"],
    )


@dialogue("network.successor")
async def successor(talk: Talk) -> dict[str, bool]:
    """One member says what they take over, in one answer; who takes over nothing is named to nobody."""
    questions, facilitator = talk.args["questions"], talk.args["facilitator"]
    if questions and facilitator:
        key, ways = "either", choice("carry", "facilitate", "both", "someone-else")
    else:
        key, ways = "carry" if questions else "facilitate", choice("i-do", "someone-else")
    answer = await talk.ask(talk.starter, key, ways, audience=FACILITATOR, questions=questions)
    return {
        what: answer is not None and (answer.is_("both") or answer.is_(what) or (answer.is_("i-do") and key == what))
        for what in ("carry", "facilitate")
    }


def willing_in(parts: Collected, what: str) -> list[int]:
    """Who said that they do it."""
    return [person for person, part in parts.answers.items() if part is not None and part[what]]


async def let_facilitate(talk: Talk, willing: Sequence[int]) -> None:
    """All who are willing facilitate, together; where nobody is, the members hear what goes on without."""
    if not willing:
        return await talk.say(talk.room, "without-facilitator")
    now: list[int] = await talk.do("people", facilitate(willing))
    if not now:
        return await talk.say(talk.room, "somebody-facilitates", text="network-succession-needed-no-more")
    await talk.say(talk.room, "facilitates", people=[PersonName(person) for person in now], count=len(now))


async def let_carry(talk: Talk, vacant: dict[str, Any], willing: Sequence[int]) -> None:
    """Who is willing carries the questions on; of several the members choose one; without any, the facilitator."""
    if not willing:
        return await decide(talk, vacant)
    heir, lot = (willing[0], False) if len(willing) == 1 else await elect(talk, willing)
    carried: list[Any] = await talk.do("carry", carry_on(vacant["questions"], heir))
    if not carried:
        return await talk.say(talk.room, "needed-no-more")
    await watch_over(talk, heir)
    words = [one["words"] for one in carried]
    await talk.say(talk.room, "carries", who=PersonName(heir), questions=words, lot="yes" if lot else "no")
    for one in carried:
        if one["words"].erased:  # Nothing is left of it but that there was a question.
            await talk.start(f"sharpen.{one['id']}", "sowing.sharpen", person=heir, question=one)


async def elect(talk: Talk, willing: Sequence[int]) -> tuple[int, bool]:
    """Whom the members choose, and whether the lot had to decide."""
    election = talk.scoped("election")
    members = await election.look("members", members_there())
    _, lasts = await deadline(election, OPEN)
    votes = await election.collect(members, "votes", elector, until=lasts, nudge=lasts / 2, people=list(willing))
    counts = {person: sum(vote.is_(person) for vote in votes.given) for person in willing}
    first = [person for person in willing if counts[person] == max(counts.values())]
    return talk.chance("lot").choice(first), len(first) > 1


@dialogue("network.elector")
async def elector(talk: Talk) -> Labelled | None:
    """One member chooses who carries the question on."""
    return await talk.ask(talk.starter, "whom", people(talk.args["people"], max=1), audience=ONLY_YOU)


async def decide(talk: Talk, vacant: dict[str, Any]) -> None:
    """Nobody takes the questions over: a facilitator chooses someone to ask, parks or closes them, or leaves them."""
    facilitators: list[int] = await talk.look("facilitators", facilitators_now())
    if not facilitators:
        return await talk.say(talk.room, "stays", questions=vacant["words"])
    one, words = facilitators[0], vacant["words"]
    ways = choice("someone", "park", "close", "leave")
    answer = await talk.ask(one, "decide", ways, audience=ONLY_YOU, until=DECIDING, questions=words)
    if answer is not None and answer.is_("someone"):
        await ask_someone(talk, one)
    elif answer is not None and (answer.is_("park") or answer.is_("close")):
        status = "parked" if answer.is_("park") else "closed"
        aside: list[Labelled] = await talk.do("aside", set_aside(vacant["questions"], status))
        return await talk.say(talk.room, f"is-{status}" if aside else "needed-no-more", questions=aside)
    await talk.say(talk.room, "stays", questions=words)


async def ask_someone(talk: Talk, facilitator: int) -> None:
    """One member is asked after all, who can accept or decline."""
    members = await talk.scoped("someone").look("members", members_there())
    answer = await talk.ask(facilitator, "whom", people(members, max=1), audience=ONLY_YOU, until=DECIDING)
    for person in members:
        if answer is not None and answer.is_(person):
            await talk.start("offer", "network.offer", person=person, role="owner", by=facilitator)
