"""Catalogue text becomes Slack's markup; people's words never do."""

from __future__ import annotations

import pytest

from adapters.lines import GUARD, lines_of, words_of
from adapters.slack.mrkdwn import EDGE, mrkdwn, passages, spoken
from bot.messages import Span
from tests.support.messages import quote


def shown(*spans: Span) -> str:
    text = "\n".join(mrkdwn(line) for line in lines_of(spans, removed="(removed)"))
    return text.replace(GUARD, "⸱").replace(EDGE, "¦")


@pytest.mark.parametrize(
    ("ours", "slacks"),
    [
        ("say *continue* or **stop**", "say *continue* or *stop*"),
        ("type `akker me`", "type `akker me`"),
        ("- one\n- two\n\nthree - four", "• one\n• two\n\nthree - four"),
        ("see [the page](https://a.nl/?b&c)", "see <https://a.nl/?b&amp;c|the page>"),
        ("a * alone", "a ⸱*⸱ alone"),
        ("R&D <b>", "R&amp;D &lt;b&gt;"),
        ("half*bold*half", "half¦*bold*¦half"),
        ("* spaced *", " *spaced* "),
        ("**", "⸱*⸱⸱*⸱"),
    ],
)
def test_catalogue_text(ours: str, slacks: str):
    assert shown(ours) == slacks


@pytest.mark.parametrize(
    ("theirs", "slacks"),
    [
        ("<!channel> <@U123> <#C1|x> &lt;", "&lt;!channel&gt; &lt;@⸱U123&gt; &lt;#C1|x&gt; &amp;lt;"),
        ("@channel, @here, (@anna) a@b.nl", "@⸱channel, @⸱here, (@⸱anna) a@b.nl"),
        ("*a* _b_ ~c~ `d` snake_case", "⸱*⸱a⸱*⸱ ⸱_⸱b⸱_⸱ ⸱~⸱c⸱~⸱ ⸱`⸱d⸱`⸱ snake_case"),
        ("> quoted", "⸱&gt; quoted"),
        ("a > b", "a &gt; b"),
        ("＞ wide", "⸱＞ wide"),
        ("🌾 :sheaf: 👩🏽‍🏫", "🌾 :sheaf: 👩🏽‍🏫"),
        ("see https://a.nl/x_y?a&b.", "see <https://a.nl/x_y?a&amp;b|https://a.nl/x_y?a&amp;b>."),
        (
            "(https://nl.wikipedia.org/wiki/A_(b))",
            "(<https://nl.wikipedia.org/wiki/A_(b)|https://nl.wikipedia.org/wiki/A⸱_⸱(b)>)",
        ),
        ("https://", "https://"),
    ],
)
def test_peoples_words(theirs: str, slacks: str):
    assert shown(quote(theirs)) == slacks


def test_emphasis_goes_around_words():
    assert shown("in *", quote("De *Vaart"), "*!") == "in *De ⸱*⸱Vaart*!"
    assert shown("*", quote("  "), "*x") == "  x"


def test_several_lines_become_a_block_quote():
    assert (
        shown("They say: “", quote("one\r\n\n> two", 1), "”.\nAnd?") == "They say: “\n> one\n>\n> ⸱&gt; two\n”.\nAnd?"
    )


def test_words_with_a_line_to_themselves_become_a_block_quote():
    assert shown("May all read this?\n", quote("My words", 1), "\nSure?") == "May all read this?\n> My words\nSure?"
    assert shown("From:\n", quote("Anna"), "\nSure?") == "From:\nAnna\nSure?"
    assert shown("• ", quote("My words", 1)) == "• My words"


def test_for_the_ear_there_is_no_markup():
    (line,) = lines_of(["*so* [here](https://a.nl) `x` ", quote("@here <b> *c*")], removed="")
    assert spoken(line) == f"so here (https://a.nl) x @{GUARD}here &lt;b&gt; *c*"


def test_words_on_one_line():
    assert words_of(["*Ja*,\n", quote(" deel\n\ndit ", 1)], removed="") == "Ja, deel dit"


def test_what_is_too_long_is_parted_between_words():
    parts = passages(lines_of([quote("een twee drie vier", 1)], removed=""), most=12)
    assert [part.mrkdwn for part in parts] == ["> een twee", "> drie vier"]


def test_no_sign_is_parted_within():
    family = "👩🏽‍🏫"
    parts = passages(lines_of([quote(family * 6)], removed=""), most=25)
    assert all(set(part.mrkdwn.split(family)) == {""} for part in parts)


def test_emphasis_is_closed_and_opened_again():
    parts = passages(lines_of(["*one two three*"], removed=""), most=10)
    assert [part.mrkdwn for part in parts] == ["*one two* ", "*three*"]
