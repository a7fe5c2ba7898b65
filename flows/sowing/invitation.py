"""Asking someone in: yes, later or no, and nobody asks why."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import FACILITATOR
from bot.effects import PersonName, Phrase
from bot.network import Standing
from bot.prompts import choice
from bot.talk import Talk, dialogue
from flows.sowing.offering import offer_now, stand, take_seat

A_WEEK = timedelta(days=7)
"""How long an invitation stands before who says nothing is reminded of it."""
A_FEW_DAYS = timedelta(days=4)
LAST_CALL = timedelta(days=14)


@dialogue("sowing.invitation", revision=2)
async def invitation(talk: Talk) -> None:
    """Ask one person whether they take part; who says later, or nothing, is asked once more."""
    guest, last = talk.starter, False
    if talk.args.get("by") is not None:
        await talk.say(guest, "by-name", by=PersonName(talk.args["by"]))
    async for turn in talk.rounds("ask"):
        offer = await turn.look("offer", offer_now())
        if offer is None:
            return
        asked_at = await turn.now("asked-at")
        key, ways, lasts = (
            ("once-more", choice("accept", "decline"), LAST_CALL)
            if last
            else ("asked", choice("accept", "later", "decline"), A_WEEK)
        )
        answer = await turn.ask(guest, key, ways, audience=FACILITATOR, until=asked_at + lasts, **about(turn, offer))
        if answer is not None and answer.is_("accept"):
            if await come_in(turn, offer):
                return
        elif last or (answer is not None and answer.is_("decline")):
            await turn.do("decline", stand(Standing.DECLINED))
            if answer is not None:
                await turn.say(guest, "declined")
            return
        else:
            await turn.do("put-off", stand(Standing.LATER))
            if await turn.now("answered-at") < asked_at + lasts:
                await turn.say(guest, "later")
                await turn.wait("a-few-days", A_FEW_DAYS)
            last = True


def about(talk: Talk, offer: dict[str, Any]) -> dict[str, Any]:
    """What a place is offered with: whose question, how many take part, who facilitates, how much time it takes."""
    roles = [Phrase(f"sowing-offer-{role}", {"count": count}) for role, count in offer["roles"].items()]
    people = {
        "count": offer["members"],
        "roles": Phrase("sowing-offer-roles", {"roles": in_a_row(roles)}) if roles else "",
        "facilitators": Phrase("sowing-offer-facilitators", {"names": [PersonName(p) for p in talk.facilitators]})
        if talk.facilitators
        else "",
    }
    return {
        "opening": Phrase("sowing-offer-network")
        if offer["owner"] is None
        else Phrase("sowing-offer-owner", {"owner": PersonName(offer["owner"])}),
        "question": offer["words"],
        "people": Phrase("sowing-offer-full", {"seats": offer["seats"]})
        if offer["full"]
        else Phrase("sowing-offer-people", people),
        "time": Phrase(f"sowing-offer-time-{offer['effort']}"),
    }


def in_a_row(phrases: list[Phrase]) -> Phrase:
    """Several things in one sentence, parted by commas."""
    first, *others = phrases
    for other in others:
        first = Phrase("network-find-and", {"others": first, "one": other})
    return first


async def come_in(talk: Talk, offer: dict[str, Any]) -> bool:
    """Let in who said yes, or tell why that cannot be now; False where the question has to be shown anew first."""
    taken = await talk.do("join", take_seat(offer["version"]))
    if taken["how"] == "member":
        await talk.say(
            talk.room,
            "joined",
            text="sowing-invitation-joined",
            person=PersonName(talk.starter),
            members=taken["members"],
        )
        await talk.start("intake", "sowing.intake")
    elif taken["how"] is not None:
        await talk.say(talk.starter, taken["how"], text=f"sowing-offer-{taken['how']}", seats=taken["seats"])
    return taken["how"] != "changed"
