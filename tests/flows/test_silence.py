"""Who says nothing is not pressed, not named, and not said to have said something."""

from __future__ import annotations

from datetime import timedelta

from bot.network import Contribution, Phase
from tests.support.people import village
from tests.support.season import ROOM, in_room, kept, nothing_asked, plant


async def test_a_checkin_may_be_skipped():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("checkin", ROOM)
        await bram.acts("skip")
        assert "Skipped." in bram.last.text
        await anna.acts("skip")
        assert "Nothing was shared" in await in_room(v)
        assert await kept(v, Contribution) == []


async def test_facilitators_do_not_hear_of_their_own_silence():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await v.forward(days=21)
        await anna.commands("checkin", ROOM)
        await v.forward(days=7)
        assert anna.last.body.endswith("for you alone to know:\nBram\nA word from you may do more than one from me.")


async def test_who_thanked_somebody_was_heard():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await v.forward(days=21)
        await bram.commands("thanks @anna for a good question", ROOM)
        await bram.answers("yes")
        await anna.commands("checkin", ROOM)
        await v.forward(days=7)
        assert "three weeks" not in anna.hears


async def test_nobody_is_said_to_have_voted_when_nobody_did():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("question review", ROOM)
        await v.forward(days=6)
        assert "Nobody chose. It is your question." in anna.prompt.text


async def test_who_was_silent_in_a_round_of_reflections_hears_nothing_of_it():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        for _ in range(3):
            await bram.acts("skip")
        await v.forward(days=8)
        assert "Nothing has been written down." in bram.hears
        assert "Nothing has been written down." not in carla.hears


async def test_who_said_how_they_stand_need_not_repeat_it_about_the_same_words():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla", phase=Phase.HARVESTING)
        await anna.commands("harvest review")
        await anna.says("By waiting.")
        for person in (bram, carla):
            await person.acts("skip")
        for person, agrees in ((anna, "yes"), (carla, "yes"), (bram, "no")):
            await person.answers(agrees)
            await person.acts("skip")
        await bram.acts("skip")
        for _ in range(2):
            await anna.acts("skip")
            await v.forward(days=7)
        assert "2 of 3 members stand behind it." in await in_room(v)
        assert "Nobody objected." not in await in_room(v)


async def test_a_new_wording_is_asked_about_anew():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("harvest review")
        await anna.says("By waiting.")
        await bram.acts("skip")
        await anna.answers("yes")
        await anna.acts("skip")
        await bram.answers("no")
        await bram.says("And by asking.")
        await bram.acts("skip")
        await anna.says("By waiting and asking.")
        await bram.answers("yes")
        await v.forward(days=7)
        assert "One of 2 members stands behind it. Nobody objected." in await in_room(v)


async def test_who_skips_a_pulse_is_not_told_that_something_was_counted():
    async with village() as v:
        anna, bram, *_ = await plant(v, "anna", "bram", "carla", "dewi", "eva")
        await anna.commands("pulse", ROOM)
        await anna.answers(4)
        for person in (anna, bram, bram):
            await person.acts("skip")
        assert "What you answered is counted" in anna.last.text
        assert "Nothing was counted" in bram.last.text


async def test_who_answers_by_the_moment_that_was_told_is_heard():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("checkin", ROOM)
        assert "09:45" in v.room(ROOM)[-1].text
        await v.forward(to=v.now + timedelta(days=3, minutes=-16))
        await bram.says("I waited, and someone else spoke.")
        await v.forward(minutes=2)
        assert await nothing_asked(anna)
        await bram.answers("yes")
        await v.forward(minutes=20)
        assert "someone else spoke" in await in_room(v)
