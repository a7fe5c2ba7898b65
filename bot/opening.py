"""What every command begins with: settings and logging, an application, and a piece of work for it at rest."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bot import logs
from bot.bootstrap import Application, build
from bot.clocks import SystemClock
from bot.config import Settings, load, strange_names
from bot.ports import Clock

T = TypeVar("T")


def settings(db: str | None = None, locale: str | None = None, *, quiet: bool = False) -> Settings:
    """The settings, with these in their place; mistyped names are pointed out, and logging begins."""
    found = load(**given(db, locale))
    for sentence in strange_names():
        print(sentence, file=sys.stderr)
    logs.configure(found.akker_log_format, logging.WARNING if quiet else logging.INFO)
    return found


def given(db: str | None, locale: str | None = None) -> dict[str, Any]:
    """The settings that options of the command line stand for. ``db`` may be the path of an SQLite file."""
    url = db if db is None or "://" in db else f"sqlite:///{db}"
    named = {"database_url": url, "akker_locale": locale}
    return {name: value for name, value in named.items() if value is not None}


def application(settings: Settings, clock: Clock | None = None) -> Application:
    """The application on its database, not started yet."""
    return build(settings, clock=clock or SystemClock())


def at_rest(app: Application, work: Callable[[], Awaitable[T]]) -> T:
    """Do one piece of work with an application that writes, and sends nothing."""

    async def whole() -> T:
        app.writer.start()
        try:
            return await work()
        finally:
            await app.stop()

    return asyncio.run(whole())
