"""Someone comes in while the network is already under way."""

from __future__ import annotations

from datetime import datetime

from bot.audience import Json
from bot.effects import PersonName, Phrase
from bot.meetings import Meeting
from bot.network import Membership, Rhythm, Standing, Timer
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.cultivating.meetings import meetings_at, note_told_alone
from flows.cultivating.operations import central_question
from flows.network.operations import agreements_of, member_ids, phase_now


@dialogue("cultivating.newcomer")
async def newcomer(talk: Talk) -> None:
    """The story so far, what others read, a buddy, when it goes on, and the agreements to accept."""
    me = talk.starter
    phase = await talk.look("phase", phase_now())
    question = await talk.look("question", central_question())
    about = Phrase("cultivating-newcomer-question", {"question": question["words"]}) if question else ""
    facilitators = [PersonName(person) for person in talk.facilitators]
    await talk.say(me, "story", phase=phase, about=about, facilitators=facilitators)
    await talk.say(me, "reading")
    await find_buddy(talk)
    coming = await talk.look("coming", next_moment_here())
    await talk.say(me, "next" if coming else "no-next", moment=coming and datetime.fromisoformat(coming))
    await talk.do("told", note_told_alone(await talk.look("meetings", meetings_at(coming))))
    if agreed := await talk.look("agreements", agreements_of()):
        await talk.start("accept", "sowing.acceptance", agreement=agreed["id"], words=agreed["words"])


async def find_buddy(talk: Talk) -> None:
    """One of the members, drawn by lot, is told and named."""
    others = [person for person in await talk.look("members", member_ids()) if person != talk.starter]
    if not others:
        return
    buddy = talk.chance("lot").choice(others)
    await talk.do("pair", give_buddy(buddy))
    await talk.say(talk.starter, "buddy", buddy=PersonName(buddy))
    await talk.say(buddy, "you-are-buddy", newcomer=PersonName(talk.starter))


@operation
def give_buddy(world: World, buddy: int) -> Json:
    """Note who is the newcomer's buddy."""
    for membership in world.find(Membership, network=world.network, person=world.person, standing=Standing.MEMBER):
        membership.buddy = buddy
        world.put(membership)


@operation
def next_moment_here(world: World) -> Json:
    """The first meeting or check-in to come."""
    meetings = [meeting.at for meeting in world.find(Meeting, network=world.network, status="planned")]
    rhythms = [rhythm.id for rhythm in world.find(Rhythm, network=world.network, active=True)]
    checkins = [timer.due for timer in world.find(Timer, rhythm=rhythms)] if rhythms else []
    coming = [moment for moment in meetings + checkins if moment > world.now]
    return min(coming).isoformat() if coming else None
