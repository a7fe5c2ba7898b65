"""What a command asks is asked for some days; then the question closes, and nothing comes of it any more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.meetings import Meeting
from bot.network import Network, Phase, Rhythm
from flows.network.lapsing import LAPSES
from tests.support.people import village
from tests.support.season import ROOM, kept, nothing_asked, nothing_stuck, plant


@pytest.mark.parametrize(
    "line",
    ["back", "next", "me", "me erase", "members role", "members remove @bram", "question park", "rhythm",
     "meeting plan", "thanks"],
)  # fmt: skip
async def test_a_command_that_is_left_alone_lapses(line: str):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands(line, ROOM)
        question, heard = anna.prompt, len(anna.posts)
        said = len(v.room(ROOM))
        await v.forward(to=v.now + LAPSES - timedelta(minutes=1))
        assert not await nothing_asked(anna)
        await v.forward(minutes=2)
        assert await nothing_asked(anna)
        assert "This question is closed." in question.text
        assert len(anna.posts) == heard
        await anna.answers("yes", to=question)
        assert "closed already" in anna.last.text
        assert len(v.room(ROOM)) == said
        assert await nothing_stuck(v)


async def test_a_question_that_waited_behind_another_does_not_come_up_months_later():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("back", ROOM)
        await bram.commands("propose goal We visit each other", ROOM)
        await bram.answers("yes")
        await v.forward(days=1, hours=1)
        assert "Do you support this?" in anna.last.text
        await v.forward(days=60)
        assert sum("back from harvesting" in post.text for post in anna.posts) == 1
        assert await nothing_asked(anna)
        (network,) = await kept(v, Network)
        assert network.phase == Phase.HARVESTING


async def test_a_second_question_has_days_of_its_own():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("meeting plan", ROOM)
        await v.forward(days=2)
        await anna.says("3 March")
        await v.forward(days=2)
        await anna.says("16:00")
        await anna.says("90")
        assert await kept(v, Meeting)


async def test_a_rhythm_that_was_there_stays_when_the_choice_of_another_lapses():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("rhythm", ROOM)
        await anna.answers("week")
        await anna.answers("mo")
        await anna.says("16:00")
        await anna.answers("none")
        await anna.answers("open")
        await anna.answers("yes")
        assert await kept(v, Rhythm, active=True)
        await anna.commands("rhythm", ROOM)
        await v.forward(to=v.now + LAPSES + timedelta(minutes=1))
        assert await nothing_asked(anna)
        assert await kept(v, Rhythm, active=True)


async def test_what_was_put_off_waits():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("members role @bram", ROOM)
        await anna.acts("pause")
        await v.forward(days=10)
        await anna.says("continue")
        await anna.answers("facilitator")
        assert "whether you want to facilitate" in v.person("bram").prompt.text


async def test_what_takes_thought_does_not_lapse():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("question propose", ROOM)
        await v.forward(days=30)
        assert not await nothing_asked(anna)


async def test_the_last_word_waits_longer_as_members_took_days_for_theirs():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("next", ROOM)
        await anna.answers("ask")
        for member in (anna, bram):
            for _ in range(4):
                await member.answers("yes")
        await v.forward(to=v.now + LAPSES + timedelta(days=4))
        assert not await nothing_asked(anna)
        await v.forward(days=8)
        assert await nothing_asked(anna)
        assert "goes on sowing" in anna.last.text
        assert await nothing_stuck(v)


async def test_the_rhythm_that_is_asked_by_itself_goes_on_asking():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("next", ROOM)
        await anna.answers("go")
        await v.forward(days=30)
        await anna.answers("week")
        await v.forward(days=30)
        await anna.answers("mo")
        await anna.says("16:00")
        await anna.answers("none")
        await anna.answers("open")
        await anna.answers("yes")
        assert await kept(v, Rhythm, active=True)


async def test_what_was_put_off_for_weeks_closes_with_a_word():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("next", ROOM)
        question = anna.prompt
        await anna.acts("pause")
        await v.forward(days=200)
        assert sum("the close" in post.text and "put something off" in post.text for post in anna.posts) == 1
        assert await nothing_asked(anna)
        await anna.says("resume")
        assert "No question is open for you now" in anna.last.text
        await anna.answers("yes", to=question)
        assert "closed already" in anna.last.text
        (network,) = await kept(v, Network)
        assert network.phase == Phase.HARVESTING
        assert await nothing_stuck(v)


async def test_what_was_put_off_and_taken_up_again_has_the_rest_of_its_weeks():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("next", ROOM)
        await anna.acts("pause")
        await v.forward(days=20)
        await anna.says("resume")
        heard = len(anna.posts)
        await v.forward(days=5)
        assert not await nothing_asked(anna)
        await v.forward(days=10)
        assert await nothing_asked(anna)
        assert len(anna.posts) == heard
