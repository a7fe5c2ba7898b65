"""What seems to be about one person is asked about before others read it; until then it is no answer."""

from __future__ import annotations

from typing import Any

import pytest

from bot.audience import FACILITATOR, GROUP, NETWORK, ONLY_YOU, Audience, Label
from bot.effects import Ask, Doubt
from bot.events import Filled, Replied
from bot.prompts import choice, text
from bot.sensitive import Concern
from bot.talk import Talk
from tests.unit.machine_tale import ANNA, BRAM, Tale, tell

STORY = "Een docent zit overspannen thuis."
PLAIN = "We plan our lessons together."


def asking(audience: Audience | Label, **how: Any) -> Any:
    """One question that these people read."""

    async def one(talk: Talk) -> None:
        await talk.ask(ANNA, "tried", text(**how), audience=audience)
        await talk.say(ANNA, "thanks")

    return one


async def form(talk: Talk) -> None:
    """Three questions of one step."""
    await talk.form(ANNA, {"role": choice("leader", "teacher"), "case": text(), "more": text()}, audience=NETWORK)


def doubts(tale: Tale) -> list[tuple[str, Concern]]:
    return [(doubt.key, doubt.concern) for doubt in tale.of(Doubt)]


def test_it_is_asked_about_first_and_nothing_is_kept():
    tale = tell(asking(NETWORK))
    tale.answers("tried", STORY)
    assert doubts(tale) == [("tried", Concern.HEALTH)]
    assert (tale.said, tale.status) == ([], "open")
    assert STORY not in str(tale.conversation.entries)
    tale.answers("tried", PLAIN)
    assert (doubts(tale), tale.said, tale.value("tried")) == ([], ["thanks"], PLAIN)


def test_who_is_sure_is_not_asked_again():
    tale = tell(asking(NETWORK))
    tale.give(Replied(tale.at, "tried", STORY, sure=True))
    assert (doubts(tale), tale.said, tale.value("tried")) == ([], ["thanks"], STORY)
    tale.answers("tried", STORY)
    assert doubts(tale) == [], "it is what was said already"


@pytest.mark.parametrize("audience", [ONLY_YOU, Label(GROUP, frozenset({ANNA}), 10)])
def test_where_nobody_else_reads_nothing_is_asked(audience: Audience | Label):
    tale = tell(asking(audience))
    tale.answers("tried", STORY)
    assert (doubts(tale), tale.value("tried")) == ([], STORY)


@pytest.mark.parametrize("audience", [FACILITATOR, Label(GROUP, frozenset({ANNA, BRAM}), 10)])
def test_one_other_reader_is_enough(audience: Audience | Label):
    tale = tell(asking(audience))
    tale.answers("tried", STORY)
    assert doubts(tale) == [("tried", Concern.HEALTH)]


def test_what_is_changed_is_asked_about_and_what_was_said_stands():
    tale = tell(asking(NETWORK))
    tale.answers("tried", PLAIN)
    tale.answers("tried", STORY)
    assert (doubts(tale), tale.value("tried")) == ([("tried", Concern.HEALTH)], PLAIN)


def test_what_is_only_counted_is_not_looked_into():
    async def counted(talk: Talk) -> None:
        await talk.ask(ANNA, "comment", text().counted(1), audience=NETWORK)

    tale = tell(counted)
    tale.answers("comment", STORY)
    assert doubts(tale) == []


def test_in_a_form_the_rest_is_kept_and_it_is_asked_by_itself():
    tale = tell(form)
    tale.give(Filled(tale.at, {"role": "leader", "case": STORY, "more": PLAIN}))
    assert [type(effect) for effect in tale.of(Ask, Doubt)] == [Ask, Doubt]
    assert (doubts(tale), tale.asked) == ([("case", Concern.HEALTH)], ["case"])
    assert tale.value("more") == PLAIN
    tale = tell(form)
    tale.give(Filled(tale.at, {"role": "nobody", "case": STORY, "more": PLAIN}))
    assert (doubts(tale), tale.replies) == ([], ["invalid-option", "sensitive-later"])
    assert STORY not in str(tale.conversation.entries)
