"""Taking in: what happened in our rooms is understood and handed to Akker; it is committed when this returns."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from adapters.asking import Words
from adapters.matrix import names
from adapters.matrix.authors import Authors
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.inbound import about, understand
from adapters.matrix.notices import (
    BotJoined,
    BotLeft,
    Invited,
    NotAlone,
    Notice,
    Renamed,
    Tombstoned,
    Undecryptable,
)
from adapters.matrix.payloads import Tree
from adapters.matrix.rooms import Rooms
from adapters.matrix.setting import Setting
from bot.bootstrap import Application
from bot.errors import AkkerError, Undeliverable
from bot.events import Answered, Commanded, Fact, Inbound, Joined, Reacted, Said
from bot.messages import Message
from bot.ports import OutboxRow, UnitOfWork

log = logging.getLogger("akker.matrix")

A_WORD = 5.0
"""Seconds for which we are seen to be writing, at most."""


class Ear:
    """Hears one event after another."""

    def __init__(self, app: Application, homeserver: Homeserver, rooms: Rooms, authors: Authors, words: Words) -> None:
        self._app, self._homeserver, self._rooms, self._authors = app, homeserver, rooms, authors
        self._words = words
        self._allowed = frozenset(app.settings.matrix_invite_allow)
        self._called: dict[str, str] = {}
        self._behind: set[asyncio.Task[None]] = set()

    async def take(self, event: dict[str, Any]) -> None:
        """Take an event in; it is committed when this returns."""
        room = str(event.get("room_id"))
        tree = Tree(event)
        if tree.event("event_id") and tree.user("sender"):
            self._authors.note(tree.event("event_id"), tree.user("sender"))
        setting = self._setting(room, await self._authors.of(room, about(event)))
        self._rooms.learn(room, [event])
        for what in understand(event, setting):
            if isinstance(what, Notice):
                await self._notice(what, tree)
            else:
                await self._hand_in(room, what)

    async def stands(self, room: str, state: list[dict[str, Any]]) -> None:
        """How a room stands: who is in it reads along (law 9), whoever told us of their coming."""
        before = {*self._rooms.known(room).members}
        self._rooms.learn(room, state)
        known = self._rooms.known(room)
        if self._homeserver.user in known.members and not await self._rooms.is_direct(room):
            await self._meet(room, {*known.members} - before)

    async def invited(self, room: str, shown: list[dict[str, Any]]) -> None:
        """Accept an invitation of somebody who may invite us; decline any other."""
        setting = self._setting(room, {})
        for event in shown:
            for what in understand({**event, "room_id": room}, setting):
                if isinstance(what, Invited):
                    await self._enter(what)

    # What happened to ourselves, or to a room.

    async def _notice(self, notice: Notice, event: Tree) -> None:
        match notice:
            case BotJoined(room):
                await self._come_in(room, event.event("event_id"))
            case BotLeft(room):
                self._rooms.forget(room)
            case Tombstoned(room, replacement) if replacement:
                await self._move(room, replacement, names.server(event.user("sender")))
            case NotAlone(room):
                await self._make_way(room, event.event("event_id"))
            case Renamed(who, name):
                await self._introduce(who, name)
            case Undecryptable():
                await self._could_not_read(notice)
            case _:
                pass

    async def _enter(self, invitation: Invited) -> None:
        room, by = invitation.room, invitation.by
        if not self._may_invite(by):
            log.warning("An invitation is declined: MATRIX_INVITE_ALLOW does not name who sent it", extra={"by": by})
            return await self._homeserver.leave(room)
        try:
            await self._homeserver.join(room, names.server(by))
        except Undeliverable as error:
            log.warning("A room that we are invited to cannot be entered", extra={"room": room, "why": str(error)})
            return None
        if invitation.direct:
            await self._rooms.keep_direct(by, room)
        return None

    def _may_invite(self, who: str) -> bool:
        """Those who are named, or whose server is; where nobody is, who has an account where we have ours."""
        allowed = self._allowed or {names.server(self._homeserver.user)}
        return who in allowed or names.server(who) in allowed

    async def _come_in(self, room: str, event: str) -> None:
        """Greet a room once, and learn who is there already."""
        members = await self._homeserver.members(room)
        known = self._rooms.known(room)
        for user, name in members.items():
            known.standing[user] = "join"
            if name:
                known.names[user] = name
        if await self._rooms.is_direct(room):
            return
        await self._meet(room, members)
        await self._app.writer.run(lambda uow: self._greet(uow, room, event))

    def _greet(self, uow: UnitOfWork, room: str, event: str) -> None:
        now, locale = self._app.clock.now(), self._app.texts.default
        place = uow.place(names.PLATFORM, room)
        if place.network is None and uow.claim(f"matrix:{event}/hello", now):
            hello = Message([self._words(locale, "matrix-hello")], locale)
            uow.post(OutboxRow(place.id, "message", hello.to_json(), now))

    async def _meet(self, room: str, users: Any) -> None:
        """Know these people by name, and as present in a room."""
        known = self._rooms.known(room)
        others = [user for user in users if user != self._homeserver.user]
        if called := known.name(self._homeserver.user):
            await self._app.name_room(names.PLATFORM, room, called)
        await asyncio.gather(*(self._introduce(user, known.names.get(user, "")) for user in others))
        now = self._app.clock.now()
        facts = [Joined(f"matrix:{room}/present/{user}", now, names.PLATFORM, user, room) for user in others]

        def hand_in(uow: UnitOfWork) -> None:
            for fact in facts:
                self._app.service.handle(uow, fact)

        await self._app.writer.run(hand_in)

    async def _introduce(self, user: str, name: str) -> None:
        if name and self._called.get(user) != name:
            await self._app.introduce(names.PLATFORM, user, name)
            self._called[user] = name

    async def _move(self, room: str, replacement: str, via: str) -> None:
        """A room went on elsewhere: so do we, and the network with us."""
        try:
            await self._homeserver.join(replacement, via)
        except Undeliverable as error:
            log.warning("The room that replaces another cannot be entered", extra={"why": str(error)})
            return
        partner = self._rooms.partner(room)
        if partner is not None:
            await self._rooms.keep_direct(partner, replacement)
        else:
            await self._app.move_room(names.PLATFORM, room, replacement)

    async def _make_way(self, room: str, event: str) -> None:
        """A direct room is for two: who is no longer alone there, is asked elsewhere."""
        partner = self._rooms.partner(room)
        if partner is None:
            return
        await self._rooms.drop_direct(partner, room)
        words = self._words(self._app.texts.default, "matrix-not-alone")
        content = {"msgtype": "m.notice", "body": words}
        await self._homeserver.send(room, "m.room.message", content, f"{event}.not-alone")

    async def _could_not_read(self, notice: Undecryptable) -> None:
        """Once a day, in their direct messages; it is handed in when its key has come."""
        now = self._app.clock.now()
        once = f"matrix:unreadable/{notice.room}/{notice.who}/{now.date()}"
        if await self._app.writer.run(lambda uow: uow.claim(once, now)):
            await self._app.tell(names.PLATFORM, notice.who, "matrix-unreadable")

    # What people did.

    async def _hand_in(self, room: str, fact: Fact) -> None:
        if isinstance(fact, Reacted) and fact.text is None:
            fact = await self._with_its_words(room, fact)
        if isinstance(fact, Inbound):
            await self._introduce(fact.who, self._rooms.known(room).names.get(fact.who, ""))
        if isinstance(fact, Said | Answered | Commanded) and fact.direct:
            self._go_on(self._show(room, fact.id.removeprefix("matrix:").partition("/")[0]))
        await self._app.handle(fact)

    async def _with_its_words(self, room: str, fact: Reacted) -> Reacted:
        """The reaction with the one message that it is on (law 13: no other is read)."""
        found = await self._authors.event(room, fact.ref) or {}
        for said in understand(found, self._setting(room, {})):
            if isinstance(said, Said):
                return replace(fact, text=said.text, author=said.who)
        return fact

    async def _show(self, room: str, event: str) -> None:
        """That it was read, and that we are writing."""
        await self._homeserver.read(room, event)
        await self._homeserver.typing(room, A_WORD)

    def _setting(self, room: str, authors: Any) -> Setting:
        known, me = self._rooms.known(room), self._homeserver.user
        return Setting(
            self._app.clock.now(), me, room, known.names.get(me, ""), self._rooms.partner(room), known.names, authors
        )  # fmt: skip

    def _go_on(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it beside the rest; nothing is lost when it fails."""

        async def safely() -> None:
            try:
                await work
            except AkkerError as error:
                log.info("could not be shown", extra={"why": type(error).__name__})

        task = asyncio.ensure_future(safely())
        self._behind.add(task)
        task.add_done_callback(self._behind.discard)

    async def settle(self) -> None:
        """Wait for what goes on beside."""
        while self._behind:
            await asyncio.wait(self._behind)

    def close(self) -> None:
        """Leave it."""
        for task in self._behind:
            task.cancel()
