"""A seat comes free in a network that was full: who has waited longest is asked, for a few days."""

from __future__ import annotations

from datetime import timedelta

from bot.audience import FACILITATOR
from bot.network import Standing
from bot.prompts import choice
from bot.talk import Talk, dialogue
from flows.sowing.invitation import about, come_in
from flows.sowing.offering import offer_now, stand

HOLDS = timedelta(days=4)
"""How long a seat is held for someone before the next in line is asked."""


@dialogue("sowing.seat")
async def seat(talk: Talk) -> None:
    """Offer a free seat to someone on the waiting list; once they have passed it over, it is the next one's."""
    guest = talk.starter
    async for turn in talk.rounds("ask"):
        offer = await turn.look("offer", offer_now())
        if offer is None:
            return
        until = await turn.now("asked-at") + HOLDS
        told = about(turn, {**offer, "full": False})
        answer = await turn.ask(
            guest, "free", choice("accept", "decline"), audience=FACILITATOR, until=until, held_until=until, **told
        )
        if answer is None or answer.is_("decline"):
            await turn.do("decline", stand(Standing.DECLINED))
            return await turn.say(guest, "passed-on" if answer is None else "declined")
        if await come_in(turn, offer):
            return
