"""A time of day in people's own way of writing, and the question for it."""

from __future__ import annotations

import re
from datetime import time

from bot.audience import NETWORK, Labelled
from bot.prompts import text
from bot.rhythm import DAY_BEGINS, DAY_ENDS
from bot.talk import Talk

_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hu]\s*(\d{2}))?\s*(uur|u|h|am|pm)?\.?", re.IGNORECASE)
EXAMPLES = ("16:00", "at night")


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


async def ask_clock(talk: Talk, person: int, key: str) -> Labelled:
    """Ask for a time by day until the answer is one."""
    again = ""
    async for turn in talk.rounds(key):
        answer = await turn.ask(
            person, "clock", text(examples=EXAMPLES).required(), audience=NETWORK, text=f"cultivating-clock{again}"
        )
        if answer is not None and answer.judge(by_day):
            return answer
        again = "-again"
    raise AssertionError("rounds never end by themselves")
