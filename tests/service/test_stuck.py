"""What got stuck: kept in order, run again in order, and let go where nothing is left of it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.audience import ERASED
from bot.network import Tally
from bot.rows import StuckEvent
from tests.service.dialogues import Trap
from tests.support.people import Village, Villager


async def stuck(v: Village) -> list[StuckEvent]:
    """All that is stuck, in order of arrival."""
    return await v.app.writer.run(lambda uow: uow.stuck())


async def retry(v: Village) -> int:
    """What ``akker stuck retry`` does."""
    well = await v.app.retry_stuck()
    await v.app.settle()
    return well


async def break_down(who: Villager, *words: str) -> None:
    """Answer a broken dialogue, and go on answering."""
    await who.commands("method again", "#net")
    for each in words:
        await who.says(each)


def told(who: Villager) -> int:
    """How often the person heard that something is wrong."""
    return who.hears.count("went wrong")


def overwrite(v: Village, event: str, payload: Any) -> Any:
    """Make a stuck event unreadable."""

    def write(uow: Any) -> None:
        (one,) = [each for each in uow.stuck() if each.event == event]
        uow.keep_stuck(one.event, one.at, one.conversation, payload, one.error)

    return v.app.writer.run(write)


async def test_an_erased_event_is_let_go_and_the_others_run(v: Village) -> None:
    anna, bram = v.person("anna"), v.person("bram")
    await break_down(anna, "anna's words")
    await break_down(bram, "bram's words")
    first, _ = await stuck(v)
    await overwrite(v, first.event, ERASED)
    Trap.broken = False
    assert await retry(v) == 2
    assert await stuck(v) == []
    assert "All is well" in bram.hears
    await anna.says("said again")
    assert "All is well" in anna.hears


async def test_after_an_erasure_nothing_of_that_person_is_run_and_the_others_are(v: Village) -> None:
    anna, bram = v.person("anna"), v.person("bram")
    await break_down(anna, "anna's words")
    await break_down(bram, "bram's words")
    await v.app.erase_person(1)
    first, _ = await stuck(v)
    assert first.payload == ERASED
    Trap.broken = False
    assert await retry(v) == 1
    assert await stuck(v) == []
    assert "All is well" in bram.hears
    assert "All is well" not in anna.hears


async def test_what_cannot_be_read_holds_up_nobody_else(v: Village) -> None:
    anna, bram = v.person("anna"), v.person("bram")
    await break_down(anna, "anna's words")
    await break_down(bram, "bram's words")
    first, _ = await stuck(v)
    await overwrite(v, first.event, {"type": "OfAnotherVersion", "at": "2026-01-01T00:00:00+00:00"})
    Trap.broken = False
    assert await retry(v) == 1
    assert [each.event for each in await stuck(v)] == [first.event]
    assert "All is well" in bram.hears


async def test_what_came_after_runs_in_order(v: Village) -> None:
    anna = v.person("anna")
    await break_down(anna, "one")
    question = anna.prompt
    await anna.says("uno", to=question)
    assert len(await stuck(v)) == 2
    Trap.broken = False
    assert await retry(v) == 2
    assert await stuck(v) == []
    await anna.says("two")
    assert anna.last.body == "uno, two."


async def test_what_fails_again_stays_once_and_before_what_came_after(v: Village) -> None:
    anna = v.person("anna")
    await break_down(anna, "one", "uno")
    before = await stuck(v)
    for _ in range(3):
        assert await retry(v) == 0
    after = await stuck(v)
    assert [(each.event, each.at, each.payload) for each in after] == [
        (each.event, each.at, each.payload) for each in before
    ]
    assert told(anna) == 1
    Trap.broken = False
    assert await retry(v) == 2
    await anna.says("two")
    assert anna.last.body == "uno, two."


async def test_of_a_stopped_conversation_nothing_is_run(v: Village) -> None:
    anna = v.person("anna")
    await break_down(anna, "one")
    await anna.acts("stop")
    Trap.broken = False
    assert await retry(v) == 0
    assert await stuck(v) == []
    assert "All is well" not in anna.hears


@pytest.mark.parametrize(("hours", "times"), [(1, 1), (23, 1), (25, 2)])
async def test_who_goes_on_answering_hears_of_it_once_a_day(v: Village, hours: int, times: int) -> None:
    anna = v.person("anna")
    await break_down(anna, "one")
    assert told(anna) == 1
    await v.forward(hours=hours)
    for words in ("two", "three", "four"):
        await anna.says(words)
    assert told(anna) == times
    assert len(await stuck(v)) == 4


async def test_a_counted_answer_is_not_kept_when_its_dialogue_breaks(v: Village) -> None:
    anna = v.person("anna")
    await anna.commands("pulse now", "#net")
    question = anna.prompt
    await anna.answers(4)
    assert "neither counted nor kept" in anna.last.text
    (kept,) = await stuck(v)
    assert kept.payload["type"] == "Begun"
    assert not await v.app.writer.run(lambda uow: uow.find(Tally))
    Trap.broken = False
    assert await retry(v) == 1
    await anna.answers(4, to=question)
    assert [(tally.value, tally.times) for tally in await v.app.writer.run(lambda uow: uow.find(Tally))] == [("4", 1)]
