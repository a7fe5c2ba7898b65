"""What the pages for people at work say is so: their excerpts were recorded, their commands exist, what they rehearse
can be rehearsed.

In the pages on sowing every ``text`` block is an excerpt of one story, in its order; lines may be left out between.
``Akker:`` begins what Akker said, someone's name what they typed or chose; an indented line goes on the one above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.commands import parse
from tests.adapters.script import akker
from tests.stories.catalogue import STORIES, Story
from tests.stories.transcript import read

DOCS = Path(__file__).parents[2] / "docs"
TEXTS = {"nl": "nl-u", "en": "en"}
LANGUAGES = pytest.mark.parametrize("language", TEXTS)
SOWING = ("sowing-facilitators", "sowing-participants")


def page(name: str, language: str) -> str:
    return (DOCS / f"{name}.{language}.md").read_text(encoding="utf-8")


def excerpts(page: str) -> list[list[str]]:
    blocks = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [re.sub(r"\n +", " ", block).splitlines() for block in blocks]


@cache
def spoken(story: Story) -> list[str]:
    """Every line of a story, in its order: Akker's as they are, a person's after their name."""
    lines: list[str] = []
    labels: dict[str, dict[Any, str]] = {}
    for turn in read(story.name):
        lines += (f"{turn.line['who'].capitalize()}: {said}" for said in told_by(turn.line, labels))
        for event in turn.events:
            lines += event.get("text", "").splitlines()
            labels |= {event["id"]: labels_in(event)} if event.get("prompt") else {}
    return lines


def told_by(line: dict[str, Any], labels: dict[str, dict[Any, str]]) -> Iterator[str]:
    """What someone typed, or the words of what they chose."""
    if "text" in line:
        yield line["text"]
    elif "value" in line:
        value = line["value"]
        yield from (labels[line["to"]].get(one, "") for one in (value if isinstance(value, list) else [value]))


def labels_in(event: dict[str, Any]) -> dict[Any, str]:
    said = {option["value"]: option["label"] for option in event["prompt"]["options"]}
    return {**said, True: said.get("yes", ""), False: said.get("no", "")}  # as a confirmation is answered


def is_told_in(story: Story, excerpt: list[str]) -> bool:
    left = iter(spoken(story))
    return all(line.removeprefix("Akker: ") in left for line in excerpt)


@LANGUAGES
@pytest.mark.parametrize("name", SOWING)
def test_excerpts_are_of_recorded_dialogues(name: str, language: str):
    stories = [story for story in STORIES.values() if story.locale == TEXTS[language]]
    found = excerpts(page(name, language))
    assert found
    for excerpt in found:
        assert any(is_told_in(story, excerpt) for story in stories), "\n".join(excerpt)


@LANGUAGES
@pytest.mark.parametrize("name", [*SOWING, "facilitators", "participants"])
def test_commands_exist_and_take_what_is_written_after_them(name: str, language: str):
    """In the pages on sowing whatever stands between backquotes is a command, in the language of the page."""
    spans = re.findall(r"`([^`\n]+)`", page(name, language))
    lines = [re.sub("^[/!]akker ?…?", "", span) for span in spans]
    assert any(map(parse, lines))
    for span, line in zip(spans, lines, strict=True):
        typed = parse(line)
        assert typed or (name not in SOWING and line == span), span
        if typed:
            assert not typed.words or typed.takes_words or typed.takes_people, span
            assert not line or name not in SOWING or line.startswith(typed.said(language == "nl")), span


@pytest.mark.parametrize(("language", "end"), [("nl", "Wat wilt u doen?"), ("en", "What do you want to do?")])
def test_what_facilitators_rehearse_comes_to_its_end(language: str, end: str, tmp_path: Path):
    told = page("facilitators", language)
    command = re.findall(r"^uv run akker (console .*--start .*)$", told, re.MULTILINE)
    script, answer = re.findall(r"^```text\n(.*?)^```$", told, re.MULTILINE | re.DOTALL)
    done = akker(*command[0].split(), cwd=tmp_path, stdin=script)
    said = " ".join(done.stdout.split())
    assert done.returncode == 0, done.stderr
    assert " ".join(answer.split()) in said
    assert end in said[-300:]
