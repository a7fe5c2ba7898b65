"""``akker demo``: wires a cast, a rehearsal and a story together, and says honestly how it ended."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.console.demo.book import book_for
from adapters.console.demo.casting import cast_for
from adapters.console.demo.play import ZONE, Play
from adapters.console.demo.reading import Catalogue
from adapters.console.demo.rehearsal import Event, Rehearsal
from adapters.console.demo.season import PHASES
from bot.bootstrap import build
from bot.clocks import SetClock
from bot.config import load


def play(phase: str | None, locale: str, seed: int, db: str, out: Path) -> None:
    """Play a season; raises AkkerError when it did not end as a season should."""
    asyncio.run(_play(phase or "harvesting", locale, seed, db, out))


def season_start(now: datetime) -> datetime:
    """The first Monday, nine o'clock in Amsterdam, after ``now``."""
    local = now.astimezone(ZONE).replace(hour=9, minute=0, second=0, microsecond=0)
    monday = local + timedelta(days=-local.weekday() % 7)
    return monday if monday > now else monday + timedelta(days=7)


async def _play(phase: str, locale: str, seed: int, db: str, out: Path) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    clock = SetClock(now)
    app = build(load(database_url=db, akker_locale=locale), clock=clock)
    cast = cast_for(book_for(locale), seed)
    rehearsal = Rehearsal(app, clock, now, out)

    def watch(event: Event, keys: tuple[str, ...]) -> None:
        if event["event"] != "updated":
            print(event.get("at"), event["in"], "/".join(keys) or "??", "|", event["text"].replace("\n", " / ")[:260])

    season = Play(rehearsal, cast, Catalogue(app.texts.sources(locale)), now.astimezone(ZONE), watch)
    try:
        await season.do(do="wait", until=season_start(now).isoformat())
        for name, part in PHASES.items():
            await part(season)
            if name == phase:
                break
    finally:
        await rehearsal.close()
        (out / "transcript.jsonl").write_text("".join(f"{line}\n" for line in rehearsal.transcript), "utf-8")
    print(cast.improvised)
