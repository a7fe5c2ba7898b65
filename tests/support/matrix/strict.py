"""A member whose client is as strict as Element's since April 2026: see strict.mjs."""

from __future__ import annotations

import asyncio
import json
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from tests.support.matrix.synapse import Synapse
from tests.support.npm import NODE, installed

VERSION = "43.0.0"
SCRIPT = Path(__file__).with_name("strict.mjs")
PATIENCE = 20.0
"""Seconds for one command, or for something to become readable."""
PASSWORD = "tests only"


class StrictFailed(RuntimeError):
    """The client did not do it, or never saw it."""


@dataclass(frozen=True)
class Read:
    """A message as this client shows it."""

    id: str
    sender: str
    type: str
    text: str
    encrypted: bool
    failure: str
    """Why it could not be opened."""
    shield: int
    """0 where the client has nothing to warn of."""


@dataclass
class Strict:
    """A member with the JavaScript SDK, cross-signed, who trusts signed devices only."""

    _process: Process
    user: str = ""
    device: str = ""
    _numbers: Any = field(default_factory=lambda: count(1))
    _waiting: dict[int, asyncio.Future[dict[str, Any]]] = field(default_factory=dict[int, "asyncio.Future[Any]"])

    async def does(self, what: str, **asked: Any) -> dict[str, Any]:
        """One command of strict.mjs; gives its answer."""
        number = next(self._numbers)
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"id": number, "do": what, **asked}).encode() + b"\n")
        async with asyncio.timeout(PATIENCE):
            return await answer

    async def joins(self, room: str) -> None:
        """Accept an invitation."""
        await self.does("join", room=room)

    async def creates(self, *invited: str) -> str:
        """Make an encrypted room; gives its id."""
        return str((await self.does("create", invite=invited))["room"])

    async def says(self, room: str, text: str) -> str:
        """Say something; gives the id of the event."""
        return str((await self.does("say", room=room, text=text))["id"])

    async def reads(self, room: str) -> list[Read]:
        """All messages of the room, readable or not."""
        return [Read(**each) for each in (await self.does("read", room=room))["events"]]

    async def sees(self, room: str, text: str) -> Read:
        """Wait for a message that says this."""
        return await self._until(room, lambda each: each.text == text, text)

    async def cannot_read(self, room: str, id: str) -> Read:
        """Wait for a message to be there, and unreadable."""
        return await self._until(room, lambda each: each.id == id and bool(each.failure), f"unreadable {id}")

    async def knows(self, room: str, *users: str) -> None:
        """Wait until the client knows that these people are in the room."""
        async with asyncio.timeout(PATIENCE):
            while not set(users) <= set((await self.does("members", room=room))["users"]):  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def _until(self, room: str, wanted: Any, what: str) -> Read:
        read: list[Read] = []
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    read = await self.reads(room)
                    for each in read:
                        if wanted(each):
                            return each
                    await asyncio.sleep(0.05)
        except TimeoutError:
            told = "\n".join(f"  {each}" for each in read)
            raise StrictFailed(f"{self.user} waited for {what}, and saw:\n{told}") from None

    async def listen(self) -> None:
        """Take the client's answers, until it ends."""
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            answer = json.loads(line)
            waiting = self._waiting.pop(answer["id"])
            if waiting.done():
                continue
            if "fails" in answer:
                waiting.set_exception(StrictFailed(answer["fails"]))
            else:
                waiting.set_result(answer["gives"])
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(StrictFailed("The client ended."))


@asynccontextmanager
async def strict(synapse: Synapse, name: str) -> AsyncIterator[Strict]:
    """Somebody new on the homeserver with Element's client at its strictest. The name is made unique."""
    package = await asyncio.to_thread(installed, "matrix-js-sdk", VERSION)
    process = await asyncio.create_subprocess_exec(NODE, SCRIPT, package, stdin=PIPE, stdout=PIPE, limit=2**24)
    person = Strict(process)
    listening = asyncio.create_task(person.listen())
    try:
        entered = await person.does("enter", url=synapse.url, name=synapse.unique(name), password=PASSWORD)
        person.user, person.device = entered["user"], entered["device"]
        yield person
    finally:
        assert process.stdin is not None
        process.stdin.close()
        try:
            async with asyncio.timeout(10):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
        await listening
