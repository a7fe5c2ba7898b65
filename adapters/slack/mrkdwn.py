"""From spans to Slack's own markup. Slack has no way to escape it, so people's words get invisible guards instead.

``& < >`` become entities, which disarms every mention; whatever else could begin a format gets a word joiner (U+2060)
on both sides. Quoted lines become a block quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from adapters.lines import GUARD, Line, Run, alike, disarmed, fitting
from adapters.slack import limits

EDGE = "\u200b"
"""Zero-width space: lets a format begin or end against a letter."""
LONGEST_LINK = 1000

_LINK = re.compile(r"https?://[^\s<>|\"“”*`]+")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL = re.compile(r"[&<>]")
_FORMATTING = re.compile(r"[*~`]|(?<![^\W_])_|_(?![^\W_])|(?<![^\W_])@(?=\w|$)|^(?P<before>\s*)(?=[>＞])")


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines that fit in one text object: as Slack's markup, and in words, for notifications and who listens."""

    mrkdwn: str
    text: str


def mrkdwn(line: Line) -> str:
    """A line in Slack's markup."""
    out, begins = "", True
    for bold, runs in alike(line.runs):
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
    return _entities(disarmed("".join(pieces)))


def passages(lines: Iterable[Line], most: int = limits.SECTION) -> list[Passage]:
    """The lines in as few text objects as they need; blank lines at the ends of each are left out."""
    done: list[Passage] = []
    shown: list[str] = []
    heard: list[str] = []
    length = 0
    for part in (part for line in lines for part in fitting(line, most, _size)):
        text = mrkdwn(part)
        if shown and length + 1 + limits.size(text) > most:
            done.append(_passage(shown, heard))
            shown, heard, length = [], [], 0
        length += limits.size(text) + (1 if shown else 0)
        shown.append(text)
        heard.append(spoken(part))
    return [each for each in [*done, _passage(shown, heard)] if each.text]


def _size(line: Line) -> int:
    return limits.size(mrkdwn(line))


def _passage(shown: list[str], heard: list[str]) -> Passage:
    filled = [number for number, text in enumerate(heard) if text.strip()]
    if not filled:
        return Passage("", "")
    kept = slice(filled[0], filled[-1] + 1)
    return Passage("\n".join(shown[kept]), "\n".join(heard[kept]))


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
