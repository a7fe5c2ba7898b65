"""Speaking: a row of the outbox becomes events in a room. The row's id is in their transaction ids, so that whatever is
sent again is there once.

The signs to tap stay under a question that was answered. Each is an event of its own, and homeservers count events
(Synapse, left as it is: ten at once, then one in five seconds): to take them away would hold up the next question for
as long as it took to put them there. The question itself is edited to show the answer, and so does their tap.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from adapters.asking import Words
from adapters.matrix import names
from adapters.matrix.authors import Authors
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.pictures import size_of
from adapters.matrix.render import Post, render, replacement
from adapters.matrix.rooms import Rooms
from bot.bootstrap import Application
from bot.errors import Retry, Undeliverable
from bot.messages import Message, is_without_words
from bot.network import is_picture
from bot.ports import Capabilities, OutboxRow

log = logging.getLogger("akker.matrix")

NOT_YET = 5.0
"""Seconds that a message waits for us to have caught up, and then until it is tried again."""
MESSAGE = "m.room.message"
GONE = frozenset({"M_NOT_FOUND", "M_FORBIDDEN"})
"""Refusals of a change to a message: it is gone, or we are."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a message goes. ``only``: whom alone it is for, empty where it is for all who are in the room."""

    room: str
    only: str = ""


class MatrixChannel:
    """The port :class:`bot.ports.Channel`."""

    platform = names.PLATFORM
    capabilities = Capabilities(threads=True, edits=True, reactions=True, files=True)

    def __init__(
        self,
        app: Application,
        homeserver: Homeserver,
        rooms: Rooms,
        authors: Authors,
        words: Words,
        mark: str,
        ready: Callable[[], Awaitable[None]],
    ) -> None:
        """``mark``: the installation's own, as row 1 of another database is not this one's. ``ready`` returns once we
        are logged in and have taken what happened while we were away: only then do we know our rooms."""
        self._app, self._homeserver, self._rooms, self._authors = app, homeserver, rooms, authors
        self._words, self._mark, self._ready = words, mark, ready

    async def send(self, row: OutboxRow) -> str | None:
        """Deliver a row; gives the id of its (last) event."""
        try:
            async with asyncio.timeout(NOT_YET):
                await self._ready()
        except TimeoutError:
            raise Retry(NOT_YET, "Matrix is not connected yet.") from None
        message = Message.from_json(row.payload)
        address = names.read(row.address)
        place = _Place(await self._rooms.direct(address.id), address.id) if address.direct else _Place(address.id)
        thread = await self._app.ref_of(message.thread) if message.thread is not None else None
        posts = render(message, self._words, thread=thread)
        if row.kind == "update":
            return await self._update(place, row, posts)
        if row.kind == "file" and message.document is not None:
            return await self._file(place, row, message, posts)
        return await self._post(place, row, posts)

    async def _post(self, place: _Place, row: OutboxRow, posts: list[Post]) -> str:
        events = [await self._say(place, post, self._transaction(row, part)) for part, post in enumerate(posts)]
        if len(events) > 1:
            await self._app.remember(_parts_of(row.id), " ".join(events))
        return events[-1]

    async def _say(self, place: _Place, post: Post, transaction: str) -> str:
        event = await self._homeserver.send(place.room, MESSAGE, post.content, transaction, only=place.only)
        self._authors.note(event, self._homeserver.user)
        try:
            for number, sign in enumerate(post.reactions):
                await self._homeserver.react(place.room, event, sign, f"{transaction}.{number}")
        except Undeliverable as error:  # the message itself has arrived, and can be answered by typing
            log.info("The signs to tap cannot be put under a message", extra={"why": str(error)})
        return event

    async def _update(self, place: _Place, row: OutboxRow, posts: list[Post]) -> str | None:
        """Change all posts of a message; from the end, which is where it is answered. What has become too long for them
        goes on in new posts."""
        if row.target_ref is None or row.target is None:
            return None  # What it would change was never sent.
        known = await self._app.fact(_parts_of(row.target))
        events = known.split() if known else [row.target_ref]
        kept = events[-len(posts) :]
        for number, (event, post) in enumerate(zip(reversed(kept), reversed(posts[: len(kept)]), strict=True)):
            await self._change(place, event, post, row, number)
        for number, event in enumerate(events[: -len(kept)], len(kept)):
            await self._change(place, event, None, row, number)
        for number, post in enumerate(posts[len(kept) :], len(kept)):
            kept.append(await self._say(place, post, self._transaction(row, number)))
        if kept != events:
            await self._app.remember(_parts_of(row.target), " ".join(kept))
        return kept[-1]

    async def _change(self, place: _Place, event: str, post: Post | None, row: OutboxRow, part: int) -> None:
        """Give a post other words, or take it away. What is gone is left alone, and so is what stands in a room that
        this one came after: who reads along there now, is not asked. Only what somebody had erased is taken away
        there (law 12)."""
        transaction = self._transaction(row, part)
        try:
            if post is None:
                await self._homeserver.redact(place.room, event, transaction)
            else:
                content = replacement(post, event)
                await self._homeserver.send(place.room, MESSAGE, content, transaction, only=place.only)
        except Undeliverable as error:
            if error.where.get("code") in GONE or await self._authors.event(place.room, event) is None:
                log.info("A post is not in this room any more", extra={"why": str(error)})
                if is_without_words(row.payload):
                    await self._take_away(place, event, transaction)
                return
            raise

    async def _take_away(self, place: _Place, event: str, transaction: str) -> None:
        """Remove a post from the earlier room that it stands in, where we still may."""
        for room in self._rooms.earlier(place.room, place.only):
            if await self._authors.event(room, event) is not None:
                try:
                    await self._homeserver.redact(room, event, transaction)
                except Undeliverable as error:  # closed for us: its person was told that such words stay
                    log.warning("Erased words stay in an earlier room", extra={"room": room, "why": str(error)})
                return

    async def _file(self, place: _Place, row: OutboxRow, message: Message, posts: list[Post]) -> str:
        """A document with its words; where those are more than go with a file, the rest goes before it."""
        *before, last = posts
        for part, post in enumerate(before):
            await self._say(place, post, self._transaction(row, part))
        name, kind, data = await self._app.document(message.document or 0)
        shown = message.file_name or name
        encrypted = await self._homeserver.is_encrypted(place.room)
        where = await self._homeserver.upload(data, kind, shown, encrypted=encrypted)
        content = {
            **last.content,
            "msgtype": "m.image" if is_picture(kind) else "m.file",
            "filename": shown,
            "info": {"mimetype": kind, "size": len(data), **size_of(data)},
            **where,
        }
        transaction = self._transaction(row, len(before))
        event = await self._homeserver.send(place.room, MESSAGE, content, transaction, only=place.only)
        self._authors.note(event, self._homeserver.user)
        return event

    def _transaction(self, row: OutboxRow, part: int) -> str:
        return f"{self._mark}.{row.id}.{part}"


def _parts_of(outbox: int) -> str:
    """The name of the stored fact that holds the events of a long message."""
    return f"matrix.parts:{outbox}"
