"""Nobody is left in silence: whoever ends a dialogue with a no, a skip or typed words hears that it was heard."""

from __future__ import annotations

from typing import Any

import pytest

from bot.network import Phase
from tests.support.people import village
from tests.support.season import ROOM, plant

LEFT, NOTED = "I leave it as it is.", "Noted."


@pytest.mark.parametrize(
    ("command", "answers"),
    [
        ("question park", [False]),
        ("question close", [False]),
        ("question split", [None]),
        ("members remove @bram", [False]),
        ("members role", [None]),
        ("members role @bram", [None]),
        ("me", [None]),
        ("me language", [None]),
        ("me pause", [None]),
        ("meeting cancel", [False]),
    ],
)
async def test_what_stays_as_it_was_is_said(command: str, answers: list[Any]):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("meeting plan", ROOM)
        for answer in ("2026-02-12", "16:00", "60"):
            await anna.answers(answer)
        await anna.commands(command, ROOM)
        for answer in answers:
            await (anna.acts("skip") if answer is None else anna.answers(answer))
        assert LEFT in anna.last.text


async def test_in_dutch_both_ways():
    for locale in ("nl-u", "nl-je"):
        async with village(locale=locale) as v:
            (anna,) = await plant(v, "anna")
            await anna.commands("question park", ROOM)
            await anna.answers(False)
            assert "Ik laat het zoals het is." in anna.last.text


async def test_an_objection_is_noted():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("propose goal We meet every week", ROOM)
        await anna.answers("yes")
        await bram.answers("objection")
        await bram.says("That is too often for me")
        assert bram.last.body == NOTED


async def test_a_need_is_noted_and_so_is_a_yes_to_the_agreements():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("conditions agree", ROOM)
        await bram.says("That we let each other finish")
        assert bram.last.body == NOTED
        await anna.acts("skip")
        await anna.says("We let each other finish.")
        await anna.answers("ready")
        await bram.answers("accept")
        assert bram.last.body == NOTED


async def test_a_skipped_question_in_words_says_so_itself():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("conditions agree", ROOM)
        await bram.acts("skip")
        assert "Skipped." in bram.last.text
        assert bram.last.message.prompt is None


async def test_what_is_said_about_the_answer_is_noted():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("harvest review")
        await anna.says("Our answer is to meet every week")
        await bram.says("Say for how long")
        assert bram.last.body == NOTED
        await anna.acts("skip")
        await bram.answers("no")
        await bram.says("It still does not say for how long")
        await bram.answers("yes")
        assert bram.last.body == NOTED
