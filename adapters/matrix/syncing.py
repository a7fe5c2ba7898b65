"""One sync: what happened since the last, opened as far as its keys are there, with nothing left out in between."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.keys import Keys
from adapters.matrix.machine import Machine
from adapters.matrix.shapes import table, tables
from adapters.matrix.wire import Wire, path
from bot.errors import Undeliverable

log = logging.getLogger("akker.matrix")

TIMELINE = 50
"""Events of a room in one sync; what came before those is fetched."""
A_PAGE = 100
"""Events that are fetched in one request."""
PAGES = 200
"""Requests for what was missed in one room: more than 20,000 events are not read back."""
SLOW = 120.0
"""Seconds that a homeserver may take to tell how everything stands."""
SEALED = "m.room.encrypted"
NOTHING = {"not_types": ["*"]}
NO_POSITION = frozenset({"M_UNKNOWN", "M_UNKNOWN_POS", "M_INVALID_PARAM"})
"""Refusals of a sync that goes on from where a homeserver never was: Synapse's, and what others may call it."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a sync told of a room we are in, or (``left``) were in."""

    id: str
    state: list[dict[str, Any]]
    """Who and what it is, where that changed outside the timeline; all of it where that was asked for."""
    timeline: list[dict[str, Any]]
    """What happened, oldest first."""
    left: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """What happened since the last sync."""

    next: str
    """Where the next one begins, once all of this is taken."""
    invites: dict[str, list[dict[str, Any]]] = field(default_factory=dict[str, list[dict[str, Any]]])
    """The rooms we are invited to, each with the state that an invitation shows."""
    rooms: list[Room] = field(default_factory=list[Room])
    arrived: frozenset[str] = frozenset()
    """The sessions whose keys came: what was encrypted with them can be opened now."""


class Syncing:
    """Syncs of one device."""

    def __init__(self, wire: Wire, machine: Machine, keys: Keys) -> None:
        self._wire, self._machine, self._keys = wire, machine, keys

    async def sync(self, since: str | None, waiting: float, full_state: bool) -> Batch:
        """What happened since; where that is None, how things stand, without what happened before. Where the homeserver
        does not know the position any more, nothing else can be had either."""
        try:
            return await self._sync(since, waiting, full_state)
        except Undeliverable as error:
            if since is None or error.where.get("code") not in NO_POSITION:
                raise
        batch = await self._sync(None, waiting, full_state=True)
        log.error(
            "The homeserver does not know any more how far Akker has listened: it goes on from the present, and what "
            "was said since it last listened has to be said again"
        )
        return batch

    async def _sync(self, since: str | None, waiting: float, full_state: bool) -> Batch:
        query = {
            "timeout": str(int(waiting * 1000)),
            "filter": json.dumps(_filter(TIMELINE if since else 1), separators=(",", ":")),
            **({"since": since} if since else {}),
            **({"full_state": "true"} if full_state else {}),
        }
        raw = await self._wire.call("GET", path("sync"), query=query, waiting=waiting + (SLOW if full_state else 0.0))
        self._machine.take(raw)
        told = table(raw.get("rooms"))
        rooms = [await self._room(id, table(each), since) for id, each in table(told.get("join")).items()]
        rooms += [await self._room(id, table(each), since, left=True) for id, each in table(told.get("leave")).items()]
        invites = {
            id: tables(table(table(each).get("invite_state")).get("events"))
            for id, each in table(told.get("invite")).items()
        }
        await self._keys.upkeep()
        arrived, self._machine.arrived = frozenset(self._machine.arrived), set()
        return Batch(str(raw.get("next_batch")), invites, rooms, arrived)

    async def _room(self, id: str, told: dict[str, Any], since: str | None, left: bool = False) -> Room:
        timeline = table(told.get("timeline"))
        events = tables(timeline.get("events")) if since is not None else []
        if since is not None and timeline.get("limited") is True and (start := timeline.get("prev_batch")):
            events = [*await self._missed(id, str(start), since), *events]
        before, events = since_joining(events, self._machine.user)
        state = [*tables(table(told.get("state")).get("events")), *(each for each in before if "state_key" in each)]
        happened = [self._opened({**event, "room_id": id}) for event in events]
        return Room(id, [{**event, "room_id": id} for event in state], happened, left)

    async def _missed(self, room: str, before: str, since: str) -> list[dict[str, Any]]:
        """What happened between two syncs and is in neither, oldest first."""
        found: list[dict[str, Any]] = []
        for _ in range(PAGES):
            query = {"dir": "b", "from": before, "to": since, "limit": str(A_PAGE)}
            try:
                page = await self._wire.get(path("rooms", room, "messages"), **query)
            except Undeliverable as error:
                log.warning("What was missed in a room cannot be read", extra={"room": room, "why": str(error)})
                break
            found += tables(page.get("chunk"))
            before = str(page.get("end") or "")
            if not before or not page.get("chunk"):
                break
        else:
            log.warning("Too much was missed in a room to read all of it", extra={"room": room, "read": len(found)})
        return found[::-1]

    def _opened(self, event: dict[str, Any]) -> dict[str, Any]:
        return (self.open(event) or event) if unreadable(event) else event

    def open(self, event: dict[str, Any]) -> dict[str, Any] | None:
        """An encrypted event as it was meant; None while its key is not there: then it is asked for."""
        room = str(event.get("room_id"))
        opened = self._machine.open(room, event)
        if opened is None:
            self._machine.ask(room, event)
        return opened


def unreadable(event: dict[str, Any]) -> bool:
    """Whether an event is still encrypted. One that was removed has nothing left to read; and what a room is, everybody
    reads, or somebody could be gone for us alone."""
    return (
        event.get("type") == SEALED and "state_key" not in event and bool(table(event.get("content")).get("ciphertext"))
    )


def since_joining(events: list[dict[str, Any]], user: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What happened before we came in, and since; before, nothing was said to us, nor while we were out. All is since,
    unless we came in among these events."""
    for index, event in enumerate(events):
        if (event.get("type"), event.get("state_key")) != ("m.room.member", user):
            continue
        unsigned = table(event.get("unsigned"))
        before = table(unsigned.get("prev_content")).get("membership")
        if before == "join" or (before is None and "replaces_state" in unsigned):
            break  # we were there, or may have been
        if table(event.get("content")).get("membership") == "join":
            return events[:index], _while_there(events[index:], user)
    return [], _while_there(events, user)


def _while_there(events: list[dict[str, Any]], user: str) -> list[dict[str, Any]]:
    """Without what was said between our going and our coming back. Who came and went meanwhile is news all the same,
    and what was removed was perhaps said to us."""
    there, kept = True, list[dict[str, Any]]()
    for event in events:
        if (event.get("type"), event.get("state_key")) == ("m.room.member", user):
            there = table(event.get("content")).get("membership") == "join"
        if there or "state_key" in event or event.get("type") == "m.room.redaction":
            kept.append(event)
    return kept


def _filter(limit: int) -> dict[str, Any]:
    room = {"timeline": {"limit": limit}, "ephemeral": NOTHING, "account_data": NOTHING}
    return {"presence": NOTHING, "account_data": NOTHING, "room": room}
