"""What people see in Matrix, drawn: see tests/adapters/matrix/drawing.py."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from adapters.matrix import limits
from adapters.matrix.render import reaction, render, replacement
from bot.answers import BARE_WORDS, interpret
from bot.audience import ERASED
from bot.messages import Choice, Message, Shown, Span
from tests.adapters.matrix.drawing import drawn, posts
from tests.adapters.matrix.test_inbound import NOW
from tests.support.messages import prompt, question, quote, words


def golden(text: str) -> str:
    return dedent(text).strip()


LABEL = "🔒 Only you can read this."
WAYS = "You can also type: <strong>skip</strong> · <strong>back</strong> · <strong>pause</strong>"


def test_free_words_are_typed():
    assert drawn(question("What have you tried?", prompt=prompt("text"))) == golden(f"""
        <p><strong>De Vaart</strong></p>
        <p>What have you tried?</p>
        <p><em>{LABEL}<br>
        {WAYS}</em></p>
    """)


def test_a_release_shows_the_words_and_a_yes_and_a_no():
    asked = question(
        "Mag iedereen in het kanaal dit lezen, precies zoals het hier staat?\n",
        quote("Hoe krijg ik *rust* in groep 8?\nEn hoe blijft die?", 1),
        locale="nl-u",
        foot=["🔒 Alleen u leest dit."],
        prompt=Shown("confirm", [Choice("yes", ["Ja, deel dit"]), Choice("no", ["Nee, niet delen"])], optional=False),
    )
    assert drawn(asked) == golden("""
        <p><strong>De Vaart</strong></p>
        <p>Mag iedereen in het kanaal dit lezen, precies zoals het hier staat?</p>
        <blockquote>Hoe krijg ik *rust* in groep 8?<br>
        En hoe blijft die?</blockquote>
        <p>✅ Ja, deel dit<br>
        ❌ Nee, niet delen</p>
        <p><em>🔒 Alleen u leest dit.<br>
        Tik op ✅ of ❌, of typ <strong>ja</strong> of <strong>nee</strong>. U kunt ook typen: <strong>terug</strong> · <strong>pauze</strong></em></p>
        ✅ ❌
    """)  # noqa: E501


def test_options_are_numbered_and_their_numbers_can_be_tapped():
    options = prompt("choice", "One", "Two", hint="By number.")
    assert drawn(question("Which?", prompt=options, network="")) == golden(f"""
        <p><strong>De Vaart</strong></p>
        <p>Which?</p>
        <p>1. One<br>
        2. Two</p>
        <p><em>{LABEL}<br>
        Tap a number below, or type the number or the word. You can also type: <strong>skip</strong></em></p>
        1️⃣ 2️⃣
    """)


def test_as_many_as_there_are_signs_for():
    ten, eleven = (prompt("choice", *map(str, range(20, 20 + count)), hint="By number.") for count in (10, 11))
    assert posts(question("Which?", prompt=ten))[0].reactions[-1] == "🔟"
    (post,) = posts(question("Which?", prompt=eleven))
    assert post.reactions == ()
    assert "11. 30\n" in post.content["body"]
    assert "By number." in post.content["body"]


def test_someones_words_as_options():
    options = [Choice("q1", [quote("How do <we> begin?\nAnd end?", 1)]), Choice("q2", ["Short"])]
    assert "<p>1. </p>\n<blockquote>How do &lt;we&gt; begin?<br>\nAnd end?</blockquote>\n<p>2. Short</p>" in drawn(
        question("Which?", prompt=prompt("choice", *options))
    )


def test_several_options_are_typed():
    shown = drawn(question("Themes?", prompt=prompt("many", "Work", "Care", max=3, optional=False), head=[], foot=[]))
    assert shown == golden("""
        <p>Themes?</p>
        <p>1. Work<br>
        2. Care</p>
        <p><em>Type every number that fits, with a comma in between. You can also type: <strong>back</strong> · <strong>pause</strong></em></p>
    """)  # noqa: E501


def test_a_scale_is_a_row_with_its_ends_explained():
    scale = Shown(
        "scale",
        [Choice("1", ["not at all"]), *(Choice(n, [n]) for n in "234"), Choice("5", ["fully"])],
        optional=False,
    )
    assert drawn(question("How far?", prompt=scale, network="", head=[])) == golden(f"""
        <p>How far?</p>
        <p>1: not at all<br>
        5: fully<br>
        1 · 2 · 3 · 4 · 5</p>
        <p><em>{LABEL}<br>
        Tap a number below, or type it.</em></p>
        1️⃣ 2️⃣ 3️⃣ 4️⃣ 5️⃣
    """)


def test_what_is_only_counted_is_typed_as_reactions_are_not_encrypted():
    (post,) = posts(question("How far?", prompt=prompt("scale", "1", "2", "3", final=True)))
    assert post.reactions == ()
    assert "Type the number" in str(post.content["body"])


def test_a_scale_from_nothing_to_ten_can_be_tapped_whole():
    scale = prompt("scale", *map(str, range(11)))
    assert posts(question("How far?", prompt=scale))[0].reactions[::10] == ("0️⃣", "🔟")


@pytest.mark.parametrize(("most", "hint"), [(1, "Type the name."), (2, "Type the names, with a comma in between.")])
def test_people_are_told_by_name(most: int, hint: str):
    people = [Choice(f"@{name}:a.nl", [quote(name)], id) for id, name in enumerate(["Anna", "Bram <b>"])]
    shown = drawn(question("Who?", prompt=Shown("people", people, max=most, optional=False), network="", head=[]))
    assert shown == golden(f"""
        <p>Who?</p>
        <p>• Anna<br>
        • Bram &lt;b&gt;</p>
        <p><em>{LABEL}<br>
        {hint}</em></p>
    """)


def test_people_of_one_name_are_told_apart_by_what_can_be_typed():
    people = Shown("people", [Choice(f"@{id}:a.nl", [quote("Anna")], number) for number, id in enumerate(["a1", "a2"])])
    assert "• Anna (a1:a.nl)<br>\n• Anna (a2:a.nl)" in drawn(question("Who?", prompt=people))
    assert interpret(people, "a2:a.nl", NOW.date(), typed=True) == ["1"]


def test_a_day_and_a_number_are_typed():
    day = prompt("date", optional=False)
    assert drawn(question("When?", prompt=day, network="", head=[])) == golden(f"""
        <p>When?</p>
        <p><em>{LABEL}<br>
        Type a day, such as 3 December.</em></p>
    """)
    number = prompt("number", optional=False)
    assert drawn(question("How many?", prompt=number, network="", head=[])) == golden(f"""
        <p>How many?</p>
        <p><em>{LABEL}</em></p>
    """)


def test_a_question_calls_for_attention_and_what_is_none_does_not():
    asked = question("Which?", prompt=prompt("text"), asked=["@anna:a.nl"])
    settled = question("Which?", foot=["Your answer: ", quote("Two & a <half>", 1)], asked=["@anna:a.nl"])
    kinds = [posts(message)[0].content["msgtype"] for message in (asked, settled, Message(["Welcome."], "en"))]
    assert kinds == ["m.text", "m.text", "m.notice"]


def test_an_answered_question_shows_the_choice_in_place_of_the_options():
    settled = question("Which?", foot=["Your answer: ", quote("Two & a <half>", 1)], asked=["@anna:a.nl"])
    (post,) = posts(settled)
    assert (post.content["body"], post.reactions) == ("De Vaart\n\nWhich?\n\nYour answer: Two & a <half>", ())
    edit = replacement(post, "$asked")
    assert edit["m.new_content"] == post.content
    assert edit["body"] == f"* {post.content['body']}"
    assert edit["formatted_body"].startswith("* <p><strong>De Vaart")
    assert edit["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$asked"}


def test_in_a_thread():
    message = Message(["Round two."], "en")
    (post,) = posts(message, thread="$root", last="$newest")
    assert post.content["m.relates_to"] == {
        "rel_type": "m.thread",
        "event_id": "$root",
        "is_falling_back": True,
        "m.in_reply_to": {"event_id": "$newest"},
    }
    assert posts(message, thread="$root")[0].content["m.relates_to"]["m.in_reply_to"] == {"event_id": "$root"}
    assert "m.relates_to" not in replacement(post, "$e")["m.new_content"]


def test_a_reaction():
    related = {"rel_type": "m.annotation", "event_id": "$asked", "key": "✅"}
    assert reaction("$asked", "✅") == {"m.relates_to": related}


def test_erased_words_read_as_removed():
    options = prompt("choice", Choice("a", [quote(ERASED, 1)]))
    (post,) = posts(question("She said: ", quote(ERASED, 1), ".", prompt=options))
    assert "She said: (removed)." in post.content["body"]
    assert "1. (removed)" in post.content["body"]
    assert ERASED not in str(post)


def test_an_empty_message_still_says_something():
    (post,) = posts(question(" \n ", head=[], foot=[]))
    assert (post.content["body"], post.content["formatted_body"]) == ("…", "…")


def test_a_long_answer_goes_on_in_the_next_post_which_has_the_reactions():
    said = " ".join(f"woord{number}é" for number in range(4000))
    made = posts(question("Share this?\n", quote(said, 1), prompt=prompt("confirm", "Yes", "No")))
    assert len(made) > 3
    assert [post.reactions for post in made] == [*[()] * (len(made) - 1), ("✅", "❌")]
    assert all("🔒" not in post.content["body"] for post in made[:-1])
    assert "🔒" in made[-1].content["body"]
    assert "✅ Yes" in made[-1].content["body"]
    seen = " ".join(post.content["body"].replace("> ", "") for post in made)
    assert f" {said} " in f" {' '.join(seen.split())} "


def test_the_longest_answer_is_a_few_posts():
    assert len(posts(Message(["So: ", quote("word " * 2400, 1)], "en"))) == 2


def test_hundreds_of_options():
    made = posts(question("Which?", prompt=prompt("choice", *(f"Option {number}" for number in range(500)), hint="?")))
    bodies = "\n".join(post.content["body"] for post in made)
    assert all(f"\n{number + 1}. Option {number}\n" in f"{bodies}\n" for number in range(500))


@pytest.mark.parametrize("locale", ["en", "nl-u", "nl-je"])
def test_the_words_that_we_offer_are_those_that_are_understood(locale: str):
    assert [BARE_WORDS[words(locale, f"matrix-{way}")] for way in ("skip", "back", "pause")] == [
        "skip",
        "back",
        "pause",
    ]


@pytest.mark.parametrize(("locale", "example"), [("en", "such as "), ("nl-u", "zoals "), ("nl-je", "zoals ")])
def test_the_day_that_we_give_as_an_example_is_understood(locale: str, example: str):
    typed = words(locale, "matrix-choose-date").partition(example)[2].rstrip(".")
    assert interpret(Shown("date"), typed, NOW.date()) == "2026-12-03"


def test_an_edit_of_the_longest_part_fits():
    body: list[Span] = [quote("🌾" * 30_000, 1)]
    for post in render(Message(body, "en"), words):
        edit: Any = replacement(post, f"${'e' * 254}")
        assert limits.size(post.content) <= limits.PART
        assert limits.size(edit) <= limits.CONTENT
