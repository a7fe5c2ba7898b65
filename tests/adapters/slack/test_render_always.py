"""Whatever people say and however much there is to choose: Slack takes it, nothing of it is lost, nobody is pinged."""

from __future__ import annotations

import html
import re
from typing import Any

from hypothesis import given

from adapters.lines import GUARD
from adapters.slack import modal
from adapters.slack.mrkdwn import EDGE
from adapters.slack.render import render
from bot.messages import Message, Span, said
from tests.support.blocks import check, texts
from tests.support.messages import messages, often, phrases, words

REMOVED = "(removed)"


def characters(text: str) -> str:
    """What is left of people's words when only white space and our guards may differ; their stars as another sign."""
    text = re.sub(f"[{GUARD}{EDGE}]", "", text.replace("*", "✱"))
    return "".join(text.split())


def seen(posts: list[Any]) -> str:
    """All that is to be read in posts, without our markup."""
    found: list[str] = []
    for text in (text for post in posts for text in texts(post.blocks)):
        if text["type"] == "mrkdwn":
            shown = (
                re.sub(r"^> ?", "", text["text"], flags=re.MULTILINE).replace(f"{GUARD}*{GUARD}", "✱").replace("*", "")
            )
            found.append(html.unescape(re.sub(r"<[^<>|]*\|([^<>]*)>", r"\1", shown)))
    return characters("".join(found))


def quoted(spans: list[Span], locale: str) -> list[str]:
    removed = words(locale, "engine-removed")
    return [characters(said(span, removed=removed)) for span in spans if not isinstance(span, str)]


@often
@given(messages)
def test_slack_takes_it(message: Message):
    for post in render(message, words):
        check({"text": post.text, "blocks": post.blocks})


@often
@given(messages)
def test_nothing_that_was_said_is_lost(message: Message):
    shown = seen(render(message, words))
    for part in (message.head, message.body, message.foot):
        where = 0
        for words_of_someone in quoted(part, message.locale):
            where = shown.find(words_of_someone, where)
            assert where >= 0, words_of_someone
            where += len(words_of_someone)


@often
@given(messages)
def test_every_option_is_there_in_words(message: Message):
    text = characters(html.unescape("".join(post.text for post in render(message, words))))
    choices = message.prompt.choices if message.prompt is not None else []
    asked = message.prompt.kind if message.prompt is not None else ""
    for choice in choices if asked not in ("text", "date") else ():
        for label in quoted(choice.label, message.locale):
            assert label in text


@often
@given(messages)
def test_nobody_is_pinged(message: Message):
    for post in render(message, words):
        shown = [each["text"] for each in texts(post.blocks) if each["type"] == "mrkdwn"]
        assert not re.search(r"<[!@#]", "\n".join([post.text, *shown]))
        outside_code = [re.sub(f"`[^`{GUARD}]+`", "``", text) for text in shown]  # nothing in code is a mention
        for text in [post.text, *outside_code]:
            assert not re.search(r"(?<![^\W_])@\w", re.sub(r"<https?://[^|>]*\|", "", text))


@often
@given(messages, phrases)
def test_slack_takes_every_window(message: Message, draft: str):
    check(modal.asking(message, {"channel": "C1", "ts": "1.2"}, words, draft))
