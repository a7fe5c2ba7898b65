"""Being in a room: Akker has to be let in to speak there, and has to know who reads it."""

from __future__ import annotations

import asyncio
import logging

from adapters.asking import Words
from adapters.slack import names
from adapters.slack.api import Api, Myself
from adapters.slack.notices import BotJoined
from adapters.slack.payloads import Tree
from adapters.slack.people import SOON, People
from bot.bootstrap import Application
from bot.errors import AkkerError, Undeliverable
from bot.events import Joined
from bot.messages import Message
from bot.ports import OutboxRow, UnitOfWork

log = logging.getLogger("akker.slack")

A_PAGE = 200
"""People asked for at once."""


class NotInside(Undeliverable):
    """Akker is not in a room that it cannot enter by itself."""


class Rooms:
    """The rooms that Akker is in, as far as this process knows."""

    def __init__(self, app: Application, people: People, words: Words) -> None:
        self._app, self._people, self._words = app, people, words
        self._inside: set[str] = set()
        self._learning: dict[str, asyncio.Task[None]] = {}

    async def be_in(self, api: Api, me: Myself, where: str) -> None:
        """Enter a room if Akker is not there yet; raises NotInside when someone has to invite it."""
        if where in self._inside:
            return
        channel = names.read(where).id
        try:
            known = Tree(await api.call("conversations.info", channel=channel)).at("channel")
            if not known.says("is_member"):
                await api.call("conversations.join", channel=channel)
        except Undeliverable as error:
            raise NotInside("Akker is not in this channel.", todo="Invite it.", **error.where) from None
        await asyncio.wait({self._learned(api, me, where, known)}, timeout=SOON)

    async def greet(self, joined: BotJoined) -> None:
        """Say how to begin to those who let Akker in, once; where a command brought it in, that is the answer."""
        if joined.by is not None:
            await self._app.writer.run(lambda uow: self._greet(uow, joined))

    def _greet(self, uow: UnitOfWork, joined: BotJoined) -> None:
        now, locale = self._app.clock.now(), self._app.texts.default
        room = uow.place(names.PLATFORM, joined.where)
        if room.network is None and uow.claim(joined.id, now):
            hello = Message([self._words(locale, "slack-hello")], locale)
            uow.post(OutboxRow(room.id, "message", hello.to_json(), now))

    async def meet(self, api: Api, me: Myself, where: str) -> None:
        """Learn who is in a room that Akker came into."""
        if where not in self._inside:
            known = Tree(await api.call("conversations.info", channel=names.read(where).id)).at("channel")
            await asyncio.wait({self._learned(api, me, where, known)})

    def leave(self, where: str) -> None:
        """Akker was taken out: who is there is learned anew when it comes back."""
        self._inside.discard(where)
        if where in self._learning:
            self._learning.pop(where).cancel()

    async def settle(self) -> None:
        """Wait until all is learned."""
        while self._learning:
            await asyncio.wait(self._learning.values())

    def close(self) -> None:
        """Learn no more: it is asked again."""
        for task in self._learning.values():
            task.cancel()

    def _learned(self, api: Api, me: Myself, where: str, known: Tree) -> asyncio.Task[None]:
        """What goes on behind where it takes long: a room may have thousands of members."""
        if where not in self._learning:
            task = self._learning[where] = asyncio.ensure_future(self._learn(api, me, where, known))
            task.add_done_callback(lambda _: self._learned_by(task, where))
        return self._learning[where]

    def _learned_by(self, task: asyncio.Task[None], where: str) -> None:
        if self._learning.get(where) is task:
            del self._learning[where]

    async def _learn(self, api: Api, me: Myself, where: str, known: Tree) -> None:
        """Tell Akker what the room is called, and who was there before it: they read along (law 9)."""
        try:
            await self._learn_all(api, me, where, known)
        except AkkerError as error:
            log.warning("who is in a room could not be learned", extra={"room": where, "why": type(error).__name__})
        else:
            self._inside.add(where)

    async def _learn_all(self, api: Api, me: Myself, where: str, known: Tree) -> None:
        channel = known.id("id")
        if known.text("name"):
            await self._app.name_room(names.PLATFORM, where, known.text("name"))
        cursor: str | None = None
        while cursor != "":
            page = Tree(await api.call("conversations.members", channel=channel, limit=A_PAGE, cursor=cursor))
            users = [each.id() for each in page.each("members") if each.id() not in ("", me.user)]
            await self._people.meet(api, me.team, users)
            people = [user for user in users if not self._people.is_bot(me.team, user)]
            await asyncio.gather(*(self._present(me.team, channel, user, where) for user in people))
            cursor = page.text("response_metadata", "next_cursor")

    async def _present(self, team: str, channel: str, user: str, where: str) -> None:
        who, id = names.person(team, user), f"slack:{team}/present/{channel}/{user}"
        await self._app.handle(Joined(id, self._app.clock.now(), names.PLATFORM, who, where))
