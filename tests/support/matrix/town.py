"""A network in Matrix as tests of what goes wrong need it: a room, people in it, and what Akker has to tell them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from adapters.matrix import names
from bot.messages import Message
from bot.ports import OutboxRow, UnitOfWork
from tests.support.matrix.member import Member, Seen
from tests.support.matrix.served import Served

PATIENCE = 30.0


@dataclass
class Town:
    """A room in which Anna has begun a network; she is the facilitator, and in her conversation with Akker."""

    akker: Served
    anna: Member
    room: str
    direct: str

    async def asked(self, text: str) -> None:
        """Something is to be said to Anna alone."""
        await self.posts(names.direct(self.anna.user), text)

    async def posts(self, address: str, text: str) -> int:
        """Something is to be said at an address, for the network; gives its row."""
        now, locale = self.akker.clock.now(), self.akker.app.texts.default

        def post(uow: UnitOfWork) -> int:
            person = address.removeprefix("dm:") if address.startswith("dm:") else None
            who = uow.identify(names.PLATFORM, person, person) if person is not None else None
            (conversation,) = [each for each in uow.conversations() if each.dialogue == "sowing.sharpen"]
            place = uow.place(names.PLATFORM, address, who)
            return uow.post(
                OutboxRow(place.id, "message", Message([text], locale).to_json(), now, conversation.id)
            )  # fmt: skip

        row = await self.akker.app.writer.run(post)
        await self.akker.app.settle()
        return row

    async def row(self, id: int) -> OutboxRow:
        """What became of it."""
        found = await self.akker.app.writer.run(lambda uow: uow.message(id))
        assert found is not None
        return found

    async def type(self, text: str, room: str = "") -> str:
        """Anna types, to Akker alone if nowhere else; what comes of it has gone out."""
        event = await self.anna.says(room or self.direct, text)
        await self.akker.hears(event)
        return event

    async def nothing_is_stuck(self) -> None:
        """No event was more than Akker can take."""
        assert not await self.akker.app.writer.run(lambda uow: uow.stuck())


async def town(akker: Served, anna: Member, *invited: str, **options: object) -> Town:
    """Anna makes a room, begins a network there, and comes to the conversation that Akker asks her into."""
    room = await anna.creates(akker.user, *invited, **options)  # pyright: ignore[reportArgumentType]
    await anna.sees(lambda seen: "I am Akker" in seen.text and seen.room == room, patience=PATIENCE)
    await akker.hears(await anna.says(room, "!akker start"))
    direct = await asked_in(anna, room)
    await anna.sees(lambda seen: seen.room == direct and "Where are you stuck" in seen.text)
    return Town(akker, anna, room, direct)


async def asked_in(who: Member, *besides: str) -> str:
    """The newest room that they are asked into and have not entered; they enter it."""

    def new() -> str | None:
        return next(iter(who.invited - set(who.client.rooms) - set(besides)), None)

    room = await who._until(new, "an invitation", PATIENCE)  # pyright: ignore[reportPrivateUsage]
    await who.joins(room)
    return room


async def until(found: Callable[[], Awaitable[object]]) -> None:
    """Wait until it holds."""
    async with asyncio.timeout(PATIENCE):
        while not await found():  # noqa: ASYNC110 - what is waited for happens on a server
            await asyncio.sleep(0.05)


def said(who: Member, room: str, by: str) -> list[Seen]:
    """What somebody said in a room, as this person sees it."""
    return [seen for seen in who.seen if (seen.room, seen.sender, seen.type) == (room, by, "m.room.message")]
