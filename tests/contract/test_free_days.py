"""Days off that were imported: in the place of earlier ones, for a region or for all, and gone again."""

from datetime import date

import pytest

from bot.errors import ConfigError
from bot.ports import UnitOfWork
from bot.schooldays import FreeDays
from bot.texts import Texts
from bot.world import Defaults, Scene
from flows.calendars.loading import school_calendar
from flows.calendars.own import calendar_lines, remove_days, replace_days
from tests.contract.test_merging import TEXTS


def scene(work: UnitOfWork, texts: Texts = TEXTS) -> Scene:
    return Scene(work, texts, Defaults("en", school=school_calendar()))


def test_a_later_file_of_the_same_name_replaces_the_earlier(work: UnitOfWork):
    assert replace_days(work, "school", [FreeDays("school", "", "Study day", "2026-12-08", "2026-12-09")]) == 0
    assert replace_days(work, "other", [FreeDays("other", "south", "Fair 🌾", "2026-12-14", "2026-12-14")]) == 0
    assert replace_days(work, "school", [FreeDays("school", "", "Study day", "2026-12-10", "2026-12-10")]) == 1
    off = scene(work).free_days("south")
    assert [off(date(2026, 12, day)) for day in (8, 9, 10, 11, 14)] == [False, False, True, False, True]
    assert not scene(work).free_days("north")(date(2026, 12, 14))
    assert calendar_lines(work, school_calendar())[-2:] == [
        "2026-12-10  Study day, school",
        "2026-12-14  Fair 🌾, other, south",
    ]
    assert remove_days(work, "other") == 1
    with pytest.raises(ConfigError, match="school"):
        remove_days(work, "other")


def test_nothing_begins_on_a_holiday_of_any_kind(work: UnitOfWork):
    middle, nowhere = scene(work).free_days("middle"), scene(work).free_days("")
    for day, in_middle, without in (
        (date(2027, 4, 26), True, False),
        (date(2027, 4, 27), True, True),
        (date(2026, 11, 24), False, False),
    ):
        assert (middle(day), nowhere(day)) == (in_middle, without)
