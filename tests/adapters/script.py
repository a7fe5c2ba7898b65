"""Playing scripts: in this process against a real application, or in a process of their own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import flows
from adapters.console.rehearsal import rehearse
from bot.audience import ONLY_YOU, PUBLIC
from bot.bootstrap import build
from bot.clocks import SetClock
from bot.config import Settings
from bot.network import Document, Network
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, text
from bot.talk import Dialogue, Talk, dialogue
from bot.texts import Texts

ROOT = Path(__file__).parents[2]
TUESDAY = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
"""Nine o'clock in Amsterdam."""

WORDS = """
network-help-hello = Hello. What is your *name*?
network-help-colour = Which colour, { $name }?
    .red = Red
    .blue = Blue
network-help-thanks = { $name } likes { $colour }.
network-help-paper = Your paper.
network-me-later = In six hours.
network-me-now = Six hours have passed.
"""


@operation
def write_paper(world: World) -> int:
    """A document with a name that would leave its folder."""
    known = world.find(Network, code="CODE")
    network = known[0] if known else world.put(Network("Net", "CODE", world.now))
    found = Document(network.id, "../pa/per: 1.md", "text/markdown", "# Paper\n\nœ", world.now)
    return world.put(found).id


@dialogue("network.help")
async def helps(talk: Talk) -> None:
    """Asks a name and a colour, and gives a paper."""
    name = await talk.ask(talk.starter, "hello", text(), audience=ONLY_YOU)
    colour = await talk.ask(talk.starter, "colour", choice("red", "blue"), audience=PUBLIC, name=name)
    await talk.say(talk.starter, "thanks", name=name, colour=colour)


@dialogue("network.me")
async def waits(talk: Talk) -> None:
    """Says something, and again after six hours."""
    await talk.say(talk.here, "later")
    await talk.wait("pause", (await talk.now("start")) + timedelta(hours=6))
    await talk.say(talk.here, "now")


def little_texts(folder: Path) -> Texts:
    """The texts of the little dialogues, over Akker's own."""
    (folder / "en").mkdir(exist_ok=True, parents=True)
    (folder / "en" / "test.ftl").write_text(WORDS)
    return Texts(Path(flows.__file__).parent / "texts", folder, "en")


async def played(
    *lines: dict[str, Any] | str | bytes,
    folder: Path,
    url: str = "sqlite://",
    start: datetime | None = TUESDAY,
    dialogues: Iterable[Dialogue] = (helps, waits),
) -> list[dict[str, Any]]:
    """Play a script in this process with the little dialogues; gives the events."""
    clock = SetClock(datetime.now(UTC))
    settings = Settings(database_url=url, akker_locale="en")
    app = build(settings, clock=clock, dialogues=dialogues, texts=little_texts(folder / "texts"))
    out = io.BytesIO()
    await rehearse(app, clock, start, folder / "out", script=_script(lines), out=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


async def _script(lines: Iterable[dict[str, Any] | str | bytes]) -> AsyncIterator[bytes]:
    for line in lines:
        text = json.dumps(line) if isinstance(line, dict) else line
        yield text.encode() if isinstance(text, str) else text


def environment(**extra: str) -> dict[str, str]:
    """The environment without settings of Akker."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AKKER_", "SLACK_", "MATRIX_", "DATABASE_"))
    }
    return {**kept, "PYTHONPATH": str(ROOT), **extra}


def akker(*args: str, cwd: Path, stdin: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    """Run ``akker`` in a folder of its own; gives how it ended and what it wrote."""
    command = [sys.executable, "-m", "bot", *args]
    return subprocess.run(
        command, cwd=cwd, input=stdin, capture_output=True, text=True, env=environment(**extra), timeout=120
    )
