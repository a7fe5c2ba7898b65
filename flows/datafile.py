"""Reads a data file, and refuses a broken one with the file, the line and the field."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from yaml.constructor import SafeConstructor

from bot.errors import ConfigError

M = TypeVar("M", bound=BaseModel)

LARGEST = 200_000
"""Bytes of a data file: ten times the longest that is known."""


def read(path: Path, model: type[M]) -> M:
    """The ``model`` in a YAML file; raises ConfigError with ``file``, ``line`` and ``field`` of a mistake."""
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in path.parent.glob("*.yaml")))
        raise ConfigError("There is no such data file.", todo=f"Choose one of: {known}.", file=path.name)
    tree, data = _parsed(path)
    try:
        return model.model_validate(data)
    except ValidationError as invalid:
        first = min(invalid.errors(include_input=False), key=lambda error: len(error["loc"]))  # the outermost
        cause = first.get("ctx", {}).get("error")
        steps = tuple(map(_index, getattr(cause, "field", "").split("."))) if hasattr(cause, "field") else first["loc"]
        raise ConfigError(
            "A data file is not right.",
            todo=f"Mend it: {first['msg']}.",
            file=path.name,
            line=_line(tree, steps),
            field=".".join(map(str, steps)),
        ) from None


def _parsed(path: Path) -> tuple[yaml.Node | None, Any]:
    """The tree of a file, and its data. What stands for something elsewhere in it (an alias) is refused: a few lines
    of them can mean more than any memory holds."""
    if path.stat().st_size > LARGEST:
        todo = f"Make it shorter than {LARGEST:,} bytes."
        raise ConfigError("A data file is too large.", todo=todo, file=path.name, line=1)
    try:
        text = path.read_text("utf-8")
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.AliasToken):
                line = token.start_mark.line + 1
                todo = "Write out what the alias stands for."
                raise ConfigError("A data file has an alias.", todo=todo, file=path.name, line=line)
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
        loader: Any = SafeConstructor()
        return tree, loader.construct_document(tree) if tree is not None else None
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        todo = f"YAML does not take it: {broken.problem}."
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as broken:
        line, todo = 1, f"It is no text in UTF-8 that YAML takes ({type(broken).__name__})."
    except RecursionError:
        line, todo = 1, "It has too many brackets within brackets."
    raise ConfigError("A data file cannot be read.", todo=todo, file=path.name, line=line) from None


def _index(step: str) -> int | str:
    return int(step) if step.isdigit() else step


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
