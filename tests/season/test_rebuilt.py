"""The season again, with a new application on the same database all the time: nothing lives outside the store."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.season.reader import Reader
from tests.stories.rehearsal import START, rehearsal
from tests.stories.transcript import read, told


@pytest.mark.parametrize("lines", [5, pytest.param(1, marks=pytest.mark.soak)])
async def test_built_anew_after_so_many_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: int):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    turns, recorded, rebuilt = read("season"), Reader(), Reader()
    url, start = f"sqlite:///{tmp_path / 'season.db'}", START
    for first in range(0, len(turns), lines):
        async with rehearsal(tmp_path / "out", url, start) as here:
            for turn in turns[first : first + lines]:
                recorded.reads(turn.events)
                rebuilt.reads(told(await here.do(turn.line)))
                assert rebuilt.places == recorded.places, f"after {turn.line}"
        start = None
    assert rebuilt.updates == recorded.updates
    assert not rebuilt.errors
