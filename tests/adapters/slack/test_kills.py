"""A season in Slack while Akker is killed at random moments: nothing is lost, and nothing is said twice."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.crash.content import content_of
from tests.crash.gist import gist, unnumbered
from tests.stories.in_slack import SlackPlay
from tests.stories.people import ROOM, Play
from tests.stories.rehearsal import Event, Line
from tests.stories.season import season, sown
from tests.support.slack.emulator import Emulator
from tests.support.slack.person import DM
from tests.support.slack.planted import marks
from tests.support.slack.victim import Victim
from tests.support.slack.workspace import Slack, workspace

Story = Callable[[Play], Awaitable[None]]
BY_SLACK = ("claim", "fact")
"""Tables whose rows are named by what Slack calls things, which is new each time."""


OF_A_POST = ("ref", "answer_ref", "attempts", "not_before")
"""Columns that tell which post a row became, and how often that was tried."""


class FarPlay(SlackPlay):
    """A story in Slack with an app in another process."""

    def __init__(self, slack: Slack, victim: Victim) -> None:
        self.slack, self.akker, self.room = slack, victim, ROOM  # type: ignore[assignment]
        self.turns, self.asked, self.open = [], {}, {}
        self._said, self._seen = {}, {}
        self.victim = victim

    async def hand_in(self, line: Line) -> list[Event]:
        """Do in Slack what the line says, whatever happens to the app meanwhile."""
        if line["do"] == "wait":
            await self.victim.wait(line)
        else:
            await getattr(self, f"_{line['do']}")(self.slack.person(line["who"]), line)
        await self.victim.settle()
        return [event for channel in self._channels() for event in await self._news(*channel)]


@dataclass
class Outcome:
    """What people read in the end, what is stored, and how long it took."""

    heard: dict[str, list[str]]
    stored: dict[str, list[str]]
    seconds: float
    kills: int


async def played(emulator: Emulator, folder: Path, story: Story, kills: int, every: float, seed: int) -> Outcome:
    async with workspace(emulator, ["anna", "bram", "carla", "dewi"], {ROOM: ["akker", "anna"]}) as slack:
        victim = Victim(slack, folder)
        try:
            await victim.serves()
            began = time.monotonic()
            killing = asyncio.create_task(victim.kill_now_and_then(kills, every, Random(seed)))
            await story(FarPlay(slack, victim))
            seconds = time.monotonic() - began
            killing.cancel()
            with suppress(asyncio.CancelledError):
                await killing
        finally:
            victim.end()
        return Outcome(await heard(slack), stored(victim), seconds, victim.kills)


async def heard(slack: Slack) -> dict[str, list[str]]:
    """What Akker said in each place, in order, each thing once."""
    found: dict[str, list[str]] = {}
    for where, person in [(ROOM, None), *((DM, person) for person in slack.people.values())]:
        posts = [seen for seen in await slack.history(where, person) if seen.user == slack.app.bot_user]
        said = [seen for seen in posts if seen.raw.get("metadata")]
        assert len(set(marks(said))) == len(said), "said twice"
        found[person.name if person else where] = [unnumbered(seen.text) for seen in said]
    return found


def stored(victim: Victim) -> dict[str, list[str]]:
    """All rows, without Slack's own names for things."""
    content: dict[str, list[dict[str, Any]]] = {}
    for name, rows in content_of(victim.url).items():
        if name not in BY_SLACK:
            content[name] = [
                {key: value for key, value in row.items() if key not in ("ref", "answer_ref", "attempts")}
                for row in rows
            ]
    return gist(json.loads(json.dumps(content)))


def folders(parent: Path) -> tuple[Path, Path]:
    both = parent / "whole", parent / "killed"
    for folder in both:
        folder.mkdir()
    return both


async def same_with_kills(emulator: Emulator, folder: Path, story: Story, kills: int, seed: int) -> None:
    undisturbed, disturbed = folders(folder)
    whole = await played(emulator, undisturbed, story, 0, 0, seed)
    found = await played(emulator, disturbed, story, kills, whole.seconds / kills, seed)
    assert found.kills >= kills / 2, "the kills have to hit the story"
    assert found.heard == whole.heard
    for name, rows in whole.stored.items():
        assert found.stored[name] == rows, name


async def test_ten_kills(emulator: Emulator, tmp_path: Path):
    await same_with_kills(emulator, tmp_path, sown, 10, 2)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(2))
async def test_fifty_kills(emulator: Emulator, tmp_path: Path, seed: int):
    await same_with_kills(emulator, tmp_path, season, 50, seed)
