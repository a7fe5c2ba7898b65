"""Reads a competence set, and refuses a broken one with the file, the line and the field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, field_validator

from bot.errors import ConfigError

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
    return read(FOLDER / f"{name}.yaml")


def read(path: Path) -> CompetenceSet:
    """The set in a file; raises ConfigError with ``file``, ``line`` and ``field`` of the first mistake."""
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in FOLDER.glob("*.yaml")))
        raise ConfigError("There is no such competence set.", todo=f"Choose one of: {known}.", file=path.name)
    text = path.read_text("utf-8")
    try:
        tree, data = yaml.compose(text, Loader=yaml.SafeLoader), yaml.safe_load(text)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        todo = f"YAML does not take it: {broken.problem}."
        raise ConfigError("A competence set cannot be read.", todo=todo, file=path.name, line=line) from None
    try:
        return CompetenceSet.model_validate(data)
    except ValidationError as invalid:
        first = invalid.errors()[0]
        where = {
            "file": path.name,
            "line": _line(tree, first["loc"]),
            "field": ".".join(map(str, first["loc"])),
        }
        raise ConfigError(
            "A competence set is not right.", todo=f"Mend it: {first['msg']}.", **where
        ) from None


def _line(node: yaml.Node | None, steps: Sequence[Any]) -> int:
    """The line (from 1) of what ``steps`` lead to, or of the deepest thing on the way that is there."""
    line = 1
    for step in (*steps, None):
        if node is None:
            break
        line = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            found = [(key, value) for key, value in node.value if key.value == step]
            if found:
                line = found[0][0].start_mark.line + 1
            node = found[0][1] if found else None
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            break
    return line
