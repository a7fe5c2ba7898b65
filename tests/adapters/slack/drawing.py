"""A post as one sees it, in a few lines of text: what a golden example is compared with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from adapters.lines import GUARD
from adapters.slack.mrkdwn import EDGE
from adapters.slack.render import Post, render
from bot.messages import Choice, Message, Quote, Shown, Span
from bot.texts import Texts
from tests.support.blocks import check

TEXTS = Texts(Path(__file__).parents[3] / "flows" / "texts")


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


def posts(message: Message) -> list[Post]:
    """The posts of a message, none of which Slack would refuse."""
    made = render(message, words)
    for post in made:
        check({"text": post.text, "blocks": post.blocks})
    return made


def drawn(message: Message) -> str:
    """Its posts as text: ``.`` a context line, ``[ ]`` a button, ``( )`` a select, ``{ }`` a field; guards as ``⸱``."""
    return "\n=====\n".join("\n".join(_block(block) for block in post.blocks) for post in posts(message))


def _block(block: Any) -> str:
    match block["type"]:
        case "section":
            return _seen(block["text"]["text"])
        case "context":
            return "\n".join(f". {_seen(element['text'])}" for element in block["elements"])
        case "actions":
            return " ".join(_element(element) for element in block["elements"])
        case _:
            return f"{{ {block['label']['text']}: {_element(block['element'])} }}"


def _element(element: Any) -> str:
    id = element["action_id"].removeprefix("akker:")
    if element["type"] == "button":
        value = f"={element['value']}" if "value" in element else ""
        return f"[{element['text']['text']} {id}{value}]"
    options = [f"{option['text']['text']}={option['value']}" for option in element.get("options", [])]
    most = f" ≤{element['max_selected_items']}" if "max_selected_items" in element else ""
    inside = ", ".join([f"{element['type']} {id}{most}", *options])
    return f"({inside})"


def _seen(text: str) -> str:
    return text.replace(GUARD, "⸱").replace(EDGE, "¦")
