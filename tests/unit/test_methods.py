"""The methods: what their files may say, what broken ones are told, and who sits with whom."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bootstrap import build
from bot.clocks import SetClock
from bot.config import Settings
from bot.errors import ConfigError
from bot.texts import SETS
from flows.methods.circles import circles, dealt, to_score
from flows.methods.loading import FOLDER, SCHEMA, broken, methods, schema
from flows.methods.model import LONGEST, MOST_STEPS
from tests.support.people import TUESDAY

GOOD = """\
id: pair
title: { en: Pair }
about: { en: A pair talks }
brings: { en: "What is it about?" }
fewest: 2
steps:
  - { id: ask, minutes: 5, hours: 24, does: write, says: { en: Write }, asks: { en: "What?" } }
  - { id: weigh, minutes: 5, hours: 24, does: score, uses: ask, says: { en: Weigh }, asks: { en: "How much?" } }
  - { id: answer, minutes: 5, hours: 24, who: owner, says: { en: "{owner}: answer" } }
written:
  - { id: takeaway, asks: { en: "What stays?" } }
"""
STEP = "  - {{ id: s{}, minutes: 1, hours: 1, says: {{ en: x }} }}\n"
BOMB = "id: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def folder(tmp_path: Path, text: str, name: str = "pair") -> Path:
    (tmp_path / "methods").mkdir(exist_ok=True)
    (tmp_path / "methods" / f"{name}.yaml").write_text(text)
    return tmp_path


def test_a_method_is_read_and_joins_those_of_akker(tmp_path: Path):
    found = methods(folder(tmp_path, GOOD))
    assert set(found) == {*methods(), "pair"}
    pair = found["pair"]
    assert ([step.id for step in pair.steps], pair.minutes()) == (["ask", "weigh", "answer"], 15)


def test_a_method_of_ones_own_takes_the_place_of_one_of_akker(tmp_path: Path):
    own = folder(tmp_path, GOOD.replace("id: pair", "id: troika", 1), "troika")
    assert len(methods(own)["troika"].steps) == 3
    assert len(methods()["troika"].steps) == 5


def test_there_are_eight_methods_with_words_in_every_set():
    assert len(methods()) == 8
    assert {tuple(sorted(method.title)) for method in methods().values()} == {tuple(sorted(SETS))}


@pytest.mark.parametrize("name", sorted(methods()))
def test_a_method_of_akker_is_a_good_beginning_for_ones_own(tmp_path: Path, name: str):
    own = tmp_path / "methods"
    own.mkdir()
    shutil.copy(FOLDER / f"{name}.yaml", own)
    assert broken(tmp_path) == []


def test_the_schema_is_that_of_the_model():
    assert SCHEMA.read_text("utf-8") == schema()


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "says"),
    [
        ("fewest: 2", "fewest: two", 5, "fewest", "valid integer"),
        ("hours: 24, who: owner", "hours: 0, who: owner", 9, "steps.2.hours", "greater than"),
        ("who: owner", "who: nobody", 9, "steps.2.who", "'owner'"),
        ("id: answer", "id: ask", 9, "steps.2.id", "there twice"),
        ("uses: ask", "uses: asked", 8, "steps.1.uses", "no earlier step 'asked'"),
        ("uses: ask, ", "", 8, "steps.1", "in which earlier step"),
        (', asks: { en: "How much?" }', "", 8, "steps.1", "in direct messages"),
        ("says: { en: Write }, ", "", 7, "steps.0.says", "required"),
        ("says: { en: Weigh }", "says: { nl-je: Weeg }", 8, "steps.1.says", "text sets"),
        ("says: { en: Weigh }", "says: { fy: Weach }", 8, "steps.1.says.fy.[key]", "'nl-je'"),
        ("says: { en: Weigh }", f"says: {{ en: {'x' * (LONGEST + 1)} }}", 8, "steps.1.says.en", "at most"),
        ("{owner}: answer", "{boss}: answer", 9, "steps.2.says", "only {owner}"),
        ("{owner}: answer", "{ owner }: answer", 9, "steps.2.says", "only {owner}"),
        ("What stays?", "What stays? And what goes?", 11, "written.0.asks", "more than one thing"),
        ("What stays?", "word " * 41, 11, "written.0.asks", "40 is the most"),
        ("written:\n  - { id: takeaway, asks: { en: \"What stays?\" } }\n", "", 1, "written", "what is written down"),
        ("written:", "keeps: answer\nwritten:", 10, "keeps", "no step 'answer'"),
        ("written:", "role: chair\nwritten:", 10, "role", "not permitted"),
        ("id: pair\n", "id: pair\nconsultants: 2\n", 6, "fewest", "2 consultants"),
    ],
)  # fmt: skip
def test_a_mistake_is_shown_with_file_line_and_field(
    tmp_path: Path, old: str, new: str, line: int, field: str, says: str
):
    assert old in GOOD
    with pytest.raises(ConfigError) as refused:
        methods(folder(tmp_path, GOOD.replace(old, new, 1)))
    where = refused.value.where
    assert (where["file"], where["line"]) == ("pair.yaml", line)
    assert where["field"].startswith(field)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("text", "where", "says"),
    [
        (GOOD.replace("written:", "written: [", 1), {"line": 11}, "YAML does not take it"),
        (BOMB, {"line": 2}, "alias"),
        ("[" * 5000, {"line": 1}, "brackets"),
        ("x" * 200_001, {"line": 1}, "too large"),
        ("", {"line": 1, "field": ""}, "Mend it"),
        ("id: 2001-99-99\n", {"line": 1}, "ValueError"),
    ],
    ids=["no YAML", "bomb", "depth", "size", "nothing", "no date"],
)
def test_what_cannot_be_read_harms_nothing(tmp_path: Path, text: str, where: dict[str, object], says: str):
    with pytest.raises(ConfigError) as refused:
        methods(folder(tmp_path, text))
    assert refused.value.where == {"file": "pair.yaml", **where}
    assert says in str(refused.value)


def test_ten_thousand_steps_are_too_many(tmp_path: Path):
    head, _, tail = GOOD.partition("steps:\n")
    steps = "".join(f"  - {{id: s{number}}}\n" for number in range(10_000))
    with pytest.raises(ConfigError, match=f"at most {MOST_STEPS}") as refused:
        methods(folder(tmp_path, f"{head}steps:\n{steps}{tail[tail.index('written') :]}"))
    assert refused.value.where == {"file": "pair.yaml", "line": 7, "field": "steps"}


def test_what_is_no_text_harms_nothing(tmp_path: Path):
    own = folder(tmp_path, GOOD)
    (own / "methods" / "pair.yaml").write_bytes(b"id: \xff\xfe")
    with pytest.raises(ConfigError, match="UTF-8"):
        methods(own)


def test_a_file_bears_the_name_of_its_method(tmp_path: Path):
    with pytest.raises(ConfigError, match="another id than its file"):
        methods(folder(tmp_path, GOOD, "trio"))


def test_the_check_names_every_broken_file(tmp_path: Path):
    folder(tmp_path, "id: [", "one")
    folder(tmp_path, GOOD)
    first, second = broken(folder(tmp_path, GOOD, "trio"))
    assert first.startswith("the method in methods/one.yaml:")
    assert second.startswith("the method in methods/trio.yaml:")


def test_nothing_starts_with_a_broken_method(tmp_path: Path):
    own = folder(tmp_path, "id: [")
    with pytest.raises(ConfigError, match="cannot be read"):
        build(Settings(database_url="sqlite://", akker_texts=own), clock=SetClock(TUESDAY))


PEOPLE = st.lists(st.integers(1, 60), min_size=2, max_size=40, unique=True)


@given(PEOPLE)
def test_everyone_sits_in_one_circle_and_nobody_alone(people: list[int]):
    for about, most in ((2, 3), (4, 4)):
        sitting = circles(people, about)
        assert sorted(person for circle in sitting for person in circle) == sorted(people)
        assert all(2 <= len(circle) <= most for circle in sitting)
    pairs = {person: circle for circle in circles(people, 2) for person in circle}
    for circle in circles(people, 4):
        assert all(set(pairs[person]) <= set(circle) for person in circle), "a pair stays together"


@given(PEOPLE, st.integers(1, 5))
def test_scores_are_spread_and_nobody_scores_themselves(people: list[int], rounds: int):
    scored = {person: to_score(person, people, rounds) for person in people}
    wanted = min(rounds, len(people) - 1)
    assert all(person not in whose and len(set(whose)) == wanted for person, whose in scored.items())
    assert set(Counter(author for whose in scored.values() for author in whose).values()) == {wanted}


@given(PEOPLE, st.integers(0, 1000))
def test_over_time_everyone_has_the_role_equally_often(people: list[int], seed: int):
    had: list[int] = []
    for round_ in range(12):
        had += dealt(people, had, 2, Random(f"{seed}{round_}"))
    times = [had.count(person) for person in people]
    assert max(times) - min(times) <= 1
