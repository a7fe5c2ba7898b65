"""What an operator wants to know before people come in: is everything there, is everything right?"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.config import Settings, strange_names
from bot.errors import AkkerError, ConfigError

Weight = Literal["good", "note", "bad"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``bad``: Akker cannot run like this; ``note``: it can, but read this."""

    weight: Weight
    about: str
    told: str

    @property
    def bad(self) -> bool:
        """Whether Akker cannot run like this."""
        return self.weight == "bad"

    def __str__(self) -> str:
        return f"{self.weight:<5} {self.about:<10} {self.told}"


def examine(load: Callable[[], Settings], state_of: Callable[[str], str]) -> list[Finding]:
    """All findings. ``load`` reads the settings, ``state_of`` looks at a database without changing it."""
    findings = [Finding("good", "python", sys.version.split()[0])]
    findings += [Finding("note", "settings", sentence) for sentence in strange_names()]
    try:
        settings = load()
    except ConfigError as error:
        return [*findings, *(Finding("bad", "settings", line) for line in str(error).splitlines())]
    findings.append(Finding("good", "settings", f"{settings.akker_locale}, {settings.akker_timezone}"))
    findings.append(_database(settings, state_of))
    findings.append(_platforms(settings))
    return [*findings, *_trust(settings)]


def _database(settings: Settings, state_of: Callable[[str], str]) -> Finding:
    path = settings.database_url.partition("sqlite:///")[2]
    if path and path != ":memory:" and not Path(path).exists() and Path(path).parent.is_dir():
        return Finding("note", "database", f"{path} is not there yet; it is made at the first start.")
    try:
        state = state_of(settings.database_url)
    except AkkerError as error:
        return Finding("bad", "database", str(error))
    told: dict[str, tuple[Weight, str]] = {
        "current": ("good", "It can be reached and is of this version."),
        "empty": ("note", "It is empty; the tables are made at the first start."),
        "older": (
            "note",
            "It is of an older version, and is upgraded at the next start: make a backup first.",
        ),
        "unknown": ("bad", "It is of a newer version of Akker. Install that one, or put back a backup."),
    }
    weight, words = told[state]
    return Finding(weight, "database", words)


def _platforms(settings: Settings) -> Finding:
    if settings.platforms:
        return Finding("good", "platforms", ", ".join(settings.platforms))
    todo = "Set SLACK_BOT_TOKEN or MATRIX_HOMESERVER with what belongs to it."
    return Finding("note", "platforms", f"None is configured, so there is only the console. {todo}")


def _trust(settings: Settings) -> list[Finding]:
    """What members have a right to know, and how their words are kept."""
    missing = [
        name for name in ("akker_controller", "akker_purpose", "akker_contact") if not getattr(settings, name).strip()
    ]
    findings: list[Finding] = []
    if missing:
        names = ", ".join(name.upper() for name in missing)
        told = f"Members are not told who is responsible for their words. Set {names}."
        findings.append(Finding("note", "privacy", told))
    told = "People's words are stored as plain text: keep the database on an encrypted disk."
    if settings.akker_encryption_key is not None:
        told = "AKKER_ENCRYPTION_KEY is set, but this release cannot encrypt yet and does not start with it. Unset it."
    kind = "note" if settings.akker_encryption_key is None else "bad"
    return [*findings, Finding(kind, "privacy", told)]
