"""Record the stories anew, all of them or those named: ``uv run python -m tests.stories.record [name …]``."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.stories.catalogue import STORIES, Story
from tests.stories.people import Play
from tests.stories.rehearsal import rehearsal
from tests.stories.transcript import Turn, harvest_of, path_of, write


async def record(story: Story) -> None:
    """Play the story and write down the transcript, and the document with which it ends."""
    with TemporaryDirectory() as folder:
        async with rehearsal(Path(folder), locale=story.locale) as here:
            await story.prepare(here)
            play = Play(here, story.room)
            await story.play(play)
        write(story.name, (Turn(*turn) for turn in play.turns))
        if (document := harvest_in(Path(folder))) is not None:
            harvest_of(story.name).write_text(document, encoding="utf-8")
    print(f"{len(play.turns)} lines in {path_of(story.name)}")


def harvest_in(folder: Path) -> str | None:
    """The last document of a story, as plain text."""
    documents = sorted(folder.glob("*.md"), key=lambda path: int(path.name.split("-")[0].removeprefix("m")))
    return documents[-1].read_text(encoding="utf-8") if documents else None


if __name__ == "__main__":
    for name in sys.argv[1:] or STORIES:
        asyncio.run(record(STORIES[name]))
