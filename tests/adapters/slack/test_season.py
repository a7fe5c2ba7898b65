"""The season of the demo's kind, played in Slack: over HTTP, and over Socket Mode."""

from __future__ import annotations

import pytest

from bot.clocks import SetClock
from bot.network import Document
from tests.stories.in_slack import SlackPlay
from tests.stories.people import ROOM
from tests.stories.rehearsal import START
from tests.stories.season import season
from tests.stories.transcript import harvest_of
from tests.support.slack.emulator import Emulator
from tests.support.slack.served import Way, served
from tests.support.slack.workspace import workspace


@pytest.mark.parametrize("way", ["http", "socket"])
async def test_a_season_in_slack_ends_with_the_same_harvest(emulator: Emulator, way: Way):
    async with (
        workspace(emulator, ["anna", "bram", "carla", "dewi"], {ROOM: ["akker", "anna"]}) as slack,
        served(slack, way=way, clock=SetClock(START)) as akker,
    ):
        await season(SlackPlay(slack, akker, ROOM))
        documents = await akker.app.writer.run(lambda uow: uow.find(Document))
        markdown = [each.body for each in documents if each.name.endswith(".md")]
        assert markdown[-1] == harvest_of("season").read_text(encoding="utf-8")
        assert not await akker.app.writer.run(lambda uow: uow.stuck())
