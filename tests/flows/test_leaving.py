"""Someone leaves the channel of a network: what they were in ends, and whoever waits for it hears so."""

from __future__ import annotations

import pytest

from bot.network import Membership, Question, Room, Standing
from bot.ports import UnitOfWork
from tests.support.people import village
from tests.support.season import ROOM, in_room, kept, let_facilitate, nothing_asked, nothing_stuck, plant


@pytest.mark.parametrize("begun", ["question propose", "thanks", "propose goal", "me", "meeting plan"])
async def test_who_leaves_in_the_middle_of_something_is_asked_no_more(begun: str):
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await bram.commands(begun, ROOM)
        question = bram.prompt
        await bram.leaves(ROOM)
        assert await nothing_asked(bram)
        await bram.says("my answer", to=question)
        assert "closed already" in bram.last.text
        assert await nothing_stuck(v)
        await anna.commands("status", ROOM)
        assert "2 members: Anna and Carla" in await in_room(v)


async def test_a_round_goes_on_without_who_began_it():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("checkin", ROOM)
        await anna.leaves(ROOM)
        assert await nothing_asked(anna)
        await bram.says("I asked a colleague")
        await bram.acts("skip")
        await bram.acts("skip")
        await bram.answers("yes")
        assert "I asked a colleague" in v.room(ROOM)[-1].text
        assert "check-in" not in bram.last.text


async def test_the_other_facilitators_hear_what_ended_with_who_left():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await anna.commands("harvest review")
        await anna.says("Our answer is to meet more often")
        assert "meet more often" in carla.prompt.text
        said = len(v.room(ROOM))
        await anna.leaves(ROOM)
        (told,) = [post.text for post in bram.posts if "Anna has left *Net*" in post.text]
        assert "• the answer" in told
        assert "meet more often" not in carla.prompt.text
        assert "has left" not in carla.hears
        assert len(v.room(ROOM)) == said + 1, "that the question needs someone"
        await v.forward(days=14)
        assert await nothing_asked(anna)
        assert await nothing_stuck(v)


@pytest.mark.parametrize(
    ("begun", "called"), [("rhythm", "choosing the rhythm"), ("harvest review", "the answer"), ("back", None)]
)
async def test_also_what_only_the_facilitator_was_in(begun: str, called: str | None):
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await let_facilitate(v, 2)
        await anna.commands(begun, ROOM)
        await anna.leaves(ROOM)
        assert await nothing_asked(anna)
        assert (called in bram.hears) if called else "has left" not in bram.hears


async def test_without_a_facilitator_the_room_hears_it_and_a_member_takes_over():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("propose goal We visit each other")
        await anna.answers("yes")
        await anna.leaves(ROOM)
        ended, vacant, question = v.room(ROOM)[-3:]
        assert "• a member's proposal" in ended.text
        assert "Nobody facilitates Net at the moment" in vacant.text
        assert "Who wants to begin at once types *akker members role*" in vacant.text
        assert "needs someone to carry it on" in question.text
        await bram.commands("next", ROOM)
        assert "Only the network's facilitator" in bram.last.text
        await bram.commands("members role @bram", ROOM)
        await bram.answers("facilitator")
        assert "Bram facilitates from now on" in v.room(ROOM)[-1].text
        await carla.commands("members role @carla", ROOM)
        assert "Only the network's facilitator" in carla.last.text
        await anna.joins(ROOM)
        (row,) = await kept(v, Membership, person=1)
        assert (row.standing, row.facilitator) == (Standing.INVITED, False)


async def test_a_dialogue_that_comes_to_someone_who_left_ends_there():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await bram.commands("question review", ROOM)
        await anna.leaves(ROOM)
        assert "has left" not in bram.hears
        for member in (bram, carla):
            await member.answers("close")
        assert "Anna has left *Net*" in bram.last.text
        assert "• the question review" in bram.last.text
        assert await nothing_asked(anna)
        (question,) = await kept(v, Question)
        assert question.status == "open"
        assert await nothing_stuck(v)


async def test_a_round_does_not_wait_for_a_member_who_left_before_it_began():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("harvest review")
        await anna.says("Our answer is to meet more often")
        await bram.leaves(ROOM)
        await carla.says("Say how often")
        await anna.says("Our answer is to meet every week")
        for member in (anna, carla):
            await member.answers("yes")
            await member.answers("yes")
        assert "meet every week" in v.room(ROOM)[-3].text
        assert await nothing_asked(bram)
        assert await nothing_stuck(v)


async def test_who_has_left_can_have_their_words_erased():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.leaves(ROOM)
        await anna.commands("me erase", ROOM)
        await anna.answers("yes")
        assert "have been erased" in anna.last.text


async def test_who_leaves_one_of_two_channels_is_still_in():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")

        def second(uow: UnitOfWork) -> None:
            room = uow.get(Room, uow.place("console", "#too").id)
            assert room is not None
            room.network = 1
            uow.put(room)

        await v.app.writer.run(second)
        await bram.commands("status", "#too")
        await anna.commands("checkin", ROOM)
        await bram.leaves(ROOM)
        assert not await nothing_asked(bram)
        await bram.leaves("#too")
        assert await nothing_asked(bram)
