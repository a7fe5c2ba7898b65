"""What school leaders bring and seek, as data: themes that make one member's offer and another's ask meet.
An installation may replace the file; the words of a theme are in the texts, under ``theme-ID``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.errors import ConfigError

FILE = Path(__file__).parent / "school-leadership.yaml"


class Themes(BaseModel):
    """The file: a list of ids."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    themes: tuple[str, ...]


@cache
def theme_ids(path: Path = FILE) -> tuple[str, ...]:
    """The ids of the themes, in the order in which they are offered; raises ConfigError for a broken file."""
    try:
        return Themes.model_validate(yaml.safe_load(path.read_text("utf-8"))).themes
    except (ValidationError, yaml.YAMLError) as broken:
        raise ConfigError("The themes cannot be read.", todo="Give ids under 'themes'.", file=path.name) from broken
