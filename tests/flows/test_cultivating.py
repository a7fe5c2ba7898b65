"""The dialogues of cultivating, as the people in them live through them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot.audience import Audience
from bot.meetings import Meeting
from bot.network import (
    Contribution,
    Counter,
    Membership,
    Network,
    Phase,
    Proposal,
    Question,
    Rhythm,
    Tally,
    Thanks,
    Timer,
)
from tests.support.people import TUESDAY, Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, nothing_asked, plant

SIX = ("anna", "bram", "chris", "dina", "emre", "fien")


async def quiet_room(v: Village) -> int:
    """How much was said in the room so far."""
    return len(v.room(ROOM))


async def no_holidays(who: Villager) -> None:
    """No school holidays are left out, and there is no end to it."""
    await who.answers("none")
    await who.answers("open")


async def test_a_rhythm_brings_checkins_by_itself():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("rhythm", ROOM)
        await anna.answers("two-weeks")
        await anna.answers("th")
        await anna.says("half past four")
        assert "between 8:00 and 20:00" in anna.last.text
        await anna.says("22:00")
        assert "between 8:00 and 20:00" in anna.last.text
        await anna.says("16.30")
        await no_holidays(anna)
        assert "Thursday 5 February, 16:30\n• Thursday 19 February, 16:30\n• Thursday 5 March" in anna.last.body
        await anna.answers("yes")
        assert "has a rhythm" in await in_room(v)
        assert "check-in is open" not in await in_room(v)
        await v.forward(days=17)
        opened = [post for post in v.room(ROOM) if "check-in is open" in post.text]
        assert [post.at.date() for post in opened] == [date(2026, 2, 5), date(2026, 2, 19)]
        assert QUESTION in opened[0].text
        assert "tried since last time" in bram.hears


async def test_no_checkin_begins_on_a_public_holiday():
    async with village(start=datetime(2026, 4, 14, 9, tzinfo=UTC)) as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("rhythm")
        await anna.answers("week")
        await anna.answers("mo")
        await anna.says("16:00")
        await no_holidays(anna)
        assert "Monday 20 April, 16:00\n• Monday 4 May, 16:00\n• Monday 11 May" in anna.last.body
        await anna.answers("yes")
        await v.forward(days=21)
        opened = [post.at.date() for post in v.room(ROOM) if "check-in is open" in post.text]
        assert opened == [date(2026, 4, 20), date(2026, 5, 4)]


async def test_a_rhythm_can_be_chosen_again_and_rests():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        for weekday in ("we", "fr"):
            await anna.commands("rhythm")
            await anna.answers("week")
            await anna.answers(weekday)
            await anna.says("9 uur")
            await no_holidays(anna)
            await anna.answers("yes")
        active = await kept(v, Rhythm, active=True)
        assert [rhythm.rule for rhythm in active] == ["FREQ=WEEKLY;BYDAY=FR;INTERVAL=1"]
        assert len(await kept(v, Timer, kind="rhythm")) == 1
        await anna.commands("rhythm show")
        assert "Friday 6 February, 09:00" in anna.last.text
        await anna.commands("rhythm stop")
        assert await kept(v, Timer, kind="rhythm") == []
        assert "rhythm has ended" in await in_room(v)


async def test_a_checkin_brings_only_what_people_share():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await anna.commands("checkin", ROOM)
        await anna.says("I asked the sections what they want to learn")
        await anna.says("Dina, with her timetable")
        await anna.says("A walk through the classrooms")
        await anna.answers("yes")
        await anna.answers("no")
        assert "how your plan went" in anna.last.text
        await bram.says("Nothing yet")
        await bram.acts("skip")
        await bram.acts("skip")
        assert bram.last.body == "Noted."
        assert "shared" not in await in_room(v)
        await v.forward(days=4)
        summary = v.room(ROOM)[-1]
        assert (
            summary.body == "What people shared this time:\n• Anna tried: I asked the sections what they want to learn"
        )
        assert summary.message.thread == v.room(ROOM)[0].id
        tryouts = await kept(v, Contribution, kind="tryout")
        assert [(tryout.words.label.audience, tryout.status) for tryout in tryouts] == [
            (Audience.NETWORK, "open"),
            (Audience.ONLY_YOU, "nothing"),
        ]
        (helped,) = await kept(v, Contribution, kind="helped")
        assert helped.words.label.audience is Audience.ONLY_YOU
        assert "Chris" not in await in_room(v)
        await chris.says("I am late")
        assert "I am late" not in await in_room(v)


async def test_what_someone_meant_to_try_comes_back():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("checkin", ROOM)
        await anna.says("Nothing yet")
        await anna.acts("skip")
        await anna.says("A walk through the classrooms")
        await v.forward(days=7)
        await anna.commands("checkin", ROOM)
        assert "You wanted to try this: “A walk through the classrooms”" in anna.last.text
        await anna.says("Not yet.")
        await anna.acts("skip")
        await anna.acts("skip")
        await v.forward(days=7)
        await anna.commands("checkin", ROOM)
        assert "A walk through the classrooms" in anna.last.text
        await anna.says("I saw more than I thought")
        await anna.acts("skip")
        await anna.acts("skip")
        await anna.answers("no")
        await v.forward(days=7)
        await anna.commands("checkin", ROOM)
        assert "since last time" in anna.last.text


async def test_what_was_answered_before_a_checkin_closed_is_kept():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("checkin", ROOM)
        await bram.says("A round of questions in the team")
        await v.forward(days=4)
        (tryout,) = await kept(v, Contribution, kind="tryout")
        assert tryout.words.label.audience is Audience.ONLY_YOU
        assert "Nothing was shared" in await in_room(v)


async def test_what_was_shared_before_a_checkin_closed_is_in_the_summary():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("checkin", ROOM)
        await bram.says("A round of questions in the team")
        await bram.says("Anna, with her list")
        await bram.acts("skip")
        await bram.answers("yes")
        await v.forward(days=4)
        assert "A round of questions in the team" in await in_room(v)
        assert "Anna, with her list" not in await in_room(v)
        assert await nothing_asked(bram)


async def test_a_checkin_outside_cultivating_is_not_held():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("checkin", ROOM)
        assert "another phase" in anna.last.text
        assert bram.posts == []


async def test_the_facilitator_alone_sees_who_is_quiet():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await v.forward(days=21)
        await anna.commands("checkin", ROOM)
        await anna.says("An open door")
        await anna.acts("skip")
        await anna.acts("skip")
        await anna.answers("yes")
        await v.forward(days=7)
        assert "for you alone to know:\nBram" in anna.last.text
        assert "Bram" not in await in_room(v)
        assert "weeks" not in bram.hears


async def test_a_newcomer_gets_the_story_a_buddy_and_the_next_moment():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("rhythm")
        await anna.answers("week")
        await anna.answers("th")
        await anna.says("16:00")
        await no_holidays(anna)
        await anna.answers("yes")
        zoe = v.person("zoe")
        await zoe.joins(ROOM)
        await zoe.answers("accept")
        while zoe.posts[-1].message.prompt is not None:
            await zoe.acts("skip")
        assert QUESTION in zoe.hears
        assert "turn to Anna" in zoe.hears
        assert "exactly that text" in zoe.hears
        assert "Thursday 5 February, 16:00" in zoe.hears
        (mine,) = [each for each in await kept(v, Membership) if each.buddy is not None]
        buddy = {1: anna, 2: bram}[mine.buddy or 0]
        assert f"{buddy.name.title()} is your buddy" in zoe.hears
        assert "Zoe has just joined" in buddy.hears


async def test_a_review_is_decided_by_the_owner_and_carried_out():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await bram.commands("question review")
        assert "facilitator" in bram.last.text
        await anna.commands("question review")
        for each, vote in ((anna, "keep"), (bram, "split"), (chris, "split")):
            assert QUESTION in each.last.text
            await each.answers(vote)
        assert "Keep: 1. Sharpen: 0. Split: 2." in v.room(ROOM)[-1].text
        assert "keep 1, sharpen 0, split 2" in anna.last.text
        await anna.answers("split")
        await anna.says("How do I find time for it?")
        await anna.answers("yes")
        assert "Beside it comes: “How do I find time for it?”" in v.room(ROOM)[-1].text
        questions = await kept(v, Question, status="open")
        assert [question.central for question in questions] == [True, False]
        await anna.commands("question review")
        for each in (anna, bram, chris):
            await each.answers("park")
        await anna.answers("park")
        await anna.answers(str(questions[1].id))
        assert "In the middle from now on: “How do I find time for it?”" in v.room(ROOM)[-1].text
        (central,) = await kept(v, Question, central=True)
        assert central.id == questions[1].id


async def test_a_review_without_a_decision_changes_nothing():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("question review")
        await v.forward(days=14)
        assert "Nobody chose" in await in_room(v)
        assert "No decision was taken" in v.room(ROOM)[-1].text
        assert len(await kept(v, Question, status="open", central=True)) == 1


async def test_from_cultivating_to_harvesting():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("next")
        assert "Check-ins answered: 0." in anna.last.text
        await anna.answers("no")
        assert "go on cultivating" in anna.last.text
        await anna.commands("next")
        await anna.answers("yes")
        assert (await kept(v, Network))[0].phase == Phase.HARVESTING
        assert "going to harvest" in await in_room(v)
        assert bram.posts


async def test_a_pulse_is_counted_shown_once_and_wiped():
    async with village() as v:
        people = await plant(v, *SIX)
        await people[0].commands("pulse", ROOM)
        for number, each in enumerate(people[:5], 1):
            assert "A mistake or a doubt" in each.last.text
            assert "only counted" in each.last.text
            await each.answers(number)
            await each.answers(5)
            assert "I do not know any more" in each.last.text
        await v.forward(days=7)
        outcome = v.room(ROOM)[-1].text
        assert "5 answers: 2 high (4–5), 1 in between (3), 2 low (1–2)." in outcome
        assert "5 answers: 5 high (4–5), 0 in between (3), 0 low (1–2)." in outcome
        assert await kept(v, Tally) == []
        assert all(counter.closed_at for counter in await kept(v, Counter))
        await people[0].commands("pulse", ROOM)
        assert "What I bring is used" in people[1].last.text


async def test_too_few_answers_to_a_pulse_are_not_shown():
    async with village() as v:
        people = await plant(v, *SIX)
        await people[0].commands("pulse", ROOM)
        for each in people[:4]:
            await each.answers(1)
            await each.answers(1)
        await v.forward(days=7)
        assert "fewer than five answers" in v.room(ROOM)[-1].text
        assert await kept(v, Tally) == []


async def test_a_network_too_small_for_a_pulse_hears_so():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("pulse")
        assert "With 2 members" in anna.last.text
        assert bram.posts == []


async def test_thanks_reach_the_one_who_helped_and_the_room():
    async with village() as v:
        _, bram, chris = await plant(v, "anna", "bram", "chris")
        await bram.commands("thanks @chris for the timetable", ROOM)
        assert chris.posts == []
        await bram.answers("yes")
        assert "Bram thanks you: “" in chris.last.text
        assert "for the timetable" in v.room(ROOM)[-1].text
        (thanks,) = await kept(v, Thanks)
        assert (thanks.giver, thanks.receiver) == (2, 3)


async def test_thanks_that_are_not_released_go_nowhere():
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "chris")
        await bram.commands("thanks")
        await bram.answers(["anna"])
        assert "What did Anna help you with" in bram.last.text
        await bram.says("Her patience")
        await bram.answers("no")
        assert "passed nothing on" in bram.last.text
        assert anna.posts == []
        assert await kept(v, Thanks) == []


async def test_a_proposal_without_objections_is_adopted():
    async with village() as v:
        _, bram, chris = await plant(v, "anna", "bram", "chris")
        await bram.commands("propose activity Visit each other's school", ROOM)
        await bram.answers("yes")
        assert "Bram proposes an activity: “Visit each other's school”" in v.room(ROOM)[-1].text
        await chris.answers("support")
        await v.forward(days=7)
        assert "This is what we will do" in v.room(ROOM)[-1].text
        assert [proposal.status for proposal in await kept(v, Proposal)] == ["adopted"]


async def test_objections_go_back_to_who_proposed():
    async with village() as v:
        anna, bram, chris = await plant(v, "anna", "bram", "chris")
        await bram.commands("propose")
        await bram.answers("goal")
        assert "Which goal do you propose?" in bram.last.text
        await bram.says("Everyone visits a lesson each week")
        await bram.answers("yes")
        await anna.answers("objection")
        await anna.says("Each week is too much; each month would do")
        await chris.answers("objection")
        await v.forward(days=7)
        objections = next(post for post in v.room(ROOM) if "There are objections" in post.text).text
        assert "Anna: Each week is too much" in objections
        assert "One has no reason yet." in objections
        assert "Chris" not in objections
        await bram.says("Everyone visits a lesson each month")
        await bram.answers("yes")
        await anna.answers("support")
        await chris.answers("fine")
        assert (
            "From now on this is a goal of the network: “Everyone visits a lesson each month”" in v.room(ROOM)[-1].text
        )
        assert [proposal.status for proposal in await kept(v, Proposal)] == ["set aside", "adopted"]


async def plan(v: Village, day: str, clock: str = "15:30") -> None:
    """Anna plans a meeting."""
    anna = v.person("anna")
    await anna.commands("meeting plan", ROOM)
    await anna.answers(day)
    await anna.says(clock)
    await anna.answers("90")


async def test_a_meeting_is_told_listed_and_reminded_of():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await plan(v, "2026-02-16")
        assert "We meet on Monday 16 February, 15:30" in await in_room(v)
        await bram.commands("meeting")
        assert "Monday 16 February, 15:30" in bram.last.text
        before = await quiet_room(v)
        await v.forward(to=TUESDAY.replace(day=13, hour=14, minute=29))
        assert await quiet_room(v) == before
        await v.forward(minutes=2)
        assert "We meet on Monday 16 February" in v.room(ROOM)[-1].text
        assert QUESTION in v.room(ROOM)[-1].text


async def test_who_may_plan():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await bram.commands("meeting plan")
        assert "facilitator" in bram.last.text
        assert await kept(v, Meeting) == []


async def test_a_moved_meeting_is_reminded_of_at_its_new_moment_alone():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await plan(v, "2026-02-12")
        await anna.commands("meeting move")
        await anna.answers("2026-02-19")
        await anna.says("9:00")
        await anna.answers("60")
        assert "moved to Thursday 19 February, 09:00" in await in_room(v)
        before = await quiet_room(v)
        await v.forward(to=TUESDAY.replace(day=13))
        assert await quiet_room(v) == before
        await v.forward(to=TUESDAY.replace(day=18))
        assert "We meet on Thursday 19 February, 09:00" in v.room(ROOM)[-1].text


async def test_a_cancelled_meeting_leaves_calendars_and_is_not_reminded_of():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await plan(v, "2026-02-12")
        await plan(v, "2026-02-26", "10:00")
        await anna.commands("meeting cancel")
        assert list(anna.last.options.values()) == ["Thursday 12 February, 15:30", "Thursday 26 February, 10:00"]
        await anna.answers("1")
        await anna.answers("yes")
        assert "12 February, 15:30 is cancelled" in await in_room(v)
        file = [post for post in v.room(ROOM) if post.kind == "file"][-1]
        assert file.message.document is not None
        _, media_type, calendar = await v.app.document(file.message.document)
        assert media_type == "text/calendar"
        assert b"STATUS:CANCELLED" in calendar
        assert b"SEQUENCE:1" in calendar
        before = await quiet_room(v)
        await v.forward(to=TUESDAY.replace(day=13))
        assert await quiet_room(v) == before


async def test_a_method_whose_choice_is_gone_from_the_journal_ends_with_a_word():
    async with village() as v:
        anna, *_ = await plant(v, *SIX)
        await anna.commands("method")
        await anna.answers("troika")
        await v.app.writer.run(lambda uow: uow.erase_words(1))
        await anna.says("A case")
        assert "I leave it as it is" in anna.hears
        assert not await v.app.writer.run(lambda uow: uow.stuck())


def test_forward_is_in_days():
    """The dates above count from this Tuesday."""
    assert f"{TUESDAY:%A %d %B %Y}" == "Tuesday 03 February 2026"
    assert timedelta(days=13) + TUESDAY.replace(hour=0) == TUESDAY.replace(day=16, hour=0)
