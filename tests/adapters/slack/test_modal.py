"""The windows, held against what Slack takes."""

from __future__ import annotations

import json

from adapters.slack import modal
from tests.support.blocks import check, elements, texts
from tests.support.messages import prompt, question, quote, words


def test_the_window_asks_again_and_says_who_reads():
    asked = question("What have you ", quote("<tried>", 1), "?", prompt=prompt("text"))
    view = check(modal.asking(asked, {"channel": "D1", "ts": "12.34"}, words))
    assert [text["text"] for text in texts(view["blocks"])][:4] == [
        "*De Vaart*",
        "What have you &lt;tried&gt;?",
        "🔒 Only you can read this.",
        "Your answer",
    ]
    assert json.loads(view["private_metadata"]) == {"channel": "D1", "ts": "12.34"}
    assert view["callback_id"] == "akker:window"
    (field,) = elements(view)
    assert (field["type"], field["action_id"], field["max_length"]) == ("plain_text_input", "akker:window", 3000)


def test_an_earlier_answer_is_there_to_be_changed_if_it_fits():
    asked = question("Why?", prompt=prompt("text"))
    assert elements(modal.asking(asked, {}, words, "Because."))[0]["initial_value"] == "Because."
    assert "initial_value" not in elements(modal.asking(asked, {}, words, "x" * 3001))[0]


def test_a_question_beyond_all_measure_is_left_to_the_conversation():
    asked = question(quote("\n".join(["x" * 2990] * 120), 1), prompt=prompt("text"))
    view = check(modal.asking(asked, {}, words))
    assert [block["type"] for block in view["blocks"]] == ["context", "input"]


def test_while_the_question_is_looked_up_there_is_a_word():
    view = check(modal.loading(words, "nl-je"))
    assert "Een ogenblik" in view["blocks"][0]["text"]["text"]
    assert "submit" not in view


def test_a_window_can_say_that_it_is_over():
    assert check(modal.notice("This question is closed.", words, "en"))["title"]["text"] == "Your answer"
