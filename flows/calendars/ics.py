"""Reads a school's own days off from an iCalendar file (RFC 5545): all of them, or none with the place of the mistake.

Of an event only its days and its name matter; one with a time of day is no day off. The file comes from outside, so
its size and its events are limited, and a rule that goes on for ever, or that would have to be searched for its days,
is refused before it is counted out. The libraries for the format keep no line numbers, and pass over in silence what
they do not understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.errors import ConfigError
from bot.schooldays import FreeDays

LARGEST = 1_000_000
"""Octets of a file. A school year of days off takes some ten thousand."""
LONGEST_NAME = 75
MOST_EVENTS = 2_000
MOST_DAYS = 100
"""Days of one event. The longest holiday has forty-four."""
MOST_TIMES = 100
"""How often one event may come back."""
FARTHEST = timedelta(days=366 * 20)
"""How far from now a day off may be, either way: anything else is a slip of the keyboard."""

_LINE = re.compile(r"(?P<name>[A-Za-z0-9-]+)(?P<params>(?:;[^:;\"]*(?:\"[^\"]*\"[^:;\"]*)*)*):(?P<value>.*)", re.DOTALL)
_DAY = re.compile(r"\d{8}")
_MOMENT = re.compile(r"\d{8}T\d{6}Z?")
_LENGTH = re.compile(r"\+?P(?:(\d{1,4})W|(\d{1,4})D)")
_PARTS = {
    "FREQ": re.compile(r"DAILY|WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": re.compile(r"[1-9]\d{0,2}"),
    "COUNT": re.compile(r"[1-9]\d{0,5}"),
    "UNTIL": re.compile(r"\d{8}(T\d{6}Z?)?"),
    "BYDAY": re.compile(r"(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*"),
    "WKST": re.compile(r"MO|SU"),
}
"""What may stand in a rule. Each such rule gives its next day at once, so none has to be searched for ever."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A content line, put together again from its folds. ``number``: where it begins in the file."""

    number: int
    name: str
    params: str
    value: str


class Calendar:
    """One file. ``zone``: in which moments in UTC become days; ``now``: what is far away."""

    def __init__(self, path: Path, zone: ZoneInfo, now: datetime) -> None:
        self._path, self._zone, self._now = path, zone, now

    def days_off(self, region: str = "") -> list[FreeDays]:
        """All days off in the file, each stretch once; raises ConfigError with ``file``, ``line`` and ``field``."""
        found = {(first, last): name for event in self._events() for first, last, name in self._stretches(event)}
        if not found:
            raise ConfigError("There is no day off in the calendar.", todo="Export its events.", file=self._path.name)
        source = self._path.stem
        return [
            FreeDays(source, region, name, first.isoformat(), last.isoformat())
            for (first, last), name in sorted(found.items())
        ]

    def _events(self) -> Iterator[list[_Line]]:
        """The lines of each event that was not called off, without those of what is inside it (alarms)."""
        lines = self._lines()
        first = next(lines, None)
        if first is None or (first.name, first.value.upper()) != ("BEGIN", "VCALENDAR"):
            raise self._wrong(1, "BEGIN", "it is no calendar; the first line has to be BEGIN:VCALENDAR")
        open_, event, count, last = ["VCALENDAR"], list[_Line](), 0, first
        for line in lines:
            last = line
            if not open_:
                raise self._wrong(line.number, line.name, "it comes after the end of the calendar")
            if line.name == "BEGIN":
                open_.append(line.value.upper())
                event = [line] if open_ == ["VCALENDAR", "VEVENT"] else event
                count += open_[-1] == "VEVENT"
                if count > MOST_EVENTS:
                    raise self._wrong(line.number, "VEVENT", f"there are more than {MOST_EVENTS} events")
            elif line.name == "END":
                if line.value.upper() != (ended := open_.pop()):
                    raise self._wrong(line.number, "END", f"{ended} has to end before this does")
                if ended == "VEVENT" and not self._called_off(event):
                    yield event
            elif open_ == ["VCALENDAR", "VEVENT"]:
                event.append(line)
        if open_:
            raise self._wrong(last.number, open_[-1], "it does not end; the file seems to be cut off")

    def _stretches(self, event: list[_Line]) -> Iterator[tuple[date, date, str]]:
        """First and last day of each time that an event takes place, with its name."""
        start = self._one(event, "DTSTART")
        if start is None:
            raise self._wrong(event[0].number, "DTSTART", "an event has no first day")
        for line in event:
            if line.name in ("RDATE", "RECURRENCE-ID"):
                raise self._wrong(line.number, line.name, "single times of an event cannot be read; write them out")
        first, whole = self._day(start)
        end = self._one(event, "DTEND")
        until, ends_whole = (first, True) if end is None else self._day(end)
        if not (whole and ends_whole):
            return  # a lesson, an evening for parents: on that day there is school
        last = self._last(event, first) if end is None else max(until - timedelta(days=1), first)
        if end is not None and until < first:
            raise self._wrong(end.number, end.name, "it ends before it begins")
        if (last - first).days >= MOST_DAYS:
            raise self._wrong(start.number, start.name, f"it lasts more than {MOST_DAYS} days")
        summary = self._one(event, "SUMMARY")
        words = re.sub(r"\\[nN]", " ", summary.value).replace("\\", "") if summary else ""
        name = "".join(sign if sign.isprintable() else " " for sign in words)
        for day in self._times(event, first):
            yield day, day + (last - first), " ".join(name.split())[:LONGEST_NAME]

    def _last(self, event: list[_Line], first: date) -> date:
        """The last day of an event without an end."""
        length = self._one(event, "DURATION")
        if length is None:
            return first
        parts = _LENGTH.fullmatch(length.value.strip().upper())
        if parts is None:
            raise self._wrong(length.number, length.name, "it is no length such as P1W or P5D")
        return first + timedelta(days=max(int(parts[1] or 0) * 7 + int(parts[2] or 0) - 1, 0))

    def _times(self, event: list[_Line], first: date) -> list[date]:
        """The first days of an event that may come back, without those that are excepted."""
        rule = self._one(event, "RRULE")
        if rule is None:
            return [first]
        parts = [part.partition("=")[::2] for part in rule.value.strip().upper().split(";")]
        for name, value in parts:
            if name not in _PARTS or not _PARTS[name].fullmatch(value):
                raise self._wrong(rule.number, rule.name, f"{name[:20]} cannot be read; write the days out")
        names = [name for name, _ in parts]
        if "FREQ" not in names or len(set(names)) < len(names):
            raise self._wrong(rule.number, rule.name, "it is no rule")
        if not {"COUNT", "UNTIL"} & set(names):
            raise self._wrong(rule.number, rule.name, "it comes back for ever; give it an end with UNTIL or COUNT")
        if "BYDAY" in names and ("FREQ", "WEEKLY") not in parts:
            raise self._wrong(rule.number, rule.name, "BYDAY is for FREQ=WEEKLY; write the days out")
        whole = ";".join(f"{name}={value[:8] if name == 'UNTIL' else value}" for name, value in parts)
        try:
            days = list(islice(rrulestr(whole, dtstart=datetime.combine(first, time())), MOST_TIMES + 1))
        except (ValueError, OverflowError):
            raise self._wrong(rule.number, rule.name, "it is no rule") from None
        if len(days) > MOST_TIMES:
            raise self._wrong(rule.number, rule.name, f"it comes back more than {MOST_TIMES} times")
        return [day.date() for day in days if day.date() not in self._excepted(event)]

    def _excepted(self, event: list[_Line]) -> set[date]:
        """The days on which an event does not come back."""
        lines = [line for line in event if line.name == "EXDATE"]
        return {self._day(replace(line, value=value))[0] for line in lines for value in line.value.split(",")}

    def _day(self, line: _Line) -> tuple[date, bool]:
        """The day of a date or a moment; and whether it is a whole day, as a midnight stands for one."""
        value = line.value.strip().upper()
        try:
            if _DAY.fullmatch(value):
                value += "T000000"
            elif not _MOMENT.fullmatch(value):
                raise ValueError
            moment = datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            local = moment.astimezone(self._zone) if value.endswith("Z") else moment
        except (ValueError, OverflowError):
            raise self._wrong(line.number, line.name, "it is no day such as 20261224") from None
        if abs(local.date() - self._now.date()) > FARTHEST:
            raise self._wrong(line.number, line.name, f"{local.date()} is too far away")
        return local.date(), local.time() == time()

    def _one(self, event: list[_Line], name: str) -> _Line | None:
        """The line of this name; there may be only one."""
        found = [line for line in event if line.name == name]
        if len(found) > 1:
            raise self._wrong(found[1].number, name, "it is there twice in one event")
        return found[0] if found else None

    def _called_off(self, event: list[_Line]) -> bool:
        return any(line.name == "STATUS" and line.value.strip().upper() == "CANCELLED" for line in event)

    def _lines(self) -> Iterator[_Line]:
        """The content lines: a line that begins with a space or a tab goes on with the one before it."""
        whole, begun = "", 0
        for number, line in enumerate([*re.split(r"\r\n|\n|\r", self._text()), ""], 1):
            if line[:1] in (" ", "\t"):
                if not begun:
                    raise self._wrong(number, "", "it goes on with a line that is not there")
                whole += line[1:]
                continue
            if begun:
                yield self._line(begun, whole)
            whole, begun = line, number if line.strip() else 0

    def _line(self, number: int, whole: str) -> _Line:
        parts = _LINE.fullmatch(whole)
        if parts is None:
            raise self._wrong(number, whole[:20].partition(":")[0], "it is no line of a calendar, such as NAME:value")
        return _Line(number, parts["name"].upper(), parts["params"], parts["value"])

    def _text(self) -> str:
        try:
            with self._path.open("rb") as file:
                raw = file.read(LARGEST + 1)
        except OSError as error:
            todo = "Give the path of an .ics file."
            raise ConfigError(
                "The calendar cannot be read.", todo=todo, file=self._path.name, error=error.strerror
            ) from None
        if len(raw) > LARGEST:
            todo = f"The most is {LARGEST} octets; export the days off alone."
            raise ConfigError("The calendar is too large.", todo=todo, file=self._path.name)
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            line = raw.count(b"\n", 0, wrong.start) + 1
            raise self._wrong(line, "", "it is not in UTF-8; export or save it so") from None

    def _wrong(self, line: int, field: str, why: str) -> ConfigError:
        return ConfigError(
            "The calendar was not imported; nothing of it was.",
            todo=f"Mend it: {why}.",
            file=self._path.name,
            line=line,
            field=field,
        )
