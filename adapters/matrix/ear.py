"""Taking in: what happened in our rooms is understood and handed to Akker; it is committed when this returns."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
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
from bot.events import Answered, Commanded, Fact, Inbound, Joined, Left, Reacted, Said
from bot.messages import Message
from bot.network import Identity, Presence
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
        await self._rooms.adopt(room)
        for what in understand(event, setting):
            if isinstance(what, Notice):
                await self._unless_refused(self._notice(what, tree))
            else:
                await self._hand_in(room, what)
            if isinstance(what, Left):
                await self._unless_refused(self._leave_if_empty(room))

    async def stands(self, room: str, state: list[dict[str, Any]]) -> None:
        """How a room stands: who is in it reads along (law 9), whoever told us of their coming."""
        self._rooms.learn(room, state)
        await self._rooms.adopt(room)
        known = self._rooms.known(room)
        if self._homeserver.user not in known.members:
            return
        if await self._rooms.is_direct(room):
            await self._unless_refused(self._make_way(room))
        else:
            await self._meet(room)
            await self._unless_refused(self._leave_if_empty(room))

    async def invited(self, room: str, shown: list[dict[str, Any]]) -> None:
        """Accept an invitation of somebody who may invite us; decline any other.

        What is shown of the room comes from the server of whoever invites, which may tell anything; only the invitation
        itself was checked by ours, which puts it last.
        """
        setting = self._setting(room, {})
        told = [what for event in shown for what in understand({**event, "room_id": room}, setting)]
        invitations = [what for what in told if isinstance(what, Invited)]
        if invitations:
            await self._unless_refused(self._enter(invitations[-1]))

    # What happened to ourselves, or to a room.

    async def _unless_refused(self, deed: Coroutine[Any, Any, None]) -> None:
        """Do what a homeserver may refuse for ever: we may be gone from there by the time that we hear of it."""
        try:
            await deed
        except Undeliverable as error:
            log.warning("The homeserver does not let us do what follows from the news", extra={"why": str(error)})

    async def _notice(self, notice: Notice, event: Tree) -> None:
        match notice:
            case BotJoined(room):
                await self._come_in(room, event.event("event_id"))
            case BotLeft(room):
                await self._gone(room)
            case Tombstoned(room, replacement) if replacement:
                await self._homeserver.join(replacement, names.server(event.user("sender")))
                await self._go_on_in(replacement, room)
            case NotAlone(room):
                await self._make_way(room)
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
            return await self._homeserver.leave(room, self._words(self._app.texts.default, "matrix-refused"))
        if invitation.direct:  # first, as it may only be told once that it is
            await self._rooms.keep_direct(by, room)
        try:
            await self._homeserver.join(room, names.server(by))
        except Undeliverable:
            await self._rooms.drop_direct(by, room)
            raise
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
        await self._take_over(room)
        if await self._rooms.is_direct(room):
            return await self._make_way(room)
        if self._rooms.known(room).meant_for:
            return None  # Its person may be asked in by one of the next events; else it is left at the next start.
        await self._meet(room)
        return await self._app.writer.run(lambda uow: self._say_once(uow, room, "matrix-hello", event, network=False))

    def _say_once(self, uow: UnitOfWork, room: str, text: str, once: str, *, network: bool) -> None:
        """Say a text in a room, if that is (or is not) the room of a network."""
        now, locale = self._app.clock.now(), self._app.texts.default
        place = uow.place(names.PLATFORM, room)
        if (place.network is not None) == network and uow.claim(f"matrix:{once}/{text}", now):
            uow.post(OutboxRow(place.id, "message", Message([self._words(locale, text)], locale).to_json(), now))

    async def _meet(self, room: str) -> None:
        """Know who is in a room, by name and as present. Whoever came or went without our hearing of it, as we were out
        or too much happened meanwhile, does so now; who is known to be there is not greeted twice."""
        known = self._rooms.known(room)
        others = [user for user in known.standing if user != self._homeserver.user]
        here = {*known.members} & {*others}
        if called := known.name(self._homeserver.user):
            await self._app.name_room(names.PLATFORM, room, called)
        await asyncio.gather(*(self._introduce(user, known.names.get(user, "")) for user in here))

        def hand_in(uow: UnitOfWork) -> None:
            now, place = self._app.clock.now(), uow.place(names.PLATFORM, room).id
            present = {each.person for each in uow.find(Presence, room=place)}
            people = {each.address: each.person for each in uow.find(Identity, platform=names.PLATFORM, address=others)}
            there = {people.get(user) for user in here}  # with any of their accounts
            for user in others:
                came = user in here and people.get(user) not in present
                if came or people.get(user) in present - there:
                    kind, how = (Joined, "present") if came else (Left, "gone")
                    id = f"matrix:{room}/{how}/{user}/{known.since.get(user, '')}"
                    self._app.service.handle(uow, kind(id, now, names.PLATFORM, user, room))

        await self._app.writer.run(hand_in)

    async def _introduce(self, user: str, name: str) -> None:
        if name and self._called.get(user) != name:
            await self._app.introduce(names.PLATFORM, user, name)
            self._called[user] = name

    async def _take_over(self, room: str) -> None:
        """A room that we may have to be invited to may be the one in which another goes on, if that says so too."""
        made = Tree(await self._homeserver.state(room, "m.room.create"))
        before = made.room("predecessor", "room_id")
        if not before or self._homeserver.user not in self._rooms.known(before).members:
            return
        closed = Tree(await self._homeserver.state(before, "m.room.tombstone"))
        if closed.room("replacement_room") == room:
            await self._go_on_in(room, before)

    async def _go_on_in(self, room: str, before: str) -> None:
        """A room went on elsewhere: so do we, and the network with us."""
        partner = self._rooms.partner(before)
        if partner is not None:
            await self._rooms.keep_direct(partner, room)
            return await self._rooms.drop_direct(partner, before)
        await self._app.move_room(names.PLATFORM, before, room)
        return await self._app.writer.run(lambda uow: self._say_once(uow, room, "matrix-moved", room, network=True))

    async def _gone(self, room: str) -> None:
        self._rooms.forget(room)
        partner = self._rooms.partner(room)
        if partner is not None:
            await self._rooms.drop_direct(partner, room)

    async def _leave_if_empty(self, room: str) -> None:
        """Nobody is left to talk to; what we heard may be old, so the homeserver is asked."""
        if await self._rooms.is_direct(room) or self._rooms.others(room):
            return
        if {*await self._homeserver.members(room)} == {self._homeserver.user}:
            log.info("We leave a room that all others have left", extra={"room": room})
            await self._homeserver.leave(room)

    async def _make_way(self, room: str) -> None:
        """A direct room is for two: who is no longer alone there, is asked elsewhere."""
        partner = self._rooms.partner(room)
        if partner is None or not self._rooms.others(room, partner):
            return
        words = self._words(self._app.texts.default, "matrix-not-alone")
        content = {"msgtype": "m.notice", "body": words}
        with suppress(Undeliverable):  # said if it can be: we go in any case
            await self._homeserver.send(room, "m.room.message", content, f"{room}.not-alone")
        await self._rooms.drop_direct(partner, room)

    async def _could_not_read(self, notice: Undecryptable) -> None:
        """Once a day, in their direct messages; it is handed in when its key has come."""
        now, service = self._app.clock.now(), self._app.service
        once = f"matrix:unreadable/{notice.room}/{notice.who}/{now.date()}"

        def tell(uow: UnitOfWork) -> None:
            if uow.claim(once, now):
                service.tell(uow, names.PLATFORM, notice.who, "matrix-unreadable", now)

        await self._app.writer.run(tell)

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
