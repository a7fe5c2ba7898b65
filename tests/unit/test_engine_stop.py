"""Somebody wants to be asked nothing more: what is left is passed over, and what was answered goes on to its end."""

from __future__ import annotations

from typing import Any

from bot.audience import NETWORK, ONLY_YOU
from bot.effects import Ask, Settle
from bot.events import Stopped
from bot.prompts import confirm, number, text
from bot.talk import Talk
from tests.unit.machine_tale import ANNA, BRAM, operation_of, tell


async def several(talk: Talk) -> list[Any]:
    """A form, something kept, a release, and a question that cannot be skipped."""
    first = await talk.form(ANNA, {"role": text(), "years": number(0, 60)}, audience=ONLY_YOU)
    await talk.do("keep", operation_of(1))
    shared = await talk.release(first["role"], to=NETWORK, key="share")
    sure = await talk.ask(ANNA, "sure", confirm(), audience=ONLY_YOU)
    await talk.say(ANNA, "end")
    return [first["role"] is None, first["years"] is None, shared is None, sure is None]


async def of_two(talk: Talk) -> None:
    """One is asked, then the other."""
    await talk.ask(ANNA, "anna", text(), audience=ONLY_YOU)
    await talk.ask(BRAM, "bram", text(), audience=ONLY_YOU)


def test_the_rest_is_passed_over_and_what_was_answered_is_kept():
    tale = tell(several)
    tale.answers("role", "leader")
    tale.give(Stopped(tale.at, ANNA))
    assert tale.value("role") == "leader"
    assert [tale.value(key) for key in ("years", "share", "sure")] == [None, None, None]
    assert (tale.said, tale.status) == (["end"], "done")
    assert tale.of(Ask) == []
    assert [(settle.key, settle.how) for settle in tale.of(Settle)] == [("years", "closed")]


def test_at_a_release_nothing_is_released():
    tale = tell(several)
    tale.answers("role", "leader")
    tale.answers("years", "7")
    tale.give(Stopped(tale.at, ANNA))
    assert tale.value("share") is None
    assert tale.status == "done"


def test_another_is_asked_all_the_same():
    tale = tell(of_two)
    tale.give(Stopped(tale.at, ANNA))
    assert [ask.key for ask in tale.of(Ask)] == ["bram"]
    tale.give(Stopped(tale.at, ANNA))
    assert tale.status == "open"
