"""Reads a data file, and refuses a broken one with the file, the line and the field."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.errors import ConfigError

M = TypeVar("M", bound=BaseModel)


def read(path: Path, model: type[M]) -> M:
    """The ``model`` in a YAML file; raises ConfigError with ``file``, ``line`` and ``field`` of a mistake."""
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in path.parent.glob("*.yaml")))
        raise ConfigError("There is no such data file.", todo=f"Choose one of: {known}.", file=path.name)
    text = path.read_text("utf-8")
    try:
        tree, data = yaml.compose(text, Loader=yaml.SafeLoader), yaml.safe_load(text)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        todo = f"YAML does not take it: {broken.problem}."
        raise ConfigError("A data file cannot be read.", todo=todo, file=path.name, line=line) from None
    try:
        return model.model_validate(data)
    except ValidationError as invalid:
        first = invalid.errors()[0]
        raise ConfigError(
            "A data file is not right.",
            todo=f"Mend it: {first['msg']}.",
            file=path.name,
            line=_line(tree, first["loc"]),
            field=".".join(map(str, first["loc"])),
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
