"""The traffic that encryption needs: publish keys, learn those of others, give everybody in a room a message's key."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from typing import Any
from uuid import uuid4

from adapters.matrix.machine import Machine
from adapters.matrix.wire import Wire, path
from bot.errors import AkkerError

log = logging.getLogger("akker.matrix")

A_QUERY = 500
"""People whose devices are asked for in one request."""
SLOW_SERVERS = 10_000
"""Milliseconds that other homeservers have to tell of their people's devices."""


class Keys:
    """The machine's requests, made."""

    def __init__(self, machine: Machine, wire: Wire) -> None:
        self._machine, self._wire = machine, wire
        self._rooms: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def upload(self) -> None:
        """Publish what the homeserver should have of us. Nobody may wait here for somebody else who does the same: that
        may be a request of theirs that has to log in again, and publishes our keys before it can go on."""
        body = self._machine.to_upload()
        if body is not None:
            self._machine.uploaded(await self._wire.post(path("keys", "upload"), body))

    async def upkeep(self) -> None:
        """All that waits after a sync. What does not succeed is tried again after the next."""
        try:
            await self.upload()
            await self._query(self._machine.to_query())
            await self._claim(self._machine.to_claim())
            await self._send()
        except AkkerError as error:
            log.warning("Keys could not be exchanged", extra={"why": str(error)})

    async def encrypt(self, room: str, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        """The content of an encrypted event that everybody in the room can read by now."""
        async with self._rooms[room]:
            while not self._machine.shared(room):
                await self._query(self._machine.to_query(room))
                await self._claim(self._machine.to_claim(room))
                for body in self._machine.sharing(room):
                    await self._to_device("m.room.encrypted", body)
            return self._machine.encrypt(room, kind, content)

    async def _query(self, users: list[str]) -> None:
        for start in range(0, len(users), A_QUERY):
            asked = users[start : start + A_QUERY]
            everything: list[str] = []
            body = {"device_keys": dict.fromkeys(asked, everything), "timeout": SLOW_SERVERS}
            self._machine.queried(await self._wire.post(path("keys", "query"), body), asked)

    async def _claim(self, wanted: dict[str, dict[str, str]]) -> None:
        if wanted:
            body = {"one_time_keys": wanted, "timeout": SLOW_SERVERS}
            self._machine.claimed(await self._wire.post(path("keys", "claim"), body))

    async def _send(self) -> None:
        """The messages between devices that wait."""
        for kind, body, message in self._machine.to_send():
            await self._to_device(kind, body)
            self._machine.sent(message)

    async def _to_device(self, kind: str, body: dict[str, Any]) -> None:
        await self._wire.put(path("sendToDevice", kind, uuid4().hex), body)
