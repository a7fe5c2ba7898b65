"""Who carries the question and is not heard from: asked alone, then the others are, and nobody is named."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.conversation import Conversation
from bot.network import Membership, Person, Question, Standing
from bot.performer import Performer
from bot.ports import UnitOfWork
from bot.world import Scene
from flows.network.quiet import ANSWERING, PATIENCE
from flows.network.watch import WATCH
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, let_facilitate, nothing_asked, nothing_stuck, plant

A_DAY = timedelta(days=1)
SHARED = "Someone may carry this on:"
STILL = "I have heard nothing from you"


async def sown(v: Village, *names: str) -> list[Villager]:
    """A network in which the first member is looked after."""
    people = await plant(v, *names)
    await v.app.writer.run(lambda uow: _watch(v, uow))
    await v.app.settle()
    return people


def _watch(v: Village, uow: UnitOfWork) -> None:
    performer = Performer(Scene(uow, v.app.service.texts, v.app.service.defaults), v.now, None)
    performer.begin(Conversation(0, WATCH, 1, 1, 1))
    v.app.service.work_off(performer, "test")


async def silent(v: Village) -> None:
    """As long as somebody may be silent, and a day."""
    await v.forward(to=v.now + PATIENCE + A_DAY)


async def owner_of(v: Village) -> int:
    (question,) = await kept(v, Question, central=True)
    return question.owner


async def test_who_is_not_heard_from_is_asked_and_then_the_others_are():
    async with village() as v:
        anna, bram, carla = await sown(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await silent(v)
        assert STILL in anna.prompt.text
        assert QUESTION in anna.prompt.text
        assert "Only you can read this." in anna.prompt.text
        assert not v.room(ROOM), "nobody hears that somebody is asked"
        await v.forward(to=v.now + ANSWERING + A_DAY)
        told = await in_room(v)
        assert SHARED in told
        assert "Anna" not in told
        assert "facilitat" not in told, "Bram facilitates"
        await bram.answers("someone-else")
        await carla.answers("i-do")
        assert "Carla carries this on" in await in_room(v)
        assert await owner_of(v) == 3
        assert await nothing_stuck(v)


@pytest.mark.parametrize("answer", ["go-on", "someone-else"])
async def test_they_can_say_what_they_want(answer: str):
    async with village() as v:
        anna, bram, _ = await sown(v, "anna", "bram", "carla")
        await silent(v)
        await anna.answers(answer)
        assert (SHARED in await in_room(v)) is (answer == "someone-else")
        assert "facilitates" not in await in_room(v), "she goes on facilitating"
        assert await nothing_asked(anna), "once is enough"
        if answer == "go-on":
            await v.forward(to=v.now + ANSWERING + A_DAY)
            assert await nothing_asked(bram)
            assert not v.room(ROOM)
        assert await nothing_stuck(v)


async def test_who_facilitates_alone_and_is_silent_is_helped_too():
    async with village() as v:
        _, bram, carla = await sown(v, "anna", "bram", "carla")
        await silent(v)
        await v.forward(to=v.now + ANSWERING + A_DAY)
        await bram.answers("i-do")
        await carla.answers("someone-else")
        assert "Bram carries this on, and facilitates too" in await in_room(v)
        rows = await kept(v, Membership, facilitator=True)
        assert {row.person for row in rows} == {1, 2}, "and nobody is put out"


async def test_who_answers_meanwhile_keeps_the_question():
    async with village() as v:
        anna, bram, carla = await sown(v, "anna", "bram", "carla")
        await silent(v)
        await v.forward(to=v.now + ANSWERING + A_DAY)
        assert SHARED in await in_room(v)
        await anna.commands("harvest reflect", ROOM)
        await anna.answers("Wij kijken bij elkaar in de les.")
        await bram.answers("i-do")
        await carla.answers("someone-else")
        assert "needed" in await in_room(v)
        assert await owner_of(v) == 1


async def test_who_was_silent_can_still_go_on_while_the_others_are_asked():
    async with village() as v:
        anna, bram, carla = await sown(v, "anna", "bram", "carla")
        await silent(v)
        await v.forward(to=v.now + ANSWERING + A_DAY)
        assert SHARED in await in_room(v)
        await anna.answers("go-on")
        await bram.answers("i-do")
        await carla.answers("someone-else")
        assert "needed" in await in_room(v)
        assert await owner_of(v) == 1


async def test_nobody_is_asked_while_they_are_away():
    async with village() as v:
        anna, *_ = await sown(v, "anna", "bram", "carla")

        def goes_away(uow: UnitOfWork) -> None:
            person = uow.get(Person, 1)
            assert person is not None
            person.paused_until = v.now + timedelta(days=60)
            uow.put(person)

        await v.app.writer.run(goes_away)
        await silent(v)
        assert await nothing_asked(anna)
        await silent(v)
        await silent(v)
        assert not await nothing_asked(anna)


async def test_where_there_is_no_question_yet_another_may_bring_one():
    async with village() as v:
        anna, bram = v.people("anna", "bram")
        await bram.joins(ROOM)
        (bram_is,) = [row.id for row in await kept(v, Person)]
        await anna.commands("start", ROOM)
        await silent(v)
        await bram.commands("start", ROOM)
        assert "has a network already" in await in_room(v), "she is asked first"
        assert "there is no question yet" in anna.prompt.text
        await v.forward(to=v.now + ANSWERING + A_DAY)
        assert "has no question yet" in await in_room(v)
        await bram.commands("start", ROOM)
        assert "Bram brings a question" in await in_room(v)
        assert "stuck" in bram.prompt.text
        (row,) = await kept(v, Membership, person=bram_is)
        assert (row.standing, row.owner, row.facilitator) == (Standing.MEMBER, True, True)
        await anna.commands("start", ROOM)
        assert "Anna brings" not in await in_room(v), "one at a time"
        assert await nothing_stuck(v)
