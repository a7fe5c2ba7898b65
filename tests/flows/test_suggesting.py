"""A member suggests a sharper version: its owner hears it alone and decides, and who made it hears what came of it."""

from __future__ import annotations

import pytest

from bot.network import Contribution, Question
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, plant

SHARPER = "How can I keep one hour a week free for learning?"


async def suggested(v: Village, *, named: bool) -> tuple[Villager, Villager]:
    """Bram has made a suggestion to Anna."""
    anna, bram, _ = await plant(v, "anna", "bram", "carla")
    await bram.commands(f"question suggest {SHARPER}", ROOM)
    assert "exactly as it stands here" in bram.prompt.text
    await bram.answers(True)
    assert "Everyone in the network's channel can read this" in bram.prompt.text
    await bram.answers(named)
    return anna, bram


async def test_the_owner_hears_it_alone_and_takes_it_over_exactly_so():
    async with village() as v:
        anna, bram = await suggested(v, named=True)
        assert f"suggested by Bram:\n{SHARPER}" in anna.prompt.text
        assert SHARPER not in await in_room(v) + v.person("carla").hears
        await anna.answers("take")
        assert f"with a suggestion by Bram:\n{SHARPER}" in await in_room(v)
        assert "made use of your suggestion" in bram.last.text
        await anna.commands("question", ROOM)
        assert f"{SHARPER} (Tuesday 3 February; suggested by Bram)" in v.room(ROOM)[-1].text


async def test_who_does_not_want_to_be_named_is_a_member():
    async with village() as v:
        anna, bram = await suggested(v, named=False)
        assert "suggested by a member" in anna.prompt.text
        await anna.answers("take")
        await anna.commands("question", ROOM)
        assert "suggested by a member" in v.room(ROOM)[-1].text
        assert "Bram" not in anna.hears + await in_room(v)
        assert "made use" in bram.last.text


async def test_it_is_taken_over_in_other_words_and_released():
    async with village() as v:
        anna, bram = await suggested(v, named=True)
        await anna.answers("change")
        await anna.says("Can I keep an hour free?")
        await anna.answers("use")
        assert "exactly as it stands here" in anna.prompt.text
        await anna.answers(True)
        assert "How can I keep an hour free?" in await in_room(v)
        assert "made use of your suggestion" in bram.last.text


@pytest.mark.parametrize("way", ["leave", "silence", "keep"])
async def test_it_is_left_without_a_reason(way: str):
    async with village() as v:
        anna, bram = await suggested(v, named=True)
        if way == "silence":
            await v.forward(days=20)
        elif way == "keep":
            await anna.answers("change")
            await anna.acts("skip")
        else:
            await anna.answers("leave")
        assert "the question of Anna stays as it is" in bram.last.text
        (question,) = await kept(v, Question)
        assert question.words.is_(QUESTION)
        assert SHARPER not in await in_room(v)


async def test_several_suggestions_wait_for_each_other():
    async with village() as v:
        anna, _ = await suggested(v, named=True)
        carla = v.person("carla")
        await carla.commands("question suggest", ROOM)
        assert "Anna gets it first, alone, and decides" in carla.prompt.text
        await carla.says("How can I make learning normal?")
        await carla.answers(True)
        assert "Something else is waiting for you: a suggestion for your question" in anna.last.text
        await anna.answers("leave")
        assert "suggested by Carla" in anna.prompt.text


async def test_a_question_that_was_closed_meanwhile_stays_as_it_was():
    async with village() as v:
        anna, bram = await suggested(v, named=True)
        asked = anna.prompt
        await anna.commands("question park", ROOM)
        await anna.answers(True)
        await anna.answers("take", to=asked)
        assert "not open any more" in anna.hears
        assert "parked or closed meanwhile" in bram.last.text
        await bram.commands("question suggest", ROOM)
        assert "No question is open now" in bram.last.text


async def test_the_owner_who_suggests_sharpens():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands(f"question suggest {SHARPER}", ROOM)
        await anna.answers(True)
        assert f"has sharpened the question:\n{SHARPER}" in await in_room(v)


async def test_nobody_can_decide_for_an_owner_who_has_left():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.leaves(ROOM)
        await bram.commands("question suggest", ROOM)
        assert "nobody can decide about a suggestion" in bram.last.text


async def test_a_taken_over_question_stays_when_its_suggester_erases_their_words():
    async with village() as v:
        anna, bram = await suggested(v, named=True)
        await anna.answers("take")
        await bram.commands("me erase")
        await bram.answers(True)
        (question,) = await kept(v, Question)
        assert question.words.is_(SHARPER)
        (made,) = await kept(v, Contribution)
        assert made.words.erased
        await anna.commands("question", ROOM)
        assert "suggested by a member" in v.room(ROOM)[-1].text
