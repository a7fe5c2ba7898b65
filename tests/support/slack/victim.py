"""Akker on the Slack of the tests as a process of its own, which may be killed at any moment and is begun again."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import aiohttp
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from adapters import web
from adapters.console.line import Line
from adapters.console.memory import Memory
from adapters.console.stage import CLOCK, Stage
from adapters.slack.platform import Slack as Platform
from bot.bootstrap import build
from bot.clocks import SetClock
from bot.config import Settings
from bot.ports import UnitOfWork
from bot.running import serve, stopped_by_signal
from storage.store import open_store
from tests.crash.processes import spawn
from tests.stories.rehearsal import START
from tests.support.slack.payloads import Json
from tests.support.slack.served import NoPace, free_port
from tests.support.slack.ways import Answer, Http, Way
from tests.support.slack.workspace import Slack

T = TypeVar("T")


def run(settings: dict[str, Any], port: int, folder: str) -> None:
    """What the process does: ``akker run``, with a clock that is set from outside."""
    with open(Path(folder) / "stderr.txt", "ab") as errors:
        os.dup2(errors.fileno(), 2)
    asyncio.run(_run(settings, port))


async def _run(settings: dict[str, Any], port: int) -> None:
    clock = SetClock(START)
    app = build(Settings.model_validate(settings), clock=clock)
    with app.store.begin() as uow:
        fresh = uow.fact(CLOCK) is None
    stage = Stage(app, clock, Memory())
    stage.open(START if fresh else None)
    platform = Platform(app, pace=NoPace())
    await platform.open()

    async def wait(request: Request) -> Response:
        line = await request.json()
        await stage.take(Line(line.pop("id"), line), 0)
        return Response()

    async def settle(request: Request) -> Response:
        await platform.ear.settle()
        await app.settle()
        return Response()

    asked = [Route("/_test/wait", wait, methods=["POST"]), Route("/_test/settle", settle, methods=["POST"])]
    site = partial(web.serve, [*platform.routes, *asked], "127.0.0.1", port)
    try:
        await serve(app, [platform.channel], [*platform.ears, site], stopped_by_signal())
    finally:
        await platform.close()


@dataclass
class Insistent:
    """People who do again what nobody acknowledged, once the app is there."""

    way: Way

    async def event(self, payload: Json, retry: int = 0, reason: str = "") -> Answer:
        """Slack itself sends events again."""
        return await self.way.event(payload, retry, reason)

    async def command(self, form: Any) -> Answer:
        """Type it until it is taken."""
        return await insist(lambda: self.way.command(form))

    async def interaction(self, payload: Json) -> Answer:
        """Click until it is taken."""
        return await insist(lambda: self.way.interaction(payload))


async def insist(deed: Callable[[], Awaitable[Answer]]) -> Answer:
    """Do it until it is acknowledged."""
    async with asyncio.timeout(60):
        while True:
            answer = await deed()
            if answer.ok and not any(trouble in str(answer.body) for trouble in ("not saved", "I am slow")):
                return answer
            await asyncio.sleep(0.05)


@dataclass
class Victim:
    """The process, and its database as seen from outside. ``writer`` reads for a story what it wants to know."""

    slack: Slack
    folder: Path
    kills: int = 0
    port: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        self.url = f"sqlite:///{self.folder / 'akker.db'}"
        self._settings = {
            "database_url": self.url, "akker_locale": "en", "slack_bot_token": self.slack.bot_token,
            "slack_api_url": self.slack.api_url, "slack_signing_secret": self.slack.signing_secret,
        }  # fmt: skip
        self.slack.way = Insistent(
            Http(self.slack.session, f"http://127.0.0.1:{self.port}/slack/events", self.slack.signing_secret)
        )
        self.slack.retries = (0.05,) * 1000
        open_store(self.url).close()
        self.app = self.writer = self  # what a story looks for
        self._begin()

    def _begin(self) -> None:
        self._process = spawn(run, self._settings, self.port, str(self.folder))

    async def run(self, look: Callable[[UnitOfWork], T]) -> T:
        """Look something up in the database."""
        store = open_store(self.url)
        try:
            with store.begin() as uow:
                return look(uow)
        finally:
            store.close()

    async def wait(self, line: Json) -> None:
        """Let time go by."""
        await insist(lambda: self._ask("wait", line))

    async def settle(self) -> None:
        """Until all that is due has arrived."""
        await insist(lambda: self._ask("settle", {}))

    async def _ask(self, name: str, body: Json) -> Answer:
        url = f"http://127.0.0.1:{self.port}/_test/{name}"
        try:
            async with self.slack.session.post(url, json=body) as response:
                return Answer(response.status)
        except aiohttp.ClientError:
            return Answer(0)

    async def kill_now_and_then(self, kills: int, every: float, chance: Random) -> None:
        """``kill -9`` at random moments, about so many seconds apart, counted from when it serves again."""
        while self.kills < kills:
            await self.serves()
            await asyncio.sleep(chance.uniform(0, 2 * every))
            self._process.kill()
            self._process.join()
            self.kills += 1
            self._begin()

    async def serves(self) -> None:
        """Wait until it answers."""
        async with asyncio.timeout(60):
            while True:
                try:
                    async with self.slack.session.get(f"http://127.0.0.1:{self.port}/healthz"):
                        return
                except aiohttp.ClientError:
                    await asyncio.sleep(0.02)

    def end(self) -> None:
        """Whatever happened, no process stays."""
        self._process.kill()
        self._process.join()
