"""Wall time, the change of the clocks, and the hours in which nobody is spoken to unasked."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import rhythm

AMSTERDAM = "Europe/Amsterdam"


def local(text: str, zone: str = AMSTERDAM) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def moments(rule: str, starts: str, after: str, count: int, **more) -> list[str]:
    """The next moments as they stand on a clock in Amsterdam."""
    found = list(islice(rhythm.moments(rule, datetime.fromisoformat(starts), AMSTERDAM, local(after), **more), count))
    assert all(moment.tzinfo is UTC for moment in found)
    return [f"{moment.astimezone(ZoneInfo(AMSTERDAM)):%Y-%m-%dT%H:%M%z}" for moment in found]


@pytest.mark.parametrize("clock", ["00:00", "00:30"])
def test_a_daily_moment_after_midnight_keeps_the_day_after_the_spring_change(clock: str):
    assert moments("FREQ=DAILY", f"2026-03-01T{clock}", "2026-03-28T12:00", 3) == [
        f"2026-03-29T{clock}+0100",
        f"2026-03-30T{clock}+0200",
        f"2026-03-31T{clock}+0200",
    ]


def test_a_weekly_monday_at_midnight_leaves_no_week_out():
    assert moments("FREQ=WEEKLY;BYDAY=MO", "2026-03-02T00:00", "2026-03-20T12:00", 3) == [
        "2026-03-23T00:00+0100",
        "2026-03-30T00:00+0200",
        "2026-04-06T00:00+0200",
    ]


def test_a_repeated_moment_happens_once_and_the_first_time():
    assert moments("FREQ=DAILY", "2026-10-01T02:30", "2026-10-24T12:00", 2) == [
        "2026-10-25T02:30+0200",
        "2026-10-26T02:30+0100",
    ]


def test_between_the_two_occurrences_of_a_repeated_moment_it_has_been():
    second = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)  # 02:10 for the second time
    found = rhythm.next_moment("FREQ=DAILY", datetime(2026, 10, 1, 2, 30), AMSTERDAM, second)
    assert found == local("2026-10-26T02:30")


def test_a_skipped_moment_happens_an_hour_later():
    assert moments("FREQ=DAILY", "2026-03-01T02:30", "2026-03-28T12:00", 2) == [
        "2026-03-29T03:30+0200",
        "2026-03-30T02:30+0200",
    ]


def test_a_skipped_moment_is_not_lost_to_one_who_asks_just_before_it():
    asked = local("2026-03-29T03:10")
    found = rhythm.next_moment("FREQ=DAILY", datetime(2026, 3, 1, 2, 30), AMSTERDAM, asked)
    assert found == local("2026-03-29T03:30")


def test_skipped_moments_come_in_order_among_the_others():
    found = moments("FREQ=MINUTELY;INTERVAL=30", "2026-03-29T00:00", "2026-03-29T01:15", 4)
    assert found == [
        "2026-03-29T01:30+0100",
        "2026-03-29T03:00+0200",
        "2026-03-29T03:30+0200",
        "2026-03-29T04:00+0200",
    ]


def test_a_skipped_moment_waits_for_what_comes_before_it():
    found = moments("FREQ=MINUTELY;INTERVAL=45", "2026-03-29T00:00", "2026-03-29T01:45", 4)
    assert found == [
        "2026-03-29T03:00+0200",
        "2026-03-29T03:15+0200",
        "2026-03-29T03:45+0200",
        "2026-03-29T04:30+0200",
    ]


def test_nine_o_clock_stays_nine_o_clock():
    found = moments("FREQ=WEEKLY;BYDAY=TU", "2026-01-06T09:00", "2026-01-01T00:00", 52)
    assert len(found) == 52
    assert {moment[11:16] for moment in found} == {"09:00"}


def test_every_other_week_counts_from_the_start():
    assert moments("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-09-08T16:00", "2026-09-20T12:00", 2) == [
        "2026-09-22T16:00+0200",
        "2026-10-06T16:00+0200",
    ]


def test_a_start_that_comes_from_the_store_in_utc_is_the_same_wall_time():
    starts = local("2026-09-08T16:00").astimezone(UTC)
    winter = rhythm.next_moment("FREQ=WEEKLY", starts, AMSTERDAM, local("2026-11-01T00:00"))
    assert winter == local("2026-11-03T16:00")


def test_the_moment_itself_is_not_the_next_one():
    at = local("2026-09-08T16:00")
    assert rhythm.next_moment("FREQ=DAILY", at, AMSTERDAM, at) == at + timedelta(days=1)


def test_a_rule_may_end():
    assert moments("FREQ=WEEKLY;COUNT=2", "2026-09-08T16:00", "2026-09-01T00:00", 5) == [
        "2026-09-08T16:00+0200",
        "2026-09-15T16:00+0200",
    ]
    assert moments("FREQ=WEEKLY;UNTIL=20260915T140000Z", "2026-09-08T16:00", "2026-09-01T00:00", 5) == [
        "2026-09-08T16:00+0200",
        "2026-09-15T16:00+0200",
    ]
    assert moments("FREQ=WEEKLY;UNTIL=20260915T135959Z", "2026-09-08T16:00", "2026-09-01T00:00", 5) == [
        "2026-09-08T16:00+0200"
    ]


def test_a_skipped_day_passes_to_the_next_of_the_rule():
    holiday = date(2026, 9, 15)
    assert moments("FREQ=WEEKLY", "2026-09-08T16:00", "2026-09-09T00:00", 1, skip=lambda day: day == holiday) == [
        "2026-09-22T16:00+0200"
    ]


def test_when_every_day_is_skipped_there_is_no_next_moment():
    assert moments("FREQ=WEEKLY", "2026-09-08T16:00", "2026-09-09T00:00", 1, skip=lambda day: True) == []


def test_leap_days_are_found_across_a_century():
    far = rhythm.next_moment(
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", datetime(2096, 2, 29, 9), AMSTERDAM, local("2096-03-01")
    )
    assert far == local("2104-02-29T09:00")


def test_a_rule_that_is_none_is_refused():
    with pytest.raises(ValueError, match="FREQ"):
        rhythm.next_moment("FREQ=SOMETIMES", datetime(2026, 1, 1), AMSTERDAM, local("2026-01-01"))


WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


@given(
    begin=st.dates(date(2025, 1, 1), date(2027, 1, 1)),
    clock=st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    weeks=st.integers(1, 4),
    weekday=st.integers(0, 6),
    later=st.timedeltas(timedelta(days=-30), timedelta(days=500)),
    zone=st.sampled_from([AMSTERDAM, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]),
)
def test_a_weekly_rule_agrees_with_counting_days(begin, clock, weeks, weekday, later, zone):
    """The oracle walks through the calendar day by day and knows nothing of rules."""
    starts = datetime.combine(begin, clock)
    after = starts.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) + later
    first_monday = begin - timedelta(days=begin.weekday())
    days = (begin + timedelta(days=n) for n in range(600))
    chosen = (day for day in days if day.weekday() == weekday and (day - first_monday).days // 7 % weeks == 0)
    walls = (datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC) for day in chosen)
    expected = next(moment for moment in walls if moment > after)
    rule = f"FREQ=WEEKLY;INTERVAL={weeks};BYDAY={WEEKDAYS[weekday]}"
    assert rhythm.next_moment(rule, starts, zone, after) == expected


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-11-24T10:15", "2026-11-24T10:15"),  # a Tuesday
        ("2026-11-24T08:00", "2026-11-24T08:00"),
        ("2026-11-24T07:59", "2026-11-24T08:00"),
        ("2026-11-24T19:59", "2026-11-24T19:59"),
        ("2026-11-24T20:00", "2026-11-25T08:00"),
        ("2026-11-27T21:00", "2026-11-30T08:00"),  # from Friday evening to Monday
        ("2026-11-28T12:00", "2026-11-30T08:00"),
        ("2026-04-27T12:00", "2026-04-28T08:00"),  # King's Day
        ("2026-04-02T20:30", "2026-04-07T08:00"),  # Easter, from Good Friday on
        ("2026-12-24T20:30", "2026-12-28T08:00"),  # Christmas on Friday and Saturday
        ("2026-12-31T23:00", "2027-01-04T08:00"),
    ],
)
def test_nobody_is_spoken_to_in_quiet_hours(moment: str, allowed: str):
    assert rhythm.next_allowed(local(moment), AMSTERDAM) == local(allowed)
    assert rhythm.quiet(local(moment), AMSTERDAM) == (moment != allowed)


def test_it_is_the_readers_own_evening_that_counts():
    ten_in_amsterdam = local("2026-11-24T10:00")
    assert rhythm.quiet(ten_in_amsterdam, "America/New_York")
    assert rhythm.next_allowed(ten_in_amsterdam, "America/New_York") == local("2026-11-24T08:00", "America/New_York")


def test_holidays_are_those_of_the_region():
    kings_day, labour_day, corpus_christi = date(2026, 4, 27), date(2026, 5, 1), date(2026, 6, 4)
    assert rhythm.public_holiday(kings_day, "zuid")
    assert not rhythm.public_holiday(kings_day, "BE")
    assert rhythm.public_holiday(labour_day, "be")
    assert rhythm.public_holiday(corpus_christi, "DE-NW")
    assert not rhythm.public_holiday(corpus_christi, "DE-HH")


@given(moment=st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)))
def test_the_first_allowed_moment_is_allowed_and_the_first(moment: datetime):
    allowed = rhythm.next_allowed(moment, AMSTERDAM)
    assert allowed >= moment
    assert not rhythm.quiet(allowed, AMSTERDAM)
    assert allowed == moment or rhythm.quiet(allowed - timedelta(minutes=1), AMSTERDAM)


@pytest.mark.parametrize(
    ("meeting", "reminder"),
    [
        ("2026-11-25T15:30", "2026-11-24T15:30"),
        ("2026-11-30T15:30", "2026-11-27T15:30"),  # a Monday: told on Friday
        ("2026-11-25T20:30", "2026-11-24T19:00"),
        ("2026-11-25T07:30", "2026-11-24T08:00"),
        ("2026-03-30T15:30", "2026-03-27T15:30"),  # over the change of the clocks
    ],
)
def test_a_reminder_comes_on_the_last_working_day_before(meeting: str, reminder: str):
    assert rhythm.day_before(local(meeting), AMSTERDAM) == local(reminder)


def test_wall_time_on_a_day():
    assert rhythm.at_wall(date(2026, 7, 1), time(16), AMSTERDAM) == datetime(2026, 7, 1, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("opens", "closes", "reminder"),
    [
        ("2026-11-24T10:00", "2026-11-26T10:00", "2026-11-25T10:00"),
        ("2026-11-26T10:00", "2026-11-30T10:00", "2026-11-27T19:00"),  # not on Monday, two hours before it closes
        ("2026-11-27T16:00", "2026-11-30T17:00", "2026-11-30T08:00"),  # not on Friday, three hours after it opened
        ("2026-11-24T10:00", "2026-11-25T18:00", "2026-11-25T08:00"),  # of the night: in the morning
        ("2026-11-28T10:00", "2026-11-30T18:00", None),  # nobody hears of it before Monday at eight
    ],
)
def test_a_round_is_reminded_of_far_from_both_of_its_ends(opens: str, closes: str, reminder: str | None):
    first, last = local(opens), local(closes)
    expected = local(reminder) if reminder is not None else None
    assert rhythm.between(first, first + (last - first) / 2, last, AMSTERDAM) == expected
