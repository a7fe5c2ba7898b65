"""Laws 3, 4 and 5: a conversation by itself, replayed, revised and answered. `test_engine_*.py` has the others.

`tests/unit/test_mutations.py` breaks the engine under each of these tests and sees it fail.
"""

import asyncio
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from bot.audience import ERASED, NETWORK, ONLY_YOU, Labelled
from bot.errors import DuplicateKey, ForeignAwait, Runaway
from bot.prompts import Option, choice, confirm, number, scale, text
from bot.talk import LONGEST_RUN, Talk
from tests.unit.machine_tale import ANNA, BRAM, DAY, HOUR, NOW, operation_of, restored, tell


async def colours(talk: Talk) -> None:
    """Two questions with a word in between."""
    first = await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
    await talk.say(ANNA, "thanks", colour=first)
    second = await talk.ask(ANNA, "second", choice("red", "blue"), audience=ONLY_YOU)
    await talk.say(ANNA, "bye", colour=second)


class TestLaw3Replay:
    """Replay is the normal path. A dialogue awaits its talk; clock, chance and the world come from there."""

    def test_a_conversation_goes_on_where_it_was(self):
        tale = tell(colours)
        assert tale.asked == ["first"]
        tale.answers("first", "green")
        assert (tale.said, tale.asked) == (["thanks"], ["second"])
        tale.answers("second", "red")
        assert (tale.said, tale.asked, tale.status) == (["bye"], [], "done")

    def test_running_again_says_and_asks_nothing_twice(self):
        tale = tell(colours)
        for answer in (None, ("first", "green"), ("second", "red")):
            if answer:
                tale.answers(*answer)
            before = restored(tale.conversation)
            tale.runs_again()
            assert tale.effects == []
            assert tale.conversation == before

    @pytest.mark.parametrize(
        "foreign",
        [
            pytest.param(lambda: asyncio.sleep(0), id="sleep(0)"),
            pytest.param(lambda: OwnAwaitable(), id="a generator of its own"),
            pytest.param(lambda: asyncio.Future(loop=fresh_loop()), id="a future"),
            pytest.param(lambda: helper_that_sleeps(), id="a helper that sleeps"),
        ],
    )
    def test_anything_else_awaited_fails_at_once(self, foreign: Any):
        passed: list[str] = []

        async def story(talk: Talk) -> None:
            await foreign()
            passed.append("went on")

        with pytest.raises(ForeignAwait, match=r"talk\.look"):
            tell(story)
        assert passed == []

    def test_a_helper_that_awaits_the_talk_is_no_foreigner(self):
        async def helper(talk: Talk) -> Labelled | None:
            return await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)

        async def story(talk: Talk) -> None:
            await helper(talk)
            await talk.say(ANNA, "thanks")

        tale = tell(story)
        tale.answers("first", "green")
        assert tale.said == ["thanks"]

    def test_chance_gives_the_same_at_every_run_and_in_no_two_conversations(self):
        seen: list[list[int]] = []

        async def story(talk: Talk) -> None:
            dice = talk.chance("dice")
            seen.append([dice.randint(1, 6) for _ in range(20)])
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("first", "green")
        assert len(seen) > 2
        assert all(rolls == seen[0] for rolls in seen)
        tale.conversation.id += 1
        tale.runs_again()
        assert seen[-1] != seen[0]
        expected = Random("7:dice")
        assert seen[0] == [expected.randint(1, 6) for _ in range(20)]

    def test_the_moment_is_the_first_one(self):
        seen: list[Any] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.now("opened"))
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.waits(DAY)
        tale.answers("first", "green")
        assert set(seen) == {NOW}

    def test_the_world_is_read_once_and_later_runs_see_that_reading(self):
        world = iter(range(100))
        seen: list[int] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.look("count", operation_of(lambda: next(world))))
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("first", "green")
        assert set(seen) == {0}
        assert next(world) == 1

    def test_a_run_that_reads_ten_thousand_entries_without_waiting_is_stuck(self):
        lines = iter(range(100_000))

        async def story(talk: Talk) -> None:
            for line in lines:
                await talk.say(ANNA, f"line.{line}")

        with pytest.raises(Runaway):
            tell(story)
        assert next(lines) == 10_001

    def test_ten_thousand_entries_and_then_a_question_is_a_long_story_no_more(self):
        async def story(talk: Talk) -> None:
            for line in range(LONGEST_RUN - 1):
                await talk.say(ANNA, f"line.{line}")
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)

        assert len(tell(story).said) == LONGEST_RUN - 1

    def test_rounds_that_wait_for_nobody_are_stuck_too(self):
        rounds: list[Talk] = []

        async def story(talk: Talk) -> None:
            async for turn in talk.rounds("again"):
                rounds.append(turn)

        with pytest.raises(Runaway):
            tell(story)
        assert len(rounds) <= 10_001

    @pytest.mark.parametrize("awaits", ["look", "do"])
    def test_no_event_is_lost_to_a_look_or_do_that_stands_before_its_place(self, awaits: str):
        async def before(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.say(ANNA, "thanks")

        async def after(talk: Talk) -> None:
            await getattr(talk, awaits)("new", operation_of(1))
            await getattr(talk, awaits)("newer", operation_of(2))
            await before(talk)

        tale = tell(before)
        tale.revise(after)
        tale.answers("first", "green")
        assert tale.performed == ["new", "newer"]
        assert tale.value("first") == "green"
        assert (tale.said, tale.replies) == (["thanks"], [])


class TestLaw4Keys:
    """Keys are unique in a run; a dialogue may be revised under a conversation that is under way."""

    def test_a_key_used_twice_is_an_error(self):
        async def story(talk: Talk) -> None:
            await talk.say(ANNA, "hello")
            await talk.say(ANNA, "hello")

        with pytest.raises(DuplicateKey, match="hello"):
            tell(story)

    def test_rounds_give_their_keys_a_scope(self):
        async def story(talk: Talk) -> None:
            async for turn in talk.rounds("again"):
                async for inner in turn.rounds("inner"):
                    await inner.say(ANNA, "hello")
                    break
                if not await turn.confirm(ANNA, "more", audience=ONLY_YOU):
                    break
            await talk.say(ANNA, "hello")

        tale = tell(story)
        assert (tale.said, tale.open) == (["again.1/inner.1/hello"], ["again.1/more"])
        tale.answers("again.1/more", "yes")
        assert (tale.said, tale.open) == (["again.2/inner.1/hello"], ["again.2/more"])
        tale.answers("again.2/more", "no")
        assert tale.said == ["hello"]

    def test_a_fixed_list_gets_a_scope_for_each(self):
        async def story(talk: Talk) -> None:
            for person in (ANNA, BRAM):
                await talk.scoped(f"for.{person}").say(person, "hello")

        assert tell(story).said == ["for.1/hello", "for.2/hello"]

    def test_a_say_that_is_inserted_before_the_last_entry_is_not_sent(self):
        async def revised(talk: Talk) -> None:
            await talk.say(ANNA, "new-at-the-top")
            first = await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.say(ANNA, "new-in-between")
            await talk.say(ANNA, "thanks", colour=first)
            await talk.ask(ANNA, "second", choice("red", "blue"), audience=ONLY_YOU)
            await talk.say(ANNA, "new-after")
            await talk.say(ANNA, "bye")

        tale = tell(colours)
        tale.answers("first", "green")
        tale.revise(revised)
        tale.runs_again()
        assert tale.effects == []
        tale.answers("second", "red")
        assert tale.said == ["new-after", "bye"]

    def test_a_say_that_is_inserted_stays_unsaid_when_a_new_look_interrupts(self):
        async def revised(talk: Talk) -> None:
            await talk.say(ANNA, "new-before-the-look")
            await talk.look("new", operation_of(1))
            await talk.say(ANNA, "new-after-the-look")
            await talk.look("newer", operation_of(2))
            await talk.say(ANNA, "new-after-both")
            await colours(talk)

        tale = tell(colours)
        tale.revise(revised)
        tale.answers("first", "green")
        assert tale.said == ["thanks"]

    def test_an_inserted_question_is_asked_and_nothing_after_it_is_lost(self):
        async def revised(talk: Talk) -> None:
            await talk.ask(ANNA, "name", text(), audience=ONLY_YOU)
            await colours(talk)

        tale = tell(colours)
        tale.answers("first", "green")
        tale.revise(revised)
        tale.runs_again()
        assert (tale.asked, tale.closed) == (["name"], ["second"])
        tale.answers("name", "Anna")
        assert (tale.said, tale.asked) == ([], ["second"])
        assert tale.value("first") == "green"
        assert tale.journal == ["name", "first", "thanks", "second"]

    def test_an_inserted_do_runs_once(self):
        async def revised(talk: Talk) -> None:
            await talk.do("new", operation_of(1))
            await colours(talk)

        tale = tell(colours)
        tale.answers("first", "green")
        tale.revise(revised)
        tale.runs_again()
        assert tale.performed == ["new"]
        tale.answers("second", "red")
        assert tale.performed == ["new"]
        assert tale.said == ["bye"]

    def test_what_came_before_an_inserted_do_is_settled_and_what_comes_after_is_not(self):
        async def revised(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.do("new", operation_of(1))
            await talk.ask(ANNA, "second", choice("red", "blue"), audience=ONLY_YOU)
            await talk.ask(ANNA, "third", text(), audience=ONLY_YOU)

        async def plain(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.ask(ANNA, "second", choice("red", "blue"), audience=ONLY_YOU)
            await talk.ask(ANNA, "third", text(), audience=ONLY_YOU)

        tale = tell(plain)
        tale.answers("first", "green")
        tale.answers("second", "red")
        tale.revise(revised)
        tale.answers("second", "blue")
        assert (tale.value("second"), tale.replies) == ("blue", [])
        tale.answers("first", "yellow")
        assert (tale.value("first"), tale.replies) == ("green", ["settled"])

    def test_a_removed_key_leaves_an_orphan_that_nobody_hears_of(self):
        async def revised(talk: Talk) -> None:
            await talk.ask(ANNA, "second", choice("red", "blue"), audience=ONLY_YOU)
            await talk.say(ANNA, "bye")

        tale = tell(colours)
        tale.answers("first", "green")
        tale.revise(revised)
        tale.runs_again()
        assert tale.effects == []
        assert "first" in tale.conversation.entries
        tale.answers("second", "red")
        assert (tale.said, tale.status) == (["bye"], "done")

    def test_a_renamed_question_is_asked_and_the_old_one_taken_away(self):
        async def revised(talk: Talk) -> None:
            await talk.ask(ANNA, "first-of-all", text(), audience=ONLY_YOU)

        tale = tell(colours)
        tale.revise(revised)
        tale.answers("first", "green")
        assert (tale.closed, tale.asked, tale.replies) == (["first"], ["first-of-all"], ["stale"])

    def test_what_is_said_after_a_removed_question_is_said(self):
        async def revised(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.say(ANNA, "thanks")
            await talk.look("new", operation_of(1))
            await talk.say(ANNA, "news")
            await talk.look("newer", operation_of(2))
            await talk.ask(ANNA, "third", text(), audience=ONLY_YOU)

        tale = tell(colours)
        tale.answers("first", "green")
        tale.revise(revised)
        tale.runs_again()
        assert (tale.closed, tale.said, tale.open) == (["second"], ["news"], ["third"])

    @pytest.mark.parametrize("answered", [False, True])
    def test_also_when_it_was_all_that_stood_before_the_end(self, answered: bool):
        async def question(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.ask(ANNA, "second", text(), audience=ONLY_YOU)

        async def revised(talk: Talk) -> None:
            await talk.say(ANNA, "bye")

        tale = tell(question)
        if answered:
            tale.answers("first", "green")
        tale.revise(revised)
        tale.runs_again()
        assert (tale.said, tale.status) == (["bye"], "done")
        tale.runs_again()
        assert tale.effects == []


class TestLaw5Answers:
    """Validate when an answer is accepted, keep the parsed JSON, never validate again."""

    def test_an_invalid_answer_gets_a_sentence_and_the_question_stands(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "age", number(0, 120), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("age", "very old")
        assert (tale.replies, tale.open, tale.settled) == (["invalid-number"], ["age"], [])
        tale.answers("age", "130")
        assert (tale.replies, tale.open) == (["invalid-range"], ["age"])
        assert tale.effects[0].vars == {"min": 0, "max": 120}  # type: ignore[union-attr]
        tale.answers("age", " 42 ")
        assert (tale.replies, tale.open) == ([], [])

    def test_what_is_kept_is_the_parsed_value(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "age", number(0, 120), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("age", " 42,0 ")
        assert tale.value("age") == 42
        assert tale.settled == [("age", "answered", 42)]

    def test_an_answer_is_not_judged_again_when_the_prompt_gets_stricter(self):
        async def revised(talk: Talk) -> None:
            first = await talk.ask(ANNA, "first", text(max_words=1).required(), audience=ONLY_YOU)
            await talk.ask(ANNA, "second", choice("red"), audience=ONLY_YOU, colour=first)

        tale = tell(colours)
        tale.answers("first", "green as grass")
        tale.revise(revised)
        tale.runs_again()
        assert (tale.effects, tale.value("first")) == ([], "green as grass")

    def test_an_erased_answer_is_still_an_answer(self):
        seen: list[Any] = []

        async def story(talk: Talk) -> None:
            age = await talk.ask(ANNA, "age", number(0, 120), audience=NETWORK)
            if age is not None:
                older, changed = age.judge(lambda value: value > 18), age.map(lambda value: value + 1)
                seen.append((age.erased, age.is_(42), older, changed))
            await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)
            await talk.say(talk.room, "told", age=age)

        tale = tell(story)
        tale.answers("age", 42)
        tale.conversation.entries["age"].value["said"] = ERASED
        tale.runs_again()
        assert (tale.effects, tale.open) == ([], ["more"])
        erased, is_it, older, changed = seen[-1]
        assert (erased, is_it, older, changed.erased) == (True, False, False, True)
        tale.answers("more", "yes")
        assert tale.said == ["told"]
        tale.answers("age", 43)
        assert tale.value("age") == 43

    @pytest.mark.parametrize(
        ("prompt", "typed", "kept"),
        [
            (text(), "  green ", "green"),
            (choice("red", "blue"), "red", "red"),
            (choice(Option("1", "one")), 1, "1"),
            (scale(), "3", 3),
            (confirm(), "yes", True),
            (confirm(), False, False),
        ],
    )
    def test_the_dialogue_gets_what_was_kept_under_its_label(self, prompt: Any, typed: Any, kept: Any):
        seen: list[Labelled | None] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.ask(ANNA, "question", prompt, audience=ONLY_YOU))

        tale = tell(story)
        tale.answers("question", typed)
        assert tale.value("question") == kept
        tale.runs_again()
        answer = seen[-1]
        assert answer is not None
        assert (answer.is_(kept), answer.label.people, answer.authors, answer.key) == (True, {ANNA}, {ANNA}, "question")

    def test_a_question_may_have_a_deadline(self):
        seen: list[Any] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.ask(ANNA, "first", text().required(), audience=ONLY_YOU, until=DAY))

        tale = tell(story)
        assert tale.scheduled == {"first": NOW + DAY}
        tale.waits(HOUR)
        tale.times_out("first")
        assert (tale.effects, tale.open) == ([], ["first"])
        tale.waits(DAY)
        tale.times_out("first")
        assert tale.settled == [("first", "closed", None)]
        tale.runs_again()
        assert (seen[-1], tale.status) == (None, "done")


def fresh_loop() -> asyncio.AbstractEventLoop:
    """A loop that is closed already: a future needs one, and nothing runs in it."""
    loop = asyncio.new_event_loop()
    loop.close()
    return loop


class OwnAwaitable:
    """Something awaitable that hands the engine what it does not know."""

    def __await__(self) -> Iterator[object]:
        yield object()


async def helper_that_sleeps() -> None:
    """A coroutine of the author's own that waits for something else."""
    await asyncio.sleep(0)
