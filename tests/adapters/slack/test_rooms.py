"""Where Akker goes in, what it says there when it comes, and what it answers where it is not."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.network import Network
from tests.support.slack.emulator import Emulator
from tests.support.slack.planted import ROOM, plant
from tests.support.slack.served import Served, served
from tests.support.slack.workspace import ALL_SCOPES, Slack, workspace

HELLO = "Hello, I am Akker"


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    rooms = {ROOM: ["akker", "anna", "bram"], "#elders": ["anna", "bram"], "#besloten": ["anna"]}
    async with workspace(emulator, ["anna", "bram"], rooms, private=["#besloten"], scopes=ALL_SCOPES) as here:
        here.retries = ()
        yield here


@pytest.fixture
async def akker(slack: Slack) -> AsyncIterator[Served]:
    async with served(slack) as running:
        yield running


async def settled(akker: Served) -> None:
    await akker.platform.ear.settle()
    await akker.app.settle()


async def posts(slack: Slack, room: str) -> list[str]:
    """What Akker said in a room."""
    return [seen.text for seen in await slack.history(room) if seen.user == slack.app.bot_user]


async def is_in(slack: Slack, room: str) -> bool:
    channels: list[dict[str, Any]] = (await slack.control("state"))["channels"]
    return any(each["channel_id"] == slack.rooms[room] and slack.app.bot_user in each["members"] for each in channels)


def coming(slack: Slack) -> dict[str, Any]:
    """What Slack told of Akker's coming into a room."""
    told = [each.payload for each in slack.delivered if each.payload["event"]["type"] == "member_joined_channel"]
    return told[-1]


class TestGreeting:
    async def test_once_however_often_slack_tells(self, slack: Slack, akker: Served):
        await slack.person("anna").invites("akker", "#elders")
        told = coming(slack)
        for retry in (1, 2):
            assert (await slack.way.event(told, retry, "http_timeout")).ok
        await settled(akker)
        assert [text.startswith(HELLO) for text in await posts(slack, "#elders")] == [True]

    async def test_not_again_after_a_restart(self, slack: Slack, tmp_path: Path):
        url = f"sqlite:///{tmp_path / 'akker.db'}"
        async with served(slack, url) as akker:
            await slack.person("anna").invites("akker", "#elders")
            told = coming(slack)
            await settled(akker)
        async with served(slack, url) as akker:
            assert (await slack.way.event(told, 1, "http_timeout")).ok
            await settled(akker)
        assert len(await posts(slack, "#elders")) == 1

    async def test_again_when_it_is_let_in_again(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        for _ in range(2):
            await anna.invites("akker", "#elders")
            await settled(akker)
            await anna.removes("akker", "#elders")
        assert len(await posts(slack, "#elders")) == 2

    async def test_it_comes_although_slack_is_in_trouble(self, slack: Slack, akker: Served):
        await slack.fault("chat.postMessage", status=500, done=True)
        await slack.person("anna").invites("akker", "#elders")
        await settled(akker)
        akker.clock.set(akker.clock.now().replace(hour=10))  # type: ignore[attr-defined]
        await settled(akker)
        assert len(await posts(slack, "#elders")) == 1, "and once, although nobody knew whether it had arrived"

    async def test_who_began_by_a_command_is_not_greeted(self, slack: Slack, akker: Served):
        await slack.fault("conversations.members", delay=0.3, done=False)  # the event overtakes the command
        await slack.person("anna").commands("start", "#elders")
        await settled(akker)
        said = await posts(slack, "#elders")
        assert said
        assert not [text for text in said if text.startswith(HELLO)]

    async def test_not_in_the_room_of_a_network(self, slack: Slack, akker: Served):
        await plant(slack, akker)
        anna = slack.person("anna")
        await anna.removes("akker", ROOM)
        await anna.invites("akker", ROOM)
        await settled(akker)
        assert await posts(slack, ROOM) == []


class TestCommandsWhereAkkerIsNot:
    @pytest.mark.parametrize(
        ("typed", "answer"),
        [
            ("help", "no network here yet"),
            ("", "no network here yet"),
            ("strat", "Do you mean *start*"),
            ("status", "no network here yet"),
            ("me", ""),
        ],
    )
    @pytest.mark.parametrize("room", ["#elders", "#besloten"])
    async def test_what_is_no_business_of_the_room_is_answered_alone(
        self, slack: Slack, akker: Served, typed: str, answer: str, room: str
    ):
        anna = slack.person("anna")
        given = await anna.commands(typed, room)
        await settled(akker)
        assert (given.ok, given.text) == (True, "")
        assert answer.replace("*", "") in (await anna.last()).text.replace("*", "")
        assert await posts(slack, room) == []
        assert not await is_in(slack, room)

    async def test_what_begins_there_brings_it_in(self, slack: Slack, akker: Served):
        await slack.person("anna").commands("start", "#elders")
        await settled(akker)
        assert await is_in(slack, "#elders")
        assert await posts(slack, "#elders")

    async def test_a_network_that_shut_it_out_is_entered_again_for_its_members(self, slack: Slack, akker: Served):
        await plant(slack, akker)
        anna = slack.person("anna")
        await anna.removes("akker", ROOM)
        await anna.commands("help", ROOM)
        await settled(akker)
        assert not await is_in(slack, ROOM)
        await anna.commands("status", ROOM)
        await settled(akker)
        assert await is_in(slack, ROOM)
        assert "Phase" in "\n".join(await posts(slack, ROOM))

    async def test_where_it_cannot_go_it_says_so_and_the_log_too(
        self, slack: Slack, akker: Served, caplog: pytest.LogCaptureFixture
    ):
        caplog.set_level(logging.INFO)
        answer = await slack.person("anna").commands("start", "#besloten")
        assert "Invite me" in answer.text
        assert "not saved" not in caplog.text
        assert "let in" in caplog.text
        assert await akker.app.writer.run(lambda uow: uow.find(Network)) == []
