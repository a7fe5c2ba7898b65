"""Several questions of one step: asked one after another, or filled in together."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.audience import NETWORK, ONLY_YOU, PUBLIC, Label, Labelled
from bot.effects import Ask, Count
from bot.errors import Leak
from bot.events import Filled
from bot.prompts import Option, choice, many, number, scale, text
from bot.talk import Talk
from tests.unit.machine_grammar import ANSWERS
from tests.unit.machine_tale import ANNA, BRAM, Tale, operation_of, tell

QUESTIONS = {"role": choice("leader", "teacher"), "years": number(0, 60), "board": text(max_words=3)}


async def place(talk: Talk) -> Any:
    """Three short questions, then what comes of them."""
    answers = await talk.form(ANNA, QUESTIONS, audience=NETWORK)
    await talk.say(ANNA, "thanks")
    return answers


async def kept(talk: Talk) -> None:
    """The same, and it is kept."""
    await talk.look("people", operation_of(3))
    await talk.form(ANNA, QUESTIONS, audience=NETWORK)
    await talk.do("keep", operation_of(1))
    await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)


def fill(tale: Tale, **answers: Any) -> None:
    tale.give(Filled(tale.at, answers))


def said(tale: Tale) -> dict[str, Any]:
    return {key: tale.value(key) for key in QUESTIONS if key in tale.conversation.entries}


def test_where_nobody_fills_it_in_they_are_asked_one_after_another():
    tale = tell(place)
    (ask,) = tale.of(Ask)
    assert (ask.key, [each.key for each in ask.rest]) == ("role", ["years", "board"])
    tale.answers("role", "leader")
    (ask,) = tale.of(Ask)
    assert (ask.key, [each.key for each in ask.rest]) == ("years", ["board"])
    tale.answers("years", "7")
    (ask,) = tale.of(Ask)
    assert (ask.key, ask.rest) == ("board", ())
    tale.answers("board", "De Vaart")
    assert (tale.said, tale.status) == (["thanks"], "done")


def test_filled_in_together_none_of_the_others_is_asked():
    tale = tell(place)
    fill(tale, role="leader", years="7", board="De Vaart")
    assert (tale.asked, tale.said, tale.status) == ([], ["thanks"], "done")
    assert said(tale) == {"role": "leader", "years": 7, "board": "De Vaart"}
    assert tale.result["years"]["to"] == Label(NETWORK, network=10).to_json()


def test_what_is_left_open_is_passed_over():
    tale = tell(place)
    fill(tale, role="leader", years=None, board=None)
    assert (said(tale), tale.status) == ({"role": "leader", "years": None, "board": None}, "done")


def test_what_does_not_fit_is_said_and_asked_by_itself_and_the_rest_is_kept():
    tale = tell(place)
    fill(tale, role="leader", years="many", board="De Vaart")
    assert (tale.replies, tale.asked) == (["invalid-number"], ["years"])
    tale.answers("years", "7")
    assert (said(tale), tale.asked) == ({"role": "leader", "years": 7, "board": "De Vaart"}, [])
    assert tale.status == "done"


def test_also_when_that_question_was_being_asked():
    tale = tell(place)
    fill(tale, role="pupil", years="many", board="De Vaart")
    assert (tale.replies, tale.open) == (["invalid-option", "invalid-number"], ["role"])
    tale.answers("role", "leader")
    assert tale.asked == ["years"]
    tale.answers("years", "7")
    assert (said(tale), tale.status) == ({"role": "leader", "years": 7, "board": "De Vaart"}, "done")


def test_an_answer_that_was_given_before_is_changed_or_left():
    tale = tell(place)
    tale.answers("role", "leader")
    fill(tale, role="teacher", years="7", board="De Vaart")
    assert said(tale)["role"] == "teacher"
    tale = tell(place)
    tale.answers("role", "leader")
    fill(tale, role=None, years="7", board=None)
    assert said(tale) == {"role": "leader", "years": 7, "board": None}


def test_once_it_is_kept_it_stands_and_that_is_said_once():
    tale = tell(kept)
    fill(tale, role="leader", years="7", board="De Vaart")
    assert (tale.performed, tale.asked) == (["people", "keep"], ["more"])
    fill(tale, role="teacher", years="8", board="De Vaart")
    assert (tale.replies, said(tale)["role"]) == (["settled"], "leader")


def test_a_form_of_another_dialogue_is_stale():
    tale = tell(place)
    fill(tale, colour="green")
    assert (tale.replies, tale.open) == (["stale"], ["role"])


def test_back_is_to_its_last_question():
    tale = tell(place)
    fill(tale, role="leader", years="7", board="De Vaart")
    tale.goes_back()
    assert tale.open == ["board"]


def test_what_is_only_counted_is_kept_nowhere():
    async def pulse(talk: Talk) -> None:
        await talk.form(ANNA, {"safe": scale().counted(1), "used": scale().counted(2)}, audience=ONLY_YOU)

    tale = tell(pulse)
    fill(tale, safe="4", used=None)
    assert [(count.counter, count.value) for count in tale.of(Count)] == [(1, 4)]
    assert (tale.value("safe"), tale.value("used")) == ("counted", None)


def test_nobody_reads_in_a_form_what_is_not_theirs():
    async def leak(talk: Talk) -> None:
        bram = Labelled("secret", Label(ONLY_YOU, frozenset({BRAM}), talk.network), {BRAM}, "told")
        options = many(Option("1", bram), Option("2", "mine"))
        await talk.form(ANNA, {"first": text(), "second": options}, audience=PUBLIC)

    with pytest.raises(Leak):
        tell(leak)


KINDS = tuple(kind for kind in ANSWERS if kind not in ("required", "counted"))
FILLED = st.sampled_from(["fits", "does not", "left open"])


@settings(max_examples=150, deadline=None)
@given(
    kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=5),
    before=st.integers(0, 4),
    how=st.lists(FILLED, min_size=5, max_size=5),
)
def test_whatever_is_filled_in_every_question_has_the_last_answer_that_fits(
    kinds: list[str], before: int, how: list[str]
):
    questions = {f"q{number}": ANSWERS[kind] for number, kind in enumerate(kinds)}
    prompts = {key: replace(prompt, optional=True) for key, (prompt, _, _) in questions.items()}

    async def form(talk: Talk) -> None:
        await talk.form(ANNA, prompts, audience=NETWORK)

    tale = tell(form)
    typed = [*questions][: min(before, len(questions) - 1)]
    for key in typed:
        tale.answers(key, questions[key][1][0])
    filled = dict(zip(questions, how, strict=False))
    fits = {key: good[-1] for key, (_, good, _) in questions.items()}
    misfits = {key: bad[0] for key, (_, _, bad) in questions.items()}
    values = {"fits": fits, "does not": misfits, "left open": dict.fromkeys(questions)}
    fill(tale, **{key: values[given][key] for key, given in filled.items()})
    missing = [key for key, given in filled.items() if given == "does not" and key not in typed]
    for key in missing:
        assert (tale.open, tale.status) == ([key], "open")
        tale.answers(key, questions[key][1][0])
    assert tale.status == "done"
    for key, answered in filled.items():
        prompt, good, _ = questions[key]
        first = None if answered == "left open" and key not in typed else prompt.parse(good[0])
        assert tale.value(key) == (prompt.parse(good[-1]) if answered == "fits" else first)
