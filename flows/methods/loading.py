"""The methods that there are, from their files: Akker's own, and those of an installation."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from bot.errors import ConfigError
from flows.datafile import read
from flows.methods.model import Method

FOLDER = Path(__file__).parent
SCHEMA = FOLDER / "method.schema.json"
OWN = "methods"
"""The folder of an installation's own methods, within that of its own texts."""


def methods(own: Path | None = None) -> dict[str, Method]:
    """All methods by id. ``own``: the folder with an installation's own texts; a method of it takes the place of one of
    the same id. Raises ConfigError for the first broken file."""
    return _in(FOLDER) | (_in(own / OWN) if own is not None else {})


@cache
def _in(folder: Path) -> dict[str, Method]:
    return {path.stem: _read(path) for path in sorted(folder.glob("*.yaml"))}


def _read(path: Path) -> Method:
    method = read(path, Method)
    if method.id != path.stem:
        todo = f"Call the file {method.id}.yaml, or the method {path.stem}."
        raise ConfigError("A method has another id than its file.", todo=todo, file=path.name, line=1, field="id")
    return method


def broken(own: Path | None) -> list[str]:
    """What is wrong with an installation's own methods: one line for each file that cannot be used."""
    found: list[str] = []
    for path in sorted((own / OWN).glob("*.yaml")) if own is not None else ():
        try:
            _read(path)
        except ConfigError as error:
            found.append(f"the method in {OWN}/{path.name}: {error}")
    return found


def schema() -> str:
    """The JSON Schema of a method's file, for editors that complete and check what one types."""
    return json.dumps(Method.model_json_schema(), indent=2, ensure_ascii=False) + "\n"
