"""Akker on the homeserver of the tests as a process of its own, which may be killed at any moment and begins again."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
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
from adapters.matrix import names
from adapters.matrix.folder import SESSION
from adapters.matrix.homeserver import DIRECT
from adapters.matrix.platform import Matrix
from bot.bootstrap import build
from bot.clocks import ShiftedClock
from bot.config import Settings
from bot.ports import OutboxRow, UnitOfWork
from bot.running import serve, stopped_by_signal
from storage.store import open_store
from tests.crash.processes import spawn
from tests.stories.rehearsal import START
from tests.support.matrix.account import asks, settings_for
from tests.support.matrix.synapse import Synapse
from tests.support.slack.served import free_port

T = TypeVar("T")
PATIENCE = 90.0
"""Seconds that something may take, whatever happens meanwhile."""
A_LOOK = 0.05


def run(settings: dict[str, Any], port: int, folder: str) -> None:
    """What the process does: ``akker run``, with a clock that can be set ahead from outside."""
    with open(Path(folder) / "stderr.txt", "ab") as errors:
        os.dup2(errors.fileno(), 2)
    asyncio.run(_run(settings, port, Path(folder) / "ahead"))


async def _run(settings: dict[str, Any], port: int, ahead: Path) -> None:
    clock = ShiftedClock(START)
    app = build(Settings.model_validate(settings), clock=clock)
    with app.store.begin() as uow:
        fresh = uow.fact(CLOCK) is None
    stage = Stage(app, clock, Memory())
    stage.open(START if fresh else None)
    go_on(clock, ahead)
    platform = Matrix(app)

    async def wait(request: Request) -> Response:
        line = await request.json()
        await stage.take(Line(line.pop("id"), line), 0)
        keep_time(clock, ahead)
        return Response()

    async def settle(request: Request) -> Response:
        await platform.ear.settle()
        await app.settle()
        return Response()

    asked = [Route("/_test/wait", wait, methods=["POST"]), Route("/_test/settle", settle, methods=["POST"])]
    site = partial(web.serve, asked, "127.0.0.1", port)
    try:
        await serve(app, [platform.channel], [*platform.ears, site], stopped_by_signal())
    finally:
        await platform.close()


def go_on(clock: ShiftedClock, ahead: Path) -> None:
    """The clock went on while the process was dead, and does not go back to when it was last set."""
    if ahead.exists():
        clock.set(max(clock.now(), datetime.now(UTC) + timedelta(seconds=float(ahead.read_text()))))
    keep_time(clock, ahead)


def keep_time(clock: ShiftedClock, ahead: Path) -> None:
    """Note how far the clock is ahead of the real one."""
    aside = ahead.with_suffix(".new")
    aside.write_text(f"{(clock.now() - datetime.now(UTC)).total_seconds()}")
    aside.replace(ahead)


@dataclass
class Victim:
    """The process, and its database as seen from outside; it stands in a story for what runs in the test's process."""

    synapse: Synapse
    user: str
    folder: Path
    kills: int = 0
    port: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        self._file = self.folder / "akker.db"
        self.url = f"sqlite:///{self._file}"
        settings = settings_for(
            self.synapse, self.user, self.folder / "store", database_url=self.url, akker_locale="en"
        )  # fmt: skip
        self._settings = settings.model_dump(exclude_defaults=True)
        self._settings["matrix_password"] = settings.matrix_password and settings.matrix_password.get_secret_value()
        open_store(self.url).close()
        self.app = self.writer = self.platform = self.ear = self.rooms = self  # what a story looks for
        self._begin()

    def _begin(self) -> None:
        self._process = spawn(run, self._settings, self.port, str(self.folder))

    # What a story asks.

    async def run(self, look: Callable[[UnitOfWork], T]) -> T:
        """Look something up in the database."""
        store = open_store(self.url)
        try:
            with store.begin() as uow:
                return look(uow)
        finally:
            store.close()

    async def hears(self, *events: str) -> None:
        """Wait until these events are committed, and all that comes of them has gone out."""
        await self._until(lambda: {f"matrix:{event}" for event in events} <= self._claims())
        await self.settle()

    async def settle(self) -> None:
        """Until all that is due has arrived, and nothing waits for another attempt."""
        async with asyncio.timeout(PATIENCE):
            while True:
                await self._insist("settle", {})
                if not any(row["attempts"] for row in self.rows("outbox") if row["state"] == "waiting"):
                    return
                await asyncio.sleep(A_LOOK)

    async def wait(self, line: dict[str, Any]) -> None:
        """Let time go by."""
        await self._insist("wait", line)

    async def direct(self, user: str) -> str:
        """The conversation with a person."""
        return (await self.directs())[user][-1]

    # What a test asks.

    async def directs(self) -> dict[str, list[str]]:
        """The conversations with all people, as the account has them."""
        return await asks(self.synapse, "GET", f"user/{self.user}/account_data/{DIRECT}", None, self._token())

    async def joined(self) -> list[str]:
        """The rooms that the bot is in."""
        return (await asks(self.synapse, "GET", "joined_rooms", None, self._token()))["joined_rooms"]

    def rows(self, table: str) -> list[dict[str, Any]]:
        """All that a table holds."""
        with closing(sqlite3.connect(self._file, timeout=PATIENCE)) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]

    async def sent(self) -> dict[str, list[OutboxRow]]:
        """What was sent by the address of the place, in its order. Nothing is left that was not."""
        ids = sorted(row["id"] for row in self.rows("outbox"))
        found: dict[str, list[OutboxRow]] = {}
        for row in await self.run(lambda uow: [uow.message(id) for id in ids]):
            assert row is not None
            if row.state != "waiting":
                assert row.state == "sent", f"row {row.id} is {row.state}"
                found.setdefault(names.read(row.address).id, []).append(row)
        return found

    # What happens to it.

    async def kill_now_and_then(self, kills: int, every: float, chance: Random) -> None:
        """``kill -9`` at random moments, about so many seconds apart, whatever it is doing."""
        while self.kills < kills:
            await asyncio.sleep(chance.uniform(0, 2 * every))
            self.kill()

    def kill(self) -> None:
        """``kill -9``, and begin again."""
        self._process.kill()
        self._process.join()
        self.kills += 1
        self._begin()

    def end(self) -> None:
        """Whatever happened, no process stays."""
        self._process.kill()
        self._process.join()

    def _token(self) -> str:
        return json.loads((self.folder / "store" / SESSION).read_text(encoding="utf-8"))["token"]

    def _claims(self) -> set[str]:
        return {row["event"] for row in self.rows("claim")}

    async def _insist(self, name: str, body: dict[str, Any]) -> None:
        """Ask the process, and the next one, until one has done it."""
        url = f"http://127.0.0.1:{self.port}/_test/{name}"
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            while True:
                try:
                    async with session.post(url, json=body) as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(A_LOOK)

    async def _until(self, found: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not found():  # noqa: ASYNC110 - what is waited for happens in another process
                await asyncio.sleep(A_LOOK)
