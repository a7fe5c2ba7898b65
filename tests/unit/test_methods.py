"""The methods: what their files may say, and that every step has words in every set."""

from __future__ import annotations

from pathlib import Path

import pytest

import flows
from bot.errors import ConfigError
from bot.texts import SETS, Texts
from flows.methods.loading import methods

GOOD = """\
id: pair
consultants: 1
steps:
  - { id: ask, speaks: all, minutes: 5, hours: 24 }
  - { id: answer, speaks: owner, minutes: 5, hours: 24 }
written: takeaway
"""


def folder(tmp_path: Path, text: str, name: str = "pair") -> Path:
    (tmp_path / f"{name}.yaml").write_text(text)
    return tmp_path


def test_a_method_is_read(tmp_path: Path):
    (pair,) = methods(folder(tmp_path, GOOD)).values()
    assert (pair.id, pair.consultants, [step.id for step in pair.steps]) == ("pair", 1, ["ask", "answer"])


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("consultants: 1", "consultants: one", 2, "consultants"),
        ("minutes: 5, hours: 24 }\nwritten", "minutes: 5, hours: 0 }\nwritten", 5, "steps.1.hours"),
        ("speaks: owner", "speaks: nobody", 5, "steps.1.speaks"),
        ("id: answer", "id: ask", 4, "steps"),
        ("written: takeaway\n", "", 1, "written"),
        ("written: takeaway", "written: takeaway\nrole: chair", 7, "role"),
    ],
)
def test_a_mistake_is_shown_with_file_line_and_field(tmp_path: Path, old: str, new: str, line: int, field: str):
    with pytest.raises(ConfigError) as refused:
        methods(folder(tmp_path, GOOD.replace(old, new)))
    assert refused.value.where == {"file": "pair.yaml", "line": line, "field": field}


def test_what_is_no_yaml_is_shown_with_its_line(tmp_path: Path):
    with pytest.raises(ConfigError) as refused:
        methods(folder(tmp_path, GOOD.replace("written: takeaway", "written: [")))
    assert refused.value.where == {"file": "pair.yaml", "line": 7}


def test_a_file_bears_the_name_of_its_method(tmp_path: Path):
    with pytest.raises(ConfigError, match="another id than its file"):
        methods(folder(tmp_path, GOOD, "trio"))


@pytest.mark.parametrize("locale", SETS)
def test_every_method_has_its_words(locale: str):
    texts = Texts(Path(flows.__file__).parent / "texts")
    wanted = [f"cultivating-method-which.{name}" for name in methods()]
    for method in methods().values():
        wanted += [f"method-{method.id}", f"cultivating-method-{method.written}"]
        wanted += [f"method-{method.id}-{step.id}" for step in method.steps]
    assert [text for text in wanted if not texts.has(text, locale)] == []
