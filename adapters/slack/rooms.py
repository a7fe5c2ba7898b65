"""Being in a room: Akker has to be let in to speak there, and has to know who reads it."""

from __future__ import annotations

from adapters.slack import names
from adapters.slack.api import Api, Myself
from adapters.slack.blocks import Words
from adapters.slack.payloads import Tree
from adapters.slack.people import People
from bot.bootstrap import Application
from bot.errors import Undeliverable
from bot.events import Joined

A_PAGE = 200
"""People asked for at once."""


class NotInside(Undeliverable):
    """Akker is not in a room that it cannot enter by itself."""


class Rooms:
    """The rooms that Akker is in, as far as this process knows."""

    def __init__(self, app: Application, people: People, words: Words) -> None:
        self._app, self._people, self._words = app, people, words
        self._inside: set[str] = set()

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
        await self._learn(api, me, where, known)

    async def enter(self, api: Api, me: Myself, where: str) -> None:
        """Akker was let in: say how to begin, and learn who is there already."""
        channel = names.read(where).id
        if where not in self._inside:
            await self._learn(api, me, where, Tree(await api.call("conversations.info", channel=channel)).at("channel"))
        if not await self._app.has_network(names.PLATFORM, where):
            hello = self._words(self._app.texts.default, "slack-hello")
            await api.call("chat.postMessage", channel=channel, text=hello)

    def leave(self, where: str) -> None:
        """Akker was taken out."""
        self._inside.discard(where)

    async def _learn(self, api: Api, me: Myself, where: str, known: Tree) -> None:
        """Tell Akker what the room is called, and who was there before it: they read along (law 9)."""
        channel = known.id("id")
        if known.text("name"):
            await self._app.name_room(names.PLATFORM, where, known.text("name"))
        cursor: str | None = None
        while cursor != "":
            page = Tree(await api.call("conversations.members", channel=channel, limit=A_PAGE, cursor=cursor))
            users = [each.id() for each in page.each("members") if each.id() not in ("", me.user)]
            await self._people.meet(api, me.team, users)
            for user in users:
                if not self._people.is_bot(me.team, user):
                    who = names.person(me.team, user)
                    id = f"slack:{me.team}/present/{channel}/{user}"
                    await self._app.handle(Joined(id, self._app.clock.now(), names.PLATFORM, who, where))
            cursor = page.text("response_metadata", "next_cursor")
        self._inside.add(where)
