"""Akker itself on the Slack of the tests: the real application, listening in one of both ways."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Literal

from adapters import web
from adapters.slack.pace import Pace
from adapters.slack.platform import Slack as Platform
from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.config import Settings
from bot.ports import Clock
from tests.support.people import TUESDAY
from tests.support.slack.sockets import running_sockets
from tests.support.slack.workspace import Slack

Way = Literal["http", "socket"]


@dataclass
class Served:
    """A running Akker, with what a test may want to reach past Slack: its clock, its database."""

    app: Application
    platform: Platform
    clock: Clock


class NoPace(Pace):
    """Every turn at once: the emulator takes what it gets."""

    async def turn(self, *limits: tuple[str, float]) -> None:
        """Wait for nothing."""


@asynccontextmanager
async def served(
    slack: Slack,
    url: str = "sqlite://",
    *,
    way: Way = "http",
    clock: Clock | None = None,
    locale: str = "en",
    port: int | None = None,
    more: Mapping[str, str | None] | None = None,
) -> AsyncIterator[Served]:
    """Akker on this workspace, until the end of the block; with ``more`` settings, or others, or (None) without."""
    clock = clock or SetClock(TUESDAY)
    settings = Settings.model_validate({
        "database_url": url, "akker_locale": locale, "slack_bot_token": slack.bot_token, "slack_api_url": slack.api_url,
        **({"slack_signing_secret": slack.signing_secret} if way == "http" else {"slack_app_token": slack.app_token}),
        **(more or {}),
    })  # fmt: skip
    app = build(settings, clock=clock)
    platform = Platform(app, pace=NoPace())
    await platform.open()
    await app.start([platform.channel])
    async with AsyncExitStack() as stack:
        stack.push_async_callback(platform.close)
        stack.push_async_callback(app.stop)  # before that: what is on its way still goes out
        if way == "http":
            port = port or free_port()
            stack.push_async_callback(_ended, asyncio.ensure_future(web.serve(platform.routes, "127.0.0.1", port)))
            slack.app_at(f"http://127.0.0.1:{port}/slack/events")
            await _answers(port)
        else:
            sockets = await stack.enter_async_context(running_sockets(slack.app.app, slack.app_token))
            await slack.app_on(sockets)
            for ear in platform.ears:
                stack.push_async_callback(_ended, asyncio.ensure_future(ear()))
            await sockets.linked()
        yield Served(app, platform, clock)


@asynccontextmanager
async def on_http(
    api: str, url: str = "sqlite://", *, clock: Clock | None = None, pace: Pace | None = None
) -> AsyncIterator[tuple[Served, str]]:
    """Akker on another Slack than the emulator, with the address that it listens at."""
    clock = clock or SetClock(TUESDAY)
    settings = Settings.model_validate({
        "database_url": url, "akker_locale": "en", "slack_bot_token": "xoxb-akker", "slack_api_url": api,
        "slack_signing_secret": "signed-by-slack",
    })  # fmt: skip
    app = build(settings, clock=clock)
    platform = Platform(app, pace=pace or NoPace())
    await platform.open()
    await app.start([platform.channel])
    async with AsyncExitStack() as stack:
        stack.push_async_callback(platform.close)
        stack.push_async_callback(app.stop)  # before that: what is on its way still goes out
        port = free_port()
        stack.push_async_callback(_ended, asyncio.ensure_future(web.serve(platform.routes, "127.0.0.1", port)))
        await _answers(port)
        yield Served(app, platform, clock), f"http://127.0.0.1:{port}/slack/events"


def free_port() -> int:
    """A port of loopback that nobody listens at now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


async def _answers(port: int) -> None:
    """Wait until something listens there."""
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.01)
        else:
            writer.close()
            return


async def _ended(task: asyncio.Future[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
