"""The rehearsal for a person at a terminal: who they are, where they are, and what they type."""

from __future__ import annotations

import asyncio
import difflib
import logging
from collections.abc import AsyncIterable, Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from adapters.console import typed
from adapters.console.channel import channel_for
from adapters.console.line import BadLine, line_of
from adapters.console.memory import Memory
from adapters.console.readable import ReadableFace, Words
from adapters.console.stage import SettableClock, Stage
from adapters.console.stdin import lines
from adapters.console.typed import Player
from bot.bootstrap import Application
from bot.errors import AkkerError

log = logging.getLogger("akker.console")

HEARTBEAT = 1.0
"""Seconds between looks at whether something is due."""


class Terminal:
    """Takes typed lines. What someone says or does goes to the stage, the rest is about the console."""

    def __init__(self, stage: Stage, face: ReadableFace, words: Words) -> None:
        self.stage, self.face, self.words = stage, face, words
        self.player = Player()
        self.number = 0
        self.done = False
        self._commands: dict[str, Callable[[str], None]] = {
            "as": self._as,
            "in": self._in,
            "dm": self._dm,
            "time": self._time,
            "help": self._help,
            "quit": self._quit,
        }

    def welcome(self) -> None:
        """What to know at the start."""
        self._time("")
        self._here("console-welcome")

    async def take(self, text: str) -> None:
        """Do one typed line; every way in which it can go wrong ends here."""
        self.number += 1
        try:
            await self._take(text.strip())
        except BadLine as bad:
            self.face.troubled(self.words(bad.told) if bad.told else str(bad))
        except AkkerError as error:
            self.face.troubled(str(error))
        except Exception as error:
            log.error("a line could not be done", exc_info=error)
            self.face.troubled(f"Akker: {type(error).__name__}")

    def ask(self) -> None:
        """Show whose turn it is."""
        self.face.ask(self.player.who, self.player.place)

    async def _take(self, text: str) -> None:
        name, rest = typed.command(text)
        if name in self._commands:
            self._commands[name](rest)
        elif name and name not in typed.DEEDS:
            near = difflib.get_close_matches(name, typed.NAMES, n=1, cutoff=0.4)
            self.face.troubled(self.words("console-unknown", word=name, nearest=near[0] if near else "help"))
        elif text:
            fields = typed.fields(name, rest if name else text, self.player, self.stage.memory)
            before = self.face.shown
            await self.stage.take(line_of(fields), self.number)
            await self.stage.note_time()
            if fields["do"] == "wait":
                self._time("")
            elif fields["do"] == "say" and self.face.shown == before:
                self.face.tell(self.words("console-overheard", name=self.player.who, place=fields["in"]))

    def _as(self, name: str) -> None:
        self.player.become(name)
        self._here("console-here")

    def _in(self, place: str) -> None:
        self.player.enter(place)
        self._here("console-here")

    def _dm(self, _rest: str) -> None:
        self.player.enter("dm")
        self._here("console-here")

    def _time(self, _rest: str) -> None:
        self.face.tell(self.words("console-time", moment=self.face.moment(self.stage.clock.now())))

    def _help(self, _rest: str) -> None:
        self.face.tell(self.words("console-help"))

    def _quit(self, _rest: str) -> None:
        self.done = True

    def _here(self, key: str) -> None:
        place = "dm" if self.player.place == "dm" else self.player.place
        self.face.tell(self.words(key, name=self.player.who, place=place))


async def play(
    app: Application,
    clock: SettableClock,
    start: datetime | None,
    folder: Path,
    *,
    script: AsyncIterable[bytes] | None = None,
    out: TextIO | None = None,
) -> None:
    """Do what is typed until the input ends; time goes by meanwhile.

    ``script`` and ``out``: others than standard input and output.
    """
    locale = app.settings.akker_locale
    words = _words(app, locale)
    stage = Stage(app, clock, Memory())
    stage.open(start)
    face = ReadableFace(words, clock, stage.zone, locale, out)
    terminal = Terminal(stage, face, words)
    await app.start([channel_for(app, face, stage.memory, folder)])
    passing = asyncio.create_task(_pass_time(stage))
    try:
        terminal.welcome()
        await stage.catch_up()
        terminal.ask()
        async for raw in script or lines():
            face.answered()
            await terminal.take(raw.decode("utf-8", "replace"))
            if terminal.done:
                break
            terminal.ask()
    finally:
        passing.cancel()
        with suppress(asyncio.CancelledError):
            await passing
        await stage.note_time()
        await app.stop()


async def _pass_time(stage: Stage) -> None:
    """Do what comes due while nobody types."""
    while True:
        await asyncio.sleep(HEARTBEAT)
        try:
            due = await stage.next_due()
            if due is not None and due <= stage.clock.now():
                await stage.catch_up()
        except AkkerError as error:
            log.warning("nothing could be done for a moment", exc_info=error)


def _words(app: Application, locale: str) -> Words:
    def words(key: str, **vars: Any) -> str:
        return app.texts.plain(key, locale, **vars)

    return words
