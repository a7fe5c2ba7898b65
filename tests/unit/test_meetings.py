"""Times as people write them, and the calendar file of a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.cultivating.clock import by_day, clock
from flows.cultivating.ics import Invite, calendar, escaped, folded, quoted
from flows.cultivating.moments import odd


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("16:00", time(16)),
        ("16.30", time(16, 30)),
        (" 9 uur", time(9)),
        ("9u", time(9)),
        ("16u15", time(16, 15)),
        ("16:00 uur", time(16)),
        ("8h05", time(8, 5)),
        ("4 pm", time(16)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("16", time(16)),
    ],
)
def test_a_time_is_understood(words: str, at: time):
    assert clock(words) == at


@pytest.mark.parametrize("words", ["", "half vijf", "25:00", "16:60", "13 pm", "0 am", "1600", "16:0", "-1"])
def test_what_is_no_time_is_none(words: str):
    assert clock(words) is None
    assert not by_day(words)


@pytest.mark.parametrize(("words", "may"), [("7:59", False), ("8:00", True), ("19:59", True), ("20:00", False)])
def test_only_by_day(words: str, may: bool):
    assert by_day(words) is may


MEETING = Invite(
    uid="meeting-7@ABCDEF.akker",
    sequence=2,
    begins=datetime(2026, 7, 1, 13, 30, tzinfo=UTC),
    minutes=90,
    summary="Leren, samen; ieder voor zich",
    description="Hoe kan ik\nmijn team laten leren?",
    stamp=datetime(2026, 6, 1, 8, tzinfo=UTC),
)


def test_a_meeting_as_a_calendar_takes_it():
    assert calendar(MEETING).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Akker//Akker//NL",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:meeting-7@ABCDEF.akker",
        "SEQUENCE:2",
        "DTSTAMP:20260601T080000Z",
        'ORGANIZER;CN="Leren, samen; ieder voor zich":invalid:nomail',
        "DTSTART:20260701T133000Z",
        "DTEND:20260701T150000Z",
        "SUMMARY:Leren\\, samen\\; ieder voor zich",
        "DESCRIPTION:Hoe kan ik\\nmijn team laten leren?",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_a_meeting_that_is_off_keeps_what_a_calendar_knows_it_by():
    """Of the same UID the higher SEQUENCE holds (RFC 5546, 2.1.4); it takes as long as it did."""
    off = replace(MEETING, sequence=3, cancelled=True)
    before, after = calendar(MEETING).splitlines(), calendar(off).splitlines()
    assert set(after) - set(before) == {"METHOD:CANCEL", "SEQUENCE:3", "STATUS:CANCELLED"}


def test_a_name_cannot_end_its_parameter():
    assert quoted('a "b"\r\nX:c\x07') == "\"a 'b' X:c\""


def test_no_control_character_is_left_in_a_text():
    assert escaped("a\x00b\x07c\td") == "abc\td"


@pytest.mark.parametrize(
    ("on", "at", "why"),
    [
        (date(2026, 4, 27), time(16), "holiday"),
        (date(2026, 4, 25), time(16), "weekend"),
        (date(2026, 4, 28), time(20), "night"),
        (date(2026, 4, 28), time(7, 59), "night"),
        (date(2026, 4, 28), time(8), ""),
    ],
)
def test_a_moment_that_is_seldom_meant(on: date, at: time, why: str):
    assert odd(on, at, "") == why


def test_words_cannot_end_their_line():
    assert escaped("a\\b\r\nEND:VCALENDAR\u2028c") == "a\\\\b\\nEND:VCALENDAR\\nc"


@given(st.text())
def test_a_folded_line_is_short_and_unfolds_to_what_it_was(words: str):
    line = escaped(words)
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
