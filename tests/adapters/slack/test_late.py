"""A database that is slow: what takes longer than Slack waits is done once, and nobody is told that it was not."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from adapters.slack import ear
from bot.errors import StoreError
from bot.events import Fact
from bot.network import Network
from bot.ports import UnitOfWork
from tests.crash.content import content
from tests.support.slack.emulator import Emulator
from tests.support.slack.payloads import stamp
from tests.support.slack.planted import ROOM
from tests.support.slack.served import Served, Way, served
from tests.support.slack.ways import Http
from tests.support.slack.workspace import ALL_SCOPES, Slack, workspace

SECRET = "Mijn geheim"


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    rooms = {ROOM: ["akker", "anna"], "#elders": ["anna"]}
    async with workspace(emulator, ["anna"], rooms, scopes=ALL_SCOPES) as here:
        here.retries = ()
        yield here


@pytest.fixture(params=["http", "socket"])
async def akker(request: pytest.FixtureRequest, slack: Slack, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Served]:
    way: Way = request.param
    async with served(slack, way=way) as running:
        await slack.person("anna").commands("help")
        await settled(running)
        monkeypatch.setattr(ear, "DEADLINE", 0.3)
        yield running


async def settled(akker: Served) -> None:
    await akker.platform.ear.settle()
    await akker.app.settle()


@contextmanager
def slow(akker: Served, then: Exception | None = None) -> Iterator[threading.Event]:
    """Every fact stays in its transaction, with all done, until the event is set; then it is committed, or fails."""
    go_on, service = threading.Event(), akker.app.service
    handle = service.handle

    def slowly(uow: UnitOfWork, fact: Fact) -> None:
        handle(uow, fact)
        assert go_on.wait(10)
        if then is not None:
            raise then

    service.handle = slowly
    try:
        yield go_on
    finally:
        go_on.set()
        service.handle = handle


async def networks(akker: Served) -> int:
    return len(await akker.app.writer.run(lambda uow: uow.find(Network)))


def held(akker: Served) -> Any:
    return content(akker.app.store._database)  # type: ignore[attr-defined]


async def test_a_command_is_done_and_not_called_lost(slack: Slack, akker: Served):
    anna = slack.person("anna")
    with slow(akker) as go_on:
        answer = await anna.commands("start", ROOM)
        assert "I am slow" in answer.text
        assert "look whether it was done" in answer.text
        go_on.set()
        await settled(akker)
    assert await networks(akker) == 1
    assert not any("not saved" in said for said in await anna.whispers())


async def test_a_command_that_is_lost_in_the_end_is_called_lost(slack: Slack, akker: Served):
    anna = slack.person("anna")
    with slow(akker, StoreError("The disk is full.")) as go_on:
        assert "I am slow" in (await anna.commands("start", ROOM)).text
        go_on.set()
        await settled(akker)
    assert await networks(akker) == 0
    assert "not saved" in (await anna.whispers())[-1]


async def test_a_command_that_is_lost_at_once_is_called_lost(slack: Slack, akker: Served):
    await slack.fault("conversations.info", status=500)
    answer = await slack.person("anna").commands("start", "#elders")
    assert "not saved" in answer.text
    assert await networks(akker) == 0


async def test_a_click_is_done_and_not_called_lost(slack: Slack, akker: Served):
    anna = slack.person("anna")
    await anna.commands("start", ROOM)
    await settled(akker)
    with slow(akker) as go_on:
        assert (await anna.clicks("Later")).ok
        assert "I am slow" in (await anna.whispers())[-1]
        go_on.set()
        await settled(akker)
    assert "Paused" in (await anna.last()).text
    assert not any("not saved" in said for said in await anna.whispers())


async def test_a_window_sent_again_closes_as_saved(slack: Slack, akker: Served):
    anna = slack.person("anna")
    await anna.commands("start", ROOM)
    await settled(akker)
    await anna.clicks("All in one window")
    await settled(akker)
    with slow(akker) as go_on:
        answer = await anna.submits(SECRET)
        assert answer.body["response_action"] == "errors"
        assert "once more in a minute" in str(answer.body["errors"])
        go_on.set()
        await settled(akker)
    before = held(akker)
    assert SECRET in str(before)
    assert not (await anna.submits(SECRET)).body
    await settled(akker)
    assert held(akker) == before


async def test_an_event_that_comes_again_meanwhile_counts_once(slack: Slack, akker: Served):
    anna = slack.person("anna")
    await anna.commands("start", ROOM)
    await settled(akker)
    said = slack.app.event(slack.app.post(anna.id, await anna.channel("dm"), SECRET, stamp()))
    if not isinstance(slack.way, Http):
        slack.way.patience = 1.0  # type: ignore[attr-defined]
    with slow(akker) as go_on:
        assert not (await slack.way.event(said)).ok
        assert not (await slack.way.event(said, 1, "http_error")).ok
        go_on.set()
        await settled(akker)
    before = held(akker)
    assert SECRET in str(before)
    assert (await slack.way.event(said, 2, "http_error")).ok
    await settled(akker)
    assert held(akker) == before
