"""What was said while nobody listened: looked up for whoever has an open question, from the first of that conversation
on, for an earlier answer may have been changed; or else the question is put again.

Slack keeps what people wrote in their direct messages, but does not send it once more when a connection was deaf, or
when Akker was away for long. What is found comes in like anything else, under the same names: nothing counts twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

from adapters.asking import Words
from adapters.slack import names
from adapters.slack.api import Api, Myself, Workspaces
from adapters.slack.pace import Pace
from adapters.slack.payloads import Tree
from bot.bootstrap import Application
from bot.errors import AkkerError, Retry, Undeliverable
from bot.events import Wanted
from bot.messages import Message
from bot.network import Identity
from bot.ports import OutboxRow, PromptRow, UnitOfWork

log = logging.getLogger("akker.slack")

A_PAGE = 15
"""Messages that a look-up may ask for, as in :mod:`adapters.slack.seeking`."""
A_LOOK = 60 / 50
"""Seconds between two calls of one method in one workspace: https://docs.slack.dev/apis/web-api/rate-limits, tier 3."""
MISSED = "slack:missed/"
"""What is claimed when a question is put again: this, the prompt and the day. A fact of that name says when."""
PUT = "/put"
"""After that, for the deed itself."""
AGAIN = 10.0
"""Seconds until what failed is tried once more; twice as many each further time."""
LONGEST = 600.0
"""Seconds, at most."""


@dataclass(frozen=True, slots=True)
class Open:
    """A question that waits for an answer, and the message that shows it."""

    ref: str
    prompt: PromptRow


@dataclass(slots=True)
class Turn:
    """When somebody is looked up, and how often that failed by now."""

    moment: float
    failed: int = 0


class Gaps:
    """Looks up what was missed, one person after another, whenever it is told that there may be something. Who cannot
    be looked up comes back later; the others do not wait for them."""

    def __init__(
        self,
        app: Application,
        workspaces: Workspaces,
        words: Words,
        turns: Pace,
        take: Callable[[dict[str, Any]], Awaitable[None]],
    ) -> None:
        self._app, self._workspaces, self._words, self._pace, self._take = app, workspaces, words, turns, take
        self._missed = asyncio.Event()
        self._todo: dict[str, Turn] = {}

    def missed(self) -> None:
        """Something may have been."""
        self._missed.set()

    async def listen(self) -> None:
        """Look things up until cancelled."""
        while True:
            await self._until_next()
            try:
                if self._missed.is_set():
                    await self._begin()
            except AkkerError as error:
                log.warning("who is to be looked up cannot be read yet", extra={"why": type(error).__name__})
                await asyncio.sleep(AGAIN)
                continue
            who = min(self._todo, key=lambda each: self._todo[each].moment, default=None)
            if who is not None and self._todo[who].moment <= monotonic():
                await self._turn(who)

    async def _until_next(self) -> None:
        """Wait for the next turn, or until something may have been missed."""
        moments = [turn.moment for turn in self._todo.values()]
        try:
            async with asyncio.timeout(max(0.0, min(moments) - monotonic()) if moments else None):
                await self._missed.wait()
        except TimeoutError:
            pass

    async def _begin(self) -> None:
        """Everybody who has an open question has a turn; who waits for another try keeps theirs."""
        asked = await self._app.writer.run(_asked)
        self._missed.clear()
        now = monotonic()
        self._todo = {who: self._todo.get(who) or Turn(now) for who in asked}

    async def _turn(self, who: str) -> None:
        turn = self._todo[who]
        try:
            await self._catch_up(who)
            del self._todo[who]
        except AkkerError as error:
            wait = error.after if isinstance(error, Retry) else min(AGAIN * 2**turn.failed, LONGEST)
            turn.failed += 1
            turn.moment = monotonic() + wait
            if isinstance(error, Retry):
                self._rest(who, turn.moment)
            log.warning("what was missed cannot be looked up yet", extra={"why": type(error).__name__, "seconds": wait})

    def _rest(self, who: str, until: float) -> None:
        """Slack asked for it: it counts for their workspace."""
        for other, turn in self._todo.items():
            if names.team_of([other]) == names.team_of([who]):
                turn.moment = max(turn.moment, until)

    async def _catch_up(self, who: str) -> None:
        shown = await self._app.writer.run(lambda uow: _shown_to(uow, who))
        if not shown:
            return
        address = names.read(who)
        try:
            looking = await self._looking(address.team)
            channel = await looking.direct(address.id)
            said = await looking.since(channel, shown)
        except Undeliverable as error:
            log.warning("what was missed may not be looked up", extra={"code": error.where.get("code")})
            await self._app.writer.run(lambda uow: self._put_again(uow, who))
            return
        for message in said:
            await self._take(_told(address.team, channel, message))
            if message.stamp("edited", "ts"):
                await self._take(_told(address.team, channel, message, changed=True))

    async def _looking(self, team: str) -> _Looking:
        api, me = await self._workspaces.api(team), await self._workspaces.myself(team)
        return _Looking(api, me, self._pace)

    def _put_again(self, uow: UnitOfWork, who: str) -> None:
        """All that is open now; each once a day at most."""
        now = self._app.clock.now()
        for row in [question.prompt for question in _open(uow, who)]:
            id = f"{MISSED}{row.id}/{now.date()}"
            if not uow.claim(id, now):
                continue
            uow.remember(id, now.isoformat())
            locale = Message.from_json(row.payload).locale
            why = Message([self._words(locale, "slack-missed")], locale)
            uow.post(OutboxRow(row.room, "message", why.to_json(), now))
            put = Wanted(f"{id}{PUT}", now, names.PLATFORM, who, names.direct(who), True, prompt=row.id)
            self._app.service.handle(uow, put)


class _Looking:
    """Looks into the direct messages of one workspace, not faster than Slack takes it."""

    def __init__(self, api: Api, me: Myself, turns: Pace) -> None:
        self._api, self._me, self._pace = api, me, turns

    async def direct(self, user: str) -> str:
        """The channel of somebody's direct messages."""
        return Tree(await self._call("conversations.open", users=user)).text("channel", "id")

    async def since(self, channel: str, refs: Sequence[str]) -> list[Tree]:
        """What the person said since the first of these messages, there and in their threads, oldest first."""
        found = await self._pages(
            "conversations.history", channel=channel, oldest=min(refs), inclusive=True, limit=A_PAGE
        )
        for root in [message for message in found if message.at("reply_count").value]:
            if (ts := root.stamp("ts")) in refs:
                found += await self._pages("conversations.replies", channel=channel, ts=ts, limit=A_PAGE)
        theirs = {message.stamp("ts"): message for message in found if message.id("user") not in ("", self._me.user)}
        return [theirs[ts] for ts in sorted(theirs) if ts]

    async def _pages(self, method: str, **asked: Any) -> list[Tree]:
        found: list[Tree] = []
        cursor: str | None = None
        while cursor != "":
            answer = Tree(await self._call(method, cursor=cursor, **asked))
            found += answer.each("messages")
            cursor = answer.text("response_metadata", "next_cursor")
        return found

    async def _call(self, method: str, **asked: Any) -> dict[str, Any]:
        await self._pace.turn((f"{method}/{self._me.team}", A_LOOK))
        return await self._api.call(method, **asked)


def _asked(uow: UnitOfWork) -> list[str]:
    """The addresses of all who have something open in direct messages of Slack."""
    return [each.address for each in uow.find(Identity, platform=names.PLATFORM) if _open(uow, each.address)]


def _open(uow: UnitOfWork, who: str) -> list[Open]:
    """The questions that are open for somebody in direct messages of Slack, and can have been seen."""
    found: list[Open] = []
    for identity in uow.find(Identity, platform=names.PLATFORM, address=who, closed=False):
        place = uow.place(names.PLATFORM, names.direct(who), identity.person)
        for row in uow.waiting_prompts(identity.person):
            if row.state == "open" and row.room == place.id and (ref := _ref(uow, row)) is not None:
                found.append(Open(ref, row))
    return found


def _shown_to(uow: UnitOfWork, who: str) -> list[str]:
    """The messages with the questions that are open, and with what was answered before in the same conversations."""
    found: list[str] = []
    for question in _open(uow, who):
        row = question.prompt
        answered = [each for each in uow.answered_prompts(row.conversation, row.person) if each.room == row.room]
        found += [question.ref, *(ref for each in answered if (ref := _ref(uow, each)) is not None)]
    return found


def _ref(uow: UnitOfWork, row: PromptRow) -> str | None:
    """The reference of the message that shows a question."""
    message = uow.message(row.outbox) if row.outbox is not None else None
    return message.ref if message is not None else None


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
