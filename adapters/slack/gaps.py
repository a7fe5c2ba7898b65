"""What was said while nobody listened: looked up for whoever has an open question, or else the question is put again.

Slack keeps what people wrote in their direct messages, but does not send it once more when a connection was deaf, or
when Akker was away for long. What is found comes in like anything else, under the same names: nothing counts twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from adapters.asking import Words
from adapters.slack import names
from adapters.slack.api import Api, Myself, Workspaces
from adapters.slack.payloads import Tree
from bot.bootstrap import Application
from bot.errors import AkkerError, Retry, Undeliverable
from bot.events import Wanted
from bot.messages import Message
from bot.network import Identity
from bot.ports import OutboxRow, PromptRow, UnitOfWork

T = TypeVar("T")

log = logging.getLogger("akker.slack")

A_PAGE = 15
"""Messages that a look-up may ask for, as in :mod:`adapters.slack.seeking`."""
AGAIN = 10.0
"""Seconds until what failed is tried once more."""


@dataclass(frozen=True, slots=True)
class Open:
    """A question that waits for an answer: whose it is, and the message that shows it."""

    who: str
    ref: str
    prompt: PromptRow


class Gaps:
    """Looks up what was missed, one person after another, whenever it is told that there may be something."""

    def __init__(
        self, app: Application, workspaces: Workspaces, words: Words, take: Callable[[dict[str, Any]], Awaitable[None]]
    ) -> None:
        self._app, self._workspaces, self._words, self._take = app, workspaces, words, take
        self._missed = asyncio.Event()

    def missed(self) -> None:
        """Something may have been."""
        self._missed.set()

    async def listen(self) -> None:
        """Look things up until cancelled."""
        while True:
            await self._missed.wait()
            self._missed.clear()
            for question in await self._patiently(lambda: self._app.writer.run(_open)):
                await self._patiently(lambda question=question: self._catch_up(question))

    async def _patiently(self, work: Callable[[], Awaitable[T]]) -> T:
        while True:
            try:
                return await work()
            except AkkerError as error:
                wait = error.after if isinstance(error, Retry) else AGAIN
                log.warning("what was missed cannot be looked up yet", extra={"why": type(error).__name__})
                await asyncio.sleep(wait)

    async def _catch_up(self, question: Open) -> None:
        address = names.read(question.who)
        try:
            api, me = await self._workspaces.api(address.team), await self._workspaces.myself(address.team)
            channel = Tree(await api.call("conversations.open", users=address.id)).text("channel", "id")
            said = await _since(api, me, channel, question.ref)
        except Undeliverable as error:
            log.warning("what was missed may not be looked up", extra={"code": error.where.get("code")})
            await self._app.writer.run(lambda uow: self._put_again(uow, question))
            return
        for message in said:
            await self._take(_told(address.team, channel, message))
            if message.stamp("edited", "ts"):
                await self._take(_told(address.team, channel, message, changed=True))

    def _put_again(self, uow: UnitOfWork, question: Open) -> None:
        """Once a day at most."""
        now, row = self._app.clock.now(), question.prompt
        id = f"slack:missed/{row.id}/{now.date()}"
        if not uow.claim(id, now):
            return
        locale = Message.from_json(row.payload).locale
        why = Message([self._words(locale, "slack-missed")], locale)
        uow.post(OutboxRow(row.room, "message", why.to_json(), now))
        where = names.direct(question.who)
        put = Wanted(f"{id}/put", now, names.PLATFORM, question.who, where, True, prompt=row.id)
        self._app.service.handle(uow, put)


def _open(uow: UnitOfWork) -> list[Open]:
    """All questions that are open in direct messages of Slack, and can have been seen."""
    found: list[Open] = []
    for identity in uow.find(Identity, platform=names.PLATFORM):
        place = uow.place(names.PLATFORM, names.direct(identity.address), identity.person)
        for row in uow.waiting_prompts(identity.person):
            shown = uow.message(row.outbox) if row.outbox is not None and row.room == place.id else None
            if row.state == "open" and shown is not None and shown.ref is not None:
                found.append(Open(identity.address, shown.ref, row))
    return found


async def _since(api: Api, me: Myself, channel: str, ref: str) -> list[Tree]:
    """What the person said since the message, there and in its thread, oldest first."""
    found: list[Tree] = []
    cursor: str | None = None
    replies = False
    while cursor != "":
        answer = Tree(
            await api.call(
                "conversations.history", channel=channel, oldest=ref, inclusive=True, limit=A_PAGE, cursor=cursor
            )
        )
        for message in answer.each("messages"):
            replies = replies or (message.stamp("ts") == ref and bool(message.at("reply_count").value))
            found.append(message)
        cursor = answer.text("response_metadata", "next_cursor")
    if replies:
        found += Tree(await api.call("conversations.replies", channel=channel, ts=ref)).each("messages")
    theirs = {message.stamp("ts"): message for message in found if message.id("user") not in ("", me.user)}
    return [theirs[ts] for ts in sorted(theirs) if ts]


def _told(team: str, channel: str, message: Tree, *, changed: bool = False) -> dict[str, Any]:
    """The event that Slack would have sent of a message, or of its change."""
    post = {name: each.value for name, each in message.fields()} | {"type": "message"}
    where = {"channel": channel, "channel_type": "im"}
    event = {"type": "message", "subtype": "message_changed", "message": post} if changed else post
    return {
        "type": "event_callback",
        "team_id": team,
        "authorizations": [{"team_id": team}],
        "event": {**event, **where},
    }
