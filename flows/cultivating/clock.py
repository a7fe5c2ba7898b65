"""A time of day in people's own way of writing, and the question for it."""

from __future__ import annotations

import re
from datetime import time

from bot.audience import NETWORK, Labelled
from bot.prompts import text
from bot.rhythm import DAY_BEGINS, DAY_ENDS
from bot.talk import Talk

_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hu]\s*(\d{2}))?\s*(uur|u|h|am|pm)?\.?", re.IGNORECASE)
EXAMPLES = ("16:00", "22:00", "8:00", "after work")


def clock(words: str) -> time | None:
    """The time that ``words`` say (16:00, 16.00, 16u30, 16 uur, 4 pm), or None."""
    found = _CLOCK.fullmatch(words.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def by_day(words: str) -> bool:
    """Whether ``words`` say a time at which people may be spoken to."""
    at = clock(words)
    return at is not None and DAY_BEGINS <= at < DAY_ENDS


def at_any_time(words: str) -> bool:
    """Whether ``words`` say a time."""
    return clock(words) is not None


async def ask_clock(talk: Talk, person: int, key: str, *, at_night: bool = False) -> Labelled:
    """Ask for a time of day until the answer is one; by day, or ``at_night`` too."""
    fits, text_id = (at_any_time, "cultivating-clock-any") if at_night else (by_day, "cultivating-clock-again")
    again = False
    async for turn in talk.rounds(key):
        answer = await turn.ask(
            person,
            "clock",
            text(examples=EXAMPLES).required(),
            audience=NETWORK,
            text=text_id if again else "cultivating-clock",
        )
        if answer is not None and answer.judge(fits):
            return answer
        again = True
    raise AssertionError("rounds never end by themselves")
