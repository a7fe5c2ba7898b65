"""What can be asked, and which answers are accepted."""

import ast
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audience import NETWORK, Label
from bot.errors import Invalid
from bot.prompts import (
    LONGEST_TEXT,
    Option,
    Prompt,
    choice,
    confirm,
    day,
    many,
    number,
    people,
    scale,
    text,
)
from bot.texts import SETS, Texts
from tests.unit.machine_tale import ANNA, BRAM, plainly, said_by

ROOT = Path(__file__).parents[2]

ACCEPTED: list[tuple[Prompt, Any, Any]] = [
    (text(), "  groen \n gras ", "groen \n gras"),
    (text(), "7", "7"),
    (text(max_words=3), "een twee drie", "een twee drie"),
    (text(), "x" * LONGEST_TEXT, "x" * LONGEST_TEXT),
    (choice("a", "b"), "b", "b"),
    (choice("1", "2"), 2, "2"),
    (many("a", "b", "c"), ["b", "a", "b"], ["b", "a"]),
    (many("a", "b"), "a", ["a"]),
    (many("a", "b"), [], []),
    (many("a", "b", "c", max=2), ["a", "b", "a"], ["a", "b"]),
    (number(), "-3", -3),
    (number(0, 10), 10, 10),
    (number(0, 10), "0", 0),
    (number(), " 7,0 ", 7),
    (number(), 3.0, 3),
    (scale(), "5", 5),
    (scale(1, 7), 7, 7),
    (people([ANNA, BRAM]), ["2", 1, 2], [2, 1]),
    (people([ANNA]), "1", [1]),
    (day(), " 2026-12-01 ", "2026-12-01"),
    (day(after=date(2026, 11, 30)), "2026-12-01", "2026-12-01"),
    (confirm(), True, True),
    (confirm(), False, False),
    (confirm(), "yes", True),
    (confirm(), "no", False),
]

REFUSED: list[tuple[Prompt, Any, str]] = [
    (text(), "", "empty"),
    (text(), "  \n ", "empty"),
    (text(), "👍", "no-words"),
    (text(), "... !", "no-words"),
    (text(), 7, "text"),
    (text(), None, "text"),
    (text(), ["a"], "text"),
    (text(), "x" * (LONGEST_TEXT + 1), "too-long"),
    (text(max_words=3), "een twee drie vier", "too-many-words"),
    (choice("a", "b"), "c", "option"),
    (choice("a", "b"), None, "option"),
    (choice("a", "b"), ["a"], "option"),
    (choice("a"), "A", "option"),
    (many("a", "b"), ["a", "c"], "option"),
    (many("a", "b"), None, "option"),
    (many("a", "b", "c", max=2), ["a", "b", "c"], "too-many-options"),
    (number(), "seven", "number"),
    (number(), "7.5", "number"),
    (number(), True, "number"),
    (number(), None, "number"),
    (number(), [7], "number"),
    (number(), "nan", "number"),
    (number(), "inf", "number"),
    (number(), 10**5000, "number"),
    (number(0, 10), 11, "range"),
    (number(0, 10), -1, "range"),
    (number(min=3), 2, "at-least"),
    (number(max=3), 4, "at-most"),
    (scale(), 0, "range"),
    (scale(), 6, "range"),
    (people([ANNA]), "2", "person"),
    (people([ANNA]), "anna", "person"),
    (people([ANNA]), [True], "person"),
    (people([ANNA]), [1.0], "person"),
    (people([ANNA, BRAM], max=1), ["1", "2"], "too-many-people"),
    (day(), "tomorrow", "date"),
    (day(), "2026-02-30", "date"),
    (day(), None, "date"),
    (day(after=date(2026, 12, 1)), "2026-12-01", "past"),
    (confirm(), "perhaps", "yes-or-no"),
    (confirm(), 1, "yes-or-no"),
    (confirm(), None, "yes-or-no"),
    (confirm(), ["yes"], "yes-or-no"),
]


@pytest.mark.parametrize(("prompt", "raw", "kept"), ACCEPTED)
def test_an_answer_that_fits_is_kept_parsed(prompt: Prompt, raw: Any, kept: Any):
    value = prompt.parse(raw)
    assert value == kept
    assert type(value) is type(kept)
    assert json.loads(json.dumps(value)) == value


@pytest.mark.parametrize(("prompt", "raw", "code"), REFUSED, ids=lambda value: getattr(value, "kind", "raw"))
def test_one_that_does_not_is_refused_with_a_reason(prompt: Prompt, raw: Any, code: str):
    with pytest.raises(Invalid) as invalid:
        prompt.parse(raw)
    assert invalid.value.code == code


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)
PROMPTS = [
    text(max_words=5), choice("a", "1"), many("a", "1", max=1), number(0, 9), number(), scale(), people([1, 2]),
    day(), confirm(),
]  # fmt: skip


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.kind)
@given(raw=JSON)
def test_whatever_comes_in_is_kept_as_json_or_refused_and_what_is_kept_fits_again(prompt: Prompt, raw: Any):
    try:
        value = prompt.parse(raw)
    except Invalid:
        return
    assert json.loads(json.dumps(value)) == value
    assert prompt.parse(value) == value


class TestShape:
    @pytest.mark.parametrize(
        "prompt",
        [
            *PROMPTS,
            text(max_words=3, optional=False),
            day(after=date(2026, 1, 1)),
            scale(0, 10).counted(3),
            choice(Option("a", "words"), Option("b", said_by(ANNA, "hers", Label(NETWORK, network=1)))).required(),
        ],
        ids=lambda prompt: prompt.kind,
    )
    def test_comes_back_from_json(self, prompt: Prompt):
        assert plainly(Prompt.from_json(json.loads(json.dumps(prompt.to_json())))) == plainly(prompt)

    def test_examples_stay_behind(self):
        assert Prompt.from_json(text(examples=("x",)).to_json()) == text()

    def test_may_be_skipped_unless_it_is_required_or_a_yes_or_no(self):
        assert [prompt.optional for prompt in PROMPTS] == [True] * 8 + [False]
        assert not text().required().optional
        assert text().optional

    def test_a_scale_has_a_button_for_each_number(self):
        assert [option.value for option in scale(0, 3).options] == ["0", "1", "2", "3"]

    def test_counting_is_a_property_of_the_prompt(self):
        assert (scale().counter, scale().counted(7).counter) == (None, 7)


@pytest.mark.parametrize("locale", SETS)
def test_every_word_of_the_engine_is_in_the_catalogue(locale: str):
    """Codes of refusals and replies, read from the source: nobody gets the name of a text instead of a sentence."""
    texts = Texts(ROOT / "flows" / "texts")
    codes = {f"engine-invalid-{code}" for code in first_arguments("Invalid", "prompts.py", "answers.py")}
    codes |= {f"engine-{code}" for code in first_arguments("_reply", "engine.py")}
    codes |= {f"engine-{code}" for code in ("final-answer", "settled", "cannot-skip")}
    assert len(codes) > 20
    assert [code for code in sorted(codes) if not texts.has(code, locale)] == []


def first_arguments(called: str, *files: str) -> set[str]:
    """The constant first argument of every call of a name."""
    found: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse((ROOT / "bot" / file).read_text("utf-8"))):
            if isinstance(node, ast.Call) and called in (getattr(node.func, "id", ""), getattr(node.func, "attr", "")):
                leaves = (leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant))
                found |= {leaf for leaf in leaves if isinstance(leaf, str)}
    return {code for code in found if not code.endswith("-")}
