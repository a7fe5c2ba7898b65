"""Record the season anew: ``uv run python -m tests.season.record``."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.season.people import Play
from tests.season.rehearsal import rehearsal
from tests.season.story import season
from tests.season.transcript import HARVEST, SEASON, Turn, write


async def record() -> None:
    """Play the story and write down the transcript, and the document that the season ends with."""
    with TemporaryDirectory() as folder:
        async with rehearsal(Path(folder)) as here:
            play = Play(here)
            await season(play)
        write(Turn(*turn) for turn in play.turns)
        HARVEST.write_text(harvest(Path(folder)), encoding="utf-8")
    print(f"{len(play.turns)} lines in {SEASON}")


def harvest(folder: Path) -> str:
    """The last document of a season, as plain text."""
    documents = sorted(folder.glob("*.md"), key=lambda path: int(path.name.split("-")[0].removeprefix("m")))
    return documents[-1].read_text(encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(record())
