"""Whether a season ended as a season should, by what Akker itself says and by the files that are there."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from adapters.console.demo.members import Mood
from adapters.console.demo.play import Play
from adapters.console.demo.rehearsal import Event, SeasonFailed

ENDINGS = (".html", ".md")


async def ends_well(season: Play, phase: str) -> None:
    """Ask Akker how the network stands; raises SeasonFailed unless it says ``phase``."""
    owner = season.cast[Mood.OWNER]
    await season.do(do="command", who=owner.name, **{"in": "dm"}, text=season.cast.book.commands["status"])
    await season.until("network-status-overview")
    if phase not in owner.heard[-1]:
        raise SeasonFailed("The network is not where it should be.", expected=phase, said=owner.heard[-1])


def documents_of(files: Sequence[Event], out: Path) -> list[Path]:
    """The last harvest document of each kind, put in ``out``; raises SeasonFailed when one is missing."""
    found: list[Path] = []
    for ending in ENDINGS:
        posted = [file for file in files if file["name"].endswith(ending) and file["in"].startswith("#")]
        if not posted or not Path(posted[-1]["path"]).stat().st_size:
            raise SeasonFailed("There is no harvest document.", kind=ending)
        found.append(Path(shutil.copyfile(posted[-1]["path"], out / posted[-1]["name"])))
    return found
