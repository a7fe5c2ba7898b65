"""``akker demo``: wires a cast, a rehearsal and a story together, and says honestly how it ended."""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.console.demo.book import book_for
from adapters.console.demo.casting import cast_for
from adapters.console.demo.outcome import documents_of, ends_well
from adapters.console.demo.play import ZONE, Play
from adapters.console.demo.reading import Catalogue
from adapters.console.demo.rehearsal import Rehearsal
from adapters.console.demo.season import PHASES
from adapters.console.demo.story import Story
from adapters.console.demo.telling import Printed
from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.config import load
from bot.errors import ConfigError
from bot.network import Network

WHOLE = "harvesting"
"""The last phase: who asks for it gets the whole season told."""


def play(phase: str | None, locale: str, seed: int, db: str, out: Path) -> Play:
    """Play a season, or the first part of it; raises AkkerError when it did not go as it should."""
    return asyncio.run(_demo(phase or WHOLE, locale, seed, db, out))


def season_start(now: datetime) -> datetime:
    """The first Monday, nine o'clock in Amsterdam, after ``now``."""
    nine = now.astimezone(ZONE).replace(hour=9, minute=0, second=0, microsecond=0)
    monday = nine + timedelta(days=-nine.weekday() % 7)
    return monday if monday > now else monday + timedelta(days=7)


async def _demo(phase: str, locale: str, seed: int, db: str, out: Path) -> Play:
    now = datetime.now(UTC).replace(microsecond=0)
    clock = SetClock(now)
    app = build(load(database_url=db, akker_locale=locale), clock=clock)
    _refuse_a_used_database(app)
    printed, cast = Printed(locale), cast_for(book_for(locale), seed)

    def words(id: str, **vars: str | int) -> str:
        return app.texts.plain(id, locale, **vars)

    printed.title(words("demo-title", seed=seed))
    story = Story(printed, cast, words)
    rehearsal = Rehearsal(app, clock, now, out / "posted")
    season = Play(rehearsal, cast, Catalogue(app.texts.sources(locale)), now, story)
    transcript = out / "transcript.jsonl"
    try:
        await season.do(do="wait", until=season_start(now).isoformat())
        began = season.now
        await _through(season, story, phase)
        await ends_well(season, words(f"network-phase-{AFTER[phase]}"))
    finally:
        await rehearsal.close()
        _write(transcript, rehearsal.transcript)
    weeks, lines = (season.now - began).days // 7, sum('"do": "wait"' not in x for x in rehearsal.transcript)
    printed.chapter(words("demo-end"))
    printed.aside(words("demo-figures", weeks=weeks, lines=lines, messages=story.messages))
    if phase == WHOLE:
        printed.found(words("demo-documents"), documents_of(season.files, out))
    printed.found(words("demo-transcript"), [transcript])
    printed.found(words("demo-replay"), [_replay(now, locale, transcript)])
    return season


AFTER = {"sowing": "cultivating", "cultivating": "harvesting", WHOLE: "closed"}
"""The phase in which a network is once a phase was played to its end."""


async def _through(season: Play, story: Story, last: str) -> None:
    """Play every phase up to the last one that is asked for."""
    for phase, part in PHASES.items():
        told = last in (phase, WHOLE)
        if not told:
            story.teller.aside(story.words("demo-untold", phase=story.words(f"network-phase-name-{phase}")))
        story.chapter(phase, told=told)
        await part(season)
        if phase == last:
            return


def _refuse_a_used_database(app: Application) -> None:
    with app.store.begin() as uow:
        used = uow.find(Network)
    if used:
        app.store.close()
        raise ConfigError(
            "There are networks in this database already.", todo="Leave out --db, or give the demo a new one."
        )


def _write(transcript: Path, lines: Iterable[str]) -> None:
    transcript.parent.mkdir(parents=True, exist_ok=True)
    transcript.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _replay(now: datetime, locale: str, transcript: Path) -> str:
    start = now.astimezone(ZONE).isoformat()
    return f"akker console --json --start {start} --locale {locale} < {shlex.quote(str(transcript))}"
