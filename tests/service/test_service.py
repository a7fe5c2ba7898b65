"""The laws, through a whole application: prompts, queues, bare words, edits, collects, breakage, silence."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot import events
from bot.errors import Retry, StoreError, Undeliverable
from bot.network import Contribution, Person, Tally, Timer
from bot.ports import OutboxRow, UnitOfWork
from tests.service.dialogues import Trap
from tests.support.people import Village


async def stored(v: Village, kind: type, **equals: Any) -> list[Any]:
    return await v.app.writer.run(lambda uow: uow.find(kind, **equals))


def rest(uow: UnitOfWork, name: str, until: datetime) -> None:
    (person,) = uow.find(Person, name=name)
    person.paused_until = until
    uow.put(person)


class TestAnswers:
    async def test_a_conversation(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        assert "What is your name?" in anna.last.text
        await anna.says("Anna of the <b>North</b>")
        assert anna.last.options == {"red": "Red", "blue": "Blue"}
        await anna.says("2")
        assert anna.last.body == "Anna of the <b>North</b> likes blue."

    @pytest.mark.parametrize(("number", "option"), [(1, "2"), (2, "3"), (3, "1")])
    async def test_a_number_is_the_one_that_stands_before_the_option(
        self, v: Village, number: int, option: str
    ) -> None:
        anna = v.person("anna")
        for answer in (anna.says(str(number)), anna.answers(number), anna.answers(option)):  # typed, tapped, clicked
            await anna.commands("conditions")
            await answer
            assert anna.last.body == option

    async def test_the_same_event_twice_changes_nothing(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        fact = events.Said("twice", v.now, "console", "anna", "dm:anna", True, text="Anna", ref="twice")
        await v.handle(fact)
        heard = len(anna.posts)
        await v.handle(fact)
        assert len(anna.posts) == heard

    async def test_an_answer_goes_to_the_prompt_it_replies_to(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("me")
        story = anna.prompt
        await anna.says("pause")
        await anna.answers("action")
        await anna.commands("help")
        assert "What is your name?" in anna.last.text
        await anna.says("Once upon a time", to=story)
        assert "And after that?" in anna.last.text

    async def test_a_stale_button_gets_a_kind_word(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        question = anna.prompt
        await anna.acts("stop")
        await anna.answers("late", to=question)
        assert "closed" in anna.last.text

    async def test_an_answer_to_a_question_that_never_was_is_told_so(self, v: Village) -> None:
        anna, bram = v.person("anna"), v.person("bram")
        fact = events.Answered("odd", v.now, "console", "anna", "dm:anna", True, to="m9999", value="yes", ref="odd")
        await v.handle(fact)
        assert anna.last.text == "I do not know that question, so I do nothing with this answer."
        await bram.commands("help")
        theirs = f"m{bram.prompt.id}"
        await v.handle(events.Answered("odder", v.now, "console", "anna", "dm:anna", True, to=theirs, value="Bram"))
        assert anna.last.text == "I do not know that question, so I do nothing with this answer."

    async def test_an_invalid_answer_leaves_the_question_standing(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        for bad in ("", "   ", "🌾🌾", "x\0y", "x" * 40_001):
            heard = len(anna.posts)
            await anna.says(bad)
            assert len(anna.posts) == heard + 1, bad[:10]
        await anna.says("Anna")
        assert anna.last.options

    async def test_an_edit_changes_the_answer_until_it_is_settled(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        ref = await anna.says("Ana")
        await anna.edits(ref, "Anna")
        await anna.says("red")
        assert anna.last.body == "Anna likes red."

    async def test_after_a_do_the_answer_stands_and_that_is_said(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("me")
        ref = await anna.says("First")
        await anna.edits(ref, "Second")
        assert "already been used" in anna.last.text or "stands" in anna.last.text or "stays" in anna.last.text
        (kept,) = await stored(v, Contribution)
        assert kept.words.shown_to(kept.words.label) == "First"


class TestBareWords:
    async def test_back_asks_the_previous_question_again(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.says("Ana")
        await anna.says("back")
        assert "What is your name?" in anna.last.text
        await anna.says("Anna")
        await anna.says("terug")
        await anna.says("Anna!")
        await anna.says("blue")
        assert anna.last.body == "Anna! likes blue."

    async def test_a_bare_word_at_a_free_text_question_is_asked_about(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.says("Stop")
        assert set(anna.last.options) == {"answer", "action"}
        await anna.answers("answer")
        await anna.says("red")
        assert anna.last.body == "Stop likes red."

    async def test_a_bare_word_in_answer_to_that_is_meant(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.says("Stop")
        await anna.acts("skip")
        assert "Which colour" in anna.last.text

    async def test_whether_a_word_was_meant_is_said_once(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.says("Skip")
        asked = anna.last
        await anna.answers("action")
        await anna.answers("action", to=asked)
        assert "closed already" in anna.last.text
        await anna.says("red")
        assert "likes red" in anna.last.body

    @pytest.mark.parametrize("typed", ["yes", "nee", "6", "do that", "its my answer"])
    async def test_a_yes_a_number_or_nearly_an_option_says_nothing_about_a_word(self, v: Village, typed: str) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.says("Stop")
        await anna.says(typed)
        assert "not on the list" in anna.last.text
        await anna.says("1")
        await anna.says("red")
        assert anna.last.body == "Stop likes red."

    async def test_the_question_about_a_word_goes_with_the_question_itself(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        asked = anna.last
        await anna.says("Stop")
        about = anna.last
        await anna.says("Anneke", to=asked)
        await anna.says("red")
        assert anna.last.body == "Anneke likes red."
        assert about.message.prompt is None
        await anna.says("hallo")
        assert "no question" in anna.last.text.lower()

    async def test_pause_and_resume(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.acts("pause")
        await anna.says("something else")
        assert "name" not in anna.last.text
        await anna.says("verder")
        assert "What is your name?" in anna.last.text

    async def test_skip_and_stop(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.acts("skip")
        assert "Which colour" in anna.last.text
        await anna.acts("stop")
        await anna.says("red")
        assert "likes" not in anna.last.text


class TestQueue:
    async def test_one_open_question_at_a_time(self, v: Village) -> None:
        bram = v.person("bram")
        await bram.commands("help")
        await v.person("anna").commands("checkin", "#net")
        assert "What did you try?" not in bram.hears
        await bram.says("Bram")
        await bram.says("red")
        assert "What did you try?" in bram.last.text

    async def test_a_question_unanswered_for_a_day_makes_way(self, v: Village) -> None:
        bram = v.person("bram")
        await bram.commands("help")
        await v.person("anna").commands("checkin", "#net")
        await v.forward(days=1, minutes=1)
        assert "What did you try?" in bram.hears


class TestRounds:
    async def test_all_answer(self, v: Village) -> None:
        await v.person("anna").commands("checkin", "#net")
        for name in ("anna", "bram", "carla"):
            await v.person(name).says(f"{name} asked the team")
        said = v.room("#net")[-1].body
        assert "3 of you answered" in said
        assert "bram asked the team" in said

    async def test_one_nudge_and_nobody_named(self, v: Village) -> None:
        await v.person("anna").commands("checkin", "#net")
        await v.person("anna").says("I did")
        await v.forward(days=4)
        bram = v.person("bram")
        assert sum("Still open" in post.text for post in bram.posts) == 1
        said = v.room("#net")[-1].body
        assert "1 of you answered" in said
        assert "Bram" not in said
        await bram.says("too late", to=next(post for post in bram.posts if "What did you try?" in post.text))
        assert "closed" in bram.last.text

    async def test_a_nudge_of_the_night_comes_in_the_morning_to_who_has_not_answered_by_then(self, v: Village) -> None:
        await v.forward(hours=11)
        await v.person("anna").commands("checkin", "#net")
        await v.forward(days=1, hours=1)
        anna, bram = v.people("anna", "bram")
        await bram.says("I did, at night")
        await v.forward(hours=12)
        assert "Still open" not in bram.hears
        assert next(post for post in anna.posts if "Still open" in post.text).at.hour == 7

    async def test_a_nudge_of_the_weekend_comes_before_it_while_the_round_is_open(self, v: Village) -> None:
        await v.forward(days=2, hours=11)
        await v.person("anna").commands("checkin", "#net")
        await v.forward(days=7)
        nudge = next(post for post in v.person("bram").posts if "Still open" in post.text)
        assert (nudge.at.day, nudge.at.hour) == (6, 18), "Friday at seven; Saturday and Sunday are quiet"

    async def test_no_nudge_comes_after_the_close(self, v: Village) -> None:
        await v.person("anna").commands("checkin", "#net")
        await v.app.writer.run(lambda uow: rest(uow, "Bram", until=v.now + timedelta(days=7)))
        await v.forward(days=9)
        assert "What did you try?" in v.person("bram").hears
        assert "Still open" not in v.person("bram").hears

    async def test_who_stops_does_not_hold_up_the_round(self, v: Village) -> None:
        await v.person("anna").commands("checkin", "#net")
        await v.person("anna").says("I did")
        await v.person("bram").acts("stop")
        await v.person("carla").acts("skip")
        assert "1 of you answered" in v.room("#net")[-1].body

    async def test_who_leaves_does_not_hold_up_the_round(self, v: Village) -> None:
        await v.person("anna").commands("checkin", "#net")
        await v.person("anna").says("I did")
        await v.person("bram").leaves("#net")
        await v.person("carla").says("me too")
        assert "2 of you answered" in v.room("#net")[-1].body

    async def test_nothing_unprompted_at_night(self, v: Village) -> None:
        await v.forward(hours=12)
        await v.person("anna").commands("checkin", "#net")
        bram = v.person("bram")
        assert not bram.posts
        await v.forward(hours=12)
        assert bram.posts[0].at.hour == 7

    async def test_an_answer_to_a_person_is_immediate_at_night(self, v: Village) -> None:
        await v.forward(hours=14)
        anna = v.person("anna")
        await anna.commands("help")
        assert "What is your name?" in anna.last.text


class TestBreakage:
    async def test_a_dialogue_that_raises_harms_nobody_else(self, v: Village) -> None:
        anna, bram = v.person("anna"), v.person("bram")
        await anna.commands("method", "#net")
        await anna.says("my words")
        assert "went wrong" in anna.last.text
        await bram.commands("help")
        await bram.says("Bram")
        assert "Which colour" in bram.last.text
        (stuck,) = await v.app.writer.run(lambda uow: uow.stuck())
        assert stuck.error.startswith("RuntimeError at "), "its message may quote somebody"

    async def test_after_the_mend_the_answer_is_still_there(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("method", "#net")
        await anna.says("my words")
        Trap.broken = False
        assert await v.app.retry_stuck() == 1
        await v.app.settle()
        assert "All is well" in anna.last.text
        assert not await v.app.writer.run(lambda uow: uow.stuck())

    @pytest.mark.parametrize("constraint", ["unique", "foreign"])
    async def test_what_the_database_refuses_is_stuck_like_any_mistake(self, v: Village, constraint: str) -> None:
        anna, bram = v.person("anna"), v.person("bram")
        await anna.commands("thanks", "#net")
        await anna.answers(constraint)
        assert "went wrong" in anna.last.text
        (stuck,) = await v.app.writer.run(lambda uow: uow.stuck())
        assert stuck.error.startswith("Refused")
        await bram.commands("help")
        assert "What is your name?" in bram.last.text

    async def test_a_database_in_trouble_is_told_to_the_caller_and_nothing_is_kept(
        self, v: Village, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        anna = v.person("anna")
        await anna.commands("help")

        def full(*_: Any) -> None:
            raise StoreError("The disk is full.")

        with monkeypatch.context() as trouble:
            trouble.setattr("bot.service.Service._run", full)
            with pytest.raises(StoreError, match="full"):
                await anna.says("Anna")
        assert not await v.app.writer.run(lambda uow: uow.stuck())
        await anna.says("Anna")
        assert "Which colour" in anna.last.text

    async def test_what_a_platform_refuses_is_told_to_the_facilitator_once(self, v: Village) -> None:
        def refuse(row: OutboxRow) -> None:
            if row.address == "dm:bram":
                raise Undeliverable("blocked")

        v.record.refuse = refuse
        anna = v.person("anna")
        await anna.commands("checkin", "#net")
        await anna.says("I did")
        await v.forward(days=4)
        await anna.commands("checkin", "#net")
        await v.app.settle()
        assert sum("Bram" in post.text for post in anna.posts) == 1


class TestTrust:
    async def test_a_pulse_answer_is_counted_and_kept_nowhere(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("pulse", "#net")
        question = anna.prompt
        assert "counted" in question.text
        await anna.answers(4)
        assert [(tally.value, tally.times) for tally in await stored(v, Tally)] == [("4", 1)]
        await anna.answers(2, to=question)
        assert [(tally.value, tally.times) for tally in await stored(v, Tally)] == [("4", 1)]
        rows = await v.app.writer.run(lambda uow: uow.load(1).entries | uow.load(2).entries)
        assert not any(entry.value == 4 for entry in rows.values())

    async def test_release_shows_the_exact_text_and_shares_only_after_a_yes(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("propose", "#net")
        await anna.says("fewer *meetings* @room")
        assert "fewer *meetings* @room" in anna.last.text
        assert not any("fewer" in post.text for post in v.room("#net"))
        await anna.answers(True)
        assert v.room("#net")[-1].body == "Someone wishes: fewer *meetings* @room"

    async def test_without_a_yes_nothing_is_shared(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("propose", "#net")
        await anna.says("fewer meetings")
        await anna.answers(False)
        assert not any("fewer" in post.text for post in v.room("#net"))

    async def test_talk_in_the_room_is_not_stored(self, v: Village) -> None:
        bram = v.person("bram")
        await bram.says("just chatting, sentinelword", "#net")
        assert v.room("#net")[-1].body == "Open."
        claimed = await v.app.writer.run(lambda uow: uow.claim(f"e{v.seed}5", v.now))
        assert claimed

    @pytest.mark.parametrize("text", ["flarp", "checkin"])
    async def test_a_command_that_cannot_be_is_answered(self, v: Village, text: str) -> None:
        bram = v.person("bram")
        await bram.commands(text, "#net")
        assert bram.posts


async def test_timers_go_with_what_they_were_for(v: Village) -> None:
    await v.person("anna").commands("checkin", "#net")
    for name in ("anna", "bram", "carla"):
        await v.person(name).says("done")
    await v.forward(days=5)
    assert not await stored(v, Timer)
    assert json.dumps([post.body for post in v.room("#net")]).count("of you answered") == 1


async def test_who_acts_at_night_hears_when_the_channel_hears_it(v: Village) -> None:
    await v.forward(hours=14)
    anna = v.person("anna")
    await anna.commands("propose")
    await anna.says("fewer meetings")
    await anna.answers(True)
    assert v.room("#net")[-1].body == "Open."
    assert "The channel hears this on" in anna.last.text
    await v.forward(hours=12)
    assert "fewer meetings" in v.room("#net")[-1].body


async def test_a_reply_to_what_is_no_question_answers_nothing(v: Village) -> None:
    anna = v.person("anna")
    await anna.commands("help")
    await anna.says("Anna")
    await anna.says("red")
    thanks = anna.last
    await anna.commands("me")
    await anna.says("about the thanks", to=thanks)
    assert "not a question" in anna.last.text
    await anna.says("my story")
    assert "And after that?" in anna.last.text


async def test_a_skipped_question_can_be_answered_late_and_a_change_is_acknowledged(v: Village) -> None:
    anna = v.person("anna")
    await anna.commands("help")
    name = anna.prompt
    await anna.acts("skip")
    await anna.says("Anna", to=name)
    assert "Which colour" in anna.last.text or "changed" in anna.hears.lower()
    ref = await anna.says("Anne", to=name)
    await anna.edits(ref, "Anneke")
    assert "new answer counts" in anna.hears or "Changed" in anna.hears
    await anna.says("red")
    assert anna.last.body == "Anneke likes red."


async def test_a_word_for_going_on_is_not_taken_for_an_answer_unasked(v: Village) -> None:
    anna = v.person("anna")
    await anna.commands("me")
    await anna.acts("pause")
    await anna.commands("propose", "#net")
    await anna.says("continue")
    assert set(anna.last.options) == {"answer", "action"}
    await anna.answers("action")
    assert "Tell me a story" in anna.last.text
    await anna.says("Once upon a time")
    await anna.says("and then")
    assert "What do you wish?" in anna.last.text
    await anna.says("verder")
    assert "exactly" in anna.last.text or "verder" in anna.last.text, "nothing is paused any more: it is the wish"


async def test_a_word_for_going_on_given_twice_is_meant(v: Village) -> None:
    anna = v.person("anna")
    await anna.commands("me")
    await anna.acts("pause")
    await anna.commands("propose", "#net")
    await anna.says("continue")
    await anna.says("continue")
    assert "Tell me a story" in anna.last.text


async def test_what_was_paused_may_close_before_it_is_taken_up(v: Village) -> None:
    anna = v.person("anna")
    await anna.commands("me")
    paused = anna.last
    await anna.acts("pause")
    await anna.commands("propose", "#net")
    await anna.says("continue")
    about = anna.last
    await anna.acts("stop", to=paused)
    await anna.answers("action", to=about)
    assert anna.last.text == "Nothing is put off. Just answer the question that is open."
    assert not await v.app.writer.run(lambda uow: uow.stuck())


async def test_a_second_word_for_going_on_is_no_answer(v: Village) -> None:
    anna = v.person("anna")
    await anna.commands("help")
    await anna.acts("pause")
    await anna.says("continue")
    await anna.says("continue")
    assert set(anna.last.options) == {"answer", "action"}
    await anna.answers("action")
    assert anna.last.text == "Nothing is put off. Just answer the question that is open."
    await anna.says("Anna")
    await anna.says("red")
    assert anna.last.body == "Anna likes red."


class TestWhatAnEndedQuestionShows:
    async def test_an_answer_in_words_is_marked_and_can_still_be_changed(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        asked = anna.last
        ref = await anna.says("Ana")
        assert v.record.sent.index(anna.last.id) == len(v.record.sent) - 2, "nobody waits for the mark"
        assert (asked.message.prompt, asked.text) == (None, "*Net*\n\nWhat is your name?\n\n✓ Answered.")
        await anna.edits(ref, "Anna")
        assert asked.text == "*Net*\n\nWhat is your name?\n\n✓ Answered."
        await anna.says("red")
        assert anna.last.body == "Anna likes red."

    async def test_going_back_asks_what_was_marked_again(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        await anna.says("Ana")
        await anna.says("back")
        assert anna.prompt is anna.last
        assert anna.last.body == "What is your name?"

    async def test_what_is_put_off_says_how_to_go_on(self, v: Village) -> None:
        anna = v.person("anna")
        await anna.commands("help")
        asked = anna.last
        await anna.acts("pause")
        put_off = "*Net*\n\nWhat is your name?\n\nPut off. Say *continue*, and I ask this again."
        assert (asked.message.prompt, asked.text) == (None, put_off)
        await anna.says("continue")
        assert asked.text.endswith("I ask this again below.")
        assert anna.prompt is anna.last
        await anna.says("Anna", to=asked)
        assert anna.last.body == "Which colour, Anna?"

    async def test_what_is_put_off_before_it_arrived_arrives_as_a_question(self, v: Village) -> None:
        def refuse(row: OutboxRow) -> None:
            raise Retry(600.0, "Away for a moment.")

        anna = v.person("anna")
        v.record.refuse = refuse
        await anna.commands("help")
        await anna.says("pause")
        await anna.says("action")
        await anna.says("continue")
        v.record.refuse = lambda row: None
        v.clock.set(v.now + timedelta(minutes=20))
        await v.app.settle()
        assert anna.prompt.body == "What is your name?"
        await anna.says("Anna", to=anna.prompt)
        assert anna.last.body == "Which colour, Anna?"
