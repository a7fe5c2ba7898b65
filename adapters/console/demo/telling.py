"""A story on a terminal, with colour; anywhere else the same as plain text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from textwrap import wrap
from typing import TextIO

from babel.dates import format_date
from rich.console import Console
from rich.text import Text

from bot.texts import SETS

WIDEST, DAY = 100, 10
"""Columns of a line, and of the date before it."""
_EMPHASIS = re.compile(r"\*(\S[^*\n]*)\*")


class Printed:
    """Prints what happens, a few lines each."""

    def __init__(self, locale: str, out: TextIO | None = None) -> None:
        printing: TextIO = out or sys.stdout
        if (reconfigure := getattr(printing, "reconfigure", None)) is not None:
            reconfigure(errors="replace")  # a terminal that knows no 🌾 still hears the story
        self._console = Console(file=printing, highlight=False, markup=False, emoji=False)
        self._calendar = SETS[locale].partition("-")[0]
        self._width = max(40, min(self._console.width, WIDEST))

    def title(self, text: str) -> None:
        """What this is."""
        self._print(Text(text, style="bold"))

    def aside(self, text: str) -> None:
        """A word beside the story."""
        self._print(Text(text, style="dim"))

    def chapter(self, title: str) -> None:
        """A new phase."""
        self._print(Text())
        self._print(Text(title.upper(), style="bold green"))

    def point(self, moment: datetime, text: str, quote: str = "", most: int = 0) -> None:
        """The day, what happens, and in ``most`` lines what Akker says to it."""
        day = format_date(moment.date(), "d MMM", locale=self._calendar).removesuffix(".")
        first, *others = wrap(text, self._width - DAY)
        self._print(Text.assemble((f"{day:<{DAY}}", "dim"), first))
        for line in others:
            self._print(Text(" " * DAY + line))
        for line in _quoted(quote, self._width - DAY - 4, most):
            self._print(Text.assemble(" " * DAY, ("│ ", "green"), (line, "cyan")))

    def found(self, label: str, what: Iterable[str | Path]) -> None:
        """Something to take along: paths, or a command; never broken off, so that it can be copied."""
        self._print(Text(label, style="bold"))
        for each in what:
            self._print(Text(f"  {each}"))

    def _print(self, line: Text) -> None:
        self._console.print(line, soft_wrap=True)


def _quoted(quote: str, width: int, most: int) -> list[str]:
    """The lines of a quote, ``most`` of them."""
    plain = _EMPHASIS.sub(r"\1", quote)
    lines = [piece for line in plain.splitlines() for piece in wrap(line, width, subsequent_indent="  ")]
    kept = lines[:most]
    if kept and len(lines) > most:
        kept[-1] = f"{kept[-1][: width - 2]} …"
    return kept
