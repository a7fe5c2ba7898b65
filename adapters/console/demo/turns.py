"""From what a member hears to what they do: which lines of the protocol, and how much later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from adapters.console.demo.casting import Cast
from adapters.console.demo.members import Act, Asked, Corrected, Member, Mood, Typed, at_work
from adapters.console.demo.rehearsal import Event, SeasonFailed

Line = dict[str, Any]
Deed = Callable[[datetime], list[tuple[timedelta, Line]]]
"""What someone does when the moment is there: lines, each with how long after that moment it comes."""
Plan = tuple[datetime, Deed]

AT_ONCE, SOON, LATER = timedelta(0), timedelta(minutes=4), timedelta(minutes=55)


class Turns:
    """What is asked of whom, and what they will do about it."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._open: dict[tuple[str, str], Asked] = {}
        self._newest: dict[str, str] = {}
        self._answered: dict[str, Asked] = {}

    def heard(self, event: Event, keys: tuple[str, ...], now: datetime) -> list[Plan]:
        """What follows from a message of Akker; ``keys`` of the text that it holds."""
        member = self.cast.at(event["in"].removeprefix("dm:"))
        if event["event"] == "updated" and event["prompt"] is None:
            self._open = {slot: asked for slot, asked in self._open.items() if asked.id != event["id"]}
        elif event["event"] == "message" and member is not None:
            member.heard.append(event["text"])
            if event["prompt"] is not None:
                return self._asked(member, event, keys, now)
            return self._told(member, keys[0] if keys else "", now)
        return []

    def _asked(self, member: Member, event: Event, keys: tuple[str, ...], now: datetime) -> list[Plan]:
        prompt, slot = event["prompt"], (member.address, event["text"])
        options = tuple(option["value"] for option in prompt["options"])
        asked = Asked(event["id"], keys, event["text"], prompt["kind"], options, prompt["optional"], now)
        shown_again = slot in self._open
        self._open[slot] = asked
        self._newest[member.address] = asked.id
        if shown_again or not member.ever_answers(asked):
            return []
        return [(at_work(now + member.takes(asked)), partial(self._answer, member, slot))]

    def _told(self, member: Member, key: str, now: datetime) -> list[Plan]:
        if key == "engine-broken":
            raise SeasonFailed("Something broke inside Akker.", todo="See the log.", member=member.name)
        if key == "engine-nudge":
            moment = at_work(now + timedelta(minutes=member.chance.randint(20, 150)))
            slots = [slot for slot, asked in self._open.items() if self._will_answer(member, slot, asked)]
            return [(moment, partial(self._answer, member, slot)) for slot in slots]
        if key == "engine-paused":
            words = self.cast.book.typed["resume"]
            line: Line = {"do": "say", "who": member.name, "in": "dm", "text": words}
            return [(at_work(now + LATER), lambda _: [(AT_ONCE, line)])]
        if key.startswith("engine-invalid") and member.address in self._answered:
            asked = self._answered[member.address]
            slot = (member.address, asked.text)
            self._open[slot] = asked
            return [(now + SOON, partial(self._answer, member, slot))]
        return []

    def _will_answer(self, member: Member, slot: tuple[str, str], asked: Asked) -> bool:
        return slot[0] == member.address and member.ever_answers(asked)

    def _answer(self, member: Member, slot: tuple[str, str], now: datetime) -> list[tuple[timedelta, Line]]:
        """The lines of an answer; none when the question was answered or closed meanwhile."""
        asked = self._open.pop(slot, None)
        if asked is None:
            return []
        self._answered[member.address] = asked
        member.at_it = now
        return self._lines(member, asked, member.answer(asked))

    def _lines(self, member: Member, asked: Asked, answer: Any) -> list[tuple[timedelta, Line]]:
        who = {"who": member.name}
        if isinstance(answer, Act):
            return [(AT_ONCE, {"do": "answer", **who, "to": asked.id, "action": answer.action})]
        if isinstance(answer, Corrected):
            id = f"{member.address}-{asked.id}"
            said = {"do": "say", **who, "in": "dm", "to": asked.id, "text": answer.first, "id": id}
            return [(AT_ONCE, said), (SOON, {"do": "edit", **who, "to": id, "text": answer.then})]
        words = answer.text if isinstance(answer, Typed) else answer if asked.kind == "text" else None
        if words is None or (member.mood is Mood.LATE and asked.kind == "text"):
            return [(AT_ONCE, {"do": "answer", **who, "to": asked.id, "value": answer})]
        to = {} if self._newest.get(member.address) == asked.id else {"to": asked.id}
        return [(AT_ONCE, {"do": "say", **who, "in": "dm", **to, "text": words})]
