"""The rhythm of the check-in: chosen with its holidays and its end, paused, left out or moved once, objected to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.network import Network, Rhythm, Timer
from bot.rhythm import DAY_BEGINS, DAY_ENDS
from bot.schooldays import FreeDays
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, nothing_asked, nothing_stuck, plant

NOVEMBER = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""A Tuesday, four weeks before the Christmas holidays."""


async def set_rhythm(
    who: Villager, *, every: str = "two-weeks", on: str = "tu", region: str = "south", season: str = "open"
) -> None:
    await who.commands("rhythm")
    for answer in (every, on):
        await who.answers(answer)
    await who.says("16:00")
    for answer in (region, season, "yes"):
        await who.answers(answer)


async def opened(v: Village) -> list[str]:
    return [f"{post.at:%Y-%m-%d}" for post in v.room(ROOM) if "check-in is open" in post.text]


async def test_every_other_tuesday_at_four_not_in_the_holidays():
    async with village(start=NOVEMBER) as v:
        anna, bram = await plant(v, "anna", "bram")
        await set_rhythm(anna)
        said = await in_room(v)
        moments = ("24 November", "8 December", "5 January", "19 January", "2 February")
        assert "\n• ".join(f"Tuesday {day}, 16:00" for day in moments) in said
        assert "22 December" not in said
        assert "until Monday 30 November" in said
        (network,) = await kept(v, Network)
        assert network.region == "south"
        await v.forward(days=50)
        assert await opened(v) == ["2026-11-24", "2026-12-08", "2027-01-05"]
        await bram.commands("rhythm")
        assert "Tuesday 19 January, 16:00\n• Tuesday 2 February" in bram.last.text
        assert "16 February" not in bram.last.text, "carnival in the south"
        assert await nothing_stuck(v)


@pytest.mark.parametrize(
    ("season", "last", "end"),
    [("summer", "2027-07-06", "summer"), ("three-months", "2027-01-19", "three months"), ("open", "", "")],
)
async def test_a_season_ends_and_who_facilitates_hears_so(season: str, last: str, end: str):
    async with village(start=NOVEMBER) as v:
        anna, _ = await plant(v, "anna", "bram")
        await set_rhythm(anna, every="four-weeks", region="south", season=season)
        await v.forward(days=365)
        begun = await opened(v)
        assert ("last of the rhythm" in anna.hears) == bool(end)
        assert (begun[-1] == last) if last else (begun[-1] > "2027-09")
        await anna.commands("rhythm show")
        assert ("season of this rhythm is over" in anna.last.text) == bool(end)


async def test_the_end_is_offered_by_what_is_known():
    async with village(start=datetime(2029, 8, 28, 9, tzinfo=UTC)) as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("rhythm")
        for answer in ("week", "tu"):
            await anna.answers(answer)
        await anna.says("16:00")
        await anna.answers("north")
        assert "summer" not in anna.prompt.options
        await anna.answers("open")
        assert "I know the school holidays until Sunday 2 September 2029" in anna.last.text
        await anna.answers("no")
    async with village(start=datetime(2031, 3, 4, 9, tzinfo=UTC)) as v:
        anna, _ = await plant(v, "anna", "bram")
        await set_rhythm(anna)
        assert "do not know the school holidays" in await in_room(v)


@pytest.mark.parametrize("every", ["week", "two-weeks", "four-weeks"])
@pytest.mark.parametrize("start", [NOVEMBER, datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 7, 25, tzinfo=UTC)])
async def test_no_rhythm_is_of_the_past_or_of_every_minute(every: str, start: datetime):
    async with village(start=start) as v:
        anna, _ = await plant(v, "anna", "bram")
        await set_rhythm(anna, every=every, on="mo")
        (rhythm,) = await kept(v, Rhythm)
        (timer,) = await kept(v, Timer, kind="rhythm")
        assert rhythm.rule.startswith("FREQ=WEEKLY;BYDAY=MO;INTERVAL=")
        assert v.now < timer.due == rhythm.starts
        assert DAY_BEGINS <= timer.due.time() < DAY_ENDS


async def test_an_imported_day_off_is_left_out_even_if_it_was_planned():
    async with village(start=NOVEMBER) as v:
        anna, _ = await plant(v, "anna", "bram")
        await set_rhythm(anna)
        await v.forward(days=1)
        days = FreeDays("school", "", "Study day", "2026-12-08", "2026-12-08")
        await v.app.writer.run(lambda uow: uow.put(days))
        await v.forward(days=45)
        assert await opened(v) == ["2026-11-24", "2027-01-05"]


async def test_the_next_one_is_left_out_and_no_other():
    async with village(start=NOVEMBER) as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("rhythm skip")
        assert "no rhythm now" in anna.last.text
        await set_rhythm(anna, every="week", region="none")
        await anna.commands("rhythm skip")
        assert "Tuesday 24 November, 16:00" in anna.last.text
        await anna.answers("yes")
        assert "is left out" in await in_room(v)
        await anna.commands("rhythm skip")
        await anna.answers("no")
        await v.forward(days=15)
        assert await opened(v) == ["2026-12-01", "2026-12-08"]


async def test_the_next_one_is_moved_and_no_other():
    async with village(start=NOVEMBER) as v:
        anna, _ = await plant(v, "anna", "bram")
        await set_rhythm(anna, every="week", region="none")
        await anna.commands("rhythm move")
        await anna.says("2026-11-24")
        assert anna.last.message.prompt is None or "later" in anna.hears.casefold()
        await anna.answers("2026-11-28")
        assert "weekend or a public holiday" in anna.last.text
        await anna.answers("2026-11-26")
        await anna.says("9:30")
        said = v.room(ROOM)[-1].text
        assert "Tuesday 24 November, 16:00 moves to Thursday 26 November, 09:30" in said
        assert "Thursday 26 November, 09:30\n• Tuesday 1 December, 16:00" in said
        await v.forward(days=8)
        assert await opened(v) == ["2026-11-26", "2026-12-01"]


async def test_a_moment_moved_twice_comes_once():
    async with village(start=NOVEMBER) as v:
        anna, _ = await plant(v, "anna", "bram")
        await set_rhythm(anna, every="four-weeks", region="none")
        for day in ("2026-11-26", "2026-12-03"):
            await anna.commands("rhythm move")
            await anna.answers(day)
            await anna.says("16:00")
        await v.forward(days=29)
        assert await opened(v) == ["2026-12-03", "2026-12-22"]


@pytest.mark.parametrize(
    ("how", "after"),
    [("two-weeks", "2026-12-08"), ("four-weeks", "2026-12-22"), ("day", "2026-12-29")],
)
async def test_it_rests_until_a_day(how: str, after: str):
    async with village(start=NOVEMBER) as v:
        anna, bram = await plant(v, "anna", "bram")
        await set_rhythm(anna, every="week", region="none")
        await anna.commands("rhythm pause")
        await anna.answers(how)
        if how == "day":
            await anna.answers("2026-12-25")
        assert "check-in rests until" in await in_room(v)
        await bram.commands("rhythm show")
        assert "rests until" in bram.last.text
        await v.forward(days=36)
        assert (await opened(v))[0] == after


async def test_it_rests_until_it_is_taken_up_again():
    async with village(start=NOVEMBER) as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("rhythm pause")
        assert "no rhythm now" in anna.last.text
        await set_rhythm(anna, every="week", region="none", season="three-months")
        await anna.commands("rhythm pause")
        await anna.answers("open")
        await v.forward(days=21)
        assert await opened(v) == []
        await anna.commands("rhythm show")
        assert "rests until *akker rhythm resume*" in anna.last.text.replace("\\", "") or "resume" in anna.last.text
        await anna.commands("rhythm resume")
        assert "Tuesday 15 December, 16:00" in v.room(ROOM)[-1].text
        await anna.commands("rhythm pause")
        await anna.answers("day")
        await anna.answers("2027-06-01")
        assert "ends before then" in anna.last.text
        await v.forward(days=1)
        assert await opened(v) == ["2026-12-15"]
        await anna.commands("rhythm stop")
        assert await kept(v, Rhythm) == []
        await anna.commands("rhythm resume")
        assert "no rhythm now" in anna.last.text


async def test_what_is_missed_while_akker_stood_still_is_told():
    async with village(start=NOVEMBER) as v:
        anna, _ = await plant(v, "anna", "bram")
        await set_rhythm(anna, every="week", region="none")
        v.clock.set(v.now + timedelta(days=2))
        await v.forward(minutes=1)
        assert "Tuesday 24 November, 16:00 passed while I was not running" in anna.hears
        assert await opened(v) == []


@pytest.mark.parametrize(
    ("decision", "told"),
    [("keep", "stays as it is"), ("change", "another rhythm is being chosen"), ("pause", "going to rest")],
)
async def test_an_objection_goes_to_who_facilitates_who_decides(decision: str, told: str):
    async with village(start=NOVEMBER) as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await bram.commands("rhythm object")
        assert "no rhythm now" in bram.last.text
        await set_rhythm(anna)
        await bram.commands("rhythm object")
        await bram.says("On Tuesdays we meet with the whole team.")
        assert "I pass it on" in bram.last.text
        assert "Bram objects" in anna.last.text
        assert "whole team" in anna.last.text
        await anna.answers(decision)
        assert told in bram.hears
        assert "whole team" not in await in_room(v)
        assert "whole team" not in chris.hears
        assert await nothing_asked(anna) == (decision == "keep")
        assert await nothing_stuck(v)


async def test_an_objection_that_nobody_decides_on_is_no_silence():
    async with village(start=NOVEMBER) as v:
        anna, bram = await plant(v, "anna", "bram")
        await set_rhythm(anna, every="four-weeks")
        await bram.commands("rhythm object")
        await bram.says("Not on Tuesdays.")
        await v.forward(days=8)
        assert "Nobody decided on your objection" in bram.hears
        await bram.commands("rhythm object")
        assert "Objections were possible until" in bram.last.text


async def test_who_set_it_alone_changes_it_instead_of_objecting():
    async with village(start=NOVEMBER) as v:
        anna, bram = await plant(v, "anna", "bram")
        await set_rhythm(anna)
        await anna.commands("rhythm object")
        assert "You decide on the rhythm yourself" in anna.last.text
        await bram.commands("rhythm stop")
        assert await kept(v, Rhythm, active=True)
        assert "facilitator" in bram.last.text
