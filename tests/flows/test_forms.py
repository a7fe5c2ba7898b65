"""Questions that can be answered together, where the platform has windows for that."""

from __future__ import annotations

from typing import Any

import pytest

from bot import service
from bot.engine import Turn, step
from bot.events import Filled
from bot.network import Contribution, Phase, Tally
from bot.routing import Router
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, kept, plant

NAMES = ("anna", "bram", "cees", "dora", "eva")


async def joining(v: Village) -> Villager:
    """Bram takes part from now on, and is asked what he brings."""
    await plant(v, "anna", phase=Phase.SOWING)
    bram = v.person("bram")
    await bram.joins(ROOM)
    await bram.answers("accept")
    return bram


async def told(v: Village) -> dict[str, Any]:
    return {row.kind.removeprefix("intake."): row.words.to_json()["said"] for row in await kept(v, Contribution)}


async def test_an_intake_can_be_filled_in_on_two_pages():
    async with village() as v:
        bram = await joining(v)
        assert [field.key for field in bram.prompt.message.form] == ["bring", "bring-themes", "seek", "seek-themes"]
        await bram.fills(bring="A way of working", bring_themes=["workload"], seek="Rest", seek_themes=None)
        assert "example from your own practice" in bram.prompt.text
        await bram.acts("skip")
        await bram.fills(role="other", school=None, region="north", board="De Vaart", years="7")
        assert "That was it" in bram.hears
        assert await told(v) == {
            "bring": "A way of working", "offers": ["workload"], "seek": "Rest",
            "role": "other", "region": "north", "board": "De Vaart", "years": 7,
        }  # fmt: skip


async def test_what_is_not_of_the_form_is_left_out():
    async with village() as v:
        bram = await joining(v)
        await bram.fills(bring="A way of working", years="7", nothing="x")
        assert "That question is not there" not in bram.hears
        assert "Which themes fit what you bring" in bram.prompt.text
        assert await told(v) == {}


async def test_nobody_fills_in_the_form_of_another():
    async with village() as v:
        bram, anna = await joining(v), v.person("anna")
        before = len(anna.posts)
        await anna.fills(bram.prompt, bring="A way of working", seek="Rest")
        assert await told(v) == {}
        assert "What can you bring" in bram.prompt.text
        assert len(anna.posts) == before + 1


async def test_a_form_that_was_put_off_is_taken_up_by_filling_it_in():
    async with village() as v:
        bram = await joining(v)
        question = bram.prompt
        await bram.acts("pause")
        await bram.fills(question, bring="A way of working", bring_themes=[], seek="Rest", seek_themes=[])
        assert "example from your own practice" in bram.prompt.text


async def test_a_form_that_is_over_says_so():
    async with village() as v:
        bram = await joining(v)
        question = bram.prompt
        await bram.acts("stop")
        await bram.fills(question, bring="A way of working")
        assert await told(v) == {}
        assert "closed" in bram.last.text


async def test_a_pulse_can_be_filled_in_and_is_only_counted():
    async with village() as v:
        people = await plant(v, *NAMES)
        await people[0].commands("pulse", ROOM)
        for person in people:
            await person.fills(mistakes="4", asking="2")
            assert "counted" in person.last.text
        assert "5" in v.room(ROOM)[-1].text
        assert await kept(v, Tally) == []


@pytest.mark.parametrize("where", ["router", "dialogue"])
async def test_what_may_only_be_counted_is_not_kept_when_something_breaks(
    monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def breaks(*given: Any, **named: Any) -> Turn:
        if isinstance(given[-1], Filled) or where == "router":
            raise ValueError("broken")
        return step(*given, **named)

    async with village() as v:
        people = await plant(v, *NAMES)
        await people[0].commands("pulse", ROOM)
        if where == "router":
            monkeypatch.setattr(Router, "route", breaks)
        else:
            monkeypatch.setattr(service, "step", breaks)
        await people[1].fills(mistakes="4", asking="2")
        assert "neither counted nor kept" in people[1].last.text
        stuck = await v.app.writer.run(lambda uow: uow.stuck())
        assert [each.payload["type"] for each in stuck] == ([] if where == "router" else ["Begun"])


async def test_an_intake_is_kept_when_something_breaks_and_goes_on_after_the_mend(monkeypatch: pytest.MonkeyPatch):
    async with village() as v:
        bram = await joining(v)
        with monkeypatch.context() as broken:
            broken.setattr(service, "step", lambda *_: 1 / 0)
            await bram.fills(bring="A way of working", bring_themes=None, seek="Rest", seek_themes=None)
        assert await v.app.retry_stuck() == 1
        await v.app.settle()
        assert await told(v) == {"bring": "A way of working", "seek": "Rest"}
