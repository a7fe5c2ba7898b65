"""Text as Slack sends it, made readable: mentions, channels and links are written out, ``&lt;`` is ``<`` again."""

from __future__ import annotations

import re
from collections.abc import Mapping

_MARK = re.compile(r"<([^<>]*)>")
_SCHEME = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_PERSON = re.compile(r"<@([A-Z][A-Z0-9]{1,40})(?:\|([^<>]*))?>")


def readable(text: str, names: Mapping[str, str]) -> str:
    """The text as a person reads it. ``names``: what to call the people whom it mentions, by their ids.

    In what people type Slack escapes ``&``, ``<`` and ``>``, so that a bare ``<`` always opens a mark of Slack's own.
    """
    return unescaped(_MARK.sub(lambda mark: _written_out(mark[1], names), text)).strip()


def unescaped(text: str) -> str:
    """The three characters that Slack escapes, and no others."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mentioned(text: str, names: Mapping[str, str]) -> dict[str, str]:
    """The people whom a text mentions: their ids, with what the text calls them; no two by the same name."""
    found: dict[str, str] = {}
    for user, label in _PERSON.findall(text):
        name = _called(user, label, names)
        taken = {other for known, other in found.items() if known != user}
        found.setdefault(user, f"{name}-{user}" if name in taken else name)
    return found


def relabelled(text: str, people: Mapping[str, str]) -> str:
    """The text with these names at the mentions of people, by their ids."""
    return _PERSON.sub(lambda mention: f"<@{mention[1]}|{people.get(mention[1], mention[2] or '')}>", text)


def without_mention(text: str, user: str) -> str:
    """The text without the mentions of a person, and without what links the first of them to the rest."""
    mention = rf"<@{re.escape(user)}(?:\|[^<>]*)?>"
    text = re.sub(rf"^\s*{mention}\s*[:,]?\s*", "", text)
    return re.sub(rf"\s*{mention}", "", text).strip()


def mentions(text: str, user: str) -> bool:
    """Whether the text mentions this person."""
    return bool(user) and any(found == user for found, _ in _PERSON.findall(text))


def _written_out(mark: str, names: Mapping[str, str]) -> str:
    target, _, label = mark.partition("|")
    kind, name = target[:1], target[1:]
    if kind == "@":
        return f"@{_called(name, label, names)}"
    if kind == "#":
        return f"#{label or name}"
    if kind == "!":
        return _special(name, label)
    plain = _SCHEME.sub("", target, count=1)
    if target.lower().startswith(("mailto:", "tel:")):
        target = plain
    if not label or label in (target, plain):
        return label or target
    return f"{label} ({target})"


def _called(user: str, label: str, names: Mapping[str, str]) -> str:
    return label.lstrip("@") or names.get(user) or user


def _special(name: str, label: str) -> str:
    kind, _, rest = name.partition("^")
    if kind == "subteam":
        return f"@{label.lstrip('@') or rest}"
    return label if kind == "date" else f"@{kind}"
