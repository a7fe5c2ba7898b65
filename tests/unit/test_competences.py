"""Competence sets are read whole, or refused with the place of the mistake."""

from pathlib import Path

import pytest

from bot.errors import ConfigError
from flows.competences.sets import FOLDER, CompetenceSet, competence_set
from flows.datafile import read


def test_the_profile_of_2014_has_its_five_competences_and_the_other_yields():
    categories = competence_set("vo-2014").categories
    assert [category.kind for category in categories] == ["competence"] * 5 + ["school"] + ["personal"] * 3
    assert categories[0].called("nl-u") == categories[0].called("nl-je") != categories[0].called("en")


@pytest.mark.parametrize(
    ("good", "bad", "line", "field"),
    [
        ("      en: Insight\n", "", 44, "categories.6.name.en"),
        ("kind: school", "kind: pony", 37, "categories.5.kind"),
        ("id: ties", "id: insight", 11, "categories"),
        ("id: vision", "id: Vision", 11, "categories.0.id"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_field(tmp_path: Path, good: str, bad: str, line: int, field: str):
    whole = (FOLDER / "vo-2014.yaml").read_text("utf-8")
    broken = tmp_path / "broken.yaml"
    broken.write_text(whole.replace(good, bad), "utf-8")
    with pytest.raises(ConfigError) as refused:
        read(broken, CompetenceSet)
    assert refused.value.where == {"file": "broken.yaml", "line": line, "field": field}


def test_an_unknown_set_is_answered_with_those_there_are():
    with pytest.raises(ConfigError, match="vo-2014"):
        competence_set("vo-2021")
