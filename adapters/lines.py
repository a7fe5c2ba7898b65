"""Lines of text between a message and a platform's markup: what is bold, code or a link, and what are someone's words.

Text of the catalogue is light Markdown: ``*so*``, ``**so**``, `` `code` ``, ``- ``, ``[words](https://…)``. What people
said is never markup. Several lines of someone, or words with a line to themselves, are quoted lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.audience import ERASED
from bot.messages import Quote, Span, said

GUARD = "\u2060"
"""Word joiner: seen by no reader, and neither a space nor a letter to a platform."""

_MARKUP = re.compile(
    r"`(?P<code>[^`\n]+)`|\[(?P<label>[^\[\]\n]+)\]\((?P<url>https?://[^\s()<>|]+)\)|(?P<star>\*\*?)|(?P<line>\n)"
)
_MENTION = re.compile(r"(?<![^\W_])@(?=\w|$)")

_JOINERS = frozenset("\u200d\ufe0e\ufe0f")
"""What makes one sign of several, and which look it has."""
_MODIFIERS = ("EMOJI MODIFIER", "REGIONAL INDICATOR", "TAG ")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line that looks the same; ``url`` makes it a link."""

    text: str
    bold: bool = False
    code: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``quoted``: of someone's words, shown apart."""

    runs: tuple[Run, ...] = ()
    quoted: bool = False

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(run.text for run in self.runs)


def lines_of(spans: Sequence[Span], *, removed: str) -> list[Line]:
    """The lines of a text; ``removed`` stands for words that were erased."""
    reading = _Reading(removed, _paired(spans))
    for number, span in enumerate(spans):
        if isinstance(span, str):
            reading.ours(span)
        else:
            after = spans[number + 1] if number + 1 < len(spans) else "\n"
            reading.theirs(span, ends_line=isinstance(after, str) and after.startswith("\n"))
    return reading.all_lines()


def words_of(spans: Sequence[Span], *, removed: str) -> str:
    """The text on one line without any markup, for a button or an option."""
    return " ".join(" ".join(line.text for line in lines_of(spans, removed=removed)).split())


def disarmed(text: str) -> str:
    """The text with a guard in whatever could call someone, or everyone."""
    return _MENTION.sub(f"@{GUARD}", text)


def fitting(line: Line, most: int, size: Callable[[Line], int]) -> Iterator[Line]:
    """The line, in as many as it takes for each to have at most this size: at least 1 a character."""
    while size(line) > most:
        low, high = 1, min(len(line.text) - 1, most)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if size(_between(line, 0, middle)) <= most else (low, middle - 1)
        at = border(line.text, low)
        while at > 1 and size(_between(line, 0, at)) > most:
            at -= 1
        yield _between(line, 0, at)
        line = _between(line, at, len(line.text))
    yield line


def border(text: str, at: int) -> int:
    """The nearest place at or before ``at`` to part the text: after a space if one is near, never within a sign."""
    if at >= len(text):
        return len(text)
    for place in range(at, at // 2, -1):
        if text[place - 1].isspace():
            return place
    for place in range(at, max(at - 40, 0), -1):
        if not (_joined(text[place]) or text[place - 1] == "\u200d"):
            return place
    return at


def _joined(character: str) -> bool:
    """Whether it belongs to what stands before it."""
    if character in _JOINERS or unicodedata.combining(character):
        return True
    return unicodedata.name(character, "").startswith(_MODIFIERS)


def alike(runs: tuple[Run, ...]) -> Iterator[tuple[bool, list[Run]]]:
    """The runs of a line: neighbours that are both bold, or both not, together."""
    together: list[Run] = []
    for run in runs:
        if together and together[-1].bold != run.bold:
            yield together[-1].bold, together
            together = []
        together.append(run)
    if together:
        yield together[-1].bold, together


def _between(line: Line, start: int, end: int) -> Line:
    runs: list[Run] = []
    begin = 0
    for run in line.runs:
        text = run.text[max(start - begin, 0) : max(end - begin, 0)]
        begin += len(run.text)
        if text:
            runs.append(replace(run, text=text))
    return Line(tuple(runs), line.quoted)


def _paired(spans: Sequence[Span]) -> int:
    """How many stars of the catalogue's text have a partner: the last of an odd number is a star."""
    ours = (span for span in spans if isinstance(span, str))
    stars = sum(found["star"] is not None for span in ours for found in _MARKUP.finditer(span))
    return stars - stars % 2


@dataclass(slots=True)
class _Reading:
    """Spans on their way to lines. ``fresh``: a quote has just ended its line, so that a new line is there already."""

    removed: str
    stars: int
    lines: list[Line] = field(default_factory=list[Line])
    runs: list[Run] = field(default_factory=list[Run])
    bold: bool = False
    fresh: bool = False

    def all_lines(self) -> list[Line]:
        if self.runs:
            self.end()
        return self.lines

    def end(self, quoted: bool = False) -> None:
        self.lines.append(Line(tuple(self.runs), quoted))
        self.runs = []

    def add(self, text: str, *, code: bool = False, url: str = "") -> None:
        if text:
            self.fresh = False
            self.runs.append(Run(text, self.bold, code, url))

    def ours(self, text: str) -> None:
        """Text of the catalogue."""
        end = 0
        for found in _MARKUP.finditer(text):
            self._text(text[end : found.start()])
            end = found.end()
            if found["line"] is not None:
                if not self.fresh:
                    self.end()
                self.fresh = False
            elif found["star"] is not None:
                self._star(found["star"])
            elif found["code"] is not None:
                self.add(found["code"], code=True)
            else:
                self.add(found["label"], url=found["url"])
        self._text(text[end:])

    def theirs(self, quote: Quote, *, ends_line: bool) -> None:
        """Someone's words."""
        words = said(quote, removed=self.removed).replace("\r\n", "\n").replace("\r", "\n")
        own = bool(quote["by"]) and quote["quote"] != ERASED
        alone = own and ends_line and not self.runs and not self.bold
        if "\n" not in words.strip("\n") and not alone:
            self.add(words.replace("\n", " "))
            return
        if self.runs:
            self.end()
        bold, self.bold = self.bold, False
        for line in words.strip("\n").split("\n"):
            self.add(line)
            self.end(quoted=True)
        self.bold, self.fresh = bold, True

    def _text(self, text: str) -> None:
        if not self.runs and text.startswith("- "):
            text = f"• {text[2:]}"
        self.add(text)

    def _star(self, star: str) -> None:
        if self.stars:
            self.stars -= 1
            self.bold = not self.bold
        else:
            self.add(star)
