"""A meeting as an iCalendar file (RFC 5545), published or cancelled as RFC 5546 has it, as small as calendars take it.

Moments are in UTC: a calendar shows them in its owner's own time, and no time zone has to be described.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MOST_OCTETS = 75
"""Octets of one line; a longer one is folded."""

NOBODY = "invalid:nomail"
"""The address of an organiser who has none: the standard wants one, and no calendar writes to this."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


@dataclass(frozen=True, slots=True)
class Invite:
    """One meeting. ``sequence`` counts its changes: of the same ``uid`` the highest holds."""

    uid: str
    sequence: int
    begins: datetime
    minutes: int
    summary: str
    description: str
    stamp: datetime
    cancelled: bool = False


def calendar(invite: Invite) -> str:
    """The text of the ``.ics`` file, lines ended as the standard wants them."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Akker//Akker//NL",
        f"METHOD:{'CANCEL' if invite.cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{escaped(invite.uid)}",
        f"SEQUENCE:{invite.sequence}",
        f"DTSTAMP:{_stamp(invite.stamp)}",
        f"ORGANIZER;CN={quoted(invite.summary)}:{NOBODY}",
        f"DTSTART:{_stamp(invite.begins)}",
        f"DTEND:{_stamp(invite.begins + timedelta(minutes=invite.minutes))}",
        f"SUMMARY:{escaped(invite.summary)}",
        f"DESCRIPTION:{escaped(invite.description)}",
        f"STATUS:{'CANCELLED' if invite.cancelled else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def escaped(words: str) -> str:
    """Free words as an iCalendar text value."""
    plain = _CONTROL.sub("", words).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(plain.splitlines())


def quoted(words: str) -> str:
    """Free words as the value of an iCalendar parameter, in which quotes and line ends cannot stand."""
    plain = " ".join(_CONTROL.sub("", words).replace('"', "'").split())
    return f'"{plain}"'


def folded(line: str) -> str:
    """A line cut into pieces of at most 75 octets, never inside a character."""
    pieces, piece, size = list[str](), "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > MOST_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    return "\r\n".join([*pieces, piece])


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
