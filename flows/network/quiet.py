"""Whoever carries the question, and is silent for weeks: asked alone whether they go on, then the others are."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import ONLY_YOU, Json, Labelled
from bot.effects import PersonName
from bot.network import Person, Question
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice
from bot.succession import present_facilitators
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.network.carrying import give_role, members_there
from flows.network.operations import central, membership_of, network_of
from flows.network.succession import elect
from flows.network.watch import WATCH, watch_over

PATIENCE = timedelta(weeks=3)
"""How long somebody may be silent before they are asked."""
ANSWERING = timedelta(weeks=1)
"""How long the others wait for their answer."""
OPEN = timedelta(days=4)
"""How long the others have to say whether they take over; until then the one who was silent can still go on."""
SEASON = timedelta(weeks=12)
"""How long nobody is asked again, where nobody took over."""


@dialogue(WATCH)
async def quiet(talk: Talk) -> None:
    """Look every few weeks whether the one who carries the question is still heard from. Who is not, and does not
    answer this question either, is named to nobody: the network only hears that someone may take over."""
    heard = None
    async for turn in talk.rounds("look"):
        now: dict[str, Any] | None = await turn.look("now", carrier_now())
        if now is None:
            return
        if now["away"] or now["answers"] != heard:
            heard = now["answers"]
            await turn.wait("a-few-weeks", PATIENCE)
            continue
        await turn.start("still", still, question=now["question"])
        await turn.wait("an-answer", ANSWERING)
        since: dict[str, Any] | None = await turn.look("since", carrier_now())
        if since is not None and since["answers"] == heard:
            await turn.start("others", taking_over, heard=heard)
            await turn.wait("a-season", SEASON)


@dialogue("network.still")
async def still(talk: Talk) -> None:
    """Ask who is silent whether they go on; any answer of theirs, here or elsewhere, is enough to do so."""
    question: Labelled | None = talk.args["question"]
    me, ways, until = talk.starter, choice("go-on", "someone-else"), ANSWERING + OPEN
    if question is None:
        answer = await talk.ask(me, "begun", ways, audience=ONLY_YOU, until=until)
    else:
        answer = await talk.ask(me, "still", ways, audience=ONLY_YOU, until=until, question=question)
    if answer is not None and answer.is_("someone-else"):
        await talk.start("others", taking_over, heard=None)


@dialogue("network.taking-over")
async def taking_over(talk: Talk) -> None:
    """Ask the members who carries on what the starter of this does not; where no question was found yet, whoever
    likes may bring theirs. ``heard``: how many answers the starter had given; None where they ask for it themselves."""
    carrier, heard = talk.starter, talk.args["heard"]
    question: Labelled | None = await talk.look("question", carried())
    if question is None:
        if await talk.do("free", let_go(heard)):
            await talk.say(talk.room, "no-question-yet")
        return
    members: list[int] = await talk.look("members", members_there([carrier]))
    if not members:
        return
    until, lasts = await deadline(talk, OPEN)
    await talk.say(talk.room, "asking", question=question, until=until)
    ways = choice("i-do", "someone-else")
    voices = await talk.collect(
        members, "willing", ways, audience=ONLY_YOU, until=lasts, blind=False, nudge=lasts / 2, question=question
    )
    willing = [person for person, voice in voices.answers.items() if voice is not None and voice.is_("i-do")]
    if not willing:
        return await talk.say(talk.room, "as-it-was", question=question)
    heir, lot = (willing[0], False) if len(willing) == 1 else await elect(talk, willing)
    taken = await talk.do("take", take(carrier, heir, heard))
    if taken is None:
        return await talk.say(talk.room, "needed-no-more", text="network-succession-needed-no-more")
    lot_said, facilitates = "yes" if lot else "no", "yes" if taken["facilitates"] else "no"
    await talk.say(talk.room, "taken", who=PersonName(heir), question=question, lot=lot_said, facilitates=facilitates)
    await watch_over(talk, heir)


@operation
def carrier_now(world: World) -> Json:
    """How many ``answers`` who carries the question gave in the network, whether they said that they are ``away``, and
    the ``question``, None before there is one; None when they carry it no longer, or nobody works on it now."""
    row, person = membership_of(world, world.person), world.get(Person, world.person)
    if row is None or person is None or not row.owner or network_of(world).closed_at is not None:
        return None
    away = person.paused_until is not None and person.paused_until > world.now
    question = _question_of(world, world.person)
    idle = question is None and bool(world.find(Question, network=world.network))
    return {
        "answers": world.answers_of(world.person),
        "away": away or idle,
        "question": question.words if question is not None else None,
    }


@operation
def carried(world: World) -> Json:
    """The open question at the centre, where the person carries it."""
    question = _question_of(world, world.person)
    return question.words if question is not None else None


@operation
def take(world: World, carrier: int, heir: int, heard: int | None) -> Json:
    """Let the heir carry the question, and facilitate where nobody else does; whether they do so now. None where it is
    needed no more: the carrier has been heard from, or has not got it any longer."""
    if _was_heard(world, carrier, heard) or _question_of(world, carrier) is None:
        return None
    give_role(world, heir, "owner")
    alone = heard is not None and present_facilitators(world, world.network) == [carrier]
    if alone:
        give_role(world, heir, "facilitator")
    return {"facilitates": alone}


@operation
def let_go(world: World, heard: int | None) -> Json:
    """Let anybody bring the first question, if it still has not come; whether they can."""
    row = membership_of(world, world.person)
    if row is None or not row.owner or central(world) is not None or _was_heard(world, world.person, heard):
        return False
    row.owner = False
    world.put(row)
    return True


def _question_of(world: World, person: int) -> Question | None:
    question = central(world)
    return question if question is not None and question.owner == person and question.status == "open" else None


def _was_heard(world: World, person: int, heard: int | None) -> bool:
    return heard is not None and world.answers_of(person) != heard
