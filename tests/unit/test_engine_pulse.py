"""Law 11, as far as the engine goes: a counted answer is in nothing but the count, and final."""

import json
from dataclasses import asdict
from typing import Any

import pytest

from bot.audience import ONLY_YOU
from bot.effects import Count
from bot.engine import step
from bot.events import Replied
from bot.prompts import choice, scale, text
from bot.talk import Talk
from tests.unit.machine_tale import ANNA, DAY, NOW, Tale, plainly, restored, tell

SECRET = "unmistakable"
COUNTER = 77


async def pulse(talk: Talk) -> Any:
    """One question that is counted, with a word after it and one question more."""
    safe = await talk.ask(ANNA, "safe", choice("fine", SECRET).counted(COUNTER), audience=ONLY_YOU)
    await talk.say(ANNA, "noted", answered=safe is not None)
    await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)
    return safe


def answered() -> Tale:
    """The pulse, once it was answered."""
    tale = tell(pulse)
    tale.answers("safe", SECRET)
    return tale


def test_the_value_is_in_the_count_and_nowhere_else():
    conversation = restored(tell(pulse).conversation)
    turn = step(tell(pulse).dialogue, conversation, Replied(NOW, "safe", SECRET))
    assert [effect for effect in turn.effects if isinstance(effect, Count)] == [Count(COUNTER, SECRET)]
    turn.effects = [effect for effect in turn.effects if not isinstance(effect, Count)]
    turn.effects = [effect for effect in turn.effects if "options" not in repr(effect)]
    assert SECRET not in json.dumps(plainly(turn), default=str)
    assert SECRET not in repr(turn)


def test_nor_in_the_journal_or_in_what_the_dialogue_gets_to_see():
    tale = answered()
    assert (tale.counted, tale.settled) == ([(COUNTER, SECRET)], [("safe", "answered", None)])
    tale.answers("more", "x")
    journal = json.dumps([asdict(entry) for entry in tale.conversation.entries.values()])
    assert SECRET not in journal
    assert SECRET not in json.dumps(tale.result)
    assert tale.conversation.entries["safe"].kind == "answer"


def test_it_is_counted_once():
    tale = answered()
    tale.runs_again()
    assert tale.counted == []


@pytest.mark.parametrize("again", ["fine", SECRET])
def test_it_is_final(again: str):
    tale = answered()
    tale.answers("safe", again)
    assert (tale.counted, tale.replies, tale.settled) == ([], ["final-answer"], [])
    tale.skips("safe")
    assert (tale.replies, tale.settled) == (["final-answer"], [])


def test_going_back_does_not_give_a_second_vote():
    tale = answered()
    tale.goes_back()
    assert (tale.replies, tale.open, tale.removed) == (["nothing-back"], ["more"], [])
    tale.answers("more", "x")
    tale.goes_back()
    tale.goes_back()
    assert (tale.replies, tale.open) == (["nothing-back"], ["more"])


def test_an_answer_that_does_not_fit_is_not_counted():
    tale = tell(pulse)
    tale.answers("safe", "perhaps")
    assert (tale.counted, tale.replies, tale.open) == ([], ["invalid-option"], ["safe"])


@pytest.mark.parametrize("late", [False, True])
def test_a_skip_counts_nothing_and_is_not_final(late: bool):
    async def story(talk: Talk) -> None:
        await talk.ask(ANNA, "safe", scale().counted(COUNTER), audience=ONLY_YOU, until=DAY)

    tale = tell(story)
    if late:
        tale.waits(DAY)
        tale.times_out("safe")
    else:
        tale.skips("safe")
    assert (tale.counted, tale.status) == ([], "done")
    tale.answers("safe", 4)
    assert (tale.counted, tale.replies) == ([(COUNTER, 4)], [])
    tale.answers("safe", 5)
    assert (tale.counted, tale.replies) == ([], ["final-answer"])
