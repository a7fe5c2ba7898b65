"""Clocks that stand still, and clocks that go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
import time_machine

from bot.clocks import SetClock, ShiftedClock, SystemClock

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_the_system_clock_is_in_utc():
    with time_machine.travel(NOON, tick=False):
        assert SystemClock().now() == NOON
        assert SystemClock().now().tzinfo is UTC


def test_a_set_clock_stands_still():
    clock = SetClock(NOON.astimezone(timezone(HOUR)))
    with time_machine.travel(NOON + 9 * HOUR):
        assert clock.now() == NOON
    clock.set(NOON + HOUR)
    assert clock.now() == NOON + HOUR
    assert clock.now().tzinfo is UTC


def test_a_shifted_clock_goes_by_itself():
    with time_machine.travel(NOON, tick=False) as traveller:
        clock = ShiftedClock(NOON + 48 * HOUR)
        traveller.shift(HOUR)
        assert clock.now() == NOON + 49 * HOUR
        clock.set(NOON)
        traveller.shift(HOUR)
        assert clock.now() == NOON + HOUR


@pytest.mark.parametrize("clock", [SetClock(NOON), ShiftedClock()])
def test_no_clock_is_set_without_a_zone(clock: SetClock | ShiftedClock):
    with pytest.raises(ValueError, match="aware"):
        clock.set(datetime(2026, 2, 3, 12))
