"""The console as a person reads it: messages with colour, options with numbers."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from rich.console import Console
from rich.text import Text

from adapters.console.render import ref_of
from adapters.console.stage import SettableClock
from bot.messages import Message, Shown, Span, plain, said
from bot.ports import OutboxRow
from bot.texts import SETS

Words = Callable[..., str]
"""A text of the console itself, by key, in the language of the installation."""

_EMPHASIS = re.compile(r"\*")
_COLOURS = ("cyan", "green", "magenta", "yellow", "blue", "bright_red")


class ReadableFace:
    """Shows everything as text. While the person types, their prompt is put back below what is shown."""

    def __init__(
        self, words: Words, clock: SettableClock, zone: ZoneInfo, locale: str, out: TextIO | None = None
    ) -> None:
        self._console = Console(file=out or sys.stdout, highlight=False, markup=False, emoji=False)
        self._words, self._clock, self._zone = words, clock, zone
        self._calendar = SETS[locale].partition("-")[0]
        self._places: list[str] = []
        self._asked = ""
        self.shown = 0
        """How much was shown so far."""

    def posted(self, row: OutboxRow, message: Message, text: str) -> None:
        """A message; of an update only what is new: how it ended, or the whole when it is asked again. A mark on
        what stands above is nothing new."""
        if message.mark:
            return
        if row.kind == "update" and message.prompt is None and message.foot:
            ending = plain(message.foot, removed="")
            self._print(Text(f"{ref_of(row)}  {row.address}  {ending}", style="dim"))
            return
        self._print(self._header(row, message))
        for part, style in ((message.head, "dim"), (message.body, ""), (message.foot, "dim")):
            if part:
                self._print(_styled(part, self._words, style), indent=2)
        if message.prompt is not None:
            self._options(message.prompt)
        self._print(Text())

    def uploaded(self, row: OutboxRow, message: Message, text: str, name: str, path: Path) -> None:
        """A file: what was said with it, and where it is."""
        self.posted(row, message, text)
        self.tell(f"{name}: {path}")

    def troubled(self, text: str) -> None:
        """What could not be done."""
        self._print(Text(text, style="red"))

    def tell(self, text: str) -> None:
        """A word of the console itself."""
        self._print(Text(text, style="dim italic"))

    def ask(self, who: str, place: str) -> None:
        """Show whose turn it is to type; nothing when the input is no terminal."""
        if sys.stdin.isatty() and self._console.is_terminal:
            self._asked = f"{who} {place}> "
            self._console.print(Text(self._asked, style="bold"), end="")

    def answered(self) -> None:
        """A line was typed, so the prompt is no longer the last thing on the screen."""
        self._asked = ""

    def moment(self, at: datetime) -> str:
        """A moment in the words of the calendar."""
        return format_datetime(at.astimezone(self._zone), "EEEE d MMMM y, HH:mm", locale=self._calendar)

    def _header(self, row: OutboxRow, message: Message) -> Text:
        if row.address not in self._places:
            self._places.append(row.address)
        colour = _COLOURS[self._places.index(row.address) % len(_COLOURS)]
        name = row.address.removeprefix("dm:")
        place = self._words("console-private", name=name) if name != row.address else name
        header = Text.assemble((ref_of(row), "bold"), "  ", (place, f"bold {colour}"))
        if message.thread is not None:
            header.append(f"  ↳ m{message.thread}", style="dim")
        header.append(f"  {self.moment(self._clock.now())}", style="dim")
        return header

    def _options(self, shown: Shown) -> None:
        lines = [_styled(choice.label, self._words) for choice in shown.choices]
        if shown.kind == "scale":
            lines = [Text("   ").join(lines)]
        elif shown.kind == "people":
            lines = [Text("• ") + line for line in lines]
        else:
            lines = [Text(f"{number}. ", style="bold") + line for number, line in enumerate(lines, 1)]
        for line in lines:
            self._print(line, indent=4)
        if shown.hint:
            self._print(Text(shown.hint, style="dim"), indent=2)

    def _print(self, what: Text, indent: int = 0) -> None:
        self.shown += 1
        if self._asked:
            self._console.file.write("\r\x1b[K")
        margin = " " * indent
        for line in what.wrap(self._console, max(self._console.width - indent, 20)):
            self._console.print(Text(margin) + line, soft_wrap=True)
        if self._asked:
            self._console.print(Text(self._asked, style="bold"), end="")


def _styled(spans: Iterable[Span], words: Words, style: str = "") -> Text:
    """Catalogue text with its emphasis; people's words as they are, never read as markup."""
    text, strong = Text(style=style), False
    for span in spans:
        if isinstance(span, str):
            first, *others = _EMPHASIS.split(span)
            text.append(first, style="bold" if strong else None)
            for piece in others:
                strong = not strong
                text.append(piece, style="bold" if strong else None)
        else:
            text.append(said(span, removed=words("engine-removed")), style="bold" if strong else "bright_white")
    return text
