"""A history that chance makes up: people who answer well or badly, go back, change their minds, command and leave."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from bot.audience import NETWORK, Label, Labelled, freeze
from bot.commands import COMMANDS, Command
from bot.network import Membership, Network, Phase, Question, Room, Standing
from bot.ports import UnitOfWork
from tests.leaks.watch import Line, Watch, marked, marks
from tests.stories.rehearsal import START, Rehearsal, rehearsal

PEOPLE = ("anna", "bram", "carla", "daan", "eva")
ROOMS = ("#linde", "#eik")
WAITS = ("PT1H", "PT20H", "P2D", "P5D", "P15D", "next")
SAYINGS = (
    "How can I keep my team learning?",
    "Can we give new teachers a good start?",
    "We try a short visit in each other's lessons.",
    "Nothing yet",
    "I need that what is said here stays here.",
)
OPENINGS = (
    "method", "method", "conditions agree", "conditions agree", "conditions confirm", "checkin", "propose", "next",
    "question propose", "question sharpen", "harvest reflect", "harvest see", "members find",
    "members role", "meeting plan", "meeting poll", "meeting point", "meeting notes", "meeting action",
    "me correct", "me findable", "members seats", "members time",
)  # fmt: skip
"""Commands that much comes of."""
GARBAGE = ("", "x" * 200, "0", "-1", "perhaps", "👍", "word " * 90, True, None, 3, ["a"], "no idea!", "2026-02-31")
SMALL_WORDS = ("back", "skip", "pause", "help", "status", "yes", "no", "1", "2")


class History:
    """A rehearsal in which chance says what happens next."""

    def __init__(self, here: Rehearsal, chance: Random) -> None:
        self.here, self.chance, self.watch = here, chance, Watch(PEOPLE)
        self.steady = chance.random() < 0.5
        """Whether people mostly do what they are asked, so that it comes to an end."""
        self.lines: list[Line] = []
        self.errors: list[str] = []
        self._numbers, self._marks = count(1), iter(marks(chance.randrange(400_000)))
        self._said: list[Line] = []

    async def go(self, steps: int) -> None:
        """Let so many things happen."""
        for _ in range(steps):
            await self._do(self._next())

    async def _do(self, line: Line) -> None:
        line = {"id": f"e{next(self._numbers)}", **line}
        self.lines.append(line)
        self.watch.sees(line)
        for event in await self.here.do(line):
            self.watch.hears(event)
            if event["event"] == "error" and "inside Akker" in event["text"]:
                self.errors.append(event["text"])
        if line["do"] in ("say", "answer") and "text" in line:
            self._said.append(line)

    def _next(self) -> Line:
        if self.steady and not self.lines:
            return self._opening()
        ways: dict[str, float] = {
            "answer": (300 if self.steady else 60) if self.watch.open else 0, "command": 14, "wait": 10, "say": 6,
            "edit": 4 if self._said else 0, "delete": 2 if self._said else 0, "join": 2, "leave": 1, "react": 1,
        }  # fmt: skip
        (way,) = self.chance.choices(list(ways), list(ways.values()))
        return getattr(self, f"_{way}")()

    # What someone does.

    def _answer(self) -> Line:
        asked = self.chance.choice(list(self.watch.open.values())[-6:])
        line: Line = {"do": "answer", "who": asked["asked"][0], "to": asked["id"]}
        match self.chance.random() + (0.1 if self.steady else 0):
            case luck if luck < 0.08:
                return {**line, "action": self.chance.choice(["back", "skip", "pause", "stop"])}
            case luck if luck < 0.14:
                return {**line, "value": self.chance.choice(GARBAGE)}
            case _:
                pass
        value = self._fitting(asked["prompt"])
        if isinstance(value, str) and asked["prompt"]["kind"] == "text" and self.chance.random() < 0.5:
            return {"do": "say", "who": line["who"], "in": "dm", "text": value, "to": asked["id"]}
        return {**line, "value": value}

    def _fitting(self, prompt: dict[str, Any]) -> Any:
        values = [option["value"] for option in prompt["options"]]
        match prompt["kind"]:
            case "text":
                return self._words() if self.chance.random() < 0.95 or not prompt["optional"] else None
            case "many" | "people":
                most = int(prompt["max"] or len(values))
                return self.chance.sample(values, self.chance.randint(0, min(most, len(values))))
            case "number":
                return self.chance.randint(0, 40)
            case "date":
                return f"2026-0{self.chance.randint(2, 9)}-1{self.chance.randint(0, 9)}"
            case "confirm":
                return self.chance.random() < 0.75
            case _:
                return self.chance.choice(values[:1] * 2 + values)

    def _words(self) -> str:
        return marked(self.chance.choice(SAYINGS), next(self._marks))

    def _say(self) -> Line:
        who, where = self.chance.choice(PEOPLE), self.chance.choice([*ROOMS, "dm", "dm"])
        text = self.chance.choice(SMALL_WORDS) if self.chance.random() < 0.5 else self._words()
        return {"do": "say", "who": who, "in": where, "text": text}

    def _edit(self) -> Line:
        line = self.chance.choice(self._said)
        return {"do": "edit", "who": line["who"], "to": line["id"], "text": self._words()}

    def _delete(self) -> Line:
        line = self.chance.choice(self._said)
        return {"do": "delete", "who": line["who"], "to": line["id"]}

    def _join(self) -> Line:
        return {"do": "join", "who": self.chance.choice(PEOPLE), "in": self.chance.choice(ROOMS)}

    def _leave(self) -> Line:
        return {**self._join(), "do": "leave"}

    def _react(self) -> Line:
        target = f"m{self.chance.randint(1, 40)}"
        return {"do": "react", "who": self.chance.choice(PEOPLE), "to": target, "emoji": "sheaf"}

    def _wait(self) -> Line:
        return {"do": "wait", "for": self.chance.choice(WAITS)}

    def _opening(self) -> Line:
        return {"do": "command", "who": PEOPLE[0], "in": ROOMS[0], "text": self.chance.choice(OPENINGS)}

    def _command(self) -> Line:
        if self.steady:
            return self._opening()
        command = self.chance.choice(COMMANDS)
        option = self.chance.choice(["", *command.options.values()])
        text = " ".join([command.name, option, *self._rest(command, option)]).strip()
        where = self.chance.choice([ROOMS[0], *ROOMS, "dm"])
        return {"do": "command", "who": self.chance.choice(PEOPLE[:3]), "in": where, "text": text}

    def _rest(self, command: Command, option: str) -> list[str]:
        people = [f"@{self.chance.choice(PEOPLE)}"] if option in command.people else []
        named = command.name == "start"  # what follows is a name for all to see; here networks are called as their room
        words = [self._words()] if option in command.words and not named and self.chance.random() < 0.7 else []
        return people + words

    def __str__(self) -> str:
        return "\n".join(json.dumps(line, ensure_ascii=False) for line in self.lines)


async def history(folder: Path, seed: int, steps: int) -> History:
    """What happens in so many steps: from nothing, or in the middle of a season."""
    chance = Random(seed)
    async with rehearsal(folder) as here:
        played = History(here, chance)
        for room in ROOMS[: chance.randint(1, 2)]:
            await _plant(here, room, chance)
        await played.go(steps)
    return played


async def _plant(here: Rehearsal, room: str, chance: Random) -> None:
    """A network of some of the people, in some phase; or a room in which none has begun."""
    phase = chance.choice([None, Phase.SOWING, *Phase])
    if phase is None:
        return
    members = sorted(chance.sample(PEOPLE, chance.randint(1, len(PEOPLE))))
    now = START.astimezone()

    def write(uow: UnitOfWork) -> None:
        network = uow.put(Network(room.lstrip("#"), f"CODE{room[1:3].upper()}", now, phase=phase))
        found = uow.get(Room, uow.place("console", room).id)
        assert found is not None
        found.network = network.id
        uow.put(found)
        people = [uow.identify("console", name, name.title()) for name in members]
        for person in people:
            first = person == people[0]
            uow.put(Membership(network.id, person, Standing.MEMBER, facilitator=first, owner=first, since=now))
        if phase is not Phase.SOWING or chance.random() < 0.5:
            words = Labelled("How can I listen better?", Label(NETWORK, network=network.id), {people[0]})
            uow.put(Question(network.id, people[0], words, now, central=True, versions=[freeze(words)]))

    await here.app.writer.run(write)
