"""Waiting: for a moment, for a deadline, for many people at once."""

from datetime import timedelta
from typing import Any

import pytest

from bot.audience import FACILITATOR, GROUP, NETWORK, ONLY_YOU, Label, Labelled
from bot.effects import Collect
from bot.parts import part
from bot.prompts import choice, text
from bot.talk import PART, Collected, Talk, dialogue
from tests.unit.machine_tale import ANNA, BRAM, CEES, DAY, DORA, HOUR, NET, NOW, Tale, operation_of, said_by, tell


class TestWait:
    async def story(self, talk: Talk) -> None:
        await talk.wait("night", DAY)
        await talk.say(ANNA, "morning")

    def test_sleeps_until_woken(self):
        tale = tell(self.story)
        assert tale.scheduled == {"night": NOW + DAY}
        assert tale.open == ["night"]
        tale.waits(DAY)
        tale.wakes("night")
        assert (tale.said, tale.status) == (["morning"], "done")

    def test_counts_from_the_first_time_the_dialogue_came_there(self):
        tale = tell(self.story)
        tale.waits(HOUR)
        tale.runs_again()
        assert (tale.scheduled, tale.open) == ({}, ["night"])
        assert tale.conversation.entries["night"].value == (NOW + DAY).isoformat()

    def test_can_be_until_a_moment(self):
        async def story(talk: Talk) -> None:
            await talk.wait("then", NOW + 3 * DAY)

        assert tell(story).scheduled == {"then": NOW + 3 * DAY}

    def test_is_not_ended_by_a_timer_for_something_else_or_a_second_time(self):
        tale = tell(self.story)
        tale.waits(DAY)
        tale.wakes("morning")
        assert (tale.effects, tale.open) == ([], ["night"])
        tale.wakes("night")
        tale.wakes("night")
        assert (tale.effects, tale.status) == ([], "done")

    def test_ends_early_when_somebody_lets_it_go_on(self):
        tale = tell(self.story)
        tale.waits(HOUR)
        tale.wakes("night", early=True)
        assert (tale.said, tale.status) == (["morning"], "done")
        tale.waits(DAY)
        tale.wakes("night")
        assert (tale.effects, tale.status) == ([], "done")

    def test_is_not_ended_by_the_timer_of_an_earlier_telling(self):
        async def story(talk: Talk) -> None:
            if await talk.confirm(ANNA, "sleep", audience=ONLY_YOU):
                await talk.wait("night", DAY)
            await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)

        tale = tell(story)
        tale.answers("sleep", "yes")
        tale.answers("sleep", "no")
        tale.waits(HOUR)
        tale.answers("sleep", "yes")
        assert tale.scheduled == {"night": NOW + HOUR + DAY}
        tale.waits(DAY - HOUR)
        tale.wakes("night")
        assert tale.open == ["night"]
        tale.waits(HOUR)
        tale.wakes("night")
        assert tale.open == ["more"]


class TestDeadline:
    async def story(self, talk: Talk) -> None:
        await talk.ask(ANNA, "first", text(), audience=ONLY_YOU)
        await talk.ask(ANNA, "second", text(), audience=ONLY_YOU, until=2 * DAY)

    def test_a_question_that_is_asked_again_has_its_own(self):
        tale = tell(self.story)
        tale.answers("first", "x")
        tale.waits(DAY)
        tale.goes_back()
        tale.answers("first", "y")
        assert tale.scheduled == {"second": NOW + 3 * DAY}
        tale.waits(DAY)
        tale.times_out("second")
        assert tale.open == ["second"]
        tale.waits(DAY)
        tale.times_out("second")
        assert (tale.open, tale.status) == ([], "done")

    def test_can_be_a_moment(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "first", text(), audience=ONLY_YOU, until=NOW + DAY)

        assert tell(story).scheduled == {"first": NOW + DAY}


async def round_of(talk: Talk) -> Collected:
    """Everyone is asked for a colour."""
    found = await talk.collect([CEES, ANNA, BRAM, ANNA], "colour", text(), until=DAY, nudge=HOUR, quorum=2)
    await talk.say(talk.room, "colours", colours=found.given)
    return found


async def colours(talk: Talk) -> None:
    """The same, as a dialogue."""
    await round_of(talk)


def colour(person: int, value: str) -> Labelled:
    """What a part gives."""
    return said_by(person, value, Label(NETWORK, network=NET), "answer")


class TestCollect:
    def test_asks_each_member_once_and_waits(self):
        tale = tell(colours)
        (wish,) = tale.of(Collect)
        assert (wish.key, wish.members, wish.part, wish.quorum) == ("colour", (CEES, ANNA, BRAM), PART, 2)
        assert (wish.until, wish.nudge) == (NOW + DAY, NOW + HOUR)
        assert (tale.open, tale.status) == (["colour"], "open")

    def test_gives_the_answers_in_order_of_the_members_and_who_was_silent(self):
        seen: list[Collected] = []

        async def story(talk: Talk) -> None:
            seen.append(await round_of(talk))

        tale = tell(story)
        tale.gathers("colour", {ANNA: colour(ANNA, "red"), CEES: None})
        found = seen[-1]
        assert list(found.answers) == [CEES, ANNA]
        assert found.answers[CEES] is None
        assert [answer.is_("red") for answer in found.given] == [True]
        assert found.silent == (BRAM,)
        assert (tale.said, tale.status) == (["colours"], "done")

    def test_keeps_its_members_whatever_the_dialogue_thinks_later(self):
        members = [ANNA, BRAM]
        seen: list[Collected] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.collect(members, "colour", text(), until=DAY))

        tale = tell(story)
        members.append(DORA)
        tale.runs_again()
        assert tale.effects == []
        tale.gathers("colour", {ANNA: colour(ANNA, "red"), DORA: colour(DORA, "blue")})
        assert (list(seen[-1].answers), seen[-1].silent) == ([ANNA], (BRAM,))

    def test_of_nobody_is_over_at_once(self):
        seen: list[Collected] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.collect([], "colour", text(), until=DAY))
            await talk.say(talk.room, "colours")

        tale = tell(story)
        assert (tale.asked, tale.said, seen[-1]) == ([], ["colours"], Collected({}, ()))

    def test_is_gathered_once(self):
        tale = tell(colours)
        tale.gathers("colour", {ANNA: colour(ANNA, "red")})
        journal = tale.conversation.entries["colour"].value
        tale.gathers("colour", {ANNA: colour(ANNA, "blue")})
        assert (tale.effects, tale.conversation.entries["colour"].value) == ([], journal)

    def test_another_event_does_not_end_it(self):
        tale = tell(colours)
        tale.gathers("other", {ANNA: colour(ANNA, "red")})
        tale.wakes("colour")
        assert (tale.effects, tale.open) == ([], ["colour"])

    def test_is_taken_away_when_an_answer_before_it_leads_elsewhere(self):
        async def story(talk: Talk) -> None:
            if await talk.confirm(ANNA, "ask-all", audience=ONLY_YOU):
                await talk.collect([ANNA, BRAM], "colour", text(), until=DAY)

        tale = tell(story)
        tale.answers("ask-all", "yes")
        tale.answers("ask-all", "no")
        assert (tale.closed, tale.status) == (["colour"], "done")

    def test_a_look_before_it_that_is_new_does_not_lose_what_was_gathered(self):
        async def revised(talk: Talk) -> None:
            await talk.look("new", operation_of(1))
            await round_of(talk)

        tale = tell(colours)
        tale.revise(revised)
        tale.gathers("colour", {ANNA: colour(ANNA, "red")})
        assert (tale.said, tale.status) == (["colours"], "done")


class TestPart:
    """Each member's part is a conversation of its own."""

    def opened(self, collect: Any, member: int, **about: Any) -> Tale:
        """The part of one member, as the application begins it."""
        tale = tell(collect, **about)
        (wish,) = tale.of(Collect)
        return tell(part, starter=member, args=wish.args, parent=7, parent_key=wish.key, **about)

    def test_asks_the_prompt_of_the_collect_in_its_words(self):
        async def story(talk: Talk) -> None:
            await talk.collect([BRAM], "colour", choice("red", "blue"), until=DAY, audience=ONLY_YOU, size=3)

        tale = self.opened(story, BRAM)
        (ask,) = tale.effects
        assert (ask.person, ask.text, ask.vars) == (BRAM, "test-tale-colour", {"size": 3})  # type: ignore[union-attr]
        assert ask.label == Label(ONLY_YOU, frozenset({BRAM}), NET)  # type: ignore[union-attr]
        tale.answers("answer", "green")
        assert tale.replies == ["invalid-option"]
        tale.answers("answer", "blue")
        assert tale.status == "done"
        assert tale.result["said"] == "blue"

    @pytest.mark.parametrize(
        ("audience", "label"),
        [
            (FACILITATOR, Label(FACILITATOR, frozenset({CEES, BRAM}), NET)),
            (NETWORK, Label(NETWORK, network=NET)),
            (Label(GROUP, frozenset({ANNA, DORA}), NET), Label(GROUP, frozenset({ANNA, DORA, CEES}), NET)),
        ],
    )
    def test_its_answer_has_the_audience_of_the_collect(self, audience: Any, label: Label):
        async def story(talk: Talk) -> None:
            await talk.collect([CEES], "colour", text(), until=DAY, audience=audience)

        (ask,) = self.opened(story, CEES).effects
        assert ask.label == label  # type: ignore[union-attr]

    def test_may_be_a_dialogue_of_its_own(self):
        @dialogue("test.part")
        async def own_part(talk: Talk) -> dict[str, Any]:
            return {"size": talk.args["size"], "words": await talk.ask(talk.starter, "w", text(), audience=NETWORK)}

        seen: list[Collected] = []

        async def story(talk: Talk) -> None:
            seen.append(await talk.collect([BRAM], "all", own_part, until=DAY, size=3))

        tale = tell(story)
        (wish,) = tale.of(Collect)
        assert (wish.part, wish.args) == ("test.part", {"size": 3})
        theirs = tell(own_part, starter=BRAM, args=wish.args, parent=7, parent_key="all")
        theirs.answers("w", "green")
        assert theirs.status == "done"
        tale.gathers("all", {BRAM: theirs.result})
        (given,) = seen[-1].given
        assert given["size"] == 3
        assert given["words"].is_("green")


def test_a_collect_in_rounds_is_a_new_one_each_round():
    async def story(talk: Talk) -> None:
        async for turn in talk.rounds("again"):
            found = await turn.collect([ANNA], "colour", text(), until=timedelta(hours=1))
            if not found.given:
                break

    tale = tell(story)
    tale.gathers("again.1/colour", {ANNA: colour(ANNA, "red")})
    assert (tale.asked, tale.open) == (["again.2/colour"], ["again.2/colour"])
    tale.gathers("again.2/colour", {})
    assert tale.status == "done"
