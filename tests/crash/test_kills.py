"""A process that plays a season, killed again and again inside its transactions: the season comes out the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.crash.content import Content, content_of
from tests.crash.gist import gist, heard
from tests.crash.processes import spawn
from tests.crash.victim import Diary, Story, play
from tests.season.reader import Reader
from tests.stories.season import season, sown
from tests.support.postgres import Postgres


@dataclass
class End:
    """How a season ended: what was read, and what is in the database."""

    reader: Reader
    content: Content
    ticks: int


def undisturbed(folder: Path, url: str, story: Story) -> End:
    """The story in one process."""
    assert run(folder, url, story, 0)
    return end(folder, url)


def run(folder: Path, url: str, story: Story, length: int) -> bool:
    """Play in a process that is gone after so many ticks; whether it came to the end of the story."""
    process = spawn(play, url, folder, story, length)
    process.join()
    assert process.exitcode in (0, -9)
    return process.exitcode == 0


def end(folder: Path, url: str) -> End:
    reader = Reader()
    for _, events in Diary(folder / "diary.jsonl").turns:
        reader.reads(events)
    return End(reader, content_of(url), int((folder / "ticks").read_text()))


def killed(folder: Path, url: str, story: Story, kills: int, ticks: int, chance: Random) -> End:
    """Play with a kill after so many ticks each time that the season takes about ``kills`` of them."""
    survived = 0
    for kill in range(kills):
        if run(folder, url, story, chance.randint(1, 2 * ticks // kills)):
            survived = kill
            break
    else:
        assert run(folder, url, story, 0)
        survived = kills
    assert survived >= kills / 2, "the kills have to hit the season"
    return end(folder, url)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> End:
    """The whole season, undisturbed."""
    folder = tmp_path_factory.mktemp("whole")
    return undisturbed(folder, f"sqlite:///{folder / 'season.db'}", season)


def same(found: End, expected: End) -> None:
    assert found.reader == expected.reader
    assert found.content == expected.content


def test_ten_kills(tmp_path: Path, whole: End):
    same(killed(tmp_path, f"sqlite:///{tmp_path / 'season.db'}", season, 10, whole.ticks, Random(4)), whole)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_two_hundred_kills(tmp_path: Path, whole: End):
    same(killed(tmp_path, f"sqlite:///{tmp_path / 'season.db'}", season, 200, whole.ticks, Random(5)), whole)


@pytest.mark.parametrize("kills", [10, pytest.param(60, marks=[pytest.mark.soak, pytest.mark.timeout(900)])])
def test_kills_on_postgresql(tmp_path: Path, postgres: Postgres, kills: int):
    """Numbers that a killed transaction took are not given again there; all else is the same."""
    with postgres.fresh_database() as url, postgres.fresh_database() as other:
        (tmp_path / "whole").mkdir()
        expected = undisturbed(tmp_path / "whole", other, sown)
        found = killed(tmp_path, url, sown, kills, expected.ticks, Random(6))
    assert heard(found.reader) == heard(expected.reader)
    assert gist(found.content) == gist(expected.content)
