"""Catalogue text becomes HTML and plain text; people's words never become markup."""

from __future__ import annotations

import pytest

from adapters.lines import GUARD, lines_of
from adapters.matrix.html import formatted, plain, sanitised
from bot.messages import Span
from tests.support.messages import quote


def shown(*spans: Span) -> str:
    return formatted(lines_of(spans, removed="(removed)")).replace(GUARD, "⸱")


def heard(*spans: Span) -> str:
    return "\n".join(plain(line) for line in lines_of(spans, removed="(removed)")).replace(GUARD, "⸱")


@pytest.mark.parametrize(
    ("ours", "markup", "text"),
    [
        ("say *on* or **stop**", "<p>say <strong>on</strong> or <strong>stop</strong></p>", "say on or stop"),
        ("type `akker me`", "<p>type <code>akker me</code></p>", "type akker me"),
        ("- one\n- two\n\nthree", "<p>• one<br>• two</p><p>three</p>", "• one\n• two\n\nthree"),
        (
            "[the page](https://a.nl/?b&c)",
            '<p><a href="https://a.nl/?b&amp;c">the page</a></p>',
            "the page (https://a.nl/?b&c)",
        ),
        ("[https://a.nl](https://a.nl)", '<p><a href="https://a.nl">https://a.nl</a></p>', "https://a.nl"),
        ("R&D <b>", "<p>R&amp;D &lt;b&gt;</p>", "R&D <b>"),
        ("half*bold*half, a * alone", "<p>half<strong>bold</strong>half, a * alone</p>", "half bold half"),
    ],
)
def test_catalogue_text(ours: str, markup: str, text: str):
    assert shown(ours) == markup
    assert heard(ours) == text or "*" in ours


@pytest.mark.parametrize(
    ("theirs", "markup"),
    [
        ("<b>a</b> &lt; <script>x</script>", "&lt;b&gt;a&lt;/b&gt; &amp;lt; &lt;script&gt;x&lt;/script&gt;"),
        ("*a* _b_ `c` [d](https://e.nl)", "*a* _b_ `c` [d](https://e.nl)"),
        ("@room @Room (@anna) a@b.nl @anna:a.nl", "@⸱room @⸱Room (@⸱anna) a@b.nl @⸱anna:a.nl"),
        ("https://veld.nl/@anna en https://a.nl/@room", "https://veld.nl/@anna en https://a.nl/@⸱room"),
        ("https://matrix.to/#/@anna:a.nl", "https://matrix.to/#/@anna:a.nl"),
        ('<a href="javascript:x">y</a>', '&lt;a href="javascript:x"&gt;y&lt;/a&gt;'),
    ],
)
def test_peoples_words(theirs: str, markup: str):
    assert shown(quote(theirs)) == f"<p>{markup}</p>"


def test_several_lines_become_a_block_quote():
    spans = ("They say: “", quote("one\r\n\n<two>", 1), "”.\nAnd?")
    assert shown(*spans) == ("<p>They say: “</p><blockquote>one<br><br>&lt;two&gt;</blockquote><p>”.<br>And?</p>")
    assert heard(*spans) == "They say: “\n> one\n>\n> <two>\n”.\nAnd?"


def test_a_name_at_the_end_of_our_words_calls_nobody():
    assert heard("Ask @", quote("room")) == "Ask @⸱room"
    assert heard(quote("https://a.nl/@"), quote("room")) == "https://a.nl/@⸱room"
    assert heard(quote("https://a.nl/@ro"), quote("om")) == "https://a.nl/@⸱room"


def test_what_is_small_is_in_italics():
    assert formatted(lines_of(["a *b*"], removed=""), small=True) == "<p><em>a <strong>b</strong></em></p>"


def test_the_last_gate_lets_nothing_else_through():
    bad = '<p onclick="x">a<img src=x onerror=y><a href="javascript:z">b</a><mx-reply>c</mx-reply><b>d</b></p>'
    assert sanitised(bad) == "<p>a<a>b</a>cd</p>"
