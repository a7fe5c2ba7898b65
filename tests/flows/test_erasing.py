"""Someone has their words erased in the middle of something: nothing goes on with a mark where an answer was."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest

from bot.meetings import Meeting
from bot.network import Profile, Proposal, Question, Rhythm, Timer
from tests.support.people import Villager, village
from tests.support.season import ROOM, in_room, kept, let_facilitate, nothing_asked, nothing_stuck, plant

Erasing: TypeAlias = Callable[[Villager], Awaitable[None]]


async def by_command(who: Villager) -> None:
    """The person asks for it, in direct messages."""
    await who.commands("me erase")
    await who.answers("yes", to=next(post for post in who.posts[::-1] if "Shall I erase" in post.text))
    assert "Your words have been erased" in who.hears


async def by_the_operator(who: Villager) -> None:
    """``akker erase`` does it."""
    app = who.village.app
    person = await app.writer.run(lambda uow: uow.identify("console", who.name, ""))
    await app.erase_person(person)
    await app.settle()


both_ways = pytest.mark.parametrize("erase", [by_command, by_the_operator])


@both_ways
async def test_a_rhythm_that_was_being_chosen(erase: Erasing):
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("rhythm", ROOM)
        await anna.answers("week")
        await anna.answers("mo")
        await anna.says("16:00")
        await anna.answers("none")
        await anna.answers("open")
        question = anna.prompt
        await erase(anna)
        await anna.answers("yes", to=question)
        assert "closed" in anna.last.text
        assert await kept(v, Rhythm) == []
        assert await kept(v, Timer, kind="rhythm") == []
        assert await nothing_asked(anna)
        assert await nothing_stuck(v)


@both_ways
async def test_who_could_be_found_is_found_no_more(erase: Erasing):
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        for who in (anna, bram):
            person = await v.app.writer.run(lambda uow, who=who: uow.identify("console", who.name, ""))
            await v.app.writer.run(lambda uow, person=person: uow.put(Profile(person, v.now)))
        await erase(anna)
        assert len(await kept(v, Profile)) == 1


@both_ways
async def test_a_proposal_that_others_were_voting_on(erase: Erasing):
    async with village() as v:
        bram, anna, carla = await plant(v, "bram", "anna", "carla")
        await anna.commands("propose")
        await anna.answers("goal")
        await anna.says("We visit each other")
        await anna.answers("yes")
        await carla.answers("fine")
        await erase(anna)
        assert await nothing_asked(bram)
        assert "a member's proposal" in bram.last.text
        assert "visit each other" not in await in_room(v) + bram.hears + carla.hears
        await v.forward(days=7)
        (proposal,) = await kept(v, Proposal)
        assert proposal.status == "open"
        assert await nothing_stuck(v)


@both_ways
async def test_a_round_counts_the_part_as_ended_and_goes_on(erase: Erasing):
    async with village() as v:
        bram, anna = await plant(v, "bram", "anna")
        await bram.commands("checkin", ROOM)
        await anna.says("I tried something that I take back")
        assert "helped" in anna.prompt.text
        await bram.says("I asked a colleague")
        await bram.acts("skip")
        await bram.acts("skip")
        await bram.answers("yes")
        assert "colleague" not in await in_room(v)
        await erase(anna)
        assert "I asked a colleague" in v.room(ROOM)[-1].text
        assert "take back" not in await in_room(v) + anna.hears
        assert await nothing_asked(anna)
        assert await nothing_stuck(v)


async def test_a_round_that_was_begun_without_words_goes_on():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("checkin", ROOM)
        await by_command(anna)
        await bram.says("I asked a colleague")
        await bram.acts("skip")
        await bram.acts("skip")
        await bram.answers("yes")
        assert "I asked a colleague" in v.room(ROOM)[-1].text


@both_ways
async def test_a_decision_in_the_talk_of_another(erase: Erasing):
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await let_facilitate(v, 2)
        await bram.commands("question propose How can I ask for help?", ROOM)
        await bram.answers("yes")
        await bram.commands("question review", ROOM)
        for member in (anna, bram):
            await member.answers("park")
        await anna.answers("park")
        assert "Which question comes to the middle now?" in anna.prompt.text
        await erase(anna)
        assert "the question review" in bram.hears
        assert [question.status for question in await kept(v, Question)] == ["open", "open"]
        assert await nothing_asked(anna)
        assert await nothing_stuck(v)


async def test_a_meeting_whose_day_is_gone_asks_for_none():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("meeting plan", ROOM)
        await anna.says("2026-02-12")
        await anna.says("16:00")
        await anna.answers("60")
        assert len(await kept(v, Meeting)) == 1
        await by_command(anna)
        await v.forward(days=15)
        assert await nothing_asked(anna)
        assert await nothing_stuck(v)


async def test_what_is_under_way_ends_is_said_beforehand():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("me erase")
        assert "What you are in the middle of then ends." in anna.prompt.text
        await anna.answers("no")
        assert "Nothing has been erased" in anna.last.text


async def test_an_answer_that_quotes_anothers_words_loses_them_with_theirs():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await bram.commands("question propose How can I keep a secret?", ROOM)
        await bram.answers("yes")
        await anna.commands("question park", ROOM)
        question = anna.prompt
        await anna.says("How can I keep a secret?")
        assert "Your answer: How can I keep a secret?" in question.text
        await v.app.erase_person(2)
        await v.app.settle()
        assert "secret" not in question.text
        assert "Your answer: (removed)" in question.text


async def test_what_one_typed_where_a_number_is_asked_goes_too():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("me correct", ROOM)
        await anna.answers(["years"])
        question = anna.prompt
        await anna.says("37")
        assert "Your answer: 37" in question.text
        await v.app.erase_person(1)
        await v.app.settle()
        assert "37" not in question.text
