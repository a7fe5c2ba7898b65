"""A member is let go, or the whole network closes: what was still asked there ends, and nobody is left with it."""

from __future__ import annotations

import pytest

from bot.network import Membership, Phase, Standing
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, let_facilitate, nothing_asked, nothing_stuck, plant


async def remove(who: Villager, name: str) -> None:
    """The facilitator lets a member go."""
    await who.commands(f"members remove @{name}", ROOM)
    await who.answers("yes")


async def close(v: Village, who: Villager) -> None:
    """The facilitator closes the network."""
    await who.commands("next", ROOM)
    await who.answers("yes")
    await v.forward(hours=1)


@pytest.mark.parametrize("begun", ["question propose", "thanks", "propose goal", "me", "harvest reflect"])
async def test_who_is_removed_is_asked_no_more_and_hears_so(begun: str):
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "carla")
        await bram.commands(begun, ROOM)
        question = bram.prompt
        await remove(anna, "bram")
        assert await nothing_asked(bram)
        assert "You are no longer a member" in bram.last.text
        assert "what I was still asking you there has ended" in bram.last.text
        assert "closed" in question.text
        await bram.says("my answer", to=question)
        assert "closed already" in bram.last.text
        assert await nothing_stuck(v)


async def test_a_round_does_not_wait_for_who_was_removed():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("question review", ROOM)
        await anna.answers("keep")
        await carla.answers("keep")
        assert "What do you do with it" not in anna.last.text
        await remove(anna, "bram")
        assert "Keep: 2" in await in_room(v)
        assert await nothing_asked(bram)
        assert await nothing_stuck(v)


async def test_a_round_about_words_of_who_was_removed_ends():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await bram.commands("propose goal We visit each other", ROOM)
        await bram.answers("yes")
        await remove(anna, "bram")
        assert await nothing_asked(carla)
        assert "• a member's proposal" in anna.hears


async def test_the_facilitators_hear_what_ended_with_who_was_removed():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await bram.commands("propose goal", ROOM)
        await remove(anna, "bram")
        assert "• a member's proposal" in anna.hears


@pytest.mark.parametrize("way", ["live", "writing"])
@pytest.mark.parametrize("removed", [True, False])
async def test_a_method_ends_with_a_word_to_the_room_when_its_owner_is_in_no_more(way: str, removed: bool):
    async with village() as v:
        anna, bram, *_ = await plant(v, "anna", "bram", "carla", "daan")
        await bram.commands("method troika", ROOM)
        await bram.says("Two of my teachers do not speak to each other.")
        await bram.answers("yes")
        await bram.answers(way)
        opening = v.room(ROOM)[0]
        await (remove(anna, "bram") if removed else bram.leaves(ROOM))
        assert v.room(ROOM)[-1].body == "This method ends here, unfinished."
        assert v.room(ROOM)[-1].message.thread == opening.id
        assert "• the work with a method" in anna.hears
        said = len(v.room(ROOM))
        await v.forward(days=30)
        assert len(v.room(ROOM)) == said
        assert await nothing_asked(bram)
        assert await nothing_stuck(v)


async def test_a_case_that_the_room_has_not_seen_ends_without_a_word_there():
    async with village() as v:
        anna, bram, *_ = await plant(v, "anna", "bram", "carla", "daan")
        await bram.commands("method troika", ROOM)
        await remove(anna, "bram")
        assert v.room(ROOM) == []


async def test_an_owner_who_was_removed_is_asked_nothing_when_a_round_comes_back():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await bram.commands("question review", ROOM)
        await remove(bram, "anna")
        heard = len(anna.posts)
        await bram.answers("close", to=next(post for post in bram.posts if "close" in post.options))
        await carla.answers("close")
        assert await nothing_asked(anna)
        assert len(anna.posts) == heard
        assert "• the question review" in bram.last.text
        assert await nothing_stuck(v)


async def test_who_was_removed_between_rounds_about_the_answer_has_no_say_in_it():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("harvest review")
        await anna.says("Our answer is to meet more often")
        await bram.acts("skip")
        await carla.acts("skip")
        await bram.answers("no")
        await bram.says("Too vague")
        await bram.acts("skip")
        await remove(anna, "bram")
        for member in (anna, carla):
            await member.answers("yes", to=member.prompt)
            await member.answers("yes", to=member.prompt)
        assert "meet more often" in v.room(ROOM)[-3].text
        assert await nothing_asked(anna)
        assert await nothing_asked(bram)
        assert await nothing_stuck(v)


async def test_who_was_removed_can_be_invited_again():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await remove(anna, "bram")
        await anna.commands("members invite @bram", ROOM)
        await bram.answers("accept")
        assert "Bram" in v.room(ROOM)[-1].text
        (row,) = await kept(v, Membership, person=2)
        assert row.standing == Standing.MEMBER
        assert not await nothing_asked(bram)


async def test_what_others_are_asked_goes_on_when_someone_is_removed():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("checkin", ROOM)
        await anna.acts("pause")
        await remove(anna, "bram")
        assert not await nothing_asked(carla)
        assert await nothing_asked(bram)
        await v.forward(days=6)
        assert await nothing_stuck(v)


async def test_closing_ends_the_rounds_that_still_run():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla", phase=Phase.HARVESTING)
        await anna.commands("question review", ROOM)
        question, waits = bram.prompt, carla.prompt
        await anna.answers("keep")
        await close(v, anna)
        assert await nothing_asked(bram)
        assert await nothing_asked(carla)
        for post in (question, waits):
            assert "This question is closed." in post.text
        assert "• the question review" in anna.hears
        said = len(v.room(ROOM))
        await v.forward(days=30)
        assert len(v.room(ROOM)) == said
        assert await nothing_stuck(v)


@pytest.mark.parametrize(
    ("begun", "goes_on"),
    [
        ("thanks", False),
        ("propose goal", False),
        ("conditions confirm", False),
        ("me", True),
        ("harvest reflect", True),
    ],
)
async def test_what_one_is_in_ends_too_but_for_what_is_about_oneself(begun: str, goes_on: bool):
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await bram.commands(begun, ROOM)
        await close(v, anna)
        assert await nothing_asked(bram) is not goes_on


async def test_closing_ends_a_method_between_its_steps_and_the_reminder_of_a_meeting():
    async with village() as v:
        anna, bram, *_ = await plant(v, "anna", "bram", "carla", "daan", phase=Phase.HARVESTING)
        await bram.commands("method troika", ROOM)
        await bram.says("Two of my teachers do not speak to each other.")
        await bram.answers("yes")
        await bram.answers("writing")
        await anna.commands("meeting plan", ROOM)
        await anna.says("3 March")
        await anna.says("16:00")
        await anna.answers("60")
        await close(v, anna)
        assert "• the work with a method" in anna.hears
        assert "• the reminder of a meeting" in anna.hears
        assert "This method ends here" in await in_room(v)
        said = len(v.room(ROOM))
        await v.forward(days=60)
        assert len(v.room(ROOM)) == said
        assert await nothing_stuck(v)


async def test_only_the_last_close_asks_what_is_left_after_three_months():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await close(v, anna)
        await v.forward(days=10)
        await anna.commands("back", ROOM)
        await anna.answers("yes")
        await close(v, anna)
        assert "• the close" not in anna.hears
        await v.forward(days=110)
        assert sum("Three months ago" in post.text for post in bram.posts) == 1
        assert await nothing_stuck(v)


async def test_after_the_close_nobody_is_asked_in_once_more():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("members invite @zoe", ROOM)
        await v.forward(hours=1)
        await v.person("zoe").answers("later")
        await close(v, anna)
        await v.forward(days=10)
        assert await nothing_asked(v.person("zoe"))
        assert "later about" not in v.person("zoe").hears
        assert "closed" not in await in_room(v)
        assert await nothing_asked(bram)


async def test_the_question_after_three_months_still_comes():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await close(v, anna)
        await v.forward(days=95)
        assert "Three months ago" in bram.hears
