"""Messages out: a row of the outbox becomes posts, an update of them, or a file; once, as far as Slack lets."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from adapters.asking import Words
from adapters.recent import Recent
from adapters.slack import names, pace
from adapters.slack.api import Api, Workspaces
from adapters.slack.failures import BARRED
from adapters.slack.files import Files
from adapters.slack.pace import Pace
from adapters.slack.render import Post, render
from adapters.slack.seeking import Mark, Parts, Seeker
from bot.bootstrap import Application
from bot.errors import Retry, Undeliverable
from bot.messages import Message
from bot.ports import Capabilities, OutboxRow

log = logging.getLogger("akker.slack")

MOST = 5000
"""Direct messages that are known by their channel."""
UNTIL_MENDED = 600.0
"""Seconds until what a token was refused for is tried again."""
LEFT_ALONE = frozenset({"message_not_found", "edit_window_closed", "cant_update_message", "cant_delete_message"})
"""Slack's codes for a message that cannot be changed any more; when it is used, the engine has a kind word."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row goes: the Web API of its workspace, the channel there, the thread in it."""

    api: Api
    team: str
    channel: str
    thread: str | None = None


class SlackChannel:
    """The port :class:`bot.ports.Channel`."""

    platform = names.PLATFORM
    capabilities = Capabilities(buttons=True, threads=True, edits=True, reactions=True, files=True)

    def __init__(
        self,
        app: Application,
        workspaces: Workspaces,
        words: Words,
        seeker: Seeker,
        turns: Pace,
        sent: Callable[[str], None] = lambda address: None,
    ) -> None:
        """``sent``: is told where something has been said."""
        self._app, self._workspaces, self._words = app, workspaces, words
        self._seeker, self._pace, self._sent = seeker, turns, sent
        self._files = Files(app, words)
        self._direct = Recent[str, str](MOST)

    async def send(self, row: OutboxRow) -> str | None:
        """Deliver a row; gives the ``ts`` of its (last) post, or the id of its file."""
        ref = await self._send(row)
        self._sent(row.address)
        return ref

    async def _send(self, row: OutboxRow) -> str | None:
        message = Message.from_json(row.payload)
        spot = await self._spot(row, message)
        try:
            if row.kind == "update":
                return await self._update(spot, row, render(message, self._words))
            if row.kind == "file" and message.document is not None:
                await self._turn(spot)
                return await self._files.upload(spot.api, spot.channel, spot.thread, row, message)
            return await self._post(spot, row, render(message, self._words))
        except Retry as wait:
            self._pace.rest(f"{spot.team}/{spot.channel}", wait.after)
            raise
        except Undeliverable as error:
            wait = _for_now(error, spot.team)
            if wait is error:
                self._seeker.settle(row.id)
            raise wait from None

    async def _post(self, spot: Spot, row: OutboxRow, posts: list[Post]) -> str:
        there = await self._posted(spot, row, posts, range(len(posts)))
        if len(posts) > 1:
            await self._remember(row.id, [there[part] for part in range(len(posts))])
        self._seeker.settle(row.id)
        return there[len(posts) - 1]

    async def _posted(self, spot: Spot, row: OutboxRow, posts: list[Post], parts: range) -> Parts:
        """These parts of a row, those posted that are not there yet."""
        there = dict(await self._seeker.found(spot.api, spot.channel, spot.thread, row))
        for part in parts:
            if part not in there:
                there[part] = await self._post_one(spot, row, posts[part], part)
        return there

    async def _post_one(self, spot: Spot, row: OutboxRow, post: Post, part: int) -> str:
        await self._turn(spot)
        try:
            answer = await spot.api.call(
                "chat.postMessage",
                channel=spot.channel,
                text=post.text,
                blocks=post.blocks,
                thread_ts=spot.thread,
                metadata=Mark(self._seeker.installation, row.id, part).metadata(),
                unfurl_links=False,
                unfurl_media=False,
            )
        except (Retry, Undeliverable):
            if part:
                self._seeker.doubt(row.id)  # the parts before it are there
            else:
                self._seeker.refused(row.id)
            raise
        except BaseException:  # no answer, or cut short while it was on its way
            self._seeker.doubt(row.id)
            raise
        return str(answer["ts"])

    async def _update(self, spot: Spot, row: OutboxRow, posts: list[Post]) -> str | None:
        """Change all posts of a message; from the end, so that what can be clicked stays the last. What has become too
        long for them goes on in new posts."""
        if row.target_ref is None or row.target is None:
            return None  # What it would change was never sent.
        known = await self._app.fact(_parts_of(row.target))
        parts = known.split() if known else [row.target_ref]
        kept = parts[-len(posts) :]
        for ts, post in zip(reversed(kept), reversed(posts[: len(kept)]), strict=True):
            await self._change(spot, ts, post)
        for ts in parts[: -len(kept)]:
            await self._change(spot, ts, None)
        if len(posts) > len(kept):
            more = await self._posted(spot, row, posts, range(len(kept), len(posts)))
            kept += [more[part] for part in sorted(more)]
        if kept != parts:
            await self._remember(row.target, kept if kept != [row.target_ref] else [])
        self._seeker.settle(row.id)
        return kept[-1]

    async def _remember(self, outbox: int, parts: list[str]) -> None:
        """The posts of a message, where its reference does not say it."""
        if parts:
            await self._app.remember(_parts_of(outbox), " ".join(parts))
        else:
            await self._app.forget(_parts_of(outbox))

    async def _change(self, spot: Spot, ts: str, post: Post | None) -> None:
        """Give a post other words, or take it away. What is gone, or may not be changed any more, is left alone."""
        await self._turn(spot)
        try:
            if post is None:
                await spot.api.call("chat.delete", channel=spot.channel, ts=ts)
            else:
                await spot.api.call("chat.update", channel=spot.channel, ts=ts, text=post.text, blocks=post.blocks)
        except Undeliverable as error:
            if error.where.get("code") not in LEFT_ALONE:
                raise

    async def _turn(self, spot: Spot) -> None:
        await self._pace.turn((f"{spot.team}/{spot.channel}", pace.A_CHANNEL), (spot.team, pace.A_WORKSPACE))

    async def _spot(self, row: OutboxRow, message: Message) -> Spot:
        address = names.read(row.address)
        try:
            api = await self._workspaces.api(address.team)
            channel = await self._opened(api, row.address, address.id) if address.direct else address.id
        except Undeliverable as error:
            raise _for_now(error, address.team) from None
        thread = await self._app.ref_of(message.thread) if message.thread is not None else None
        return Spot(api, address.team, channel, thread)

    async def _opened(self, api: Api, address: str, user: str) -> str:
        """The id of someone's direct messages with us, opened at first use."""
        channel = self._direct.get(address)
        if channel is None:
            channel = str((await api.call("conversations.open", users=user))["channel"]["id"])
            self._direct.put(address, channel)
        return channel


def _for_now(error: Undeliverable, team: str) -> Undeliverable | Retry:
    """The error, or to wait when it is about the bot itself: with a token that works all can be sent again."""
    if error.where.get("code") not in BARRED:
        return error
    log.error("Slack does not take the token", extra={"team": team, "code": error.where["code"], "todo": error.todo})
    return Retry(UNTIL_MENDED, "Slack does not take the token.")


def _parts_of(outbox: int) -> str:
    """The name of the stored fact that holds the posts of a long message."""
    return f"slack.parts:{outbox}"
