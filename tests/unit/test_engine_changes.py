"""Law 6: answering late, twice, by an edit; skipping, going back; and what is settled stays."""

from typing import Any

import pytest

from bot.audience import NETWORK, ONLY_YOU
from bot.prompts import choice, text
from bot.talk import Talk
from tests.unit.machine_tale import ANNA, BRAM, CEES, DAY, Tale, operation_of, tell


async def two_ways(talk: Talk) -> None:
    """A yes leads to a garden, a no to a street, and both come home."""
    green = await talk.confirm(ANNA, "green", audience=ONLY_YOU)
    if green:
        await talk.say(ANNA, "garden")
        await talk.ask(ANNA, "flower", text(), audience=ONLY_YOU)
    else:
        await talk.say(ANNA, "street")
        await talk.ask(ANNA, "number", text(), audience=ONLY_YOU)
    await talk.say(ANNA, "home")
    await talk.ask(ANNA, "tired", text(), audience=ONLY_YOU)
    await talk.say(ANNA, "bye")


async def one_word(talk: Talk) -> None:
    """A yes or a no gets a word of its own, and the same question follows."""
    green = await talk.confirm(ANNA, "green", audience=ONLY_YOU)
    await talk.say(ANNA, "garden" if green else "street")
    await talk.ask(ANNA, "tired", text(), audience=ONLY_YOU)
    await talk.say(ANNA, "bye")


def settled_by(kind: str) -> Any:
    """A question, then something that makes its answer stand, then another question."""

    async def story(talk: Talk) -> None:
        answer = await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
        match kind:
            case "do":
                await talk.do("step", operation_of(1))
            case "start":
                await talk.start("step", "test.other")
            case "release":
                await talk.release(answer, to=NETWORK, key="step")
            case "collect":
                await talk.collect([BRAM], "step", text(), until=DAY)
            case _:
                await talk.say(ANNA, "step")
        await talk.ask(ANNA, "second", text(), audience=ONLY_YOU)

    return story


def just_past(kind: str) -> Tale:
    """The conversation once that something has happened."""
    tale = tell(settled_by(kind))
    tale.answers("first", "green")
    if kind == "release":
        tale.answers("step", "no")
    if kind == "collect":
        tale.gathers("step", {BRAM: None})
    assert tale.open == ["second"]
    return tale


class TestAnAnswerMayChange:
    @pytest.mark.parametrize("kind", ["do", "start", "release", "collect"])
    def test_until_the_next_do_release_start_or_closed_collect(self, kind: str):
        tale = just_past(kind)
        journal = tale.journal
        tale.answers("first", "yellow")
        assert (tale.replies, tale.settled, tale.value("first")) == (["settled"], [], "green")
        tale.skips("first")
        assert (tale.replies, tale.settled, tale.value("first")) == (["settled"], [], "green")
        tale.goes_back()
        assert (tale.replies, tale.removed, tale.journal) == (["nothing-back"], [], journal)

    def test_and_a_say_settles_nothing(self):
        tale = just_past("say")
        tale.answers("first", "yellow")
        assert (tale.replies, tale.settled) == ([], [("first", "answered", "yellow")])

    @pytest.mark.parametrize("kind", ["release", "collect"])
    def test_as_long_as_the_release_or_collect_is_open(self, kind: str):
        tale = tell(settled_by(kind))
        tale.answers("first", "green")
        assert tale.open == ["step"]
        tale.answers("first", "yellow")
        assert (tale.value("first"), tale.open) == ("yellow", ["step"])

    def test_after_the_end_too(self):
        tale = tell(one_word)
        tale.answers("green", "yes")
        tale.answers("tired", "a bit")
        assert tale.status == "done"
        tale.answers("tired", "very")
        assert (tale.value("tired"), tale.said, tale.status) == ("very", [], "done")

    def test_an_invalid_change_leaves_the_answer(self):
        tale = tell(two_ways)
        tale.answers("green", "yes")
        tale.answers("green", "perhaps")
        assert (tale.replies, tale.value("green"), tale.open) == (["invalid-yes-or-no"], True, ["flower"])

    def test_the_same_answer_again_changes_nothing(self):
        tale = tell(two_ways)
        tale.answers("green", "yes")
        tale.answers("green", "yes")
        assert (tale.said, tale.asked, tale.closed, tale.replies) == ([], [], [], [])
        assert tale.open == ["flower"]


class TestAnotherBranch:
    def test_its_words_are_said_and_the_question_of_the_old_one_is_taken_away(self):
        tale = tell(two_ways)
        tale.answers("green", "yes")
        tale.answers("green", "no")
        assert (tale.closed, tale.said, tale.asked) == (["flower"], ["street"], ["number"])
        assert tale.open == ["number"]

    def test_what_was_said_and_answered_there_before_is_not_said_or_asked_again(self):
        tale = tell(two_ways)
        for key, value in (("green", "yes"), ("flower", "rose"), ("green", "no"), ("number", "7"), ("green", "yes")):
            tale.answers(key, value)
        assert (tale.said, tale.asked, tale.open) == ([], [], ["tired"])
        assert tale.journal == ["green", "garden", "flower", "home", "tired"]
        assert tale.value("number") == "7"

    @pytest.mark.parametrize("changes", [["no"], ["no", "yes"], ["no", "yes", "no"]])
    def test_nothing_that_follows_is_lost_however_often_it_changes(self, changes: list[str]):
        tale = tell(one_word)
        tale.answers("green", "yes")
        for change in changes:
            tale.answers("green", change)
        assert tale.open == ["tired"]
        tale.answers("tired", "a bit")
        assert (tale.said, tale.status) == (["bye"], "done")

    def test_a_say_inserted_before_the_open_question_stays_unsaid_after_a_change(self):
        async def revised(talk: Talk) -> None:
            green = await talk.confirm(ANNA, "green", audience=ONLY_YOU)
            await talk.say(ANNA, "garden" if green else "street")
            await talk.say(ANNA, "new")
            await talk.ask(ANNA, "tired", text(), audience=ONLY_YOU)

        tale = tell(one_word)
        tale.answers("green", "yes")
        tale.answers("green", "no")
        tale.revise(revised)
        tale.answers("tired", "a bit")
        assert tale.said == []

    def test_looks_of_the_new_branch_are_read_and_its_words_said(self):
        async def story(talk: Talk) -> None:
            if await talk.confirm(ANNA, "green", audience=ONLY_YOU):
                await talk.look("meadow", operation_of(1))
                await talk.say(ANNA, "garden")
                await talk.look("trees", operation_of(2))
            await talk.say(ANNA, "home")
            await talk.ask(ANNA, "tired", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("green", "no")
        tale.answers("green", "yes")
        assert (tale.said, tale.performed, tale.open) == (["garden"], ["meadow", "trees"], ["tired"])

    def test_a_conversation_that_was_over_goes_on(self):
        async def story(talk: Talk) -> str:
            if await talk.confirm(ANNA, "green", audience=ONLY_YOU):
                return "green"
            await talk.wait("night", DAY)
            await talk.say(ANNA, "street")
            return "grey"

        tale = tell(story)
        tale.answers("green", "yes")
        assert (tale.status, tale.result) == ("done", "green")
        tale.answers("green", "no")
        assert (tale.status, tale.open) == ("open", ["night"])
        tale.waits(DAY)
        tale.wakes("night")
        assert (tale.status, tale.result) == ("done", "grey")

    def test_a_part_that_was_counted_stays_done(self):
        tale = tell(two_ways, parent=1, parent_key="round")
        for key, value in (("green", "yes"), ("flower", "rose"), ("tired", "no")):
            tale.answers(key, value)
        assert tale.status == "done"
        tale.answers("green", "no")
        assert (tale.status, tale.open) == ("done", ["number"])

    def test_what_is_settled_is_what_stands_before_the_do_in_the_story_as_it_is_told_now(self):
        async def story(talk: Talk) -> None:
            if await talk.confirm(ANNA, "green", audience=ONLY_YOU):
                await talk.do("plant", operation_of(1))
            await talk.ask(ANNA, "tired", text(), audience=ONLY_YOU)
            await talk.ask(ANNA, "hungry", text(), audience=ONLY_YOU)

        tale = tell(story)
        for key, value in (("green", "no"), ("tired", "a bit"), ("green", "yes")):
            tale.answers(key, value)
        assert tale.performed == ["plant"]
        tale.answers("tired", "very")
        assert (tale.value("tired"), tale.replies) == ("very", [])
        tale.answers("green", "no")
        assert (tale.value("green"), tale.replies) == (True, ["settled"])


class TestAQuestionThatQuotesPeople:
    async def story(self, talk: Talk) -> None:
        words = await talk.ask(ANNA, "words", text(), audience=ONLY_YOU)
        await talk.confirm(ANNA, "sure", audience=ONLY_YOU, words=words)
        await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)

    def test_is_asked_again_when_an_answer_before_it_changes(self):
        tale = tell(self.story)
        tale.answers("words", "one")
        tale.answers("words", "two")
        assert (tale.closed, tale.asked, tale.open) == (["sure"], ["sure"], ["sure"])
        (ask,) = tale.of(type(tale.effects[-1]))
        assert ask.vars["words"].is_("two")

    def test_is_asked_again_when_what_it_quoted_is_taken_back(self):
        tale = tell(self.story)
        tale.answers("words", "one")
        tale.skips("words")
        assert (tale.closed, tale.asked, tale.open) == (["sure"], ["sure"], ["sure"])

    def test_stands_when_nothing_changes(self):
        tale = tell(self.story)
        tale.answers("words", "one")
        tale.answers("words", "one")
        assert (tale.closed, tale.asked) == ([], [])
        tale.answers("sure", "perhaps")
        assert (tale.closed, tale.asked) == ([], [])

    def test_one_that_quotes_nobody_stands(self):
        tale = tell(self.story)
        tale.answers("words", "one")
        tale.answers("sure", "yes")
        tale.answers("words", "two")
        assert (tale.closed, tale.asked, tale.open) == ([], [], ["more"])


class TestSkip:
    def test_passes_over_an_optional_question(self):
        seen: list[Any] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.ask(ANNA, "first", text(), audience=ONLY_YOU))
            await talk.say(ANNA, "bye")

        tale = tell(story)
        tale.skips("first")
        assert (tale.settled, tale.said, seen[-1]) == ([("first", "skipped", None)], ["bye"], None)

    @pytest.mark.parametrize("answered", [False, True])
    def test_is_refused_where_an_answer_is_needed(self, answered: bool):
        tale = tell(two_ways)
        if answered:
            tale.answers("green", "yes")
        before = tale.open
        tale.skips("green")
        assert (tale.replies, tale.settled, tale.open) == (["cannot-skip"], [], before)

    def test_takes_an_answer_back(self):
        async def story(talk: Talk) -> None:
            colour = await talk.ask(ANNA, "colour", choice("red", "blue"), audience=ONLY_YOU)
            if colour is None:
                await talk.say(ANNA, "no-colour")
                await talk.ask(ANNA, "shape", text(), audience=ONLY_YOU)
            await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("colour", "red")
        tale.skips("colour")
        assert tale.value("colour") is None
        assert tale.settled[0] == ("colour", "skipped", None)
        assert (tale.said, tale.open) == (["no-colour"], ["shape"])
        tale.answers("colour", "blue")
        assert (tale.value("colour"), tale.closed, tale.open) == ("blue", ["shape"], ["more"])

    def test_a_deadline_takes_no_answer_back(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "colour", text(), audience=ONLY_YOU, until=DAY)
            await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("colour", "red")
        tale.waits(DAY)
        tale.times_out("colour")
        assert (tale.effects, tale.value("colour")) == ([], "red")

    def test_after_the_deadline_an_answer_still_counts(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "colour", text(), audience=ONLY_YOU, until=DAY)
            await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.waits(DAY)
        tale.times_out("colour")
        tale.answers("colour", "red")
        assert (tale.value("colour"), tale.replies, tale.open) == ("red", [], ["more"])


class TestBack:
    def test_asks_the_previous_question_again_and_tells_what_followed_anew(self):
        tale = tell(two_ways)
        tale.answers("green", "yes")
        tale.goes_back()
        assert (tale.closed, tale.said, tale.asked, tale.open) == (["flower"], [], ["green"], ["green"])
        tale.answers("green", "yes")
        assert (tale.said, tale.asked) == (["garden"], ["flower"])

    def test_once_more_goes_back_once_more(self):
        tale = tell(two_ways)
        tale.answers("green", "yes")
        tale.answers("flower", "rose")
        tale.goes_back()
        assert tale.open == ["flower"]
        tale.goes_back()
        assert tale.open == ["green"]
        tale.goes_back()
        assert (tale.replies, tale.open) == (["nothing-back"], ["green"])

    def test_goes_over_a_skipped_question_to_it(self):
        tale = tell(settled_by("say"))
        tale.skips("first")
        tale.goes_back()
        assert tale.open == ["first"]

    def test_does_not_land_on_a_branch_that_was_left(self):
        tale = tell(two_ways)
        for key, value in (("green", "yes"), ("flower", "rose"), ("green", "no")):
            tale.answers(key, value)
        tale.goes_back()
        assert (tale.open, "flower" in tale.conversation.entries) == (["green"], True)
        tale.goes_back()
        assert (tale.replies, tale.open) == (["nothing-back"], ["green"])

    def test_reads_the_world_anew(self):
        world = iter(range(100))

        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.say(ANNA, "found", count=await talk.look("count", operation_of(lambda: next(world))))
            await talk.ask(ANNA, "second", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("first", "x")
        tale.goes_back()
        tale.answers("first", "y")
        assert tale.said == ["found"]
        assert tale.effects[-2].vars == {"count": 1}  # type: ignore[union-attr]

    def test_leaves_what_others_answered_and_were_told(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.say(talk.room, "opening")
            await talk.ask(BRAM, "his", text(), audience=ONLY_YOU)
            await talk.say(BRAM, "thanks")
            await talk.say(ANNA, "for-you")
            await talk.ask(ANNA, "second", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("first", "x")
        tale.answers("his", "y")
        tale.goes_back(ANNA)
        assert (tale.open, tale.value("his")) == (["first"], "y")
        tale.answers("first", "z")
        assert (tale.said, tale.asked) == (["for-you"], ["second"])
        assert tale.journal == ["first", "opening", "his", "thanks", "for-you", "second"]
        tale.goes_back(CEES)
        assert tale.replies == ["nothing-back"]

    def test_does_not_cross_a_wait(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
            await talk.wait("night", DAY)
            await talk.ask(ANNA, "second", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("first", "x")
        tale.goes_back()
        assert (tale.replies, tale.open) == (["nothing-back"], ["night"])
        tale.waits(DAY)
        tale.wakes("night")
        tale.goes_back()
        assert (tale.replies, tale.open) == (["nothing-back"], ["second"])


class TestStale:
    """A stale button gets a kind word (law 2), and nobody is left in silence (law 10)."""

    def test_a_question_that_is_not_in_the_story_any_more(self):
        tale = tell(two_ways)
        tale.answers("green", "yes")
        tale.answers("green", "no")
        tale.answers("flower", "rose")
        assert (tale.replies, tale.open) == (["stale"], ["number"])
        tale.skips("flower")
        assert tale.replies == ["stale"]

    def test_a_question_that_was_not_asked_yet(self):
        tale = tell(two_ways)
        tale.answers("tired", "very")
        assert (tale.replies, tale.open) == (["stale"], ["green"])

    def test_a_timer_that_comes_too_late_troubles_nobody(self):
        tale = tell(two_ways)
        for late in (tale.times_out, tale.wakes, lambda key: tale.gathers(key, {})):
            late("flower")
            assert tale.effects == []

    def test_also_when_a_look_comes_in_between(self):
        async def revised(talk: Talk) -> None:
            await talk.look("new", operation_of(1))
            await two_ways(talk)

        tale = tell(two_ways)
        tale.revise(revised)
        tale.answers("tired", "very")
        assert tale.replies == ["stale"]


def test_a_dialogue_that_raises_leaves_everything_as_it_was():
    async def story(talk: Talk) -> None:
        if await talk.confirm(ANNA, "green", audience=ONLY_YOU):
            raise RuntimeError("broken")

    tale = tell(story)
    before = tale.conversation
    with pytest.raises(RuntimeError, match="broken"):
        tale.answers("green", "yes")
    assert tale.conversation is before
    assert tale.open == ["green"]
