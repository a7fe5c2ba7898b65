"""School holidays: what the files say, what they may say, and what is not known."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.schooldays import REGIONS, SchoolCalendar
from flows.calendars.loading import FOLDER, CalendarFile, school_calendar
from flows.datafile import read

CALENDAR = school_calendar()
FILES = sorted(FOLDER.glob("*.yaml"))
NAMES = ["autumn", "christmas", "spring", "may", "summer"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_a_whole_school_year_and_says_where_it_comes_from(path: Path):
    file = read(path, CalendarFile)
    assert file.source.startswith("https://www.rijksoverheid.nl/")
    assert [holiday.name for holiday in file.holidays] == NAMES
    for holiday, weeks in zip(file.holidays, (1, 2, 1, 1, 6), strict=True):
        for region in REGIONS:
            first, last = holiday.in_region(region)
            assert (first.weekday(), last.weekday()) == (5, 6)
            assert (last - first).days + 1 == 7 * weeks + 2
    assert len({file.holidays[1].in_region(region) for region in REGIONS}) == 1
    assert len({file.holidays[3].in_region(region) for region in REGIONS}) == 1
    assert len({file.holidays[4].in_region(region) for region in REGIONS}) == 3


@pytest.mark.parametrize(
    ("day", "north", "middle", "south"),
    [
        ("2025-10-13", False, False, True),
        ("2025-10-20", True, True, False),
        ("2026-02-16", False, True, True),
        ("2026-02-23", True, False, False),
        ("2026-07-06", True, False, False),
        ("2026-08-24", False, True, False),
        ("2026-10-12", True, False, False),
        ("2026-10-19", False, True, True),
        ("2026-11-24", False, False, False),
        ("2026-12-19", True, True, True),
        ("2027-01-03", True, True, True),
        ("2027-01-04", False, False, False),
        ("2027-02-15", False, False, True),
        ("2027-05-03", False, False, False),
        ("2027-09-05", False, False, True),
        ("2027-10-25", False, False, True),
        ("2028-02-21", True, False, False),
        ("2029-02-12", False, False, True),
    ],
)
def test_a_day_is_a_holiday_in_its_regions(day: str, north: bool, middle: bool, south: bool):
    found = [CALENDAR.off(region, date.fromisoformat(day)) for region in REGIONS]
    assert found == [north, middle, south]


def test_what_no_file_tells_is_not_known():
    for region in REGIONS:
        assert CALENDAR.known_until(region, date(2026, 11, 24)) == date(2029, 9, 2)
        assert CALENDAR.known_until(region, date(2025, 8, 31)) is None
        assert CALENDAR.known_until(region, date(2029, 9, 3)) is None
    assert not CALENDAR.off("south", date(2030, 8, 1))
    assert CALENDAR.known_until("", date(2026, 11, 24)) is None
    assert not SchoolCalendar().off("north", date(2026, 12, 25))


def test_a_year_without_data_ends_what_is_known_before_it():
    early, late = CALENDAR.years[0], CALENDAR.years[2]
    assert SchoolCalendar([late, early]).known_until("north", date(2026, 1, 1)) == date(2026, 8, 31)


def test_the_files_follow_each_other_without_a_gap():
    ends = [(year.first, year.last) for year in CALENDAR.years]
    assert all(later[0] == earlier[1] + timedelta(days=1) for earlier, later in pairwise(ends))


def test_the_next_summer_is_that_of_the_region():
    assert CALENDAR.next_start("summer", "south", date(2026, 11, 24)) == date(2027, 7, 24)
    assert CALENDAR.next_start("summer", "north", date(2027, 7, 10)) == date(2028, 7, 15)
    assert CALENDAR.next_start("summer", "north", date(2029, 7, 21)) is None
    assert CALENDAR.next_start("summer", "", date(2026, 11, 24)) is None


@pytest.mark.parametrize(
    ("good", "bad", "line", "field"),
    [
        ("north: [2026-10-10, 2026-10-18]", "north: [2026-10-18, 2026-10-10]", 11, "holidays.0.north"),
        ("middle: [2026-10-17, 2026-10-25]", "middle: [2026-10-17]", 12, "holidays.0.middle.1"),
        ("south: [2026-10-17, 2026-10-25]", "south: [someday, 2026-10-25]", 13, "holidays.0.south.0"),
        ("name: autumn", "name: carnival", 10, "holidays.0.name"),
        ("name: spring", "name: autumn", 10, "holidays"),
        ("until: 2027-09-05", "until: 2027-09-04", 3, ""),
        ("first: 2026-09-01\n", "", 3, "first"),
        ("source: https", "sauce: https", 3, "source"),
    ],
)
def test_a_mistake_is_shown_with_file_line_and_field(tmp_path: Path, good: str, bad: str, line: int, field: str):
    whole = (FOLDER / "nl-2026-2027.yaml").read_text("utf-8")
    assert good in whole
    (tmp_path / "broken.yaml").write_text(whole.replace(good, bad), "utf-8")
    with pytest.raises(ConfigError) as refused:
        school_calendar(tmp_path)
    assert refused.value.where == {"file": "broken.yaml", "line": line, "field": field}
