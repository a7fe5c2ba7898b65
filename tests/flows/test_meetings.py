"""Meetings, as the people in a network live through them: from the search for a date to what comes of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from bot.audience import Audience
from bot.meetings import Action, Meeting, Told
from bot.network import Contribution, Person
from bot.ports import UnitOfWork
from tests.support.people import TUESDAY, Post, Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, nothing_asked, nothing_stuck, plant

MOMENTS = (("2026-02-17", "16:00"), ("2026-02-18", "9:30"), ("2026-02-19", "13:00"))


async def live_in(v: Village, person: int, timezone: str) -> None:
    """Let someone live by another clock."""

    def write(uow: UnitOfWork) -> None:
        found = uow.get(Person, person)
        assert found is not None
        found.timezone = timezone
        uow.put(found)

    await v.app.writer.run(write)


async def when(who: Villager, day: str, clock: str, minutes: str = "60") -> None:
    """Answer when a meeting is to be."""
    await who.answers(day)
    await who.says(clock)
    await who.answers(minutes)


async def planned(v: Village, day: str = "2026-02-12", clock: str = "15:30", minutes: str = "90") -> Villager:
    """Anna plans a meeting."""
    anna = v.person("anna")
    await anna.commands("meeting plan", ROOM)
    await when(anna, day, clock, minutes)
    return anna


async def polled(v: Village, moments: Iterable[tuple[str, str]] = MOMENTS) -> Villager:
    """Anna puts moments to the others."""
    anna = v.person("anna")
    await anna.commands("meeting poll", ROOM)
    for number, (day, clock) in enumerate(moments):
        if number > 1:
            await anna.answers("yes")
        await anna.answers(day)
        await anna.says(clock)
    await anna.answers("no")
    await anna.answers("90")
    return anna


async def calendar_of(v: Village, post: Post) -> list[str]:
    """The lines of a calendar file that was posted."""
    assert post.message.document is not None
    _, media_type, body = await v.app.document(post.message.document)
    assert media_type == "text/calendar"
    return body.decode().split("\r\n")


# The date poll


async def test_a_poll_asks_everyone_alone_and_explains_what_suits_best():
    async with village() as v:
        people = await plant(v, "anna", "bram", "chris", "dina")
        anna, bram, chris, _ = people
        await polled(v)
        assert "Anna looks for a date" in v.room(ROOM)[0].text
        assert "• Tuesday 17 February, 16:00\n• Wednesday 18 February, 09:30" in v.room(ROOM)[0].text
        for each in people:
            assert "Which of these moments suit you for a meeting of 90 minutes?" in each.last.text
            assert "Everyone in the network's channel can read this." in each.last.text
        await anna.answers(["0", "1"])
        await bram.answers(["1"])
        await chris.answers(["1", "2"])
        await v.forward(days=3, hours=1)
        outcome = v.room(ROOM)[-1]
        assert outcome.message.thread == v.room(ROOM)[0].id
        assert (
            "• Wednesday 18 February, 09:30 suits 3 of 4. Without it, one of them has no date left.\n"
            "• Tuesday 17 February, 16:00 suits 1 of 4.\n"
            "• Thursday 19 February, 13:00 suits 1 of 4."
        ) in outcome.text
        assert not any(name in outcome.text for name in ("Anna", "Bram", "Chris", "Dina"))
        await anna.answers("0")
        assert "We meet on Wednesday 18 February, 09:30" in v.room(ROOM)[-2].text
        assert v.room(ROOM)[-1].kind == "file"
        (meeting,) = await kept(v, Meeting)
        assert (meeting.at, meeting.minutes) == (datetime(2026, 2, 18, 8, 30, tzinfo=UTC), 90)
        assert await nothing_stuck(v)


async def test_in_a_poll_everyone_reads_their_own_time():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await live_in(v, 2, "America/New_York")
        await live_in(v, 3, "Asia/Tokyo")
        await polled(v, MOMENTS[:2])
        await v.forward(hours=8)
        shown = [list(each.last.options.values())[:2] for each in (anna, bram, chris)]
        assert shown == [
            ["Tuesday 17 February, 16:00", "Wednesday 18 February, 09:30"],
            ["Tuesday 17 February, 10:00", "Wednesday 18 February, 03:30"],
            ["Wednesday 18 February, 00:00", "Wednesday 18 February, 17:30"],
        ]
        for each in (anna, bram, chris):
            await each.answers(["0"])
        await anna.answers("0")
        (meeting,) = await kept(v, Meeting)
        assert meeting.at == datetime(2026, 2, 17, 15, tzinfo=UTC)


async def test_who_plans_from_elsewhere_is_told_whose_time_it_is():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await live_in(v, 1, "America/New_York")
        await anna.commands("meeting plan", ROOM)
        assert "are those of Europe/Amsterdam" in anna.last.text
        await when(anna, "2026-02-12", "16:00")
        (meeting,) = await kept(v, Meeting)
        assert meeting.at == datetime(2026, 2, 12, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("answer", "in_the_room", "to_anna"),
    [
        (["none"], "None of these moments suits anyone", "None of the moments suits anyone who answered."),
        (None, "No answers came in time", "Nobody answered in time."),
    ],
)
async def test_a_poll_without_any_date_says_so_and_how_to_go_on(
    answer: list[str] | None, in_the_room: str, to_anna: str
):
    async with village() as v:
        people = await plant(v, "anna", "bram", "chris")
        anna = await polled(v)
        for each in people if answer else ():
            await each.answers(answer)
        await v.forward(days=7)
        assert in_the_room in v.room(ROOM)[-1].text
        assert to_anna in anna.last.text
        assert "meeting poll" in anna.last.text
        assert await kept(v, Meeting) == []
        assert await nothing_asked(anna)


async def test_a_poll_from_which_nothing_is_chosen_says_so():
    for chosen in ("none", None):
        async with village() as v:
            people = await plant(v, "anna", "bram")
            anna = await polled(v)
            for each in people:
                await each.answers(["0"])
            if chosen:
                await anna.answers(chosen)
            await v.forward(days=10)
            assert "No date was chosen from the poll yet." in v.room(ROOM)[-1].text
            assert "I planned nothing." in anna.last.text
            assert await kept(v, Meeting) == []


async def test_a_moment_that_passed_before_it_was_chosen_is_not_planned():
    async with village() as v:
        people = await plant(v, "anna", "bram")
        anna = await polled(v, [("2026-02-05", "16:00"), ("2026-02-12", "16:00")])
        for each in people:
            await each.answers(["0"])
        await v.forward(days=3)
        await anna.answers("0")
        assert "the moment is over" in anna.last.text
        assert await kept(v, Meeting) == []


async def test_who_leaves_during_a_poll_is_waited_for_no_longer():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await polled(v, MOMENTS[:2])
        await chris.leaves(ROOM)
        await anna.answers(["0", "1"])
        await bram.answers(["1"])
        assert "Wednesday 18 February, 09:30 suits 2 of 3" in v.room(ROOM)[-1].text
        assert "Chris" not in await in_room(v)


async def test_the_same_moment_is_not_put_twice_and_six_are_enough():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("meeting poll", ROOM)
        for _ in range(2):
            await anna.answers("2026-02-10")
            await anna.says("10:00")
        assert "is among the moments already" in anna.hears
        for day in range(11, 14):
            await anna.answers(f"2026-02-{day}")
            await anna.says("10:00")
            await anna.answers("yes")
        for day in (17, 18):
            await anna.answers(f"2026-02-{day}")
            await anna.says("10:00")
            if day == 17:
                await anna.answers("yes")
        assert "How many minutes" in anna.last.text


# Planning, moving, cancelling


@pytest.mark.parametrize(
    ("start", "day", "clock", "told"),
    [
        (TUESDAY, "2026-02-03", "9:00", "is over already"),
        (TUESDAY.replace(month=3), "2026-03-29", "2:30", "that hour is skipped"),
    ],
)
async def test_a_moment_that_cannot_be_is_asked_again(start: datetime, day: str, clock: str, told: str):
    async with village(start=start) as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("meeting plan", ROOM)
        await anna.answers(day)
        await anna.says(clock)
        assert told in anna.posts[-2].text
        assert "On which day" in anna.last.text
        await when(anna, "2026-04-14", "16:00")
        assert "We meet on Tuesday 14 April, 16:00" in await in_room(v)


@pytest.mark.parametrize(
    ("day", "clock", "why"),
    [
        ("2026-04-27", "16:00", "on a public holiday"),
        ("2026-02-14", "16:00", "in the weekend"),
        ("2026-02-12", "20:30", "outside the hours"),
    ],
)
async def test_an_unlikely_moment_is_confirmed(day: str, clock: str, why: str):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("meeting plan", ROOM)
        for meant in ("no", "yes"):
            await anna.answers(day)
            await anna.says(clock)
            assert why in anna.last.text
            await anna.answers(meant)
        await anna.answers("60")
        assert len(await kept(v, Meeting)) == 1
        assert await nothing_asked(anna)


async def test_a_meeting_can_be_today():
    async with village() as v:
        await plant(v, "anna", "bram")
        await planned(v, "2026-02-03", "16:00")
        assert "We meet on Tuesday 3 February, 16:00" in await in_room(v)


async def test_the_calendar_file_keeps_its_uid_and_its_length():
    async with village() as v:
        await plant(v, "anna", "bram")
        anna = await planned(v)
        await anna.commands("meeting move", ROOM)
        await when(anna, "2026-02-19", "9:00", "45")
        await anna.commands("meeting cancel", ROOM)
        await anna.answers("yes")
        files = [await calendar_of(v, post) for post in v.room(ROOM) if post.kind == "file"]
        told = ("METHOD", "UID", "SEQUENCE", "DTSTART", "DTEND", "STATUS")
        assert [[line for line in file if line.startswith(told)] for file in files] == [
            [
                f"METHOD:{method}",
                "UID:meeting-1@ABCDEF.akker",
                f"SEQUENCE:{number}",
                f"DTSTART:{begins}",
                f"DTEND:{ends}",
                f"STATUS:{status}",
            ]
            for number, (method, begins, ends, status) in enumerate(
                (
                    ("PUBLISH", "20260212T143000Z", "20260212T160000Z", "CONFIRMED"),
                    ("PUBLISH", "20260219T080000Z", "20260219T084500Z", "CONFIRMED"),
                    ("CANCEL", "20260219T080000Z", "20260219T084500Z", "CANCELLED"),
                )
            )
        ]


async def test_who_heard_of_a_meeting_in_private_hears_its_changes_there():
    async with village() as v:
        await plant(v, "anna", "bram", "chris", "dina", "emre")
        anna = await planned(v)
        zoe, bram, chris, dina, emre = v.people("zoe", "bram", "chris", "dina", "emre")
        await zoe.joins(ROOM)
        await zoe.answers("accept")
        await zoe.acts("stop")
        assert "Thursday 12 February, 15:30" in zoe.hears
        await bram.commands("meeting")
        await chris.commands("meeting", ROOM)
        await dina.commands("meeting agenda")
        await dina.leaves(ROOM)
        await emre.commands("status")
        assert {told.person for told in await kept(v, Told)} == {2, 4, 5, 6}
        await anna.commands("meeting move", ROOM)
        await when(anna, "2026-02-19", "9:00")
        for each in (zoe, bram, emre):
            assert "moved to Thursday 19 February, 09:00" in each.posts[-2].text
            assert "SEQUENCE:1" in await calendar_of(v, each.last)
        await anna.commands("meeting cancel", ROOM)
        await anna.answers("yes")
        for each in (zoe, bram, emre):
            assert "meeting of Thursday 19 February, 09:00 is cancelled" in each.posts[-2].text
            assert "METHOD:CANCEL" in await calendar_of(v, each.last)
        assert "moved" not in chris.hears
        assert "moved" not in dina.hears


async def test_what_was_called_off_meanwhile_is_not_moved():
    async with village() as v:
        await plant(v, "anna", "bram")
        anna = await planned(v)
        await anna.commands("meeting move", ROOM)
        asked = anna.prompt
        await anna.commands("meeting cancel", ROOM)
        await anna.answers("yes")
        await anna.answers("2026-02-19", to=asked)
        await anna.says("9:00")
        await anna.answers("60")
        assert "the meeting is off" in anna.last.text
        (meeting,) = await kept(v, Meeting)
        assert (meeting.status, meeting.sequence) == ("cancelled", 1)
        said = len(v.room(ROOM))
        await v.forward(days=20)
        assert len(v.room(ROOM)) == said
        assert await nothing_stuck(v)


async def test_a_meeting_goes_on_when_who_planned_it_leaves():
    async with village() as v:
        await plant(v, "anna", "bram")
        anna = await planned(v)
        await anna.leaves(ROOM)
        await v.forward(to=TUESDAY + timedelta(days=8, hours=8))
        assert "We meet on Thursday 12 February, 15:30" in v.room(ROOM)[-1].text


# The agenda and the brief


async def test_the_agenda_shows_what_is_open_and_members_add_to_it():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await bram.commands("meeting agenda")
        assert "No meeting has been planned yet. On the agenda:" in bram.last.text
        await planned(v)
        await chris.commands("meeting point The timetable of next year", ROOM)
        await chris.answers("no")
        assert "I leave it as it is" in chris.last.text
        await chris.commands("meeting point", ROOM)
        await chris.says("The timetable of next year")
        assert "Chris puts on the agenda: “The timetable of next year”" in v.room(ROOM)[-1].text
        await bram.commands("propose activity Visit each other's school", ROOM)
        await bram.answers("yes")
        await v.forward(days=7)
        await anna.commands("meeting agenda")
        assert "We meet on Thursday 12 February, 15:30. On the agenda:" in anna.last.text
        assert (
            "• From Chris: “The timetable of next year”\n"
            f"• Our question: “{QUESTION}”\n"
            "• An activity, proposed: “Visit each other's school”"
        ) in anna.last.text


async def test_the_reminder_carries_the_agenda_and_the_facilitator_is_briefed_alone():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await planned(v, "2026-03-05")
        await anna.commands("checkin", ROOM)
        await chris.says("I walked through the classrooms")
        await chris.acts("skip")
        await chris.says("Ask the pupils")
        await chris.answers("yes")
        await v.forward(days=24)
        await chris.commands("thanks @anna for the list", ROOM)
        await chris.answers("yes")
        await v.forward(to=datetime(2026, 3, 4, 14, 31, tzinfo=UTC))
        assert "We meet on Thursday 5 March, 15:30. On the agenda:" in v.room(ROOM)[-1].text
        assert QUESTION in v.room(ROOM)[-1].text
        brief = anna.last.text
        assert "To prepare our meeting of Thursday 5 March, 15:30; only facilitators get this." in brief
        assert "So far: check-ins answered 1, try-outs shared 1, thanks 1, new proposals 0." in brief
        assert "Not heard for three weeks: Bram. A word from you" in brief
        assert "No actions are open." in brief
        assert "One try-out is planned; what it is, I was told alone." in brief
        assert "Ask the pupils" not in brief
        assert "Not heard" not in await in_room(v) + bram.hears + chris.hears
        assert len(brief.split()) < 120


async def test_who_plans_for_tomorrow_is_briefed_at_once():
    async with village() as v:
        await plant(v, "anna", "bram")
        anna = await planned(v, "2026-02-04", "9:00")
        assert "To prepare our meeting" in anna.last.text


# At and after the meeting


async def test_a_meeting_begins_and_ends_in_one_thread_and_brings_a_small_harvest():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await planned(v)
        await chris.commands("meeting point", ROOM)
        await chris.says("The timetable")
        await v.forward(to=datetime(2026, 2, 12, 14, 31, tzinfo=UTC))
        begin = v.room(ROOM)[-1]
        assert "Our meeting begins. What has kept you busy since last time?" in begin.text
        await v.forward(hours=2)
        end = v.room(ROOM)[-1]
        assert "Our meeting is over. What will you remember tomorrow?" in end.text
        assert end.message.thread == begin.id
        for each in (anna, bram, chris):
            assert "What do you take along from the meeting?" in each.last.text
            assert "Only you can read this" in each.last.text
        await anna.says("To ask before I answer")
        await anna.answers("yes")
        await bram.says("A doubt that I keep to myself")
        await bram.answers("no")
        await v.forward(days=4)
        harvest = v.room(ROOM)[-1]
        assert harvest.body == "What people take along from the meeting:\n• Anna: To ask before I answer"
        taken = await kept(v, Contribution, kind="takeaway")
        assert [each.words.label.audience for each in taken] == [Audience.NETWORK, Audience.ONLY_YOU]
        assert "doubt" not in await in_room(v)
        await anna.commands("harvest see")
        assert "Taken along from a meeting" in anna.hears
        assert "To ask before I answer" in anna.last.text
        await anna.commands("meeting agenda")
        assert "The timetable" not in anna.last.text


async def test_what_is_called_off_or_moved_neither_begins_nor_ends():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await planned(v)
        await v.forward(to=datetime(2026, 2, 12, 9, tzinfo=UTC))
        await anna.commands("meeting cancel", ROOM)
        await anna.answers("yes")
        await planned(v, "2026-02-12", "16:00")
        await anna.commands("meeting move", ROOM)
        await when(anna, "2026-02-24", "16:00")
        said, asked = len(v.room(ROOM)), len(bram.posts)
        await v.forward(to=datetime(2026, 2, 23, 9, tzinfo=UTC))
        assert (len(v.room(ROOM)), len(bram.posts)) == (said, asked)
        await v.forward(days=2)
        begun = [post.at for post in v.room(ROOM) if "Our meeting begins" in post.text]
        assert begun == [datetime(2026, 2, 24, 15, tzinfo=UTC)]


async def test_a_meeting_in_the_evening_is_not_interrupted_and_asked_about_the_next_morning():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("meeting plan", ROOM)
        await anna.answers("2026-02-12")
        await anna.says("20:00")
        await anna.answers("yes")
        await anna.answers("60")
        await v.forward(days=11)
        assert "Our meeting begins" not in await in_room(v)
        (asked,) = [post for post in bram.posts if "What do you take along" in post.text]
        assert asked.at == datetime(2026, 2, 13, 7, tzinfo=UTC)


async def test_decisions_are_noted_by_a_member_and_come_back():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await planned(v, "2026-02-04", "9:00")
        await v.forward(days=2)
        await bram.commands("meeting notes", ROOM)
        await bram.says("- We visit each other in pairs\n- The next case is Anna's")
        assert "Bram wrote down what was decided:" in v.room(ROOM)[-1].text
        await anna.commands("meeting agenda")
        assert "• Decided last time: “We visit each other in pairs”\n• Decided last time: “The next" in anna.last.text
        await anna.commands("meeting notes")
        await anna.acts("skip")
        assert "I leave it as it is" in anna.hears


async def noted(v: Village, owner: str) -> Villager:
    """Anna notes an action for someone."""
    anna = v.person("anna")
    await anna.commands(f"meeting action {owner}", ROOM)
    await anna.says("Ask the pupils")
    await anna.answers("2026-02-12")
    return anna


async def test_an_action_is_its_owners_after_a_yes_and_comes_back_once():
    async with village() as v:
        _, bram, _ = await plant(v, "anna", "bram", "chris")
        anna = await noted(v, "@bram")
        assert "I ask Bram whether they take it on" in anna.last.text
        assert "Anna noted an action for you: “Ask the pupils”, by Thursday 12 February" in bram.last.text
        assert v.room(ROOM) == []
        await bram.answers("yes")
        assert v.room(ROOM)[-1].body == "Bram takes this on, by Thursday 12 February: “Ask the pupils”"
        await v.forward(days=5)
        await anna.commands("meeting agenda")
        assert "• Bram, by Thursday 12 February: “Ask the pupils”" in anna.last.text
        await v.forward(to=datetime(2026, 2, 12, 15, 1, tzinfo=UTC))
        assert "Today is the day of your action: “Ask the pupils”" in bram.last.text
        await bram.answers("busy")
        await anna.commands("meeting agenda")
        assert "Ask the pupils" in anna.last.text
        said = len(bram.posts)
        await v.forward(days=40)
        assert len(bram.posts) == said


async def test_what_is_done_leaves_the_agenda():
    for went in ("done", "dropped"):
        async with village() as v:
            await plant(v, "anna", "bram")
            anna = await noted(v, "@anna")
            assert "Anna takes this on" in v.room(ROOM)[-1].text
            await v.forward(to=datetime(2026, 2, 12, 15, 1, tzinfo=UTC))
            await anna.answers(went)
            assert [each.status for each in await kept(v, Action)] == [went]
            await anna.commands("meeting agenda")
            assert "Ask the pupils" not in anna.last.text


async def test_an_action_that_is_not_taken_on_is_told_to_who_noted_it_alone():
    for answer in ("no", None):
        async with village() as v:
            _, bram = await plant(v, "anna", "bram")
            anna = await noted(v, "@bram")
            if answer:
                await bram.answers(answer)
                assert "I leave it as it is" in bram.last.text
            await v.forward(days=9)
            assert "Bram has not taken this on: “Ask the pupils”" in anna.last.text
            assert v.room(ROOM) == []
            assert await kept(v, Action) == []
            assert await nothing_asked(bram)


async def test_who_is_meant_is_asked_unless_one_member_is_named():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        for line in ("meeting action", "meeting action @zoe", "meeting action @anna @bram"):
            await anna.commands(line, ROOM)
            assert "Who does it?" in anna.last.text
            await anna.acts("skip")
        assert "Not a member here: Zoe." in anna.hears
        await bram.commands("meeting action", ROOM)
        await bram.answers(["bram"])
        await bram.says("Ask the pupils")
        await bram.answers("2026-02-12")
        assert "Bram takes this on" in v.room(ROOM)[-1].text


async def test_the_action_of_who_left_is_nobodys():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        anna = await noted(v, "@bram")
        await bram.answers("yes")
        await bram.leaves(ROOM)
        await anna.commands("meeting agenda")
        assert "Without an owner now, by Thursday 12 February: “Ask the pupils”" in anna.last.text
        heard = len(bram.posts)
        await v.forward(days=20)
        assert len(bram.posts) == heard
        assert await nothing_stuck(v)


async def test_what_who_was_asleep_missed_is_not_made_up_for():
    """A machine that was off at the time neither begins nor ends a meeting the day after."""
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await planned(v)
        await v.forward(to=datetime(2026, 2, 12, 14, tzinfo=UTC))
        v.clock.set(datetime(2026, 2, 13, 9, tzinfo=UTC))
        await v.forward(minutes=1)
        assert "Our meeting begins" not in await in_room(v)
        assert v.room(ROOM)[-1].body.startswith("Our meeting is over.\nWrite down what was decided")
        assert "What do you take along" in bram.last.text


async def test_what_was_promised_in_words_that_are_erased_is_still_promised():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        anna = await noted(v, "@bram")
        await bram.answers("yes")
        await anna.commands("me erase")
        await anna.answers("yes")
        await bram.commands("meeting agenda")
        assert "Bram, by Thursday 12 February: “(removed)”" in bram.last.text
        await v.forward(to=datetime(2026, 2, 12, 15, 1, tzinfo=UTC))
        assert "Today is the day of your action: “(removed)”" in bram.last.text
        assert "Ask the pupils" not in await in_room(v) + bram.hears
        assert await nothing_stuck(v)
