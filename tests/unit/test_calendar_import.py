"""A school's own days off from an .ics file: what is taken, and that a broken or hostile file is refused whole."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.errors import ConfigError
from flows.calendars.ics import LARGEST, LONGEST_NAME, MOST_EVENTS, Calendar

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
STUDY_DAY = "DTSTART;VALUE=DATE:20261208\nSUMMARY:Studiedag\n"


def days(tmp_path: Path, *events: str, whole: bytes | None = None, region: str = "") -> list[tuple[str, str, str]]:
    inside = "".join(f"BEGIN:VEVENT\n{event}END:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{inside}END:VCALENDAR\n"
    (tmp_path / "school.ics").write_bytes(text.encode() if whole is None else whole)
    found = Calendar(tmp_path / "school.ics", ZoneInfo("Europe/Amsterdam"), NOW).days_off(region)
    assert {(row.source, row.region) for row in found} == {("school", region)}
    return [(row.first, row.last, row.name) for row in found]


def refused(tmp_path: Path, *events: str, whole: bytes | None = None) -> dict[str, object]:
    began = time.monotonic()
    with pytest.raises(ConfigError) as error:
        days(tmp_path, *events, whole=whole)
    assert time.monotonic() - began < 2
    assert error.value.todo
    return error.value.where


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (STUDY_DAY, [("2026-12-08", "2026-12-08", "Studiedag")]),
        ("DTSTART:20261208\nDTEND:20261209\n", [("2026-12-08", "2026-12-08", "")]),
        ("DTSTART:20261208\nDTEND:20261211\nSUMMARY:a\\, b\\n c\n", [("2026-12-08", "2026-12-10", "a, b c")]),
        ("DTSTART:20261208\nDURATION:P1W\n", [("2026-12-08", "2026-12-14", "")]),
        ("DTSTART:20261208T000000\nDTEND:20261209T000000\n", [("2026-12-08", "2026-12-08", "")]),
        ("DTSTART:20261207T230000Z\nDTEND:20261208T230000Z\n", [("2026-12-08", "2026-12-08", "")]),
        ('DTSTART;TZID="a:b;c":20261208T000000\nSUM\n MARY:Vrij\n', [("2026-12-08", "2026-12-08", "Vrij")]),
        (
            "DTSTART:20261208\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270105T225959Z\nEXDATE;VALUE=DATE:20261222\n",
            [("2026-12-08", "2026-12-08", ""), ("2027-01-05", "2027-01-05", "")],
        ),
        (
            "DTSTART:20261208\nRRULE:FREQ=YEARLY;COUNT=2\n",
            [("2026-12-08", "2026-12-08", ""), ("2027-12-08", "2027-12-08", "")],
        ),
        (f"DTSTART:20261208\nSUMMARY:{'x' * 900}\0\n", [("2026-12-08", "2026-12-08", "x" * LONGEST_NAME)]),
        (
            f"{STUDY_DAY}BEGIN:VALARM\nTRIGGER:-PT15M\nSUMMARY:other\nEND:VALARM\n",
            [("2026-12-08", "2026-12-08", "Studiedag")],
        ),
    ],
)
def test_whole_days_are_taken(tmp_path: Path, event: str, expected: list[tuple[str, str, str]]):
    assert days(tmp_path, event) == expected


def test_what_has_a_time_of_day_or_was_called_off_is_no_day_off(tmp_path: Path):
    evening = "DTSTART:20261209T193000\nDTEND:20261209T213000\nSUMMARY:Ouderavond\n"
    off = "DTSTART:20261210\nSTATUS:CANCELLED\n"
    assert days(tmp_path, STUDY_DAY, evening, off, STUDY_DAY) == [("2026-12-08", "2026-12-08", "Studiedag")]
    assert refused(tmp_path, evening) == {"file": "school.ics"}


def test_it_may_come_from_any_system_and_hold_for_a_region(tmp_path: Path):
    before = "\ufeffBEGIN:VCALENDAR\nX-WR-CALNAME:é\nBEGIN:VTIMEZONE\nEND:VTIMEZONE\n"
    text = f"{before}BEGIN:VEVENT\n{STUDY_DAY}END:VEVENT\n\nEND:VCALENDAR"
    whole = text.replace("\n", "\r\n").encode()
    assert days(tmp_path, whole=whole, region="south") == [("2026-12-08", "2026-12-08", "Studiedag")]


@pytest.mark.parametrize(
    ("event", "line", "field"),
    [
        ("SUMMARY:When?\n", 3, "DTSTART"),
        ("DTSTART:tomorrow\n", 4, "DTSTART"),
        ("DTSTART:20261301\n", 4, "DTSTART"),
        ("DTSTART:20260230\n", 4, "DTSTART"),
        ("DTSTART:99990101\n", 4, "DTSTART"),
        ("DTSTART:00010101T000000Z\n", 4, "DTSTART"),
        ("DTSTART:20261208\nDTSTART:20261209\n", 5, "DTSTART"),
        ("DTSTART:20261208\nDTEND:20261201\n", 5, "DTEND"),
        ("DTSTART:20261208\nDTEND:20271208\n", 4, "DTSTART"),
        ("DTSTART:20261208\nDURATION:PT5H\n", 5, "DURATION"),
        ("DTSTART:20261208\nDURATION:P9999W\n", 4, "DTSTART"),
        ("DTSTART:20261208\nRRULE:FREQ=DAILY\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=DAILY;COUNT=999999\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=DAILY;UNTIL=99991231\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=SECONDLY;COUNT=2\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=DAILY;INTERVAL=0;COUNT=2\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=MONTHLY;BYDAY=MO;COUNT=2\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:COUNT=2\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=DAILY;COUNT=2;COUNT=3\n", 5, "RRULE"),
        ("DTSTART:20261208\nRRULE:FREQ=DAILY;UNTIL=20269999\n", 5, "RRULE"),
        ("DTSTART:20261208\nRDATE:20261209\n", 5, "RDATE"),
        ("DTSTART:20261208\nEXDATE:never\nRRULE:FREQ=DAILY;COUNT=2\n", 5, "EXDATE"),
        ("DTSTART:20261208\nno line at all\n", 5, "no line at all"),
        ("DTSTART:20261208\nEND:VCALENDAR\n", 5, "END"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_field(tmp_path: Path, event: str, line: int, field: str):
    assert refused(tmp_path, event) == {"file": "school.ics", "line": line, "field": field}


@pytest.mark.parametrize(
    ("whole", "line", "field"),
    [
        (b"", 1, "BEGIN"),
        (b"PK\x03\x04", 1, None),
        (b"<html>\n", 1, None),
        (b" folded\n", 1, ""),
        (b"BEGIN:VCALENDAR\nSUMMARY:caf\xe9\n", 2, ""),
        ("BEGIN:VCALENDAR\n".encode("utf-16"), 1, ""),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261208\n", 3, "VEVENT"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\n", 3, "BEGIN"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * (MOST_EVENTS + 1), MOST_EVENTS + 2, "VEVENT"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:X\n" * 100_000, 100_001, "X"),
        (b"BEGIN:VCALENDAR\nX" + b';a="' * 200_000, 2, None),
        (b"BEGIN:VCALENDAR\nX" + b"\n " * 300_000, 2, "X"),
    ],
)
def test_what_is_no_calendar_is_refused_at_once(tmp_path: Path, whole: bytes, line: int, field: str | None):
    where = refused(tmp_path, whole=whole)
    assert (where["file"], where["line"]) == ("school.ics", line)
    assert field is None or where["field"] == field


def test_a_huge_file_is_not_even_read(tmp_path: Path):
    assert refused(tmp_path, whole=b"x" * (LARGEST + 1)) == {"file": "school.ics"}
    with pytest.raises(ConfigError, match="cannot be read"):
        Calendar(tmp_path / "none.ics", ZoneInfo("UTC"), NOW).days_off()
    with pytest.raises(ConfigError, match="cannot be read"):
        Calendar(tmp_path, ZoneInfo("UTC"), NOW).days_off()
