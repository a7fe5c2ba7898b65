"""Meetings as they are kept, and their calendar files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.audience import Json, Label, Labelled
from bot.network import Document, Meeting, Question
from bot.operations import operation
from bot.ports import World
from bot.rhythm import at_wall, day_before
from flows.cultivating.clock import clock
from flows.cultivating.ics import Invite, calendar
from flows.cultivating.operations import as_read_in_room
from flows.network.operations import central, chosen, network_of

MINUTES = ("30", "45", "60", "90", "120", "180")
LENGTH_WHEN_OFF = 60
"""Length in the calendar file of a meeting that is off; its own length is not kept."""


@dataclass(frozen=True, slots=True)
class When:
    """Day, time and length as the facilitator gave them."""

    day: Labelled
    clock: Labelled
    minutes: Labelled


@operation
def today(world: World) -> Json:
    """The present moment on the network's own clock."""
    return world.now.astimezone(ZoneInfo(network_of(world).timezone)).isoformat()


@operation
def meetings_to_come(world: World) -> Json:
    """The planned meetings that are still to come, first one first; ``label`` is a bare date for a list."""
    zone = ZoneInfo(network_of(world).timezone)
    planned = world.find(Meeting, network=world.network, status="planned")
    coming = sorted((meeting for meeting in planned if meeting.at > world.now), key=lambda each: each.at)
    return [{**_facts(each), "label": f"{each.at.astimezone(zone):%d-%m-%Y %H:%M}"} for each in coming]


@operation
def plan_meeting(world: World, when: When) -> Json:
    """Keep a new meeting and make its calendar file."""
    question = central(world)
    meeting = Meeting(world.network, _moment(world, when), question=question.id if question else None)
    return _told(world, world.put(meeting), int(chosen(when.minutes)))


@operation
def move_meeting(world: World, id: int, when: When) -> Json:
    """Another moment for a meeting; the calendar file replaces the earlier one."""
    meeting = world.get(Meeting, id)
    assert meeting is not None
    meeting.at, meeting.sequence = _moment(world, when), meeting.sequence + 1
    return _told(world, world.put(meeting), int(chosen(when.minutes)))


@operation
def cancel_meeting(world: World, id: int) -> Json:
    """The meeting is off; so says its calendar file."""
    meeting = world.get(Meeting, id)
    assert meeting is not None
    meeting.status, meeting.sequence = "cancelled", meeting.sequence + 1
    return _told(world, world.put(meeting), LENGTH_WHEN_OFF)


@operation
def as_planned(world: World, id: int, sequence: int) -> Json:
    """The open questions, for an agenda, if the meeting is still what it was; else None."""
    meeting = world.get(Meeting, id)
    if meeting is None or meeting.status != "planned" or meeting.sequence != sequence:
        return None
    questions = world.find(Question, network=world.network, status="open")
    return [question.words for question in sorted(questions, key=lambda each: not each.central)]


def _moment(world: World, when: When) -> datetime:
    at = clock(chosen(when.clock))
    assert at is not None
    return at_wall(date.fromisoformat(chosen(when.day)), at, network_of(world).timezone)


def _facts(meeting: Meeting) -> dict[str, Json]:
    return {"id": meeting.id, "at": meeting.at.isoformat(), "sequence": meeting.sequence}


def _told(world: World, meeting: Meeting, minutes: int) -> Json:
    """What the dialogue needs to tell of a meeting: its facts, its calendar file, when to remind of it."""
    network = network_of(world)
    remind = day_before(meeting.at, network.timezone, network.region)
    return {
        **_facts(meeting),
        "document": _calendar_file(world, meeting, minutes),
        "remind": remind.isoformat() if remind > world.now else None,
    }


def _calendar_file(world: World, meeting: Meeting, minutes: int) -> int:
    """A document that everyone in the room may have."""
    network, question = network_of(world), central(world)
    invite = Invite(
        uid=f"meeting-{meeting.id}@{network.code}.akker",
        sequence=meeting.sequence,
        begins=meeting.at,
        minutes=minutes,
        summary=network.name,
        description=as_read_in_room(world, question.words) if question else "",
        stamp=world.now,
        cancelled=meeting.status == "cancelled",
    )
    label, authors = Label.for_room(network.id), question.words.authors if question else frozenset[int]()
    name = f"{meeting.at.astimezone(ZoneInfo(network.timezone)):%Y-%m-%d}.ics"
    document = Document(network.id, name, "text/calendar", calendar(invite), world.now)
    document.label, document.authors = label.to_json(), sorted(authors)
    return world.put(document).id
