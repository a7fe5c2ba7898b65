"""A network that is there already, in the Slack of the tests; and messages to it, as the engine would write them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from adapters.slack import names
from adapters.slack.seeking import EVENT
from bot.conversation import Conversation
from bot.messages import Message
from bot.network import Membership, Network, Phase, Room, Standing
from bot.ports import OutboxRow, UnitOfWork
from tests.support.slack.person import Person
from tests.support.slack.screen import Seen
from tests.support.slack.served import Served
from tests.support.slack.workspace import Slack

ROOM = "#netwerk"


@dataclass
class Planted:
    """A network in ``#netwerk`` whose first member facilitates."""

    slack: Slack
    akker: Served
    network: int
    conversation: int

    async def post(self, to: Person | str, *texts: str, **row: Any) -> list[int]:
        """Write messages to the outbox, for a person or a room, in one transaction; gives their rows."""
        return await self.write(to, [Message([text], "en") for text in texts], **row)

    async def write(self, to: Person | str, messages: Iterable[Message], **more: Any) -> list[int]:
        """The same for messages of any make."""

        def work(uow: UnitOfWork) -> list[int]:
            room, fields = self.place(uow, to), {"kind": "message", "not_before": self.akker.clock.now(), **more}
            rows = [OutboxRow(room, payload=m.to_json(), conversation=self.conversation, **fields) for m in messages]
            return [uow.post(row) for row in rows]

        return await self.akker.app.writer.run(work)

    def place(self, uow: UnitOfWork, to: Person | str) -> int:
        """The id of a room, or of someone's direct room."""
        team = self.slack.app.team
        if isinstance(to, str):
            return uow.place("slack", names.room(team, self.slack.rooms[to])).id
        person = uow.identify("slack", to.address, to.name.title())
        return uow.place("slack", names.direct(to.address), person).id

    async def later(self, seconds: float = 0.0) -> None:
        """Let time go by, and all that is due arrive."""
        self.akker.clock.set(self.akker.clock.now() + timedelta(seconds=seconds))  # type: ignore[attr-defined]
        await self.akker.app.settle()

    async def states(self, rows: Iterable[int]) -> list[str]:
        """What became of rows of the outbox."""
        wanted = list(rows)

        def look(uow: UnitOfWork) -> list[str]:
            found = [uow.message(row) for row in wanted]
            return [row.state if row is not None else "gone" for row in found]

        return await self.akker.app.writer.run(look)

    async def said(self, to: Person | str) -> list[str]:
        """The texts of what Akker posted there, oldest first."""
        return [seen.text for seen in await self.posts(to)]

    async def posts(self, to: Person | str) -> list[Seen]:
        """What Akker posted there, oldest first."""
        seen = await (self.slack.history(to) if isinstance(to, str) else to.inbox())
        return [each for each in seen if (each.raw.get("metadata") or {}).get("event_type") == EVENT]


async def plant(slack: Slack, akker: Served, *people: str) -> Planted:
    """Begin a network with these people (all of the workspace, if none are named); it is a minute later then."""
    members = [slack.person(name) for name in people or slack.people]

    def write(uow: UnitOfWork) -> tuple[int, int]:
        now = akker.clock.now()
        network = uow.put(Network("Veld", "ABCDEF", now, phase=Phase.CULTIVATING)).id
        place = uow.place("slack", names.room(slack.app.team, slack.rooms[ROOM]))
        room = uow.get(Room, place.id)
        assert room is not None
        room.network = network
        uow.put(room)
        ids = [uow.identify("slack", person.address, person.name.title()) for person in members]
        for id in ids:
            first = id == ids[0]
            since = now - timedelta(days=1)
            uow.put(Membership(network, id, Standing.MEMBER, facilitator=first, owner=first, since=since))
        return network, uow.begin(Conversation(0, "sowing.sharpen", 1, ids[0], network)).id

    planted = Planted(slack, akker, *await akker.app.writer.run(write))
    await planted.later(60)
    return planted


def marks(posts: Iterable[Seen]) -> list[tuple[str, str]]:
    """Which row and which part each post is."""
    payloads = [post.raw["metadata"]["event_payload"] for post in posts]
    return [(payload["outbox"], payload["part"]) for payload in payloads]
