"""A post as one sees it, in a few lines of text: what a golden example is compared with."""

from __future__ import annotations

from typing import Any

from adapters.lines import GUARD
from adapters.slack.mrkdwn import EDGE
from adapters.slack.render import Post, render
from bot.messages import Message
from tests.support.blocks import check
from tests.support.messages import words


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
