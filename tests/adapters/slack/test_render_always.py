"""Whatever people say and however much there is to choose: Slack takes it, nothing of it is lost, nobody is pinged."""

from __future__ import annotations

import html
import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.lines import GUARD
from adapters.slack import modal
from adapters.slack.mrkdwn import EDGE
from adapters.slack.render import render
from bot.audience import ERASED
from bot.messages import Choice, Message, Shown, Span, said
from tests.adapters.slack.drawing import words
from tests.support.blocks import check, texts

REMOVED = "(removed)"
NASTY = (
    *("<!channel>", "<@U123>", "<!here|x>", "@channel", "@here", "&lt;", "&amp;", "|", ERASED),
    *("*a*", "_b_", "~c~", "`d`", "```", "> e", "＞", "[g](https://h.nl)", "\u2060*", " "),
    *("\n", "\r\n", "\n\n> f", "https://a.nl/b_c?d=(e)&f", "https://", "👩🏽‍🏫", "🇳🇱", "e\u0301"),
)

pieces = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
phrases = st.lists(pieces, max_size=8).map("".join)
long_phrases = st.builds(lambda text, times: text * times, phrases, st.sampled_from([1, 1, 1, 40, 400]))
quotes = st.builds(
    lambda text, by: {"quote": text, "by": by, "to": None},
    st.one_of(phrases, long_phrases, st.just(ERASED)),
    st.sampled_from([[], [1]]),
)
ours = st.one_of(
    st.sampled_from(["*", "**", "\n", "- ", " “", "”.", "*x*", "`", "[a](https://b.nl/c)", "• ", "Who? "]),
    st.text("ab *`[]()-\n.@_<>&", max_size=12),
)
spans = st.lists(st.one_of(ours, quotes), max_size=6)


@st.composite
def prompts(draw: st.DrawFn) -> Shown:
    """Any prompt: some options, or very many that are all alike but for their number."""
    kinds = ["text", "choice", "many", "number", "scale", "people", "date", "confirm", "of tomorrow"]
    label = st.lists(
        st.one_of(ours, st.builds(lambda text: {"quote": text, "by": [], "to": None}, phrases)), max_size=3
    )
    value = st.one_of(st.sampled_from(["yes", "T1/U1", "T1/U2", "T2/U1"]), phrases, long_phrases)
    choices = draw(st.lists(st.builds(Choice, value, label), max_size=7))
    times = draw(st.sampled_from([1, 1, 1, 20, 70]))
    if times > 1:
        choices = [Choice(f"{number}{each.value}", each.label) for number in range(times) for each in choices]
    return Shown(
        draw(st.sampled_from(kinds)),
        choices,
        max=draw(st.sampled_from([None, 0, 1, 3])),
        optional=draw(st.booleans()),
        hint=draw(st.sampled_from(["", "Answer with the number."])),
    )


messages = st.builds(
    Message,
    spans,
    st.sampled_from(["en", "nl-u"]),
    head=spans,
    foot=spans,
    network=st.sampled_from(["", "De Vaart"]),
    prompt=st.one_of(st.none(), prompts()),
)
often = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


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
