"""A member with a client of their own: matrix-nio, encrypting where the room is, on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp
from nio import (
    AsyncClient,
    AsyncClientConfig,
    BadEvent,
    ErrorResponse,
    Event,
    MatrixRoom,
    MegolmEvent,
    RoomInviteResponse,
    UnknownBadEvent,
)
from nio.store import SqliteMemoryStore

from tests.support.matrix.synapse import Synapse

PASSWORD = "tests only"
PATIENCE = 20.0
"""Seconds that something may take to arrive."""
R = TypeVar("R")


class NotSeen(AssertionError):
    """What a member waited for did not come."""


@dataclass
class Seen:
    """Something that happened in a room, as this member's client shows it."""

    room: str
    type: str
    sender: str
    id: str
    content: dict[str, Any]
    encrypted: bool
    """Whether it came encrypted; one that could not be opened has the type m.room.encrypted."""

    @property
    def text(self) -> str:
        """What it says; of an edit, what it says now."""
        return str(self.content.get("m.new_content", self.content).get("body", ""))

    @property
    def about(self) -> str:
        """The event it edits, reacts to, answers in a thread or redacts."""
        relation = self.content.get("m.relates_to") or {}
        return str(relation.get("event_id") or self.content.get("redacts") or "")


@dataclass
class Member:
    """Somebody with an account, one device, and a client that listens all the time."""

    client: AsyncClient
    seen: list[Seen] = field(default_factory=list[Seen])
    invited: set[str] = field(default_factory=set[str])
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def user(self) -> str:
        """The full name."""
        return self.client.user_id

    async def creates(self, *invited: str, encrypted: bool = True, **options: Any) -> str:
        """Make a room and invite people; gives its id."""
        state = [{"type": "m.room.encryption", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}] if encrypted else []
        response = await self.client.room_create(invite=invited, initial_state=state, **options)
        return str(_well(response).room_id)  # pyright: ignore[reportAttributeAccessIssue]

    async def invites(self, room: str, user: str) -> None:
        """Invite somebody."""
        assert isinstance(await self.client.room_invite(room, user), RoomInviteResponse)

    async def joins(self, room: str) -> None:
        """Accept an invitation, once it is there."""
        await self._until(lambda: room in self.invited or None, f"an invitation to {room}")
        _well(await self.client.join(room))
        await self.knows(room)

    async def leaves(self, room: str) -> None:
        """Go."""
        _well(await self.client.room_leave(room))

    async def knows(self, room: str, *others: str) -> None:
        """Wait until the client knows the room, with these people in it."""

        def there() -> bool | None:
            return (room in self.client.rooms and set(others) <= set(self.client.rooms[room].users)) or None

        await self._until(there, f"{room} with {others}")

    async def says(self, room: str, text: str, *, thread: str = "", reply: str = "", **more: Any) -> str:
        """Say something; gives the id of the event."""
        content: dict[str, Any] = {"msgtype": "m.text", "body": text, **more}
        if thread:
            content["m.relates_to"] = {"rel_type": "m.thread", "event_id": thread}
        if reply:
            content.setdefault("m.relates_to", {})["m.in_reply_to"] = {"event_id": reply}
        return await self.sends(room, "m.room.message", content)

    async def edits(self, room: str, event: str, text: str) -> str:
        """Change what was said."""
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event}
        return await self.sends(
            room, "m.room.message", {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": relation}
        )

    async def reacts(self, room: str, event: str, key: str) -> str:
        """React with an emoji; never encrypted."""
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return await self.sends(room, "m.reaction", {"m.relates_to": relation})

    async def votes(self, room: str, poll: str, *answers: str) -> str:
        """Answer a poll as Element does it, by the ids of answers."""
        name = "org.matrix.msc3381.poll.response"
        relation = {"rel_type": "m.reference", "event_id": poll}
        return await self.sends(room, name, {name: {"answers": list(answers)}, "m.relates_to": relation})

    async def redacts(self, room: str, event: str) -> None:
        """Remove what was said."""
        _well(await self.client.room_redact(room, event))

    async def sends(self, room: str, kind: str, content: dict[str, Any]) -> str:
        """Send any event; gives its id."""
        await self.knows(room)
        response = await self.client.room_send(room, kind, content, ignore_unverified_devices=True)
        return str(_well(response).event_id)  # pyright: ignore[reportAttributeAccessIssue]

    async def sees(self, *wanted: str | Callable[[Seen], object], patience: float = PATIENCE) -> Seen:
        """Wait for the first event that says this, or for which all of these hold."""
        tests = [(lambda seen, text=each: seen.text == text) if isinstance(each, str) else each for each in wanted]

        def found() -> Seen | None:
            return next((seen for seen in self.seen if all(test(seen) for test in tests)), None)

        return await self._until(found, f"{wanted}", patience)

    def texts(self, room: str, sender: str) -> list[str]:
        """All that somebody said in a room, as it came."""
        return [each.text for each in self.seen if (each.room, each.sender) == (room, sender) and each.text]

    async def _until(self, found: Callable[[], R | None], what: str, patience: float = PATIENCE) -> R:
        try:
            async with asyncio.timeout(patience):
                while (result := found()) is None:
                    self._news.clear()
                    await self._news.wait()
                return result
        except TimeoutError:
            told = "\n".join(f"  {each.type} {each.sender} {each.content}" for each in self.seen[-20:])
            raise NotSeen(f"{self.user} waited for {what}, and saw:\n{told}") from None

    async def listen(self) -> None:
        """Hear until cancelled, also after the homeserver was away for a while."""
        client, first = self.client, True
        while True:
            try:
                response = await client.sync(timeout=5000, full_state=first)
                if isinstance(response, ErrorResponse):
                    await asyncio.sleep(0.2)
                    continue
                first = False
                self.invited |= set(client.invited_rooms)
                if client.should_upload_keys:
                    await client.keys_upload()
                if client.should_query_keys:
                    await client.keys_query()
                if client.should_claim_keys:
                    wanted: Any = client.get_users_for_key_claiming()
                    await client.keys_claim(wanted)
                await client.send_to_device_messages()
                self._news.set()
            except (aiohttp.ClientError, TimeoutError, OSError):
                await asyncio.sleep(0.2)

    async def take(self, room: MatrixRoom, event: Any) -> None:
        """Something happened."""
        source = event.source
        seen = Seen(
            room.room_id, str(source.get("type")), str(source.get("sender")), str(source.get("event_id")),
            source.get("content") or {}, bool(getattr(event, "decrypted", False)) or isinstance(event, MegolmEvent),
        )  # fmt: skip
        self.seen.append(seen)
        self._news.set()


@asynccontextmanager
async def second_device(member: Member) -> AsyncIterator[Member]:
    """Another device of the same person, logged in until the end of the block."""
    client = AsyncClient(member.client.homeserver, member.user, config=member.client.config)
    try:
        _well(await client.login(PASSWORD, device_name="another"))
        await client.keys_upload()
        async with _listening(client) as person:
            yield person
    finally:
        await client.close()


def _well(response: R) -> R:
    if isinstance(response, ErrorResponse):
        raise RuntimeError(f"The homeserver refused a member: {response}")
    return response


@asynccontextmanager
async def member(synapse: Synapse, name: str, *, password: str = PASSWORD) -> AsyncIterator[Member]:
    """Somebody new on the homeserver, listening until the end of the block. The name is made unique."""
    config = AsyncClientConfig(
        store=SqliteMemoryStore, max_timeouts=120, max_timeout_retry_wait_time=1, max_limit_exceeded=20
    )
    client = AsyncClient(synapse.url, "", config=config)
    try:
        _well(await client.register(synapse.unique(name), password, device_name="a member's"))
        await client.keys_upload()
        async with _listening(client) as person:
            yield person
    finally:
        await client.close()


@asynccontextmanager
async def _listening(client: AsyncClient) -> AsyncIterator[Member]:
    person = Member(client)
    kinds: Any = (Event, BadEvent, UnknownBadEvent)
    client.add_event_callback(person.take, kinds)
    listening = asyncio.create_task(person.listen())
    try:
        yield person
    finally:
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening
