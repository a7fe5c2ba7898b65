"""Meetings as they are kept, who was told of them, and their calendar files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.audience import Json, Label
from bot.meetings import Meeting, Told
from bot.network import Document
from bot.operations import operation
from bot.ports import World
from bot.rhythm import day_before, quiet
from flows.cultivating.ics import Invite, calendar
from flows.cultivating.operations import as_read_in_room
from flows.network.operations import central, members_in, network_of

PLANNED, CANCELLED = "planned", "cancelled"


def moment_of(facts: Mapping[str, Any]) -> datetime:
    """When a meeting is, out of the journal."""
    return datetime.fromisoformat(facts["at"])


@operation
def meetings_to_come(world: World) -> Json:
    """The planned meetings that are still to come, first one first."""
    planned = world.find(Meeting, network=world.network, status=PLANNED)
    coming = sorted((meeting for meeting in planned if meeting.at > world.now), key=lambda each: each.at)
    return [_facts(each) for each in coming]


@operation
def plan_meeting(world: World, at: datetime, minutes: int) -> Json:
    """Keep a new meeting and make its calendar file; None where its moment has passed meanwhile."""
    if at <= world.now:
        return None
    question = central(world)
    meeting = Meeting(world.network, at, question=question.id if question else None, minutes=minutes)
    return _changed(world, world.put(meeting))


@operation
def move_meeting(world: World, id: int, at: datetime, minutes: int) -> Json:
    """Another moment for a meeting, whose calendar file replaces the earlier one; what it was is ``before``. None for
    one that is off by now."""
    meeting = _standing(world, id)
    if meeting is None or at <= world.now:
        return None
    before = meeting.at
    meeting.at, meeting.minutes, meeting.sequence = at, minutes, meeting.sequence + 1
    return {**_changed(world, world.put(meeting)), "before": before.isoformat()}


@operation
def cancel_meeting(world: World, id: int) -> Json:
    """The meeting is off; so says its calendar file. None for one that was off already."""
    meeting = _standing(world, id)
    if meeting is None:
        return None
    meeting.status, meeting.sequence = CANCELLED, meeting.sequence + 1
    return _changed(world, world.put(meeting))


@operation
def is_as_told(world: World, id: int, sequence: int) -> Json:
    """Whether the meeting is still what people were told with this change of it."""
    meeting = _standing(world, id)
    return meeting is not None and meeting.sequence == sequence


@operation
def course_of(world: World, id: int) -> Json:
    """When a meeting is (``at``), when it ``ends``, when to ``remind`` of it, and whether Akker is ``heard`` then."""
    meeting, network = world.get(Meeting, id), network_of(world)
    assert meeting is not None
    return {
        "at": meeting.at.isoformat(),
        "ends": (meeting.at + timedelta(minutes=meeting.minutes)).isoformat(),
        "remind": day_before(meeting.at, network.timezone, network.region).isoformat(),
        "heard": not quiet(meeting.at, network.timezone, network.region),
    }


@operation
def meetings_at(world: World, moment: str | None) -> Json:
    """Ids of what is planned for this moment."""
    at = datetime.fromisoformat(moment) if moment is not None else None
    return [each.id for each in world.find(Meeting, network=world.network, status=PLANNED, at=at)] if at else []


@operation
def note_told(world: World, place: int | None, ids: Iterable[int]) -> Json:
    """Remember that the person read of these meetings in direct messages, if that is where they spoke."""
    where = world.place(place) if place is not None else None
    if where is not None and where.person is not None:
        _tell(world, ids)


@operation
def note_told_alone(world: World, ids: Iterable[int]) -> Json:
    """Remember that the person was told of these meetings in direct messages."""
    _tell(world, ids)


def _tell(world: World, ids: Iterable[int]) -> None:
    for id in ids:
        if not world.find(Told, meeting=id, person=world.person):
            world.put(Told(id, world.person))


def _standing(world: World, id: int) -> Meeting | None:
    meeting = world.get(Meeting, id)
    return meeting if meeting is not None and meeting.status == PLANNED else None


def _facts(meeting: Meeting) -> dict[str, Json]:
    return {"id": meeting.id, "at": meeting.at.isoformat(), "sequence": meeting.sequence}


def _changed(world: World, meeting: Meeting) -> dict[str, Json]:
    """What the dialogue needs to tell of a meeting: its facts, its calendar file, who heard of it in private."""
    told = {row.person for row in world.find(Told, meeting=meeting.id)} - {world.person}
    whom = sorted(told & set(members_in(world)))
    return {**_facts(meeting), "document": _calendar_file(world, meeting), "whom": whom}


def _calendar_file(world: World, meeting: Meeting) -> int:
    """A document that everyone in the room may have."""
    network, question = network_of(world), central(world)
    invite = Invite(
        uid=f"meeting-{meeting.id}@{network.code}.akker",
        sequence=meeting.sequence,
        begins=meeting.at,
        minutes=meeting.minutes,
        summary=network.name,
        description=as_read_in_room(world, question.words) if question else "",
        stamp=world.now,
        cancelled=meeting.status == CANCELLED,
    )
    label, authors = Label.for_room(network.id), question.words.authors if question else frozenset[int]()
    name = f"{meeting.at.astimezone(ZoneInfo(network.timezone)):%Y-%m-%d}.ics"
    document = Document(network.id, name, "text/calendar", calendar(invite), world.now)
    document.label, document.authors = label.to_json(), sorted(authors)
    return world.put(document).id
