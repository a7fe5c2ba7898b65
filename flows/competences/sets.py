"""What a competence set is, and where it lies."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator

from flows.datafile import read

FOLDER = Path(__file__).parent
DEFAULT = "vo-2014"

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=75)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Name(_Strict):
    """A name in the languages of the text sets."""

    nl: Words
    en: Words


class Category(_Strict):
    """One thing that a yield can belong to; ``id`` is stored with it."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
    kind: Literal["competence", "practice", "quality", "school", "personal"]
    name: Name

    def called(self, locale: str) -> str:
        """The name in the language of a text set (``nl-u``, ``nl-je``, ``en``)."""
        return self.name.nl if locale.startswith("nl") else self.name.en


class CompetenceSet(_Strict):
    """The categories of one standard, in its own order."""

    name: Name
    categories: tuple[Category, ...]

    @field_validator("categories")
    @classmethod
    def _each_once(cls, categories: tuple[Category, ...]) -> tuple[Category, ...]:
        ids = [category.id for category in categories]
        twice = sorted({id for id in ids if ids.count(id) > 1})
        if twice:
            raise ValueError(f"the id {twice[0]!r} is there twice")
        return categories


@cache
def competence_set(name: str = DEFAULT) -> CompetenceSet:
    """The set in ``NAME.yaml``; raises ConfigError where that file is not as it should be."""
    return read(FOLDER / f"{name}.yaml", CompetenceSet)
