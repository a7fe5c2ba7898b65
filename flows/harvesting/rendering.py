"""A harvest as Markdown and as one HTML page that stands on its own.

Only the renderer writes markup: people's words and names never become any, in neither of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

from babel.dates import format_date
from babel.lists import format_list
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from flows.harvesting.document import Harvest, Quote, Version

_MARKS = re.compile(r"[\\`*_{}\[\]<>#+~|&$@^=]")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_LINE_START = re.compile(r"(\d{0,9})([-.)])")


class Phrasing(Protocol):
    """A text of the catalogue in the network's own language, as plain words."""

    def __call__(self, text_id: str, /, **vars: str | int) -> str:
        """The text with its variables filled in."""
        ...


class _Words:
    """The catalogue's part of a document: headings and sentences around people's words."""

    def __init__(self, harvest: Harvest, phrase: Phrasing) -> None:
        self.harvest, self.phrase = harvest, phrase
        self.language = harvest.language

    def __call__(self, text: str, **vars: str | int) -> str:
        return self.phrase(f"harvesting-document-{text}", **vars)

    def by(self, quote: Quote) -> str:
        """Who said it, as far as they want that known."""
        return self.names(quote.by) if quote.by else self("a-participant")

    def names(self, names: Sequence[str]) -> str:
        return format_list(names, locale=self.language)

    def lists(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What is told in plain lists, each with the text of its heading."""
        harvest = self.harvest
        return (
            ("agreements", harvest.agreements),
            ("conditions", harvest.conditions),
            ("open-questions", harvest.open_questions),
        )

    def day(self, day: date) -> str:
        return format_date(day, "d MMMM y", locale=self.language)

    def when(self, version: Version) -> str:
        """Since when the question read so, and whose suggestion that was."""
        if version.on is None:
            return ""
        by = "name" if version.by else "member" if version.suggested else "owner"
        return f"({self('wording', on=self.day(version.on), suggested=by, by=version.by)})"

    def standing(self) -> str:
        """How the network stands behind the answer, in figures."""
        answer = self.harvest.answer
        assert answer is not None
        figures = {"approvals": answer.approvals, "members": answer.members}
        return self("standing", status=answer.status, **figures)

    def participants(self) -> str:
        """Who took part: by name where they agreed to that, the others as a number."""
        harvest = self.harvest
        return self(
            "participants-all",
            names=self.names(harvest.participants),
            named=len(harvest.participants),
            others=harvest.unnamed,
        )

    def dates(self) -> str:
        harvest = self.harvest
        if harvest.closed:
            return self("dates-closed", began=self.day(harvest.began), closed=self.day(harvest.closed))
        return self("dates-open", began=self.day(harvest.began), as_of=self.day(harvest.as_of))


def markdown(harvest: Harvest, phrase: Phrasing) -> str:
    """The harvest as CommonMark."""
    return "\n\n".join(_blocks(harvest, _Words(harvest, phrase))) + "\n"


def html(harvest: Harvest, phrase: Phrasing) -> str:
    """The harvest as a page without scripts and without anything from elsewhere, for screen and paper."""
    return _template().render(harvest=harvest, t=_Words(harvest, phrase))


def escaped(words: str, indent: str = "") -> str:
    """Words that Markdown reads as words. Line ends stay; ``indent`` goes before every line but the first."""
    lines = [" ".join(line.split()) for line in words.splitlines()]
    return f"\\\n{indent}".join(_escaped_line(line) for line in lines if line)


def _escaped_line(line: str) -> str:
    line = _ADDRESS.sub(r"\\\g<0>", _MARKS.sub(r"\\\g<0>", line))
    return _LINE_START.sub(r"\1\\\2", line, count=1) if _LINE_START.match(line) else line


def _blocks(harvest: Harvest, t: _Words) -> Iterator[str]:
    """The blocks of the Markdown, in the order of the page."""
    yield _heading(t("title", name=harvest.network), 1)
    yield f"*{escaped(t.dates())}*"
    if harvest.draft:
        yield f"**{escaped(t('draft'))}**"
    if harvest.question:
        yield _heading(t("question"))
        asker = f"\\\n> — {escaped(t.by(harvest.question))}" if harvest.question.by else ""
        yield f"> {escaped(harvest.question.words, '> ')}{asker}"
    if harvest.history:
        yield _heading(t("history"), 3)
        yield _list(
            f"{escaped(version.words, '  ')} {escaped(t.when(version))}".rstrip() for version in harvest.history
        )
    elif harvest.question:
        yield escaped(t("unchanged", asked=t.day(harvest.asked)))
    yield _heading(t("answer"))
    if harvest.answer is None:
        yield escaped(t("no-answer"))
    else:
        yield escaped(harvest.answer.quote.words)
        yield f"*{escaped(t.standing())}*"
        if harvest.answer.objections:
            yield _heading(t("objections"), 3)
            yield _list(_with_author(quote, t) for quote in harvest.answer.objections)
    if harvest.evidence:
        yield _heading(t("evidence"))
    for evidence in harvest.evidence:
        yield _heading(t(f"evidence-{evidence.kind.replace('.', '-')}"), 3)
        yield "\n".join(f"{q.number}. {_with_author(q, t, ' ' * (len(str(q.number)) + 2))}" for q in evidence.quotes)
    if harvest.yields:
        yield _heading(t("yields"))
        yield escaped(t("yields-about"))
        yield _list(f"{escaped(found.category)}: {', '.join(map(str, found.numbers))}" for found in harvest.yields)
    for name, items in t.lists():
        if items:
            yield _heading(t(name))
            yield _list(escaped(item, "  ") for item in items)
    if harvest.echoes:
        yield _heading(t("echoes"))
        yield _list(_with_author(quote, t) for quote in harvest.echoes)
    yield _heading(t("participants"))
    yield escaped(t.participants())
    yield "---"
    yield escaped(t("colophon-public" if harvest.public else "colophon"))


def _heading(words: str, level: int = 2) -> str:
    return f"{'#' * level} {escaped(' '.join(words.split()))}"


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _with_author(quote: Quote, t: _Words, indent: str = "  ") -> str:
    return f"{escaped(quote.words, indent)}\\\n{indent}— {escaped(t.by(quote))}"


@cache
def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(
        loader=folder, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("harvest.html.j2")
