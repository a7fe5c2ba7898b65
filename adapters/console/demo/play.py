"""The clock of a season: what happens first happens first, and everything goes through the rehearsal protocol."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from adapters.console.demo.casting import Cast
from adapters.console.demo.members import Member, at_work
from adapters.console.demo.reading import Catalogue
from adapters.console.demo.rehearsal import Event, Rehearsal, SeasonFailed
from adapters.console.demo.turns import AT_ONCE, Deed, Turns

ZONE = ZoneInfo("Europe/Amsterdam")
LONGEST = timedelta(days=45)
"""How long the season may wait for its next turning point before it counts as failed."""


class Watch(Protocol):
    """Who looks on."""

    def heard(self, event: Event, keys: tuple[str, ...], moment: datetime) -> None:
        """Akker posted something; ``keys`` of the text that it holds."""
        ...

    def did(self, line: Mapping[str, Any], moment: datetime) -> None:
        """Someone did something, and it was accepted."""
        ...


class Play:
    """A season under way, which ``watch`` looks on."""

    def __init__(self, rehearsal: Rehearsal, cast: Cast, catalogue: Catalogue, now: datetime, watch: Watch) -> None:
        self.rehearsal, self.cast, self.catalogue, self.watch = rehearsal, cast, catalogue, watch
        self.now, self.due = now.astimezone(ZONE), None
        self.seen: list[tuple[str, ...]] = []
        self.files: list[Event] = []
        self._looked = 0
        self._turns = Turns(cast)
        self._agenda: list[tuple[datetime, int, Deed]] = []
        self._numbers = count(1)

    # What someone does.

    async def do(self, **line: Any) -> str:
        """Hand in a line, and let everyone hear what comes of it; gives the id of the line."""
        line = {"id": f"e{next(self._numbers)}", **line}
        for event in await self.rehearsal.do(**line):
            if event["event"] == "idle":
                self.now = datetime.fromisoformat(event["at"]).astimezone(ZONE)
                following = event["next"]
                self.due = datetime.fromisoformat(following).astimezone(ZONE) if following else None
            else:
                self._hear(event)
        self.watch.did(line, self.now)
        return line["id"]

    async def command(self, member: Member, name: str, words: str = "") -> None:
        """Someone types a command in the room, by its name in the language of the season."""
        text = f"{self.cast.book.commands[name]} {words}".strip()
        await self.do(do="command", who=member.name, **{"in": self.cast.subject.room}, text=text)

    async def in_room(self, deed: str, member: Member, **more: Any) -> str:
        """Someone joins, leaves or says something in the room."""
        return await self.do(do=deed, who=member.name, **{"in": self.cast.subject.room}, **more)

    # Time.

    async def until(self, *keys: str) -> str:
        """Let time go by until one of these texts was posted, since the last turning point; gives which."""
        deadline = self.now + LONGEST
        while True:
            while self._looked < len(self.seen):
                found = [key for key in self.seen[self._looked] if key in keys]
                self._looked += 1
                if found:
                    return found[0]
            if self.now >= deadline:
                raise SeasonFailed("The season came to a standstill.", waiting_for=" / ".join(keys))
            await self._step(deadline)

    async def at(self, *, days: int = 0, hours: float = 0) -> None:
        """Let time go by: so much of it, and then until people are at work."""
        moment = at_work(self.now + timedelta(days=days, hours=hours))
        while self.now < moment:
            await self._step(moment)

    async def next_monday(self) -> None:
        """Let time go by until people are back from the weekend."""
        await self.at(days=7 - self.now.weekday())

    async def _step(self, limit: datetime) -> None:
        """The next thing that happens: somebody's deed, or something that Akker had planned."""
        planned = self._agenda[0][0] if self._agenda else limit
        due = self.due if self.due is not None and self.due > self.now else limit
        moment = min(planned, due, limit)
        if moment > self.now:
            await self.do(do="wait", until=moment.isoformat())
        if self._agenda and self._agenda[0][0] <= self.now:
            _, _, deed = heapq.heappop(self._agenda)
            for later, line in deed(self.now):
                if later > AT_ONCE:
                    self._plan(self.now + later, lambda _, line=line: [(AT_ONCE, line)])
                else:
                    await self.do(**line)

    def _plan(self, moment: datetime, deed: Deed) -> None:
        heapq.heappush(self._agenda, (moment, next(self._numbers), deed))

    def _hear(self, event: Event) -> None:
        keys, now = self.catalogue.ids_of(event["text"]), datetime.fromisoformat(event["at"]).astimezone(ZONE)
        for moment, deed in self._turns.heard(event, keys, now):
            self._plan(moment, deed)
        if event["event"] != "updated":
            self.seen.append(keys)
        if event["event"] == "file":
            self.files.append(event)
        self.watch.heard(event, keys, now)
