"""What Slack would refuse: a message or a window is held against the limits and shapes that Slack documents.

The figures are written down here once more, on purpose: else a wrong one in the adapter's own table would be right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]

STYLES = (None, "primary", "danger")
SPECIAL = re.compile(r"<(?!https?://)")
"""The beginning of a mention or of another command in markup: we make links, and nothing else."""
WITHOUT_SPECIAL = re.compile(r"<https?://[^<>|\s]+\|[^<>]*>|^> ?", re.MULTILINE)


def check(payload: Json) -> Json:
    """Raise AssertionError with everything that is wrong with a message or a view; gives it back if nothing is."""
    found = list(faults(payload))
    assert not found, "\n".join(found)
    return payload


def faults(payload: Json) -> Iterator[str]:
    """Everything that is wrong with a message (``text``, ``blocks``) or a view (``type``)."""
    yield from _view(payload) if payload.get("type") in ("modal", "home") else _message(payload)


def texts(payload: Any) -> Iterator[Json]:
    """All text objects of a message, a view or a block, in order."""
    if isinstance(payload, dict):
        if payload.get("type") in ("mrkdwn", "plain_text"):
            yield payload
        for item in payload.values():
            yield from texts(item)
    elif isinstance(payload, list):
        for item in payload:
            yield from texts(item)


def elements(payload: Json) -> list[Json]:
    """Everything that can be clicked or filled in, in order."""
    found: list[Json] = []
    for block in payload["blocks"]:
        found += block["elements"] if block["type"] == "actions" else []
        found += [block["element"]] if block["type"] == "input" else []
        found += [block["accessory"]] if "accessory" in block else []
    return found


def _message(message: Json) -> Iterator[str]:
    yield from _length("text", message.get("text"), 1, 40_000)
    yield from _markup("text", message.get("text", ""))
    yield from _blocks(message.get("blocks", []), 50)
    together = sum(len(text["text"]) for text in texts(message.get("blocks", [])) if text["type"] == "mrkdwn")
    if together > 13_000:
        yield f"the blocks hold {together} characters together, more than 13000"


def _view(view: Json) -> Iterator[str]:
    yield from _blocks(view.get("blocks", []), 100)
    if view["type"] == "modal":
        yield from _text("title", view.get("title"), 24, plain=True)
        fields = [block for block in view["blocks"] if block["type"] == "input"]
        if fields and "submit" not in view:
            yield "there is a field but no button to submit"
    for name in ("submit", "close"):
        if name in view:
            yield from _text(name, view[name], 24, plain=True)
    yield from _length("private_metadata", view.get("private_metadata", ""), 0, 3000)
    yield from _length("callback_id", view.get("callback_id", ""), 0, 255)


def _blocks(blocks: list[Json], most: int) -> Iterator[str]:
    if len(blocks) > most:
        yield f"{len(blocks)} blocks, more than {most}"
    for number, block in enumerate(blocks):
        for fault in _BLOCKS.get(block["type"], _unknown)(block):
            yield f"block {number} ({block['type']}): {fault}"
    for id, times in Counter(block["block_id"] for block in blocks if "block_id" in block).items():
        yield from _length("block_id", id, 1, 255)
        if times > 1:
            yield f"the block_id {id} is there {times} times"


def _unknown(part: Json) -> Iterator[str]:
    yield f"{part['type']} is not known here"


def _section(block: Json) -> Iterator[str]:
    yield from _text("text", block.get("text"), 3000)
    if "accessory" in block:
        yield from _element(block["accessory"])


def _header(block: Json) -> Iterator[str]:
    yield from _text("text", block.get("text"), 150, plain=True)


def _context(block: Json) -> Iterator[str]:
    if not 1 <= len(block["elements"]) <= 10:
        yield f"{len(block['elements'])} elements, not 1 to 10"
    for element in block["elements"]:
        yield from _text("element", element, 3000)


def _actions(block: Json) -> Iterator[str]:
    if not 1 <= len(block["elements"]) <= 25:
        yield f"{len(block['elements'])} elements, not 1 to 25"
    for element in block["elements"]:
        if element["type"].startswith("multi_") or element["type"].endswith("_input"):
            yield f"{element['type']} does not go in a row of actions"
        yield from _element(element)
    for id, times in Counter(element["action_id"] for element in block["elements"]).items():
        if times > 1:
            yield f"the action_id {id} is there {times} times"


def _input(block: Json) -> Iterator[str]:
    yield from _text("label", block.get("label"), 2000, plain=True)
    if "hint" in block:
        yield from _text("hint", block["hint"], 2000, plain=True)
    if block["element"]["type"] == "button":
        yield "a button is no field"
    if "block_id" in block:
        yield from _length("block_id", block["block_id"], 1, 255)
    yield from _element(block["element"])


def _element(element: Json) -> Iterator[str]:
    yield from _length("action_id", element.get("action_id"), 1, 255)
    if "placeholder" in element:
        yield from _text("placeholder", element["placeholder"], 150, plain=True)
    if element.get("max_selected_items", 1) < 1:
        yield "max_selected_items is less than 1"
    yield from _ELEMENTS.get(element["type"], _unknown)(element)


def _button(button: Json) -> Iterator[str]:
    yield from _text("text", button.get("text"), 75, plain=True)
    if "value" in button:
        yield from _length("value", button["value"], 1, 2000)
    if button.get("style") not in STYLES:
        yield f"the style {button['style']} does not exist"


def _options(element: Json) -> Iterator[str]:
    options: list[Json] = element["options"]
    most = 5 if element["type"] == "overflow" else 100
    if not 1 <= len(options) <= most:
        yield f"{len(options)} options, not 1 to {most}"
    for option in options:
        yield from _text("option", option.get("text"), 75, plain=True)
        yield from _length("option value", option.get("value"), 1, 150)
    if len({option["value"] for option in options}) < len(options):
        yield "two options have the same value"


def _field(element: Json) -> Iterator[str]:
    most = element.get("max_length", 3000)
    if not 1 <= most <= 3000:
        yield f"max_length is {most}, not 1 to 3000"
    yield from _length("initial_value", element.get("initial_value", ""), 0, most)


def _number(element: Json) -> Iterator[str]:
    if not isinstance(element.get("is_decimal_allowed"), bool):
        yield "is_decimal_allowed is missing"
    bounds = [element[name] for name in ("min_value", "max_value") if name in element]
    if not all(isinstance(bound, str) and bound.lstrip("-").isdecimal() for bound in bounds):
        yield f"{bounds} are no numbers written as text"


def _nothing_more(element: Json) -> Iterator[str]:
    return iter(())


def _text(name: str, text: Json | None, most: int, *, plain: bool = False) -> Iterator[str]:
    if text is None:
        yield f"{name} is missing"
        return
    if text["type"] not in (("plain_text",) if plain else ("plain_text", "mrkdwn")):
        yield f"{name} is {text['type']}"
    yield from _length(name, text["text"], 1, most)
    if not text["text"].strip():
        yield f"{name} is blank"
    if text["type"] == "mrkdwn":
        yield from _markup(name, text["text"])


def _markup(name: str, text: str) -> Iterator[str]:
    if SPECIAL.search(text):
        yield f"{name} has a command of Slack's"
    rest = WITHOUT_SPECIAL.sub("", text)
    if re.search(r"[<>]|&(?!amp;|lt;|gt;)", rest):
        yield f"{name} has a bare <, > or &"


def _length(name: str, text: str | None, least: int, most: int) -> Iterator[str]:
    length = -1 if text is None else len(text.encode("utf-16-le")) // 2
    if not least <= length <= most:
        yield f"{name} has {length} characters, not {least} to {most}"


_BLOCKS: dict[str, Callable[[Json], Iterator[str]]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "divider": _nothing_more,
}
_ELEMENTS: dict[str, Callable[[Json], Iterator[str]]] = {
    "button": _button,
    "static_select": _options,
    "multi_static_select": _options,
    "overflow": _options,
    "users_select": _nothing_more,
    "multi_users_select": _nothing_more,
    "datepicker": _nothing_more,
    "plain_text_input": _field,
    "number_input": _number,
}
