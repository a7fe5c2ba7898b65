"""Working with a method: live and in writing, hidden where it says so, steered by whoever takes part."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import flows
from bot.audience import Audience
from bot.methods import MethodRun
from bot.network import Contribution
from bot.texts import Texts
from flows.methods.loading import methods
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, nothing_stuck, plant

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SIX = ("anna", "bram", "chris", "dina", "emre", "fien")
"""Anna facilitates; Bram brings what they work on."""


async def begin(who: Villager, method: str, way: str = "live", case: str = "Two teachers do not speak.") -> None:
    """Bring something in, and begin."""
    await who.commands(f"method {method}", ROOM)
    await who.says(case)
    await who.answers("yes")
    await who.answers(way)


async def six(v: Village) -> list[Villager]:
    return await plant(v, *SIX)


def room(v: Village) -> str:
    """The newest post in the room."""
    return v.room(ROOM)[-1].body


def asked(who: Villager) -> bool:
    """Whether a question is open for them."""
    return bool(who.posts) and any(post.message.prompt is not None for post in who.posts)


async def running(v: Village) -> MethodRun:
    (run,) = await kept(v, MethodRun)
    return run


async def test_a_live_method_goes_step_by_step_and_says_when_two_minutes_are_left():
    async with village() as v:
        _, bram, *_ = await six(v)
        await begin(bram, "troika")
        opening = v.room(ROOM)[0]
        assert "Bram brings something, and we work on it with Troika" in opening.body.replace("*", "")
        assert "“Two teachers do not speak.”" in opening.body
        assert "Live, so now." in opening.body
        assert "Step 1 of 5, until Tuesday 3 February, 10:01" in room(v)
        await v.forward(minutes=5)
        assert "Step 4 of 5" in room(v)
        assert "as if Bram were not here" in room(v)
        await v.forward(minutes=3)
        assert room(v) == "Two minutes left in step 4."
        await v.forward(minutes=4)
        assert "is done" in room(v)
        assert all(post.message.thread == opening.id for post in v.room(ROOM)[1:])
        await bram.says("I asked about everyone but myself")
        assert (await kept(v, Contribution, kind="method")) == [], "nothing is kept before its owner released it"
        await bram.answers("yes")
        assert room(v) == "Bram takes along:\n• I asked about everyone but myself"
        (outcome,) = await kept(v, Contribution, kind="method")
        assert outcome.words.label.audience is Audience.NETWORK
        assert (await running(v)).inputs == []


async def test_what_the_owner_does_not_release_stays_theirs():
    async with village() as v:
        _, bram, *_ = await six(v)
        await begin(bram, "troika")
        await v.forward(minutes=12)
        await bram.says("SECRETTAKE")
        await bram.answers("no")
        assert "SECRETTAKE" not in await in_room(v)
        (outcome,) = await kept(v, Contribution, kind="method")
        assert outcome.words.label.audience is Audience.ONLY_YOU


async def test_in_writing_a_step_takes_a_day_that_is_a_waking_one():
    async with village(start=datetime(2026, 2, 5, 21, 0, tzinfo=UTC)) as v:
        _, bram, *_ = await six(v)
        await begin(bram, "troika", "writing")
        await v.forward(days=14)
        steps = [post for post in v.room(ROOM) if post.body.startswith("Step")]
        assert [post.at.astimezone(AMSTERDAM).strftime("%a %H:%M") for post in steps] == [
            "Fri 08:00", "Mon 09:00", "Tue 09:00", "Wed 09:00", "Thu 09:00",
        ]  # fmt: skip
        assert "Step 1 of 5, until Monday 9 February, 09:00" in steps[0].body


async def test_live_at_night_becomes_a_method_in_writing_and_says_so():
    async with village(start=datetime(2026, 2, 3, 20, 0, tzinfo=UTC)) as v:
        _, bram, *_ = await six(v)
        await begin(bram, "troika", "live")
        await v.forward(hours=12)
        assert "In writing: live goes between 8:00 and 20:00 on working days only." in v.room(ROOM)[0].body
        assert (await running(v)).live is False


@pytest.mark.parametrize("way", ["live", "writing"])
async def test_what_is_hidden_is_hidden_from_everyone_until_the_step_closes(way: str):
    async with village() as v:
        anna, bram, chris, dina, emre, fien = await six(v)
        await begin(bram, "incident", way)
        for _ in range(3):
            await anna.commands("method on", ROOM)
        assert "Step 4 of 6" in room(v)
        assert not asked(bram), "the owner is not asked for the analysis"
        await chris.says("SENTINELCHRIS")
        await dina.says("SENTINELDINA")
        for who in (anna, bram, dina, emre, fien):
            assert "SENTINELCHRIS" not in who.hears
        assert "SENTINEL" not in await in_room(v)
        await anna.commands("me see")
        await bram.commands("me see")
        await anna.commands("status", ROOM)
        assert "SENTINEL" not in anna.hears + bram.hears + await in_room(v)
        for who in (anna, emre, fien):
            await who.says(f"SENTINEL{who.name.upper()}")
        shown = v.room(ROOM)[-2]
        assert shown.body.startswith("What was written in step 4:")
        assert shown.body.count("SENTINEL") == 5
        assert "Chris: “SENTINELCHRIS”" in shown.body
        assert "Step 5 of 6" in room(v)


async def test_what_was_handed_in_can_be_changed_until_the_step_closes():
    async with village() as v:
        anna, bram, chris, *_ = await six(v)
        await begin(bram, "incident")
        for _ in range(3):
            await anna.commands("method on", ROOM)
        ref = await chris.says("OLDWORDS")
        await chris.edits(ref, "NEWWORDS")
        await v.forward(minutes=10)
        assert "NEWWORDS" in await in_room(v)
        assert "OLDWORDS" not in await in_room(v)


async def test_a_step_that_nobody_answers_is_said_without_names_and_goes_on():
    async with village() as v:
        _, bram, *_ = await six(v)
        await begin(bram, "incident")
        await v.forward(minutes=40)
        said = v.room(ROOM)[-2].body
        assert said.startswith("Nothing was written in step 4.")
        assert not any(name.title() in said for name in SIX)
        assert "Step 5 of 6" in room(v)
        await v.forward(minutes=20)
        assert "is done" in room(v)


async def test_the_circle_widens_and_each_reads_only_their_own():
    async with village() as v:
        everyone = await six(v)
        await begin(everyone[1], "one-two-four")
        for who in everyone:
            await who.says(f"IDEA{who.name.upper()}")
        assert "IDEA" not in await in_room(v)
        run = await running(v)
        names = dict(enumerate(SIX, 1))
        pairs = [[names[person] for person in run.people[at : at + 2]] for at in (0, 2, 4)]
        for who in everyone:
            (pair,) = (pair for pair in pairs if who.name in pair)
            for other in SIX:
                assert (f"IDEA{other.upper()}" in who.hears) == (
                    (other in pair and other != who.name) or who.name == other
                )
        for who in everyone:
            if asked(who):
                await who.says(f"PAIR{who.name.upper()}")
        assert "PAIR" not in await in_room(v)
        assert "Step 3 of 4" in room(v)
        for who in everyone:
            if asked(who):
                await who.says(f"GROUP{who.name.upper()}")
        assert (await in_room(v)).count("GROUP") == 2
        await v.forward(minutes=6)
        assert "is done" in room(v)
        outcomes = await kept(v, Contribution, kind="method")
        assert len(outcomes) == 2
        assert {outcome.words.label.audience for outcome in outcomes} == {Audience.NETWORK}
        assert await nothing_stuck(v)


async def test_authors_of_bold_ideas_are_hidden_until_the_ranking():
    async with village() as v:
        everyone = await six(v)
        await begin(everyone[1], "bold-ideas")
        for who in everyone:
            await who.says(f"IDEA{who.name.upper()}")
        listed = v.room(ROOM)[-2].body
        assert listed.count("IDEA") == 6
        assert not any(f"{name.title()}:" in listed for name in SIX)
        for _ in range(3):
            for who in everyone:
                prompt = who.prompt
                assert f"IDEA{who.name.upper()}" not in prompt.body, "nobody scores their own"
                assert not any(name.title() in prompt.body for name in SIX)
                await who.answers(5 if "IDEACHRIS" in prompt.body else 2)
        ranking = v.room(ROOM)[-2].body
        assert "• 1. “IDEACHRIS” (Chris, 5)" in ranking
        await v.forward(minutes=10)
        first, *others = await kept(v, Contribution, kind="method")
        assert (first.person, len(others)) == (3, 2)


async def test_whoever_takes_part_can_go_on_take_longer_pause_and_stop():
    async with village() as v:
        anna, bram, chris, *_ = await six(v)
        await begin(bram, "after-action")
        await chris.commands("method longer", ROOM)
        assert room(v) == "Step 1 takes longer, until Tuesday 3 February, 10:06."
        assert "It is said in the thread" in chris.last.body
        await v.forward(minutes=4)
        assert room(v) == "Two minutes left in step 1."
        await anna.commands("methode pauze", ROOM)
        assert room(v).startswith("Step 1 rests.")
        await v.forward(days=2)
        assert room(v).startswith("Step 1 rests.")
        await chris.commands("method on", ROOM)
        assert room(v) == "We go on: step 1 is open until Thursday 5 February, 10:06."
        await v.forward(minutes=2)
        assert "Step 2 of 4" in room(v)
        await chris.commands("method on", ROOM)
        assert "Step 3 of 4" in room(v)
        await chris.commands("method stop", ROOM)
        assert room(v) == "One of you ends it here."
        said = len(v.room(ROOM))
        await v.forward(days=3)
        assert len(v.room(ROOM)) == said
        await chris.commands("method on", ROOM)
        assert "No method goes on that you take part in" in chris.last.body


async def test_a_method_that_rests_for_four_weeks_ends_with_a_word():
    async with village() as v:
        _, bram, *_ = await six(v)
        await begin(bram, "after-action", "writing")
        await bram.commands("method pause", ROOM)
        await v.forward(days=29)
        assert room(v) == "One of you ends it here."
        assert await nothing_stuck(v)


async def test_longer_keeps_what_was_handed_in_and_what_is_still_asked():
    async with village() as v:
        anna, bram, chris, dina, *_ = await six(v)
        await begin(bram, "incident")
        for _ in range(3):
            await anna.commands("method on", ROOM)
        await chris.says("EARLY")
        await anna.commands("method longer", ROOM)
        await v.forward(minutes=15)
        assert "EARLY" not in await in_room(v)
        await dina.says("LATER")
        await v.forward(minutes=5)
        assert "EARLY" in v.room(ROOM)[-2].body
        assert "LATER" in v.room(ROOM)[-2].body


async def test_who_does_not_take_part_steers_nothing_and_the_facilitator_does():
    async with village() as v:
        anna, bram, *others = await six(v)
        await begin(bram, "troika")
        run = await running(v)
        outsiders = [who for number, who in enumerate((anna, bram, *others), 1) if number not in run.people]
        outsider = next(who for who in outsiders if who is not anna)
        await outsider.commands("method stop", ROOM)
        assert "No method goes on that you take part in" in outsider.last.body
        await anna.commands("method on", ROOM)
        assert "Step 2 of 5" in room(v)


async def test_when_somebody_leaves_in_the_middle_the_others_go_on():
    async with village() as v:
        anna, bram, chris, dina, emre, fien = await six(v)
        await begin(bram, "incident")
        for _ in range(3):
            await anna.commands("method on", ROOM)
        await chris.says("FROMCHRIS")
        await fien.leaves(ROOM)
        for who in (anna, dina, emre):
            await who.says(f"FROM{who.name.upper()}")
        assert (await in_room(v)).count("FROM") == 4
        assert "Step 5 of 6" in room(v)
        assert await nothing_stuck(v)


async def test_when_the_owner_leaves_the_method_ends_with_a_word_and_asks_nobody_any_more():
    async with village() as v:
        anna, bram, chris, *_ = await six(v)
        await begin(bram, "incident")
        for _ in range(3):
            await anna.commands("method on", ROOM)
        assert asked(chris)
        await bram.leaves(ROOM)
        assert "ends here, unfinished" in await in_room(v)
        assert not asked(chris)
        await v.forward(days=2)
        assert await nothing_stuck(v)
        await chris.commands("method on", ROOM)
        assert "No method goes on" in chris.last.body


async def test_a_method_with_too_few_says_how_many_it_takes_and_offers_what_fits():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("method troika", ROOM)
        assert "Troika takes 3 people; there are 2 of you now" in anna.last.body
        assert set(anna.prompt.options) == {"after-action", "appreciative", "what3"}
        await anna.answers("what3")
        await anna.says("A quarrel")
        await anna.answers("yes")
        await anna.answers("live")
        for who in (anna, bram):
            await who.says(f"FACT{who.name.upper()}")
        writer = next(who for who in (anna, bram) if asked(who))
        await writer.says("BOTHFACT")
        assert "BOTHFACT" in await in_room(v)
        await v.forward(minutes=45)
        assert "is done" in await in_room(v)


async def test_alone_there_is_nothing_that_fits():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("method what3", ROOM)
        assert "takes 2 people, and there are fewer now" in anna.last.body


async def test_an_unknown_method_is_named_and_a_title_in_any_language_is_known():
    async with village() as v:
        _, bram, *_ = await six(v)
        await bram.commands("method zwemmen", ROOM)
        assert "I do not know “zwemmen” as a method." in bram.hears
        assert len(bram.prompt.options) == 8
        await bram.acts("skip")
        await bram.commands("methode Terugblik", ROOM)
        assert "What do we look back on" in bram.last.body


async def test_the_case_may_stay_with_its_owner_and_one_method_at_a_time_is_enough():
    async with village() as v:
        _, bram, *_ = await six(v)
        await bram.commands("method troika", ROOM)
        await bram.says("A case")
        await bram.answers("no")
        assert "stays with you" in bram.last.body
        assert v.room(ROOM) == []
        await begin(bram, "troika")
        await bram.commands("method what3", ROOM)
        assert "in the middle of a method already" in bram.last.body


async def test_of_two_methods_one_says_which_is_meant():
    async with village() as v:
        _, bram, chris, *_ = await six(v)
        await begin(bram, "after-action")
        await begin(chris, "appreciative")
        await chris.commands("method stop", ROOM)
        assert list(chris.prompt.options.values()) == ["After action review (Bram)", "Appreciative inquiry (Chris)"]
        await chris.answers(list(chris.prompt.options)[1])
        runs = await kept(v, MethodRun)
        assert [run.state for run in runs] == ["running", "done"]


async def test_consultants_are_dealt_by_turns():
    async with village() as v:
        everyone = await six(v)
        bram = everyone[1]
        for _ in range(5):
            await begin(bram, "troika")
            await bram.commands("method stop", ROOM)
        had = [person for run in await kept(v, MethodRun) for person in run.consultants]
        assert sorted(had.count(person) for person in (1, 3, 4, 5, 6)) == [2] * 5
        assert 2 not in had


async def test_on_the_day_they_chose_the_owner_is_asked_once_more():
    async with village() as v:
        _, bram, *_ = await six(v)
        await begin(bram, "incident")
        await v.forward(minutes=60)
        await bram.says("Listen first")
        await bram.says("A walk with both")
        await bram.answers("2026-03-10")
        await bram.answers("no")
        assert "on the day you chose" in bram.last.body
        await v.forward(to=datetime(2026, 3, 10, 7, 0, tzinfo=UTC))
        assert "How did it go?" not in bram.hears
        await v.forward(hours=2)
        assert "You wanted: “A walk with both” How did it go?" in bram.last.body
        await bram.says("It went well")
        assert "It went well" not in await in_room(v)


async def test_an_owner_who_vanishes_at_the_end_leaves_nothing_open():
    async with village() as v:
        _, bram, *_ = await six(v)
        await begin(bram, "troika")
        await v.forward(days=9)
        assert "is done" in room(v)
        assert bram.last.body == "Nothing to write down then. That is fine."
        assert await nothing_stuck(v)


OWN = """\
id: walk
title: { nl-je: Wandeling }
about: { nl-je: "Wandeling: samen een stuk lopen" }
brings: { nl-je: "Waar lopen we mee?" }
fewest: 2
steps:
  - { id: walk, minutes: 20, hours: 48, says: { nl-je: "Loop samen met {owner}. Wat zie je?" } }
  - { id: note, minutes: 5, hours: 24, does: write, says: { nl-je: "Schrijf op." }, asks: { nl-je: "Wat zag je?" } }
keeps: note
"""


async def test_a_method_of_ones_own_works_without_code(tmp_path: Path):
    (tmp_path / "methods").mkdir()
    file = tmp_path / "methods" / "walk.yaml"
    file.write_text(OWN)
    texts = Texts(Path(flows.__file__).parent / "texts", tmp_path, "en")
    async with village(texts=texts) as v:
        anna, bram, *_ = await six(v)
        await bram.commands("method", ROOM)
        assert bram.prompt.options["walk"] == "Wandeling: samen een stuk lopen"
        await bram.answers("walk")
        assert "Waar lopen we mee?" in bram.last.body
        await bram.says("A hard talk")
        await bram.answers("yes")
        await bram.answers("live")
        assert "Loop samen met Bram. Wat zie je?" in room(v)
        file.unlink()
        methods.__globals__["_in"].cache_clear()
        await v.forward(minutes=20)
        await anna.says("Trees")
        await v.forward(minutes=5)
        assert "Anna: “Trees”" in await in_room(v)
        assert "is done" in room(v)
        assert await nothing_stuck(v), "a method that began goes on as it was, whatever becomes of its file"


@pytest.mark.parametrize("method", sorted(methods()))
@pytest.mark.parametrize("way", ["live", "writing"])
@pytest.mark.parametrize("locale", ["en", "nl-u", "nl-je"])
async def test_every_method_comes_to_its_end(method: str, way: str, locale: str):
    async with village(locale=locale) as v:
        everyone = await six(v)
        await begin(everyone[1], method, way)
        for turn in range(14):
            while waiting := [who for who in everyone if asked(who)]:
                kind = getattr(waiting[0].prompt.message.prompt, "kind", "")
                if kind == "text":
                    await waiting[0].says(f"{waiting[0].name} {turn}")
                else:
                    await waiting[0].answers({"scale": 3, "date": "2026-04-01", "confirm": "yes"}[kind])
            await v.forward(minutes=16 if way == "live" else 26 * 60)
        assert (await running(v)).state == "done"
        assert await kept(v, Contribution, kind="method")
        assert await nothing_stuck(v)
