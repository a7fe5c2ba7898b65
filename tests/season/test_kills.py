"""A season, with ``kill -9``: whoever reads along sees what they would have seen without."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.adapters.script import akker
from tests.season.killing import Outcome, Player, Script, same
from tests.stories.rehearsal import LOCALE, START
from tests.stories.transcript import read

SEASON = Script([turn.line for turn in read("season")], START.isoformat(), LOCALE)
ALL = range(10_000)
KILLS = 10


def undisturbed(folder: Path, script: Script) -> Outcome:
    """The script in one process."""
    return Player(folder, script).play()


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """The recorded season, undisturbed."""
    return undisturbed(tmp_path_factory.mktemp("season"), SEASON)


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Callable[[Script], Player]]:
    """Makes players, and sees to it that none stays."""
    made: list[Player] = []

    def make(script: Script) -> Player:
        made.append(Player(tmp_path, script))
        return made[-1]

    yield make
    for player in made:
        player.end()


def test_killed_between_lines(player: Callable[[Script], Player], season: Outcome):
    same(player(SEASON).play(kill_after=SEASON.every(KILLS)), season)


def test_killed_within_lines(player: Callable[[Script], Player], season: Outcome):
    """The line that was being done is handed in again, under the same id."""
    same(player(SEASON).play(kill_in=SEASON.every(KILLS), seed=7), season)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_killed_after_every_line(player: Callable[[Script], Player], season: Outcome):
    same(player(SEASON).play(kill_after=ALL), season)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(3))
def test_killed_within_every_line(player: Callable[[Script], Player], season: Outcome, seed: int):
    same(player(SEASON).play(kill_in=ALL, seed=seed), season)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("locale", ["en", "nl-u"])
def test_the_demo_killed_everywhere(player: Callable[[Script], Player], tmp_path: Path, locale: str):
    """Eight people for half a year: killed after every fifth line, and within every fifth."""
    script = told_by_demo(tmp_path, locale)
    (tmp_path / "whole").mkdir()
    expected = undisturbed(tmp_path / "whole", script)
    same(player(script).play(kill_after=ALL[::5], kill_in=ALL[2::5], seed=1), expected)


def told_by_demo(folder: Path, locale: str) -> Script:
    """The transcript that ``akker demo`` leaves."""
    done = akker("demo", "--seed", "5", "--locale", locale, "--out", "demo", cwd=folder)
    assert done.returncode == 0, done.stderr
    found = re.search(r"--start (\S+)", done.stdout)
    assert found, done.stdout[-500:]
    lines = (folder / "demo" / "transcript.jsonl").read_text(encoding="utf-8").splitlines()
    return Script([json.loads(line) for line in lines], found[1], locale)
