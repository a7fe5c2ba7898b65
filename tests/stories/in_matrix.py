"""The stories again, but in Matrix: in an encrypted room and encrypted conversations of two, by tapping and typing."""

from __future__ import annotations

from typing import Any

from adapters.console.line import Line as ConsoleLine
from adapters.console.memory import Memory
from adapters.console.stage import Stage
from adapters.matrix.signs import KEYCAPS, NO, YES
from bot.ports import OutboxRow, UnitOfWork
from tests.stories.people import Play, Stray
from tests.stories.rehearsal import Event, Line
from tests.support.matrix.member import Member
from tests.support.matrix.served import Served

AHEAD = 100
"""Rows of the outbox that are looked at behind the newest known one."""
EDIT = "m.replace"


class MatrixPlay(Play):
    """A story under way in a room; the clock of the application is moved as in a rehearsal."""

    def __init__(self, akker: Served, members: dict[str, Member], room: str, place: str) -> None:
        """``place``: the room's id; ``room``: what the story calls it. The first member made it."""
        self.akker, self.members, self.room, self.place = akker, members, room, place
        self.host = next(iter(members.values()))
        self.turns, self.asked, self.open = [], {}, {}
        self._time = Stage(akker.app, akker.clock, Memory())  # pyright: ignore[reportArgumentType]
        self._time.open(akker.clock.now())
        self._said: dict[str, str] = {}
        self._rows: dict[int, OutboxRow] = {}
        self._waiting: set[int] = set()
        self._last = 0
        self._edits: dict[str, int] = {}

    async def key(self, message: str) -> str:
        """As in a rehearsal."""
        self.rehearsal = self.akker  # pyright: ignore[reportAttributeAccessIssue]
        return await super().key(message)

    async def hand_in(self, line: Line) -> list[Event]:
        """Do in Matrix what the line says; gives what is new there."""
        if line["do"] == "wait":
            await self._time.take(ConsoleLine(None, {name: line[name] for name in line if name != "id"}), 0)
            await self.akker.app.settle()
            return await self._news()
        return await getattr(self, f"_{line['do']}")(self.members[line["who"]], line)

    # What people do.

    async def _say(self, who: Member, line: Line) -> list[Event]:
        reply = self._event(line["to"]) if "to" in line else ""
        return await self._typed(who, line["in"], line["text"], reply, line["id"])

    async def _command(self, who: Member, line: Line) -> list[Event]:
        return await self._typed(who, line["in"], f"!akker {line['text']}", "", line["id"])

    async def _answer(self, who: Member, line: Line) -> list[Event]:
        to = self._event(line["to"])
        shown = self._rows[int(line["to"][1:])].payload["prompt"] or {"kind": "text", "choices": []}
        if "action" in line or line.get("value", "") is None:
            return await self._acted(who, line.get("action", "skip"), to, line["id"])
        sign = _sign(shown, line["value"])
        if sign is None:
            return await self._typed(who, "dm", _spelled(shown, line["value"]), to, line["id"])
        await self.akker.hears(await who.reacts(await self._direct(who), to, sign))
        return await self._news()

    async def _acted(self, who: Member, action: str, to: str, id: str) -> list[Event]:
        """A bare word; where it could be an answer as well, they are asked, and say that it was not."""
        news = await self._typed(who, "dm", action, to, id)
        for event in news:
            if [each["value"] for each in (event["prompt"] or {"choices": []})["choices"]] == ["answer", "action"]:
                return [*news, *await self._typed(who, "dm", "2", self._event(event["id"]), id)]
        return news

    async def _react(self, who: Member, line: Line) -> list[Event]:
        await self.akker.hears(await who.reacts(self.place, self._said[line["to"]], "🌾"))
        return await self._news()

    async def _edit(self, who: Member, line: Line) -> list[Event]:
        await self.akker.hears(await who.edits(await self._direct(who), self._said[line["to"]], line["text"]))
        return await self._news()

    async def _delete(self, who: Member, line: Line) -> list[Event]:
        removed = self._said[line["to"]]
        await who.redacts(await self._direct(who), removed)
        await self.akker.hears_of(lambda event: _redacts(event) == removed)
        return await self._news()

    async def _join(self, who: Member, line: Line) -> list[Event]:
        await self.host.invites(self.place, who.user)
        await who.joins(self.place)
        await self._moved(who, "join")
        return await self._news()

    async def _leave(self, who: Member, line: Line) -> list[Event]:
        await who.leaves(self.place)
        await self._moved(who, "leave")
        return await self._news()

    async def _moved(self, who: Member, membership: str) -> None:
        def means(event: dict[str, Any]) -> bool:
            place = (event.get("type"), event.get("room_id"), event.get("state_key"))
            return place == ("m.room.member", self.place, who.user) and event["content"]["membership"] == membership

        await self.akker.hears_of(means)

    async def _typed(self, who: Member, where: str, text: str, reply: str, id: str) -> list[Event]:
        room = await self._direct(who) if where == "dm" else self.place
        self._said[id] = await who.says(room, **self._pills(text), reply=reply)
        await self.akker.hears(self._said[id])
        return await self._news()

    def _pills(self, text: str) -> dict[str, Any]:
        """What one types, with the names behind an ``@`` chosen from the list that clients show."""
        called = [name for name in self.members if f"@{name}" in text]
        if not called:
            return {"text": text}
        body, html = text, text
        for name in called:
            link = f'<a href="https://matrix.to/#/{self.members[name].user}">{name.title()}</a>'
            body, html = body.replace(f"@{name}", name.title()), html.replace(f"@{name}", link)
        mentions = {"user_ids": [self.members[name].user for name in called]}
        formatted = {"format": "org.matrix.custom.html", "formatted_body": html}
        return {"text": body, **formatted, "m.mentions": mentions}

    async def _direct(self, who: Member) -> str:
        """The conversation of two that the bot asked them into."""
        return await self.akker.platform.rooms.direct(who.user)

    # What Matrix shows.

    async def _news(self) -> list[Event]:
        """All that was sent since, once everyone whom it is for has it on their screen."""
        await self.akker.platform.ear.settle()
        events: list[Event] = []
        for row in await self._sent():
            self._rows.setdefault(row.target or row.id, row)
            name = next((name for name, member in self.members.items() if row.address.endswith(member.user)), "")
            reader = self.members[name] if name else self.host
            text = await self._seen(reader, row)
            kind = "updated" if row.kind == "update" else "message"
            prompt = row.payload["prompt"]
            where = f"dm:{name}" if name else self.room
            id = f"m{row.target or row.id}"
            events.append({"event": kind, "id": id, "in": where, "text": text, "prompt": prompt})
        return sorted(events, key=lambda event: int(event["id"][1:]))

    async def _sent(self) -> list[OutboxRow]:
        def look(uow: UnitOfWork) -> list[OutboxRow]:
            wanted = [*sorted(self._waiting), *range(self._last + 1, self._last + AHEAD)]
            return [row for id in wanted if (row := uow.message(id)) is not None]

        rows = await self.akker.app.writer.run(look)
        self._last = max([self._last, *(row.id for row in rows)])
        self._waiting = {row.id for row in rows if row.state == "waiting"}
        parked = [row.id for row in rows if row.state not in ("waiting", "sent")]
        if parked:
            raise Stray(f"not delivered: {parked}")
        return [row for row in rows if row.state == "sent" and (row.ref or row.target_ref)]

    async def _seen(self, reader: Member, row: OutboxRow) -> str:
        """What they read, after they have entered the room where it is said."""
        await self._enter(reader)
        ref = str(row.target_ref or row.ref)
        if row.kind != "update":
            seen = await reader.sees(lambda seen: seen.id == ref and seen.type == "m.room.message")
        else:
            self._edits[ref] = count = self._edits.get(ref, 0) + 1
            await reader.sees(lambda _: len(_edits(reader, ref)) >= count)
            seen = _edits(reader, ref)[count - 1]
        if not seen.encrypted:
            raise Stray(f"not encrypted: {seen.text!r}")
        return seen.text

    async def _enter(self, reader: Member) -> None:
        for room in sorted(reader.invited - set(reader.client.rooms) - {self.place}):
            await reader.joins(room)

    def _event(self, message: str) -> str:
        """The event that shows a message."""
        row = self._rows[int(message[1:])]
        return str(row.target_ref or row.ref)


def _edits(reader: Member, ref: str) -> list[Any]:
    return [each for each in reader.seen if each.about == ref and "m.new_content" in each.content]


def _redacts(event: dict[str, Any]) -> str:
    return str(event.get("redacts") or event.get("content", {}).get("redacts") or "")


def _sign(shown: Any, value: Any) -> str | None:
    """What one taps to give this answer; None where it has to be typed."""
    if isinstance(value, bool):
        return YES if value else NO
    values = [choice["value"] for choice in shown["choices"]]
    if shown["kind"] in ("choice", "scale", "confirm") and str(value) in values and len(values) <= 10:
        number = int(value) if shown["kind"] == "scale" else values.index(str(value)) + 1
        return KEYCAPS[number]
    return None


def _spelled(shown: Any, value: Any) -> str:
    """The answer as one types it: options by their numbers, people by their names."""
    values = [choice["value"] for choice in shown["choices"]]
    several = [str(each) for each in (value if isinstance(value, list) else [value])]
    if shown["kind"] == "people":
        return ", ".join(several)
    return ", ".join(str(values.index(each) + 1) if each in values else each for each in several)
