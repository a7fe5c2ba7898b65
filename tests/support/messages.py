"""Messages to render: some as an author would make them, and any at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from bot.audience import ERASED
from bot.messages import Choice, Message, Quote, Shown, Span
from bot.texts import Texts

TEXTS = Texts(Path(__file__).parents[2] / "flows" / "texts")


def words(locale: str, text: str) -> str:
    """The texts that Akker has."""
    return TEXTS.plain(text, locale)


def quote(text: str, *by: int) -> Quote:
    """Someone's words, or with no author a name."""
    return {"quote": text, "by": list(by), "to": None}


def prompt(kind: str, *choices: str | Choice, **fields: Any) -> Shown:
    """A prompt; an option given as a text has its words for a value, in lower case."""
    made = [each if isinstance(each, Choice) else Choice(each.lower(), [each]) for each in choices]
    return Shown(kind, made, **fields)


def question(*body: Span, prompt: Shown | None = None, locale: str = "en", **fields: Any) -> Message:
    """A message of the network De Vaart, for its reader alone."""
    frame: dict[str, Any] = {
        "head": ["*", quote("De Vaart"), "*"],
        "foot": ["🔒 Only you can read this."],
        "network": "De Vaart",
    }
    return Message(list(body), locale, prompt=prompt, **{**frame, **fields})


NASTY = (
    *("<!channel>", "<@U123>", "<!here|x>", "@channel", "@here", "@room", "@anna:a.nl", "https://a.nl/@room"),
    *("&lt;", "&amp;", "&#64;room", "<b>", "<script>", "</p>", "<br", "|", ERASED),
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
    value = st.one_of(st.sampled_from(["yes", "T1/U1", "T1/U2", "T2/U1", "0", "7", "10"]), phrases, long_phrases)
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
"""Any message."""
often = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
