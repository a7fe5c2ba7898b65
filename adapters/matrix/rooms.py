"""The rooms we are in, as their state tells: who is there, what they are called, and whose direct room it is."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.failures import BEFORE_A_RETRY
from adapters.matrix.homeserver import DIRECT, MEANT_FOR, Homeserver
from adapters.matrix.payloads import Tree
from adapters.matrix.shapes import texts
from bot.errors import Retry, Undeliverable

CREATE = "m.room.create"
JOINED = "join"
HERE = frozenset({JOINED, "invite"})
"""Memberships of those whom a message reaches, now or when they accept."""


NAMED = 3
"""People after whom a room is called that has no name."""


@dataclass(slots=True)
class Room:
    """What is known of a room: its title, and of everyone who was ever there their membership and name."""

    title: str = ""
    standing: dict[str, str] = field(default_factory=dict[str, str])
    names: dict[str, str] = field(default_factory=dict[str, str])
    since: dict[str, str] = field(default_factory=dict[str, str])
    """The event by which everyone has their membership."""
    next: str = ""
    """The room in which it goes on, once it was closed for that."""
    meant_for: str = ""
    """Whose direct room we made it to be."""

    def learn(self, event: Tree) -> None:
        """Take in a piece of its state."""
        kind, user = event.text("type"), event.text("state_key")
        if kind == "m.room.member" and user:
            self.standing[user] = event.text("content", "membership")
            self.since[user] = event.event("event_id")
            name = " ".join(event.text("content", "displayname").split())
            if name:
                self.names[user] = name
        elif kind == "m.room.tombstone":
            self.next = event.room("content", "replacement_room")
        elif kind == "m.room.name":
            self.title = event.text("content", "name").strip()

    def name(self, besides: str) -> str:
        """What people call it: its name, or else as clients do who is in it; ``besides``: our bot."""
        others = [self.names.get(user, "") for user in self.members if user != besides]
        return self.title or ", ".join(sorted(name for name in others if name)[:NAMED])

    @property
    def members(self) -> list[str]:
        """Who is in it."""
        return [user for user, standing in self.standing.items() if standing == JOINED]


class Rooms:
    """All rooms, and which of them are for one person alone (``m.direct`` of our account)."""

    def __init__(self, homeserver: Homeserver) -> None:
        self._homeserver = homeserver
        self._rooms: dict[str, Room] = {}
        self._direct: dict[str, list[str]] = {}
        self._making = asyncio.Lock()
        self._unsure: set[str] = set()
        """People for whom a room was to be made, and no answer came."""

    async def load(self) -> None:
        """Read which rooms are direct: once we are logged in."""
        known = await self._homeserver.account_data(DIRECT)
        self._direct = {user: texts(rooms) for user, rooms in known.items()}

    def learn(self, room: str, events: Iterable[dict[str, Any]]) -> None:
        """Take in state events of a room, newest last."""
        known = self.known(room)
        for event in events:
            if isinstance(event.get("state_key"), str):
                known.learn(Tree(event))
                if event.get("type") == CREATE and event.get("sender") == self._homeserver.user:
                    known.meant_for = Tree(event).user("content", MEANT_FOR)

    def known(self, room: str) -> Room:
        """What is known of a room."""
        return self._rooms.setdefault(room, Room())

    def forget(self, room: str) -> None:
        """We are there no more."""
        self._rooms.pop(room, None)

    def others(self, room: str, *besides: str) -> set[str]:
        """Who is there or invited, apart from ourselves and these people."""
        here = {user for user, standing in self.known(room).standing.items() if standing in HERE}
        return here - {self._homeserver.user, *besides}

    def earlier(self, room: str, user: str) -> list[str]:
        """Where what is said in a room now may have been said before: other rooms in which we still are. ``user``:
        whose direct room it is, empty for a room of more."""
        ours = {id: each for id, each in self._rooms.items() if id != room and self._homeserver.user in each.members}
        if user:
            return [id for id, each in ours.items() if user in each.standing]
        chain = [room]
        for each in chain:  # which grows; a room that says it goes on in an earlier one ends it
            chain += [id for id in ours if ours[id].next == each and id not in chain]
        return chain[1:]

    def partner(self, room: str) -> str | None:
        """Whose direct room it is."""
        return next((user for user, rooms in self._direct.items() if room in rooms), None)

    async def is_direct(self, room: str) -> bool:
        """Whether it is for one person alone; a room that is just being made may be in the news before it is noted."""
        async with self._making:
            return self.partner(room) is not None

    async def adopt(self, room: str) -> None:
        """A direct room of ours whose making we never heard the end of, is the one of its person."""
        known = self.known(room)
        if not known.meant_for:
            return
        async with self._making:
            if known.meant_for not in self._direct and known.standing.get(known.meant_for) in HERE:
                await self.keep_direct(known.meant_for, room)

    async def keep_direct(self, user: str, room: str) -> None:
        """From now on, this is where we talk with this person."""
        await self._homeserver.note_direct(user, room)
        self._direct[user] = [each for each in self._direct.get(user, []) if each != room] + [room]

    async def drop_direct(self, user: str, room: str) -> None:
        """What is said there is not for this person alone any more."""
        await self._homeserver.drop_direct(user, room)
        self._direct[user] = [each for each in self._direct.get(user, []) if each != room]

    async def direct(self, user: str) -> str:
        """Where to write to a person: the newest direct room that they are in, or are invited to; made at first use.

        A room where anybody else could read along is none. Raises Undeliverable when they left it: whoever goes out of
        a conversation is not called back into another; Retry while we are entering the one that they made.
        """
        async with self._making:
            return self._found(user) or await self._made(user)

    def _found(self, user: str) -> str | None:
        theirs = [room for room in self._direct.get(user, []) if room in self._rooms and not self.others(room, user)]
        for standing in (frozenset({JOINED}), HERE):
            for room in reversed(theirs):
                if self._rooms[room].standing.get(user) in standing:
                    return room
        if any(not self._rooms[room].standing for room in theirs):
            raise Retry(BEFORE_A_RETRY, "The person invited Akker, which has yet to hear who is in the room.")
        if theirs:
            todo = "They can invite Akker to a direct conversation again."
            raise Undeliverable("The person left the conversation with Akker.", todo=todo)
        return None

    async def _made(self, user: str) -> str:
        room = await self._made_before(user) if user in self._unsure else None
        self._unsure.add(user)
        room = room or await self._homeserver.create_direct(user)
        self._unsure.discard(user)
        self.known(room).standing |= {self._homeserver.user: JOINED, user: "invite"}
        self._direct[user] = [*self._direct.get(user, []), room]
        return room

    async def _made_before(self, user: str) -> str | None:
        """The room that was made for a person although no answer came; one that was left half-made is left."""
        for room in await self._homeserver.joined():
            if room in self._rooms:
                continue
            made = Tree(await self._homeserver.state(room, CREATE) or {})
            if made.user(MEANT_FOR) != user or {*await self._homeserver.members(room)} - {self._homeserver.user, user}:
                continue
            standing = Tree(await self._homeserver.state(room, "m.room.member", user) or {}).text("membership")
            if standing in HERE and await self._homeserver.is_encrypted(room):
                await self._homeserver.note_direct(user, room)
                return room
            await self._homeserver.leave(room)
        return None
