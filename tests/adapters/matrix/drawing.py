"""A post as one sees it, in a few lines of text: what a golden example is compared with."""

from __future__ import annotations

import json
import re
from typing import Any

from adapters.lines import GUARD
from adapters.matrix import limits
from adapters.matrix.render import Post, render, replacement
from bot.messages import Message
from tests.support.messages import words

MOST = 65_536
"""Bytes of an event, as the specification has it."""
ENVELOPE = 2_500
"""Bytes for everything around what is encrypted, with long ids."""
EVENT = f"${'e' * 254}"
TAG = re.compile(r"<(?:/?(?:p|br|strong|em|code|blockquote)|a href=\"https?://[^\"<>\s]+\"|/a)>")
MENTION = re.compile(r"(?<![^\W_])@\w")


def check(content: dict[str, Any]) -> None:
    """Hold a content against what a homeserver and clients take: encrypted it fits in an event, nothing in it is
    markup but ours, and nobody is called."""
    assert len(json.dumps(content)) * 4 / 3 + ENVELOPE < MOST
    assert content["m.mentions"] == {}
    assert content["msgtype"] in ("m.text", "m.notice")
    assert content["body"].strip()
    markup = content["formatted_body"]
    assert "<" not in TAG.sub("", markup)
    for text in (content["body"], re.sub("</?(?:strong|code)>", "", markup)):
        assert "@room" not in text.casefold()
        assert not MENTION.search(re.sub(r"https?://\S+", "", text))


def posts(message: Message, **more: Any) -> list[Post]:
    """The posts of a message, none of which would be refused, nor an edit that they replace an earlier one with."""
    made = render(message, words, **more)
    for post in made:
        check(post.content)
        edit = replacement(post, EVENT)
        check(edit)
        check(edit["m.new_content"])
        assert limits.size(edit["m.new_content"]) <= limits.PART
    return made


def drawn(message: Message) -> str:
    """Its posts as HTML, every paragraph on a line, with what is to be tapped below."""
    return "\n=====\n".join(_post(post) for post in posts(message))


def _post(post: Post) -> str:
    shown = re.sub(r"(<br>|</p>|</blockquote>)(?=.)", r"\1\n", post.content["formatted_body"]).replace(GUARD, "⸱")
    return "\n".join([shown, *([" ".join(post.reactions)] if post.reactions else [])])
