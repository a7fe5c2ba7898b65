"""Days are days on the calendar, hours are hours on the clock."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.durations import Duration, in_words, parse

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("P3D", Duration(days=3)),
        ("pt72h", Duration(seconds=259_200)),
        ("P1W2D", Duration(days=9)),
        ("P1Y2M", Duration(months=14)),
        ("P1DT2H30M5S", Duration(days=1, seconds=9005)),
        ("P0D", Duration()),
    ],
)
def test_iso(text: str, duration: Duration):
    assert parse(text) == in_words(text) == duration


@pytest.mark.parametrize(
    "text",
    ["", "P", "PT", "P1DT", "3D", "-P3D", "P-3D", "P1.5D", "P1H", "PT1D", "P1D ago", "P" + "9" * 5000 + "D"],
)
def test_what_is_no_iso(text: str):
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("3 days", Duration(days=3)),
        ("3 dagen", Duration(days=3)),
        ("1 week en 1 dag", Duration(days=8)),
        ("2 weken, 3 uur", Duration(days=14, seconds=10_800)),
        ("1 maand", Duration(months=1)),
        ("90 min", Duration(seconds=5400)),
        ("2u", Duration(seconds=7200)),
    ],
)
def test_words(text: str, duration: Duration):
    assert in_words(text) == duration


@pytest.mark.parametrize("text", ["", "soon", "3", "3 apples", "3 days ago", "about 3 days"])
def test_what_are_no_words(text: str):
    with pytest.raises(ValueError, match="not a duration"):
        in_words(text)


@pytest.mark.parametrize(
    ("start", "text", "end"),
    [
        ("2026-10-24T16:00", "P1D", "2026-10-25T16:00"),
        ("2026-10-24T16:00", "PT24H", "2026-10-25T15:00"),
        ("2026-03-28T16:00", "PT24H", "2026-03-29T17:00"),
        ("2026-03-28T02:30", "P1D", "2026-03-29T03:30"),
        ("2026-10-24T02:30", "P1DT1H", "2026-10-25T02:30"),
        ("2026-01-31T09:00", "P1M", "2026-02-28T09:00"),
    ],
)
def test_when_the_clocks_change(start: str, text: str, end: str):
    found = parse(text).after(wall(start), AMSTERDAM)
    assert found.tzinfo is UTC
    local = found.astimezone(AMSTERDAM)
    assert local.replace(tzinfo=None, fold=0) == datetime.fromisoformat(end)


@pytest.mark.parametrize("text", ["P99999Y", "P999999999999D", "PT999999999999999H"])
def test_further_than_the_calendar(text: str):
    with pytest.raises(ValueError, match="calendar"):
        parse(text).after(wall("2026-01-01T09:00"), AMSTERDAM)


@given(st.integers(0, 400), st.integers(0, 10**6), st.datetimes(datetime(1990, 1, 1), datetime(2050, 1, 1)))
def test_time_never_goes_back(days: int, seconds: int, moment: datetime):
    now = moment.replace(tzinfo=UTC)
    assert Duration(days=days, seconds=seconds).after(now, AMSTERDAM) >= now
