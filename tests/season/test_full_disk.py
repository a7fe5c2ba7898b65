"""A season on a database that refuses a statement in every other line: that is said, and the line can be sent again."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bot.bootstrap import Application
from storage.engines import connect
from storage.store import SqlStore
from tests.crash.faults import Fall, Stumbling, disk_full
from tests.season.reader import Reader
from tests.stories.rehearsal import rehearsal
from tests.stories.transcript import read, told

TURNS = read("season")
FAR = 60
"""About so many statements and commits a line takes."""


@pytest.mark.parametrize("seed", range(2))
async def test_refused_lines_are_told_and_can_be_sent_again(tmp_path: Path, seed: int):
    fall, chance, recorded, reader = Fall(disk_full), Random(seed), Reader(), Reader()
    url = f"sqlite:///{tmp_path / 'season.db'}"

    def on_thin_ice(app: Application) -> Application:
        app.store.close()
        return Application(app.settings, SqlStore(Stumbling(connect(url), fall)), app.service, app.clock)

    refused, shown = 0, list[str]()
    async with rehearsal(tmp_path / "out", url, change=on_thin_ice) as here:
        for turn in TURNS:
            recorded.reads(turn.events)
            fall.at(chance.randint(1, FAR) if turn is not TURNS[0] else 0)
            events = await here.do(turn.line)
            fall.at(0)
            refused += any(event["event"] == "error" for event in events)
            events = [event for event in events if event["event"] != "error"] + await here.do(turn.line)
            shown += [event["id"] for event in events if event["event"] in ("message", "file")]
            reader.reads(told(events))
    assert refused > len(TURNS) / 4
    assert reader == recorded
    assert len(shown) == len(set(shown)), "without a crash nothing is told twice"
