"""What people see in Slack, drawn: see tests/adapters/slack/drawing.py for the signs."""

from __future__ import annotations

from textwrap import dedent

import pytest

from adapters.slack import limits
from bot.audience import ERASED
from bot.messages import Choice, Shown, Span
from tests.adapters.slack.drawing import drawn, posts
from tests.support.blocks import elements, texts
from tests.support.messages import prompt, question, quote, words


def golden(text: str) -> str:
    return dedent(text).strip()


def test_free_words_are_typed_or_given_in_a_window():
    assert drawn(question("What have you tried?", prompt=prompt("text"))) == golden("""
        . *De Vaart*
        What have you tried?
        . 🔒 Only you can read this.
        [Answer in a window open] [Skip action:skip] [Previous question action:back] [Later action:pause]
    """)


def test_a_release_shows_the_words_and_two_equal_buttons():
    asked = question(
        "Mag iedereen in het kanaal dit lezen, precies zoals het hier staat?\n",
        quote("Hoe krijg ik *rust* in groep 8?\nEn hoe blijft die?", 1),
        locale="nl-u",
        foot=["🔒 Alleen u leest dit."],
        prompt=Shown("confirm", [Choice("yes", ["Ja, deel dit"]), Choice("no", ["Nee, niet delen"])], optional=False),
    )
    assert drawn(asked) == golden("""
        . *De Vaart*
        Mag iedereen in het kanaal dit lezen, precies zoals het hier staat?
        > Hoe krijg ik ⸱*⸱rust⸱*⸱ in groep 8?
        > En hoe blijft die?
        . 🔒 Alleen u leest dit.
        [Ja, deel dit answer:0=yes] [Nee, niet delen answer:1=no]
        [Vorige vraag action:back] [Later action:pause]
    """)
    assert not any("style" in element for element in elements({"blocks": posts(asked)[0].blocks}))


def test_up_to_five_options_are_buttons_and_more_a_select():
    assert drawn(question("Which?", prompt=prompt("choice", "One", "Two"), network="")) == golden("""
        . *De Vaart*
        Which?
        . 🔒 Only you can read this.
        [One answer:0=one] [Two answer:1=two]
        [Skip action:skip]
    """)
    six = prompt("choice", "A", "B", "C", "D", "E", "F", optional=False)
    assert drawn(question("Which?", prompt=six, network="")).splitlines()[-1] == (
        "(static_select choose, A=a, B=b, C=c, D=d, E=e, F=f)"
    )


def test_long_options_are_listed_whole_and_chosen_by_number():
    long = "A question that goes on for so long that no button of Slack's would ever have room for it"
    few = prompt("choice", Choice("q1", [quote(long, 1)]), Choice("q2", ["Short"]), optional=False)
    assert drawn(question("Which?", prompt=few, network="")) == golden(f"""
        . *De Vaart*
        Which?
        1. {long}
        2. Short
        . 🔒 Only you can read this.
        [1 answer:0=q1] [2 answer:1=q2]
    """)
    more = prompt("choice", Choice("q1", [long]), *"ABCDE", optional=False)
    shown = drawn(question("Which?", prompt=more, network=""))
    assert f"\n1. {long}\n2. A\n" in shown
    assert (
        "(static_select choose, 1. A question that goes on for so long that no button of Slack's would…=q1, 2. A=a,"
        in shown
    )


def test_what_slack_has_no_room_for_is_answered_by_number():
    many = prompt("choice", *(f"Option {number}" for number in range(1, 102)), hint="Answer with the number.")
    shown = drawn(question("Which?", prompt=many, network=""))
    assert "100. Option 100\n101. Option 101\n. 🔒 Only you can read this.\n\nAnswer with the number.\n" in shown
    assert shown.endswith("[Skip action:skip]")
    long_value = prompt("choice", Choice("v" * 2001, ["A"]), Choice("b", ["B"]), optional=False)
    assert drawn(question("Which?", prompt=long_value, network="", head=[], foot=[])) == "Which?\n1. A\n2. B"


def test_several_options_wait_for_their_button():
    assert drawn(question("Themes?", prompt=prompt("many", "Work", "Care", max=3), head=[], foot=[])) == golden("""
        Themes?
        { Choose one or more: (multi_static_select choose-many ≤3, Work=work, Care=care) }
        [Send send] [Skip action:skip] [Previous question action:back] [Later action:pause]
    """)


def test_a_scale_is_a_row_with_its_ends_explained():
    scale = Shown("scale", [Choice("1", ["not at all"]), *(Choice(n, [n]) for n in "234"), Choice("5", ["fully"])])
    assert drawn(question("How far?", prompt=scale, network="", head=[])) == golden("""
        How far?
        1: not at all
        5: fully
        . 🔒 Only you can read this.
        [1 answer:0=1] [2 answer:1=2] [3 answer:2=3] [4 answer:3=4] [5 answer:4=5]
        [Skip action:skip]
    """)


@pytest.mark.parametrize(
    ("addresses", "most", "control"),
    [
        (["T1/U1", "T1/U2"], 1, "(users_select people)"),
        (["T1/U1", "T1/U2"], None, "{ Choose who: (multi_users_select people) }"),
        (["T1/U1", "T2/U2"], 1, "(static_select choose, Anna=T1/U1, Bram=T2/U2)"),
        (
            ["T1/U1", "7"],
            2,
            "{ Choose one or more: (multi_static_select choose-many ≤2, Anna=T1/U1, Bram=7) }",
        ),
    ],
)
def test_people_are_chosen_as_slack_shows_people(addresses: list[str], most: int | None, control: str):
    named = zip(addresses, ["Anna", "Bram"], strict=True)
    people = [Choice(address, [quote(name)], id) for id, (address, name) in enumerate(named)]
    shown = drawn(question("Who?", prompt=Shown("people", people, max=most, optional=False), network=""))
    assert control in shown.splitlines()
    assert ("You can choose from:\n• Anna\n• Bram" in shown) == ("users_select" in shown)


def test_a_day_is_picked_and_a_number_typed():
    assert "(datepicker date)" in drawn(question("When?", prompt=prompt("date")))
    assert drawn(question("How many?", prompt=prompt("number", optional=False), network="", head=[])) == golden("""
        How many?
        . 🔒 Only you can read this.
    """)


def test_an_answered_question_shows_the_choice_and_has_no_buttons():
    assert drawn(question("Which?", foot=["Your answer: ", quote("Two & a <half>"), ""])) == golden("""
        . *De Vaart*
        Which?
        . Your answer: Two &amp; a &lt;half&gt;
    """)


def test_the_question_about_a_word_offers_no_other_ways():
    """It stands outside the network's dialogues, so a step back or a pause means nothing there."""
    assert "action:" not in drawn(question("Sure?", prompt=prompt("choice", "A", "B", optional=False), network=""))


def test_erased_words_read_as_removed():
    (post,) = posts(
        question("She said: ", quote(ERASED, 1), ".", prompt=prompt("choice", Choice("a", [quote(ERASED, 1)])))
    )
    assert "She said: (removed)." in post.text
    assert "1. (removed)" in post.text
    assert ERASED not in str(post)


def test_the_text_alone_says_everything():
    asked = question("Which, ", quote("*An*na"), "?", prompt=prompt("choice", "One", "Two", hint="By number."))
    (post,) = posts(asked)
    assert post.text == "De Vaart\n\nWhich, *An*na?\n\n1. One\n2. Two\n\n🔒 Only you can read this."


def test_an_empty_message_still_says_something():
    (post,) = posts(question(" \n ", head=[], foot=[]))
    assert (post.text, post.blocks) == ("…", [])


def test_a_long_answer_goes_on_in_the_next_post_which_has_the_buttons():
    said = " ".join(f"word{number}" for number in range(4000))
    made = posts(question("Share this?\n", quote(said, 1), prompt=prompt("confirm", "Yes", "No")))
    assert len(made) == 4
    assert [len(elements({"blocks": post.blocks})) for post in made] == [0, 0, 0, 5]
    seen = " ".join(text["text"].replace("> ", "") for post in made for text in texts(post.blocks))
    assert f" {said} " in f" {' '.join(seen.split())} "
    assert "🔒" in str(made[-1].blocks)
    assert "🔒" not in str(made[:-1])


def test_more_than_a_message_holds_together_is_several_posts():
    body: list[Span] = []
    for number in range(60):
        body += [f"Paragraph {number}: ", quote("x" * 2950, 1), "\n"]
    made = posts(question(*body, prompt=prompt("text")))
    assert len(made) == 15  # Four of these fill a message: what Slack never wrote down comes before its fifty blocks.
    assert [len(elements({"blocks": post.blocks})) for post in made] == [*[0] * 14, 4]


@pytest.mark.parametrize("locale", ["en", "nl-u", "nl-je"])
@pytest.mark.parametrize(
    ("text", "most"),
    [
        *((f"slack-{name}", limits.BUTTON) for name in ("skip", "back", "pause", "open", "send")),
        *((f"slack-choose{name}", limits.PLACEHOLDER) for name in ("", "-many", "-person", "-people", "-date")),
        *((f"slack-window-{name}", limits.TITLE) for name in ("title", "send", "close")),
    ],
)
def test_our_own_words_fit(text: str, most: int, locale: str):
    assert 0 < len(words(locale, text)) <= most
