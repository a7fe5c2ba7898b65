"""The methods that there are, from their files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from bot.errors import ConfigError
from flows.datafile import read

FOLDER = Path(__file__).parent

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Strict):
    """One step: who speaks in it, how long it takes around a table, and how long in writing."""

    id: Key
    speaks: Literal["owner", "consultants", "all"]
    minutes: int = Field(ge=1, le=120)
    hours: int = Field(ge=1, le=168)


class Method(_Strict):
    """A way of working on a case. ``consultants``: how many are drawn; 0 means that everyone joins in.

    ``written``: what the owner of the case is asked for at the end, a key of the catalogue.
    """

    id: Key
    consultants: int = Field(ge=0, le=12)
    steps: tuple[Step, ...] = Field(min_length=1)
    written: Key

    @field_validator("steps")
    @classmethod
    def _each_once(cls, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        ids = [step.id for step in steps]
        twice = sorted({id for id in ids if ids.count(id) > 1})
        if twice:
            raise ValueError(f"the step {twice[0]!r} is there twice")
        return steps


@cache
def methods(folder: Path = FOLDER) -> dict[str, Method]:
    """All methods of a folder by id, in order of file name; raises ConfigError for the first broken file."""
    found: dict[str, Method] = {}
    for path in sorted(folder.glob("*.yaml")):
        method = read(path, Method)
        if method.id != path.stem:
            todo = f"Call the file {method.id}.yaml, or the method {path.stem}."
            raise ConfigError("A method has another id than its file.", todo=todo, file=path.name, field="id")
        found[method.id] = method
    return found
