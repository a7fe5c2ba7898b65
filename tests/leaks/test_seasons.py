"""A whole season, as ``akker demo`` plays it, in which every word of a member is marked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from adapters.console.demo import main
from adapters.console.demo.book import book_for
from adapters.console.demo.casting import cast_for
from adapters.console.demo.rehearsal import Rehearsal
from bot.bootstrap import Application
from bot.clocks import SetClock
from bot.texts import SETS
from tests.leaks.watch import Event, Line, Watch, marked, marks

SEEDS = 50


class Marking(Rehearsal):
    """A rehearsal in which what members type is marked, and that is looked on."""

    watch: Watch

    def __init__(self, app: Application, clock: SetClock, start: datetime, folder: Path) -> None:
        super().__init__(app, clock, start, folder)
        self._marks: Iterator[Any] = iter(marks())

    async def do(self, **fields: Any) -> list[Event]:
        """Hand in a line, with a mark in what was typed."""
        line = self._with_a_mark(fields)
        self.watch.sees(line)
        events = await super().do(**line)
        for event in events:
            self.watch.hears(event)
        return events

    def _with_a_mark(self, line: Line) -> Line:
        typed = next((name for name in ("text", "value") if isinstance(line.get(name), str)), None)
        if typed is None or line["do"] not in ("say", "answer", "edit") or len(line[typed].split()) < 3:
            return line
        return {**line, typed: marked(line[typed], next(self._marks))}


def season(locale: str, seed: int, folder: Path, patch: pytest.MonkeyPatch) -> Watch:
    """A season in which nobody knows that they are looked on."""
    people = [member.name.casefold() for member in cast_for(book_for(locale), seed).but()]
    watch = Watch(people)
    patch.setattr(main, "Rehearsal", Marking)
    patch.setattr(Marking, "watch", watch, raising=False)
    patch.setattr("sys.stdout", StringIO())
    main.play(None, locale, seed, "sqlite://", folder)
    return watch


def test_nothing_goes_too_far_in_a_season(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    watch = season("nl-u", 1, tmp_path, monkeypatch)
    assert watch.breaches == []
    assert len({secret.author for secret in watch.secrets.values() if secret.audience == "only_you"}) > 3
    assert any(secret.released for secret in watch.secrets.values())


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(1, SEEDS + 1))
def test_nothing_goes_too_far_in_fifty_seasons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int):
    assert season([*SETS][seed % len(SETS)], seed, tmp_path, monkeypatch).breaches == []
