"""A transcript played again by Akker as it is today."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.bootstrap import Application
from storage.engines import connect
from storage.store import SqlStore
from storage.upgrade import bring_up
from tests.crash.content import Content, content
from tests.stories.catalogue import STORIES, Story
from tests.stories.record import harvest_in
from tests.stories.rehearsal import Event, rehearsal
from tests.stories.transcript import read, told


@dataclass(frozen=True)
class Replayed:
    """What came of each line, the last document, and the dialogues that came to their end."""

    events: list[list[Event]]
    harvest: str | None
    finished: frozenset[str]


@cache
def replayed(name: str) -> Replayed:
    """The recorded lines of a story, handed in to a fresh rehearsal; once for all tests."""
    with TemporaryDirectory() as folder:
        return asyncio.run(_replay(STORIES[name], Path(folder)))


async def _replay(story: Story, folder: Path) -> Replayed:
    database = connect("sqlite://")
    bring_up(database)

    def on_it(app: Application) -> Application:
        app.store.close()
        return Application(app.settings, SqlStore(database), app.service, app.clock)

    async with rehearsal(folder, locale=story.locale, change=on_it) as here:
        await story.prepare(here)
        events = [told(await here.do(turn.line)) for turn in read(story.name)]
        finished = finished_in(content(database))
    return Replayed(events, harvest_in(folder), finished)


def finished_in(content: Content) -> frozenset[str]:
    """The dialogues of which a database holds a conversation that came to its end and left a journal."""
    told_of = {entry["conversation"] for entry in content["journal"]}
    return frozenset(
        row["dialogue"] for row in content["conversation"] if row["status"] == "done" and row["id"] in told_of
    )


def missing(dialogues: Iterable[str]) -> list[str]:
    """The dialogues that come to their end in no story."""
    finished = frozenset[str]().union(*(replayed(name).finished for name in STORIES))
    return sorted(set(dialogues) - finished)
