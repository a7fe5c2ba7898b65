"""Whatever people say and however much there is to choose: it fits, nothing of it is lost, nobody is called."""

from __future__ import annotations

import html
import re

from hypothesis import given

from adapters.lines import GUARD
from adapters.matrix.render import Post, render
from bot.messages import Message, Span, said
from tests.adapters.matrix.drawing import TAG, posts
from tests.support.messages import messages, often, words


def characters(text: str) -> str:
    """What is left of words when only white space, NUL, our guards, stars and the marks of quotes may differ."""
    return re.sub(rf"[\s\0*>{GUARD}]", "", text)


def seen(made: list[Post]) -> tuple[str, str]:
    """All that is to be read in posts, with HTML and without."""
    marked = "".join(TAG.sub("", post.content["formatted_body"]) for post in made)
    return characters(html.unescape(marked)), characters("".join(post.content["body"] for post in made))


def quoted(spans: list[Span], locale: str) -> list[str]:
    removed = words(locale, "engine-removed")
    return [characters(said(span, removed=removed)) for span in spans if not isinstance(span, str)]


@often
@given(messages)
def test_it_fits_is_no_markup_and_calls_nobody(message: Message):
    posts(message)
    posts(message, thread=f"${'r' * 254}", last=f"${'l' * 254}")


@often
@given(messages)
def test_nothing_that_was_said_is_lost(message: Message):
    for shown in seen(render(message, words)):
        for part in (message.head, message.body, message.foot):
            where = 0
            for theirs in quoted(part, message.locale):
                where = shown.find(theirs, where)
                assert where >= 0, theirs
                where += len(theirs)


@often
@given(messages)
def test_every_option_is_there_in_words(message: Message):
    shown, _ = seen(render(message, words))
    choices = message.prompt.choices if message.prompt is not None else []
    asked = message.prompt.kind if message.prompt is not None else ""
    for choice in choices if asked not in ("text", "date", "number") else ():
        for label in quoted(choice.label, message.locale):
            assert label in shown


@often
@given(messages)
def test_what_is_to_be_tapped_is_only_under_the_end(message: Message):
    *before, last = render(message, words)
    assert all(post.reactions == () for post in before)
    assert len({*last.reactions}) == len(last.reactions) <= 11
