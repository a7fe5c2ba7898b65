"""Asking someone in: yes, later or no, and nobody asks why."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import FACILITATOR, Json
from bot.effects import PersonName
from bot.network import Standing
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice
from bot.talk import Talk, dialogue
from flows.network.operations import members_in, membership_of, network_of, questions_of

A_FEW_DAYS = timedelta(days=4)
LAST_CALL = timedelta(days=14)


@dialogue("sowing.invitation")
async def invitation(talk: Talk) -> None:
    """Ask one person whether they take part; who says later is asked once more."""
    guest = talk.starter
    if not await talk.look("awaited", still(Standing.INVITED, Standing.LATER)):
        return
    questions = await talk.look("question", questions_of("open"))
    if not questions:
        return
    central = questions[0]
    about: dict[str, Any] = {"owner": PersonName(central["owner"]), "question": central["words"]}
    answer = await talk.ask(guest, "asked", choice("accept", "later", "decline"), audience=FACILITATOR, **about)
    if answer is None or answer.is_("later"):
        await talk.do("put-off", stand(Standing.LATER))
        await talk.say(guest, "later")
        await talk.wait("a-few-days", A_FEW_DAYS)
        if not await talk.look("still", still(Standing.LATER)):
            return
        answer = await talk.ask(
            guest, "once-more", choice("accept", "decline"), audience=FACILITATOR, until=LAST_CALL, **about
        )
    if answer is not None and answer.is_("accept"):
        members = await talk.do("join", stand(Standing.MEMBER))
        await talk.say(talk.room, "joined", person=PersonName(guest), members=members)
        await talk.start("intake", "sowing.intake")
    else:
        await talk.do("decline", stand(Standing.DECLINED))
        await talk.say(guest, "declined")


@operation
def still(world: World, *standings: Standing) -> Json:
    """Whether the person stands so to the network, which is still there to join."""
    found = membership_of(world, world.person)
    return found is not None and found.standing in standings and network_of(world).closed_at is None


@operation
def stand(world: World, standing: Standing) -> Json:
    """Let the person stand so to the network; gives how many members there are then."""
    found = membership_of(world, world.person)
    if found is not None:
        found.standing = standing
        if standing is Standing.MEMBER:
            found.since = world.now
        world.put(found)
    return len(members_in(world))
