"""The stories again, but in Slack: what people do they do there, and what they answer is what Slack shows them."""

from __future__ import annotations

from typing import Any

from adapters.console.line import Line as ConsoleLine
from adapters.console.memory import Memory
from adapters.console.stage import Stage
from adapters.slack.names import SEND
from adapters.slack.seeking import EVENT
from bot.ports import UnitOfWork
from tests.stories.people import Play, Stray
from tests.stories.rehearsal import Event, Line
from tests.support.blocks import check
from tests.support.slack.person import DM, Person
from tests.support.slack.screen import Seen
from tests.support.slack.served import Served
from tests.support.slack.workspace import Slack

EMOJI = {"sheaf": "ear_of_rice"}


class SlackPlay(Play):
    """A story under way in a workspace; the clock of the application is moved as in a rehearsal."""

    def __init__(self, slack: Slack, akker: Served, room: str) -> None:
        self.slack, self.akker, self.room = slack, akker, room
        self.turns, self.asked, self.open = [], {}, {}
        self._time = Stage(akker.app, akker.clock, Memory())  # pyright: ignore[reportArgumentType]
        self._time.open(akker.clock.now())
        self._said: dict[str, str] = {}
        self._seen: dict[str, tuple[int, Any]] = {}

    def person(self, name: str) -> Any:
        """Someone who plays along."""
        self.slack.person(name)
        return super().person(name)

    async def key(self, message: str) -> str:
        """As in a rehearsal."""
        self.rehearsal = self.akker  # pyright: ignore[reportAttributeAccessIssue]
        return await super().key(message)

    async def hand_in(self, line: Line) -> list[Event]:
        """Do in Slack what the line says; gives what is new there."""
        if line["do"] == "wait":
            await self._time.take(ConsoleLine(None, {name: line[name] for name in line if name != "id"}), 0)
        else:
            await getattr(self, f"_{line['do']}")(self.slack.person(line["who"]), line)
        await self.akker.platform.ear.settle()
        await self.akker.app.settle()
        return [event for channel in self._channels() for event in await self._news(*channel)]

    # What people do.

    async def _say(self, who: Person, line: Line) -> None:
        to = (await self._shown(who, line["to"])).ts if "to" in line else None
        self._said[line["id"]] = await who.says(line["text"], line["in"], to)

    async def _answer(self, who: Person, line: Line) -> None:
        seen = await self._shown(who, line["to"])
        if "action" in line or line.get("value", "") is None:
            action = line.get("action", "skip")
            buttons = [each for each in seen.controls if f"akker:action:{action}" in each.names]
            if buttons:
                await who.clicks(f"akker:action:{action}", on=seen)
            else:
                await who.says_dm(action, to=seen.ts)
            return
        value: Any = line["value"]
        kinds = {each.element["type"] for each in seen.controls}
        if isinstance(value, list) and "multi_static_select" in kinds:
            await who.chooses(*map(str, value), on=seen, then=SEND)
        elif kinds & {"users_select", "multi_users_select"}:
            names = value if isinstance(value, list) else [value]
            await who.picks(*names, on=seen, then=SEND if "multi_users_select" in kinds else "")
        elif "datepicker" in kinds:
            await who.picks_date(str(value), on=seen)
        elif isinstance(value, bool):
            await who.clicks("yes" if value else "no", on=seen)
        elif str(value) in seen.options:
            await who.clicks(str(value), on=seen)
        else:
            self._said[line["id"]] = await who.says_dm(str(value), to=seen.ts)

    async def _command(self, who: Person, line: Line) -> None:
        answer = await who.commands(line["text"], DM if line["in"] == "dm" else line["in"])
        if not answer.ok:
            raise Stray(f"{line}: {answer}")

    async def _react(self, who: Person, line: Line) -> None:
        await who.reacts(EMOJI[line["emoji"]], self._said[line["to"]], line["in"])

    async def _edit(self, who: Person, line: Line) -> None:
        await who.edits(self._said[line["to"]], line["text"])

    async def _delete(self, who: Person, line: Line) -> None:
        await who.deletes(self._said[line["to"]])

    async def _join(self, who: Person, line: Line) -> None:
        await who.joins(line["in"])

    async def _leave(self, who: Person, line: Line) -> None:
        await who.leaves(line["in"])

    # What Slack shows.

    def _channels(self) -> list[tuple[str, str]]:
        return [(self.room, self.room), *((f"dm:{name}", DM) for name in self.slack.people)]

    async def _news(self, where: str, channel: str) -> list[Event]:
        person = self.slack.people.get(where.removeprefix("dm:"))
        events: list[Event] = []
        for seen in await self.slack.history(channel, person):
            if seen.user == self.slack.app.bot_user:
                check(seen.raw)
            mark = seen.raw.get("metadata") or {}
            if mark.get("event_type") != EVENT:
                continue
            shown = (seen.text, [each.label for each in seen.controls])
            outbox, before = int(mark["event_payload"]["outbox"]), self._seen.get(seen.ts)
            if before == (outbox, shown):
                continue
            self._seen[seen.ts] = (outbox, shown)
            prompt = await self._prompt(outbox) if before is None or shown[1] else None
            kind = "message" if before is None else "updated"
            events.append({"event": kind, "id": f"m{outbox}", "in": where, "text": seen.text, "prompt": prompt})
        return sorted(events, key=lambda event: int(event["id"][1:]))

    async def _prompt(self, outbox: int) -> Any:
        def look(uow: UnitOfWork) -> Any:
            row = uow.message(outbox)
            return row.payload["prompt"] if row is not None else None

        return await self.akker.app.writer.run(look)

    async def _shown(self, who: Person, message: str) -> Seen:
        """The last post of a message, on which one can click."""
        for seen in reversed(await who.inbox()):
            mark = seen.raw.get("metadata") or {}
            if mark.get("event_type") == EVENT and f"m{mark['event_payload']['outbox']}" == message:
                return seen
        raise Stray(f"{who.name} does not see {message}")
