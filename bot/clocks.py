"""What time it is: really, in a rehearsal, or in a rehearsal where time also goes by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a clock is set to an aware moment")
    return moment.astimezone(UTC)


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands still until someone sets it: for rehearsals by script, and for tests."""

    def __init__(self, moment: datetime) -> None:
        self._moment = _in_utc(moment)

    def now(self) -> datetime:
        """The moment it was last set to, UTC."""
        return self._moment

    def set(self, moment: datetime) -> None:
        """Make it ``moment`` (aware)."""
        self._moment = _in_utc(moment)


class ShiftedClock:
    """Real time plus what was skipped: it goes by itself, and can be set ahead."""

    def __init__(self, moment: datetime | None = None) -> None:
        self._shift = timedelta(0)
        if moment is not None:
            self.set(moment)

    def now(self) -> datetime:
        """The present moment plus the shift, UTC."""
        return datetime.now(UTC) + self._shift

    def set(self, moment: datetime) -> None:
        """Make it ``moment`` (aware) now; time goes on from there."""
        self._shift = _in_utc(moment) - datetime.now(UTC)
