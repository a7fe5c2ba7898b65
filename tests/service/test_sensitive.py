"""What seems to be about one person's private life: asked about before others read it, and kept nowhere after a no."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.service.dialogues import ALL, words
from tests.support.people import Village, Villager, village

STORY = "Een docent zit overspannen thuis, zegt sentinelwoord."
PLAIN = "We plan our lessons together."


async def a_round(v: Village) -> Villager:
    """Bram is asked what the network will read."""
    await v.person("anna").commands("checkin", "#net")
    return v.person("bram")


async def test_the_person_hears_what_was_noticed_and_who_reads_it_and_may_send_it_so(v: Village):
    bram = await a_round(v)
    await bram.says(STORY)
    assert "This seems to be about someone's health." in bram.prompt.text
    assert "Everyone in the network's channel can read this." in bram.prompt.text
    assert "sentinelwoord" not in bram.hears
    await bram.answers("yes")
    for name in ("anna", "carla"):
        await v.person(name).acts("skip")
    assert STORY in v.room("#net")[-1].text


@pytest.mark.parametrize("slip", ["1", "ja", "No."])
async def test_a_tap_that_was_meant_for_another_question_is_asked_about(v: Village, slip: str):
    bram = await a_round(v)
    await bram.says(slip)
    assert "This is only a number, a yes or a no." in bram.prompt.text
    await bram.answers("no")
    await bram.says(PLAIN)
    for name in ("anna", "carla"):
        await v.person(name).acts("skip")
    assert PLAIN in v.room("#net")[-1].text


@pytest.mark.parametrize("no", ["no", "nee"])
async def test_after_a_no_the_question_stands(v: Village, no: str):
    bram = await a_round(v)
    await bram.says(STORY)
    await (bram.answers(no) if no == "no" else bram.says(no))
    assert "Nothing of it is kept" in bram.last.text
    await bram.says(PLAIN)
    for name in ("anna", "carla"):
        await v.person(name).acts("skip")
    assert PLAIN in v.room("#net")[-1].text
    assert "sentinelwoord" not in "".join(post.text for post in v.room("#net"))


async def test_something_else_that_is_typed_is_the_answer_and_a_bare_word_is_meant(v: Village):
    bram = await a_round(v)
    await bram.says(STORY)
    await bram.says("Hij is depressief")
    assert bram.hears.count("about someone's health") == 2
    await bram.says("skip")
    for name in ("anna", "carla"):
        await v.person(name).acts("skip")
    assert "0 of you answered" in v.room("#net")[-1].text


async def test_one_can_take_it_back_by_removing_or_changing_ones_message(v: Village):
    bram = await a_round(v)
    ref = await bram.says(STORY)
    await bram.deletes(ref)
    assert "Nothing of it is kept" in bram.last.text
    ref = await bram.says(STORY)
    await bram.edits(ref, PLAIN)
    for name in ("anna", "carla"):
        await v.person(name).acts("skip")
    assert PLAIN in v.room("#net")[-1].text


async def test_what_was_sent_so_can_still_be_changed_by_editing_it(v: Village):
    bram = await a_round(v)
    ref = await bram.says(STORY)
    await bram.answers("yes")
    await bram.edits(ref, PLAIN)
    for name in ("anna", "carla"):
        await v.person(name).acts("skip")
    assert PLAIN in v.room("#net")[-1].text
    assert "sentinelwoord" not in v.room("#net")[-1].text


@pytest.mark.parametrize(("sure", "shown"), [("yes", "sentinelwoord"), ("no", PLAIN)])
async def test_an_edit_is_asked_about_too_and_the_old_answer_stands_meanwhile(v: Village, sure: str, shown: str):
    bram = await a_round(v)
    ref = await bram.says(PLAIN)
    await bram.edits(ref, STORY)
    assert "about someone's health" in bram.prompt.text
    await bram.says("something else")
    assert "not on the list" in bram.last.text
    await bram.answers(sure)
    for name in ("anna", "carla"):
        await v.person(name).acts("skip")
    assert shown in v.room("#net")[-1].text


async def test_for_oneself_nothing_is_asked_and_the_release_says_what_it_sees(v: Village):
    anna = v.person("anna")
    await anna.commands("me")
    await anna.says(STORY)
    assert "about someone's health" not in anna.hears
    await anna.says("Done.")
    await anna.commands("propose")
    await anna.says(STORY)
    assert "about someone's health" in anna.prompt.text, "it is anna who facilitates, so nobody else reads it"
    assert "exactly as it stands here" in anna.prompt.text


async def test_it_is_kept_nowhere_once_it_is_not_wanted(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'akker.db'}"
    async with village(url, dialogues=ALL, texts=words(tmp_path)) as v:
        for name in ("anna", "bram"):
            await v.person(name).joins("#net")
        await v.person("anna").commands("start", "#net")
        bram = await a_round(v)
        ref = await bram.says(STORY)
        await bram.answers("no")
        ref = await bram.says(STORY)
        await bram.deletes(ref)
    with sqlite3.connect(tmp_path / "akker.db") as database:
        assert "sentinelwoord" not in "\n".join(database.iterdump())
