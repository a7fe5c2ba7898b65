"""People who play a story: they answer what they are asked, by the key of the question."""

from __future__ import annotations

import re
from typing import Any

from tests.stories.rehearsal import Event, Line, Rehearsal

ROOM = "#learning"
PART = "engine.part"


class Stray(AssertionError):
    """It does not go as the story expects."""


class Play:
    """A story under way. ``turns``: every line so far with the events that it led to.

    ``asked`` are the questions that each person ever got, ``open`` those that can still be answered.
    """

    def __init__(self, rehearsal: Rehearsal, room: str = ROOM) -> None:
        self.rehearsal, self.room = rehearsal, room
        self.turns: list[tuple[Line, list[Event]]] = []
        self.asked: dict[str, list[Event]] = {}
        self.open: dict[str, list[Event]] = {}

    def person(self, name: str) -> Person:
        """Someone who plays along."""
        return Person(self, name)

    def people(self, *names: str) -> list[Person]:
        """Several."""
        return [self.person(name) for name in names]

    async def wait(self, span: str) -> None:
        """Let time go by: a duration, or ``next``."""
        await self.do(do="wait", **{"for": span})

    async def until(self, moment: str) -> None:
        """Let time go by until a moment."""
        await self.do(do="wait", until=moment)

    async def do(self, **line: Any) -> str:
        """Hand in a line; gives its id."""
        line["id"] = f"e{len(self.turns) + 1}"
        self.turns.append((line, events := await self.hand_in(line)))
        for event in events:
            self._hear(event)
        return line["id"]

    def heard(self, pattern: str) -> list[str]:
        """What matches a pattern in the texts that the last line led to."""
        return re.findall(pattern, "\n".join(event.get("text", "") for event in self.turns[-1][1]))

    async def hand_in(self, line: Line) -> list[Event]:
        """What comes of a line."""
        return await self.rehearsal.do(line)

    async def key(self, message: str) -> str:
        """``dialogue/key`` of a message; for a round of one question the key of the round."""

        def look(uow: Any) -> str:
            row = uow.message(int(message.removeprefix("m")))
            if row.conversation is None:
                return ""
            whole = uow.load(row.conversation)
            return f"{whole.dialogue}/{row.key}" if whole.dialogue != PART else f"{PART}/{whole.parent_key}"

        return await self.rehearsal.app.writer.run(look)

    def _hear(self, event: Event) -> None:
        if event["event"] == "error":
            raise Stray(f"{self.turns[-1][0]}: {event['text']}")
        if event["event"] == "updated" and event["prompt"] is None:
            for asked in self.open.values():
                asked[:] = [one for one in asked if one["id"] != event["id"]]
        elif event["event"] == "message" and event["prompt"] is not None:
            for kept in (self.asked, self.open):
                kept.setdefault(event["in"].removeprefix("dm:"), []).append(event)


class Person:
    """Someone with a keyboard."""

    def __init__(self, play: Play, name: str) -> None:
        self.play, self.name = play, name

    async def joins(self) -> None:
        """Enter the room."""
        await self.play.do(do="join", who=self.name, **{"in": self.play.room})

    async def leaves(self) -> None:
        """Leave the room."""
        await self.play.do(do="leave", who=self.name, **{"in": self.play.room})

    async def commands(self, text: str, where: str | None = None) -> None:
        """Type a command, in the room if nowhere else."""
        await self.play.do(do="command", who=self.name, **{"in": where or self.play.room}, text=text)

    async def says(self, text: str, where: str = "dm") -> str:
        """Type a line; gives its id."""
        return await self.play.do(do="say", who=self.name, **{"in": where}, text=text)

    async def edits(self, line: str, text: str) -> None:
        """Change an earlier line."""
        await self.play.do(do="edit", who=self.name, to=line, text=text)

    async def deletes(self, line: str) -> None:
        """Take an earlier line away."""
        await self.play.do(do="delete", who=self.name, to=line)

    async def reacts(self, line: str, emoji: str = "sheaf") -> None:
        """Put an emoji on someone's line in the room."""
        await self.play.do(do="react", who=self.name, to=line, **{"in": self.play.room}, emoji=emoji)

    async def answers(self, key: str, value: Any) -> str:
        """Answer the open question of this key: by typing to a question for text, else by clicking."""
        asked, newest = await self._asked(key)
        if asked["prompt"]["kind"] != "text":
            return await self.play.do(do="answer", who=self.name, to=asked["id"], value=value)
        if newest:
            return await self.says(value)
        return await self.play.do(do="say", who=self.name, **{"in": "dm"}, to=asked["id"], text=value)

    async def tries(self, key: str, **what: Any) -> None:
        """Hand in a ``value`` or an ``action`` that leaves the question of this key as it was, open or closed."""
        for asked in reversed(self.play.asked.get(self.name, [])):
            if _is_of(await self.play.key(asked["id"]), key):
                await self.play.do(do="answer", who=self.name, to=asked["id"], **what)
                return
        raise Stray(f"{self.name} was never asked {key!r}")

    async def acts(self, key: str, action: str) -> None:
        """Go back, skip, pause or stop at the open question of this key."""
        asked, _ = await self._asked(key)
        await self.play.do(do="answer", who=self.name, to=asked["id"], action=action)

    async def is_asked(self, key: str) -> bool:
        """Whether a question of this key is open for them."""
        return any([_is_of(await self.play.key(one["id"]), key) for one in self.play.open.get(self.name, [])])

    async def _asked(self, key: str) -> tuple[Event, bool]:
        """The newest open question of this key, which is now taken as answered; and whether none is newer."""
        asked = self.play.open.get(self.name, [])
        keys = [await self.play.key(one["id"]) for one in asked]
        for number in reversed(range(len(asked))):
            if _is_of(keys[number], key):
                return asked.pop(number), number == len(asked)
        raise Stray(f"{self.name} is not asked {key!r}; open: {keys}")


def _is_of(whole: str, key: str) -> bool:
    """Whether the key of a message ends with this one: loops and members stand before it."""
    return whole.endswith((f"/{key}", f".{key}"))
