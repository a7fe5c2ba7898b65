"""Socket Mode of the tests, tried with Slack's own client."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.support.slack.sockets import Sockets, running_sockets
from tests.support.slack.workspace import Slack


@dataclass
class Listener:
    """An app that acknowledges what it hears, with what it was told to say; ``silent``: it does not."""

    heard: list[SocketModeRequest] = field(default_factory=list)
    says: list[dict[str, Any]] = field(default_factory=list)
    silent: bool = False

    async def hear(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.heard.append(request)
        if not self.silent:
            payload = self.says.pop(0) if self.says else None
            await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))


@pytest.fixture
async def sockets() -> AsyncIterator[Sockets]:
    async with running_sockets() as server:
        yield server


@asynccontextmanager
async def linked(sockets: Sockets, url: str = "") -> AsyncIterator[Listener]:
    """An app on Slack's own client, with a link open."""
    listener = Listener()
    web = AsyncWebClient(token=sockets.token, base_url=url or sockets.url)
    client = SocketModeClient(app_token=sockets.token, web_client=web, ping_interval=1)
    client.socket_mode_request_listeners.append(listener.hear)  # type: ignore[arg-type]
    try:
        await client.connect()
        await sockets.linked()
        yield listener
    finally:
        await client.close()


async def test_an_event_is_acknowledged(sockets: Sockets):
    async with linked(sockets) as app:
        answer = await sockets.event({"type": "event_callback", "event": {"type": "message"}})
        assert answer.ok
        (request,) = app.heard
        assert (request.type, request.payload["event"]["type"]) == ("events_api", "message")
        assert (request.retry_attempt, request.accepts_response_payload) == (0, False)
        assert request.envelope_id in sockets.acknowledged


async def test_what_is_said_to_a_command_comes_back(sockets: Sockets):
    async with linked(sockets) as app:
        app.says = [{"text": "Niet bewaard"}]
        answer = await sockets.command({"command": "/akker", "text": "status"})
        assert (app.heard[0].type, app.heard[0].payload["text"]) == ("slash_commands", "status")
        assert answer.text == "Niet bewaard"


async def test_a_click(sockets: Sockets):
    async with linked(sockets) as app:
        assert (await sockets.interaction({"type": "block_actions"})).ok
        assert (app.heard[0].type, app.heard[0].accepts_response_payload) == ("interactive", True)


async def test_what_is_not_acknowledged_is_told_so(sockets: Sockets):
    sockets.patience = 0.05
    async with linked(sockets) as app:
        app.silent = True
        assert not (await sockets.event({"type": "event_callback"})).ok


async def test_nobody_is_there(sockets: Sockets):
    assert not (await sockets.event({"type": "event_callback"})).ok


async def test_a_link_is_refreshed(sockets: Sockets):
    async with linked(sockets) as app:
        await sockets.refresh()
        await sockets.linked(2)
        assert (await sockets.event({"type": "event_callback"})).ok
        assert len(app.heard) == 1


async def test_a_link_is_cut(sockets: Sockets):
    async with linked(sockets):
        sockets.cut()
        await sockets.linked(2)
        assert (await sockets.event({"type": "event_callback"})).ok


async def test_a_deaf_link_stays_open_and_nothing_arrives(sockets: Sockets):
    sockets.patience = 0.05
    async with linked(sockets) as app:
        sockets.deafen()
        assert not (await sockets.event({"type": "event_callback"})).ok
        assert app.heard == []
        assert len(sockets.links) == 1


async def test_several_links_take_turns(sockets: Sockets):
    async with linked(sockets) as one, linked(sockets) as other:
        await sockets.linked(2)
        for _ in range(4):
            await sockets.event({"type": "event_callback"})
        assert (len(one.heard), len(other.heard)) == (2, 2)


@pytest.mark.parametrize(("token", "error"), [("xoxb-akker", "not_allowed_token_type"), ("xapp-other", "invalid_auth")])
async def test_only_the_apps_token_gets_a_link(sockets: Sockets, token: str, error: str):
    with pytest.raises(SlackApiError, match=error):
        await AsyncWebClient(base_url=sockets.url).apps_connections_open(app_token=token)


async def test_slack_may_refuse(sockets: Sockets):
    sockets.refuse = "too_many_websockets"
    with pytest.raises(SlackApiError, match="too_many_websockets"):
        await AsyncWebClient(base_url=sockets.url).apps_connections_open(app_token=sockets.token)


async def test_people_of_the_workspace_are_heard_over_a_socket(slack: Slack, sockets: Sockets):
    await slack.app_on(sockets)
    async with linked(sockets, slack.api_url) as app:
        anna = slack.person("anna")
        ts = await anna.says("Dag @akker", in_="#netwerk")
        await anna.commands("status", in_="#netwerk")
        message, mention, command = (request.payload for request in app.heard)
        assert (message["event"]["ts"], mention["event"]["type"]) == (ts, "app_mention")
        assert command["channel_id"] == "C0NETWERK"


async def test_what_was_not_acknowledged_comes_again(slack: Slack, sockets: Sockets):
    sockets.patience, slack.retries = 0.05, (0.0,)
    await slack.app_on(sockets)
    async with linked(sockets, slack.api_url) as app:
        app.silent = True
        await asyncio.gather(slack.person("anna").says_dm("Dag"))
        assert [(request.retry_attempt, request.retry_reason) for request in app.heard] == [
            (0, ""), (1, "http_timeout"),
        ]  # fmt: skip
