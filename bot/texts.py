"""The catalogue: Fluent bundles per text set, and how variables become words of a reader's language.

A variable that a person wrote (Labelled), a name, or any string that is not a bare code becomes a quote: it travels
through Fluent as a private mark and comes out as a span of its own, so that no text of a member is ever read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import TextElement
from fluent.syntax.ast import Resource

from bot.audience import Label, Labelled
from bot.effects import PersonName, Phrase, Wording
from bot.errors import ConfigError, DialogueError
from bot.messages import Quote, Span

SETS: Mapping[str, str] = {"en": "en", "nl-u": "nl-NL", "nl-je": "nl-NL"}
"""The text sets and the locale that Fluent and the calendar get."""

_MARK = re.compile("\ue000(\\d+)\ue001")
_NAME = re.compile(r"\{(\w+)\}")
_CODE = re.compile(r"[a-z0-9][a-z0-9_.-]*\Z")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who will read a text: text set, time zone, the readers of the place (asked for once there is something that
    not everyone may read), and how to name a person."""

    locale: str
    zone: ZoneInfo
    readers: Callable[[], Label]
    name_of: Callable[[int], str]


class Texts:
    """All text sets. ``folder`` holds one folder a set; ``overrides`` (kept as ``own``) the same, with single texts
    replaced."""

    def __init__(self, folder: Path, overrides: Path | None = None, default: str = "nl-u") -> None:
        if default not in SETS:
            raise ConfigError(
                f"There is no text set {default!r}.", todo=f"Set AKKER_LOCALE to one of: {', '.join(SETS)}."
            )
        self.default, self.own = default, overrides
        self._folders = [path for path in (folder, overrides) if path is not None]
        self._bundles: dict[str, FluentBundle] = {}
        self._fixed: dict[tuple[str, str], str] = {}
        """Texts in which nothing is filled in, as they are."""

    def compose(self, text: str, vars: Mapping[str, Any], reader: Reader) -> list[Span]:
        """Text ``text`` (an id, or ``id.attribute``) for a reader; raises Leak when a value is not for that place."""
        if (fixed := self._fixed.get((reader.locale, text))) is not None:
            return [fixed]
        quotes: list[Quote] = []
        return _spans(self._format(text, vars, reader, quotes), quotes)

    def has(self, text: str, locale: str | None = None) -> bool:
        """Whether the set has a text (``id`` or ``id.attribute``)."""
        name, _, attribute = text.partition(".")
        bundle = self._bundle(locale or self.default)
        if not bundle.has_message(name):
            return False
        return not attribute or attribute in bundle.get_message(name).attributes

    def plain(self, text: str, locale: str, **vars: str | int) -> str:
        """A text with simple variables only, as a string."""
        return self._render(text, locale, dict(vars))

    def sources(self, locale: str) -> list[str]:
        """The Fluent source of a set, overrides last: for who reads the catalogue instead of filling it in."""
        paths = [path for folder in self._folders for path in sorted((folder / locale).glob("*.ftl"))]
        return [path.read_text("utf-8") for path in paths]

    def _format(self, text: str, vars: Mapping[str, Any], reader: Reader, quotes: list[Quote]) -> str:
        args = {name: self._argument(value, reader, quotes) for name, value in vars.items()}
        return self._render(text, reader.locale, args)

    def _render(self, text: str, locale: str, args: Mapping[str, Any]) -> str:
        name, _, attribute = text.partition(".")
        bundle = self._bundle(locale)
        if not bundle.has_message(name):
            raise DialogueError(f"The text {name!r} is missing.", todo="Add it to the .ftl files.", locale=locale)
        message = bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise DialogueError(f"The text {text!r} is missing.", todo="Add it to the .ftl files.", locale=locale)
        if isinstance(pattern, TextElement):
            self._fixed[locale, text] = pattern.value
        formatted, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            reasons = "; ".join(str(error) for error in errors)
            raise DialogueError(f"The text {text!r} could not be filled in: {reasons}.", locale=locale)
        return str(formatted)

    def _argument(self, value: Any, reader: Reader, quotes: list[Quote]) -> Any:
        """What Fluent gets for a variable."""
        if isinstance(value, Labelled):
            shown = value.shown_to(reader.readers())
            return self._labelled(shown, value, reader, quotes)
        if isinstance(value, PersonName):
            return _mark({"quote": reader.name_of(value.id), "by": [], "to": None}, quotes)
        if isinstance(value, Phrase):
            return self._format(value.text, value.vars, reader, quotes)
        if isinstance(value, Wording):
            return self._worded(value, reader, quotes)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, datetime):
            return moment_in_words(value, reader)
        if isinstance(value, date):
            return day_in_words(value, reader.locale)
        if isinstance(value, list | tuple):
            return self._list(list(cast("Iterable[Any]", value)), reader, quotes)
        if isinstance(value, str) and not _CODE.match(value) and value:
            return _mark({"quote": value, "by": [], "to": None}, quotes)
        return "" if value is None else value

    def _labelled(self, shown: Any, value: Labelled, reader: Reader, quotes: list[Quote]) -> Any:
        """A labelled text as a quote; a list as lines; numbers and dates as words of their own."""
        if isinstance(shown, list):
            items = [self._labelled(item, value, reader, quotes) for item in cast("list[Any]", shown)]
            return _lines(items)
        words = "" if shown is None else str(shown)
        quote: Quote = {"quote": words, "by": sorted(value.authors), "to": value.label.to_json()}
        return _mark(quote, quotes)

    def _worded(self, value: Wording, reader: Reader, quotes: list[Quote]) -> str:
        args = {name: self._argument(each, reader, quotes) for name, each in value.vars.items()}
        words = in_set(value.words, reader.locale)
        return _NAME.sub(lambda found: str(args.get(found[1], found[0])), words)

    def _list(self, items: list[Any], reader: Reader, quotes: list[Quote]) -> str:
        words = [str(self._argument(item, reader, quotes)) for item in items]
        if items and all(isinstance(item, PersonName) for item in items):
            return format_list(words, locale=_babel(reader.locale))
        return _lines(words)

    def _bundle(self, locale: str) -> FluentBundle:
        known = self._bundles.get(locale)
        if known is None:
            known = FluentBundle([SETS[locale]], use_isolating=False)
            for folder in self._folders:
                for path in sorted((folder / locale).glob("*.ftl")):
                    known.add_resource(
                        _parsed(path.read_text("utf-8")),
                        allow_overrides=folder is not self._folders[0],
                    )
            self._bundles[locale] = known
        return known


def in_set(words: Mapping[Any, str], locale: str) -> str:
    """Of words by text set (one at least) those for who has ``locale``: of that set, else of one in its language."""
    return words[min(words, key=lambda name: (name != locale, SETS[name] != SETS[locale], name))]


@cache
def _parsed(source: str) -> Resource:
    """The entries of a file: reading one takes longer than a hundred turns, so each is read once a process."""
    return FluentResource(source)


def day_in_words(day: date, locale: str) -> str:
    """A day without its year, in the language of a text set."""
    return format_date(day, "EEEE d MMMM", locale=_babel(locale))


def moment_in_words(moment: datetime, reader: Reader) -> str:
    """A day and a time, in the language and the time zone of a reader."""
    pattern = "EEEE d MMMM, HH:mm" if reader.locale == "en" else "EEEE d MMMM 'om' HH.mm 'uur'"
    return format_datetime(moment.astimezone(reader.zone), pattern, locale=_babel(reader.locale))


def _lines(items: list[Any]) -> str:
    return "".join(f"\n• {item}" for item in items).lstrip("\n")


def _babel(locale: str) -> str:
    return SETS[locale].partition("-")[0]


def _mark(quote: Quote, quotes: list[Quote]) -> str:
    quotes.append(quote)
    return f"\ue000{len(quotes) - 1}\ue001"


def _spans(formatted: str, quotes: list[Quote]) -> list[Span]:
    spans: list[Span] = []
    for index, piece in enumerate(_MARK.split(formatted)):
        if index % 2:
            spans.append(quotes[int(piece)])
        elif piece:
            spans.append(piece)
    return spans
