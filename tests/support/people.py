"""A small village that talks with Akker: people who type and click, a clock to be moved, a channel that remembers.

::

    async with village() as v:
        anna = v.person("anna")
        await anna.commands("start", "#net")
        await anna.says("How can I …?")
        assert "…" in anna.hears
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from bot import events
from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.config import Settings
from bot.messages import Message, plain
from bot.ports import Capabilities, OutboxRow
from bot.talk import Dialogue
from bot.texts import Texts

TUESDAY = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
"""A working day, at ten o'clock in Amsterdam."""


@dataclass
class Post:
    """A message as the village saw it; ``text`` is what a person reads."""

    id: int
    where: str
    at: datetime
    message: Message
    kind: str
    updates: int = 0

    @property
    def text(self) -> str:
        """Head, body and foot, as plain text."""
        return self.message.plain(removed="(removed)")

    @property
    def body(self) -> str:
        """The body alone."""
        return plain(self.message.body, removed="(removed)")

    @property
    def options(self) -> dict[str, str]:
        """The options on screen: value to label."""
        choices = self.message.prompt.choices if self.message.prompt else []
        return {choice.value: plain(choice.label, removed="") for choice in choices}


@dataclass
class Record:
    """A channel that remembers what was sent, in order; ``refuse`` may raise to play a platform in trouble."""

    platform: str = "console"
    capabilities: Capabilities = field(default_factory=lambda: Capabilities(edits=True, threads=True))
    posts: dict[int, Post] = field(default_factory=dict)
    sent: list[int] = field(default_factory=list)
    clock: Any = None
    refuse: Callable[[OutboxRow], None] = lambda row: None

    async def send(self, row: OutboxRow) -> str | None:
        """Remember a row; an update changes the message it is about."""
        self.refuse(row)
        self.sent.append(row.id)
        message = Message.from_json(row.payload)
        if row.kind == "update" and row.target in self.posts:
            post = self.posts[row.target]
            post.message, post.updates = message, post.updates + 1
        else:
            self.posts[row.id] = Post(row.id, row.address, self.clock.now(), message, row.kind)
        return f"m{row.id}"

    def at(self, where: str) -> list[Post]:
        """Everything posted in a place."""
        return [post for post in self.posts.values() if post.where == where]


class Villager:
    """Someone with a keyboard."""

    def __init__(self, village: Village, name: str, platform: str = "console") -> None:
        self.village, self.name, self.platform = village, name, platform

    @property
    def posts(self) -> list[Post]:
        """Their direct messages."""
        return self.village.records[self.platform].at(f"dm:{self.name}")

    @property
    def last(self) -> Post:
        """The newest of them."""
        return self.posts[-1]

    @property
    def prompt(self) -> Post:
        """The newest question that is still open for them."""
        return [post for post in self.posts if post.message.prompt is not None][-1]

    @property
    def hears(self) -> str:
        """All their direct messages as one text."""
        return "\n---\n".join(post.text for post in self.posts)

    async def says(self, text: str, where: str = "dm", to: Post | None = None) -> str:
        """Type a line; gives its reference."""
        ref = self.village.fresh()
        to_ref = f"m{to.id}" if to else None
        place, direct = self._place(where)
        await self.village.handle(
            events.Said(ref, self.village.now, self.platform, self.name, place, direct, text=text, to=to_ref, ref=ref)
        )
        return ref

    async def answers(self, value: Any, to: Post | None = None) -> str:
        """Click: answer the newest open question, or another."""
        ref = self.village.fresh()
        target = to or self.prompt
        await self.village.handle(
            events.Answered(
                ref,
                self.village.now,
                self.platform,
                self.name,
                target.where,
                True,
                to=f"m{target.id}",
                value=value,
                ref=ref,
            )
        )
        return ref

    async def fills(self, to: Post | None = None, **values: Any) -> None:
        """Fill in the form of the newest open question, or of another; a key with a dash has ``_`` here."""
        target, given = to or self.prompt, {key.replace("_", "-"): value for key, value in values.items()}
        ref = self.village.fresh()
        await self.village.handle(
            events.Submitted(
                ref, self.village.now, self.platform, self.name, target.where, True, to=f"m{target.id}", values=given
            )
        )

    async def acts(self, action: Any, to: Post | None = None) -> None:
        """Press back, skip, pause or stop."""
        target = to or self.prompt
        await self.village.handle(
            events.Answered(
                self.village.fresh(),
                self.village.now,
                self.platform,
                self.name,
                target.where,
                True,
                to=f"m{target.id}",
                action=action,
            )
        )

    async def edits(self, ref: str, text: str, where: str = "dm") -> None:
        """Change an earlier line."""
        place, direct = self._place(where)
        await self.village.handle(
            events.Edited(
                self.village.fresh(),
                self.village.now,
                self.platform,
                self.name,
                place,
                direct,
                ref=ref,
                text=text,
            )
        )

    async def deletes(self, ref: str, where: str = "dm") -> None:
        """Take an earlier line away."""
        place, direct = self._place(where)
        await self.village.handle(
            events.Deleted(self.village.fresh(), self.village.now, self.platform, self.name, place, direct, ref=ref)
        )

    async def commands(self, text: str, where: str = "dm") -> None:
        """Type /akker TEXT; @names are mentions."""
        place, direct = self._place(where)
        mentions = {word: word.lstrip("@") for word in text.split() if word.startswith("@")}
        await self.village.handle(
            events.Commanded(
                self.village.fresh(),
                self.village.now,
                self.platform,
                self.name,
                place,
                direct,
                text=text,
                mentions=mentions,
            )
        )

    async def reacts(self, emoji: str, text: str, author: str, where: str, ref: str | None = None) -> None:
        """Put an emoji on a message of someone: a new one, or the one that ``ref`` tells."""
        await self.village.handle(
            events.Reacted(
                self.village.fresh(),
                self.village.now,
                self.platform,
                self.name,
                where,
                ref=ref or self.village.fresh(),
                emoji=emoji,
                text=text,
                author=author,
            )
        )

    async def joins(self, where: str) -> None:
        """Enter a room."""
        await self.village.handle(
            events.Joined(self.village.fresh(), self.village.now, self.platform, self.name, where)
        )

    async def leaves(self, where: str) -> None:
        """Leave a room."""
        await self.village.handle(events.Left(self.village.fresh(), self.village.now, self.platform, self.name, where))

    def _place(self, where: str) -> tuple[str, bool]:
        return (f"dm:{self.name}", True) if where == "dm" else (where, False)


class Village:
    """An application on a store, with people around it."""

    def __init__(self, app: Application, records: Iterable[Record], clock: SetClock) -> None:
        self.app, self.clock = app, clock
        self.records = {record.platform: record for record in records}
        self.record = next(iter(self.records.values()))
        self._numbers = count(1)
        self.seed = ""

    @property
    def now(self) -> datetime:
        """What the village clock says."""
        return self.clock.now()

    def fresh(self) -> str:
        """An id for something that happens."""
        return f"e{self.seed}{next(self._numbers)}"

    def person(self, name: str, on: str = "console") -> Villager:
        """Someone, known or new, on a platform."""
        return Villager(self, name, on)

    def people(self, *names: str) -> list[Villager]:
        """Several."""
        return [self.person(name) for name in names]

    def room(self, address: str, on: str = "console") -> list[Post]:
        """What was posted in a room of a platform."""
        return self.records[on].at(address)

    async def handle(self, fact: events.Fact) -> None:
        """Let something happen, and everything that comes of it arrive."""
        await self.app.handle(fact)
        await self.app.settle()

    async def forward(self, *, to: datetime | None = None, **span: float) -> None:
        """Let time go by, from due moment to due moment."""
        target = to or self.now + timedelta(**span)
        while (due := await self.app.next_due()) is not None and due <= target:
            self.clock.set(max(due, self.now))
            woken = await self.app.wake()
            await self.app.settle()
            if not woken and await self.app.next_due() == due:
                raise AssertionError(f"what was due at {due} stays due")
        self.clock.set(target)


@asynccontextmanager
async def village(
    url: str = "sqlite://",
    *,
    locale: str = "en",
    dialogues: Iterable[Dialogue] | None = None,
    texts: Texts | None = None,
    start: datetime = TUESDAY,
    platforms: Iterable[str] = ("console",),
) -> AsyncIterator[Village]:
    """A village on a fresh database; with dialogues of its own, or Akker's; on one platform or several."""
    clock = SetClock(start)
    app = build(Settings(database_url=url, akker_locale=locale), clock=clock, dialogues=dialogues, texts=texts)
    records = [Record(platform, clock=clock) for platform in platforms]
    await app.start(records)
    try:
        yield Village(app, records, clock)
    finally:
        await app.stop()
