"""From spans to Slack's own markup. Slack has no way to escape it, so people's words get invisible guards instead.

Text of the catalogue is light Markdown: ``*so*``, ``**so**``, `` `code` ``, ``- ``, ``[words](https://…)``. What people
said is never markup: ``& < >`` become entities, which disarms every mention; whatever else could begin a format gets a
word joiner (U+2060) on both sides. Several lines of someone, or words with a line to themselves, become a block quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from adapters.slack import limits
from bot.audience import ERASED
from bot.messages import Quote, Span, said

GUARD = "\u2060"
"""Word joiner: seen by no reader, and neither a space nor a letter to Slack."""
EDGE = "\u200b"
"""Zero-width space: lets a format begin or end against a letter."""
LONGEST_LINK = 1000

_MARKUP = re.compile(
    r"`(?P<code>[^`\n]+)`|\[(?P<label>[^\[\]\n]+)\]\((?P<url>https?://[^\s()<>|]+)\)|(?P<star>\*\*?)|(?P<line>\n)"
)
_LINK = re.compile(r"https?://[^\s<>|\"“”*`]+")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL = re.compile(r"[&<>]")
_FORMATTING = re.compile(r"[*~`]|(?<![^\W_])_|_(?![^\W_])|(?<![^\W_])@(?=\w|$)|^(?P<before>\s*)(?=[>＞])")
_MENTION = re.compile(r"(?<![^\W_])@(?=\w|$)")


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


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines that fit in one text object: as Slack's markup, and in words, for notifications and who listens."""

    mrkdwn: str
    text: str


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


def mrkdwn(line: Line) -> str:
    """A line in Slack's markup."""
    out, begins = "", True
    for bold, runs in _alike(line.runs):
        shown, begins = _inside(runs, begins)
        core = shown.strip() if bold else ""
        if core:
            before, after = shown[: shown.index(core)], shown[shown.index(core) + len(core) :]
            shown = f"{before}*{core}*{after}"
        if out and ((core and _touch(out, shown)) or (out.endswith("*") and _touch(shown, "*"))):
            out += EDGE
        out += shown
    return f"> {out}".rstrip(" ") if line.quoted else out


def spoken(line: Line) -> str:
    """A line for notifications and screen readers: entities and disarmed mentions, no markup."""
    pieces = (f"{run.text} ({run.url})" if run.url and run.url != run.text else run.text for run in line.runs)
    return _entities(_MENTION.sub(f"@{GUARD}", "".join(pieces)))


def passages(lines: Iterable[Line], most: int = limits.SECTION) -> list[Passage]:
    """The lines in as few text objects as they need; blank lines at the ends of each are left out."""
    done: list[Passage] = []
    shown: list[str] = []
    heard: list[str] = []
    length = 0
    for part in (part for line in lines for part in _fitting(line, most)):
        text = mrkdwn(part)
        if shown and length + 1 + limits.size(text) > most:
            done.append(_passage(shown, heard))
            shown, heard, length = [], [], 0
        length += limits.size(text) + (1 if shown else 0)
        shown.append(text)
        heard.append(spoken(part))
    return [each for each in [*done, _passage(shown, heard)] if each.text]


def _passage(shown: list[str], heard: list[str]) -> Passage:
    filled = [number for number, text in enumerate(heard) if text.strip()]
    if not filled:
        return Passage("", "")
    kept = slice(filled[0], filled[-1] + 1)
    return Passage("\n".join(shown[kept]), "\n".join(heard[kept]))


def _fitting(line: Line, most: int) -> Iterator[Line]:
    """The line, in as many as it takes."""
    while limits.size(mrkdwn(line)) > most:
        low, high = 1, min(len(line.text) - 1, most)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if limits.size(mrkdwn(_part(line, 0, middle))) <= most else (low, middle - 1)
        at = limits.border(line.text, low)
        while at > 1 and limits.size(mrkdwn(_part(line, 0, at))) > most:
            at -= 1
        yield _part(line, 0, at)
        line = _part(line, at, len(line.text))
    yield line


def _part(line: Line, start: int, end: int) -> Line:
    runs: list[Run] = []
    begin = 0
    for run in line.runs:
        text = run.text[max(start - begin, 0) : max(end - begin, 0)]
        begin += len(run.text)
        if text:
            runs.append(replace(run, text=text))
    return Line(tuple(runs), line.quoted)


def _alike(runs: tuple[Run, ...]) -> Iterator[tuple[bool, list[Run]]]:
    """Neighbours that are both bold, or both not, together."""
    together: list[Run] = []
    for run in runs:
        if together and together[-1].bold != run.bold:
            yield together[-1].bold, together
            together = []
        together.append(run)
    if together:
        yield together[-1].bold, together


def _inside(runs: list[Run], begins: bool) -> tuple[str, bool]:
    """Runs without their boldness, and whether the line still has to begin."""
    out = ""
    for run in runs:
        if run.code:
            out += f"`{_entities(run.text)}`"
        elif run.url:
            out += f"<{_entities(run.url)}|{_guarded(run.text, begins)}>"
        else:
            out += _linked(run.text, begins)
        begins = begins and not run.text.strip()
    return out, begins


def _linked(text: str, begins: bool) -> str:
    """Words, with what is a web address in them as a link: nothing else is made into one (see ``verbatim``)."""
    out, end = "", 0
    for found in _LINK.finditer(text):
        url = _trimmed(found[0])
        if len("https://") < len(url) <= LONGEST_LINK:
            out += _guarded(text[end : found.start()], begins and not end)
            out += f"<{_entities(url)}|{_guarded(url, False)}>"
            end = found.start() + len(url)
    return out + _guarded(text[end:], begins and not end)


def _trimmed(url: str) -> str:
    """A web address without the punctuation of the sentence that it stands in."""
    while url[-1] in ".,;:!?…'’_~)]}" and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _guarded(text: str, begins: bool) -> str:
    def guard(found: re.Match[str]) -> str:
        if found["before"] is not None:
            return f"{found['before']}{GUARD}" if begins else found["before"]
        return f"@{GUARD}" if found[0] == "@" else f"{GUARD}{found[0]}{GUARD}"

    return _entities(_FORMATTING.sub(guard, text))


def _entities(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ENTITIES[found[0]], text)


def _touch(before: str, after: str) -> bool:
    """Whether a star between these two would stand against a letter or another star."""
    return before[-1:].isalnum() or before[-1:] == "*" or after[:1].isalnum()


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
