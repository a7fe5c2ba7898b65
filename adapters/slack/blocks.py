"""The pieces of Block Kit that we use, made of text that is already known to fit, or is made to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from adapters.lines import lines_of
from adapters.slack import limits
from adapters.slack.mrkdwn import Passage, passages
from bot.messages import Span

Block = dict[str, Any]
"""A block, an element or a view, as Slack's JSON."""


def plain_text(text: str, most: int) -> Block:
    """Text that Slack never reads as markup: a label, a title. It refuses one without words."""
    return {"type": "plain_text", "text": limits.shortened(text, most) if text.strip() else "…", "emoji": True}


def markup(text: str) -> Block:
    """Text in Slack's markup, of which nothing else is made a mention or a link (``verbatim``)."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def section(passage: Passage) -> Block:
    """A paragraph."""
    return {"type": "section", "text": markup(passage.mrkdwn)}


def context(passage: Passage) -> Block:
    """A small grey line."""
    return {"type": "context", "elements": [markup(passage.mrkdwn)]}


def actions(elements: Sequence[Block]) -> Block:
    """A row of things to click."""
    return {"type": "actions", "elements": list(elements)}


def field(label: str, element: Block, *, id: str = "", hint: str = "", optional: bool = False) -> Block:
    """Something to fill in; nothing is sent until a button is clicked. Without an ``id``, it has that of what is in it.

    ``optional``: in a window, it may be left as it is.
    """
    block: Block = {
        "type": "input",
        "block_id": id or element["action_id"],
        "label": plain_text(label, limits.LABEL),
        "element": element,
    }
    below: Block = {"hint": plain_text(hint, limits.LABEL)} if hint else {}
    return {**block, **below, **({"optional": True} if optional else {})}


def button(label: str, action: str, value: str = "") -> Block:
    """A button; without a style, so that none of several is the one to click."""
    made: Block = {"type": "button", "action_id": action, "text": plain_text(label, limits.BUTTON)}
    return {**made, "value": value} if value else made


def menu(kind: str, action: str, placeholder: str) -> Block:
    """A select, a picker of people or of a day; nothing is chosen beforehand."""
    return {"type": kind, "action_id": action, "placeholder": plain_text(placeholder, limits.PLACEHOLDER)}


def option(label: str, value: str) -> Block:
    """One thing in a select."""
    return {"text": plain_text(label, limits.OPTION), "value": value}


def shown(spans: Sequence[Span], removed: str, make: Callable[[Passage], Block]) -> Iterable[Block]:
    """Spans as blocks."""
    return (make(passage) for passage in passages(lines_of(spans, removed=removed)))
