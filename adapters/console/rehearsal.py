"""The rehearsal for a script: one JSON object a line in, one a line out."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import AsyncIterable, Awaitable
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from adapters.console import render
from adapters.console.channel import channel_for
from adapters.console.lasting import memory_for
from adapters.console.line import BadLine, read
from adapters.console.stage import CLOCK, SettableClock, Stage
from adapters.console.stdin import lines
from bot.bootstrap import Application
from bot.errors import AkkerError, StoreError
from bot.messages import Message
from bot.ports import OutboxRow

log = logging.getLogger("akker.console")


class JsonFace:
    """Shows everything as lines of JSON. ``gone`` once nobody reads them any more."""

    def __init__(self, out: BinaryIO, clock: SettableClock, stage: Stage) -> None:
        self._out, self._clock, self._stage = out, clock, stage
        self.line = 0
        self.gone = False

    def posted(self, row: OutboxRow, message: Message, text: str) -> None:
        """A ``message`` or ``updated`` event."""
        self.write(render.posted(row, message, text, self._now()))

    def uploaded(self, row: OutboxRow, message: Message, text: str, name: str, path: Path) -> None:
        """A ``file`` event."""
        self.write(render.uploaded(row, name, str(path), text, self._now()))

    def troubled(self, text: str) -> None:
        """An ``error`` event about the line that is being done."""
        self.write(render.failed(self.line, text))

    def idle(self, due: datetime | None) -> None:
        """An ``idle`` event."""
        following = None if due is None else render.at(due, self._stage.zone)
        self.write(render.idle(self._now(), following))

    def write(self, event: dict[str, Any]) -> None:
        """One line, out before this returns: what is not read cannot be marked as sent."""
        try:
            self._out.write(json.dumps(event, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
            self._out.flush()
        except (BrokenPipeError, ValueError):
            self.gone = True
            raise

    def _now(self) -> str:
        return render.at(self._clock.now(), self._stage.zone)


async def rehearse(
    app: Application,
    clock: SettableClock,
    start: datetime | None,
    folder: Path,
    *,
    script: AsyncIterable[bytes] | None = None,
    out: BinaryIO | None = None,
) -> None:
    """Do the lines of the script until it ends; a line that cannot be done is told, and the next one is read.

    ``script`` and ``out``: others than standard input and output.
    """
    with app.store.begin() as uow:
        memory = memory_for(app.settings.database_url, afresh=uow.fact(CLOCK) is None)
    stage = Stage(app, clock, memory)
    stage.open(start)
    face = JsonFace(out or sys.stdout.buffer, clock, stage)
    await app.start([channel_for(app, face, memory, folder)])
    try:
        await _guarded(face, stage.catch_up())
        async for raw in script or lines():
            face.line += 1
            await _guarded(face, _do(stage, face, raw))
            if face.gone:
                return
            face.idle(await _due(stage))
    except BrokenPipeError:
        pass
    finally:
        await app.stop()
        if face.gone and out is None:  # or Python would complain of what it could not write
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


async def _do(stage: Stage, face: JsonFace, raw: bytes) -> None:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadLine("This line is not UTF-8.", todo="Write the script in UTF-8.") from None
    if text.strip():
        await stage.take(read(text), face.line)


async def _guarded(face: JsonFace, work: Awaitable[None]) -> None:
    """Every way in which a line can go wrong ends here."""
    try:
        await work
    except AkkerError as error:
        face.troubled(str(error))
    except Exception as error:  # a mistake of ours may not end somebody's script
        log.exception("a line could not be done")
        face.troubled(f"Something went wrong inside Akker ({type(error).__name__}). This line was not done.")


async def _due(stage: Stage) -> datetime | None:
    try:
        return await stage.next_due()
    except StoreError:  # the database is away for a moment, and the next line will tell
        return None
