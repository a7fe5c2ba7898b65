"""Windows (Slack's modals) as views, pure: first one that says "one moment", then the one with the field.

Slack gives three seconds to open a window, so ``loading`` is opened at once and replaced when the question is known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from adapters.asking import Words
from adapters.lines import words_of
from adapters.slack import blocks, limits, names
from adapters.slack.blocks import Block
from adapters.slack.controls import Asked, entry
from adapters.slack.mrkdwn import passages
from bot.messages import Message

_MOST_AROUND = limits.BLOCKS_OF_A_VIEW - 1
"""Blocks beside the field."""


def loading(words: Words, locale: str) -> Block:
    """What stands there while the question is looked up."""
    return notice(words(locale, "slack-loading"), words, locale)


def notice(text: str, words: Words, locale: str) -> Block:
    """A window that only says something: one moment, or that the question is closed. ``text``: of the catalogue."""
    return _view([*blocks.shown([text], "", blocks.section)], words, locale)


def asking(message: Message, about: Mapping[str, str], words: Words, draft: str = "") -> Block:
    """The window for a long answer to a prompt: the question again, who reads it, and a field.

    ``about`` comes back with the answer (private_metadata): where the question is, and what else the answer needs.
    ``draft``: what the field begins with; left out where it would not fit.
    """
    locale = message.locale
    removed = words(locale, "engine-removed")
    head, body, foot = (
        [*blocks.shown(spans, removed, make)]
        for spans, make in (
            (message.head, blocks.context),
            (message.body, blocks.section),
            (message.foot, blocks.context),
        )
    )
    around = [*head, *body, *foot]
    if len(around) > _MOST_AROUND:  # It stands in the conversation, whole.
        around = foot if len(foot) <= _MOST_AROUND else []
    view = _view([*around, _field(words, locale, draft)], words, locale)
    return _sending(view, names.WINDOW, about, words, locale)


def form(message: Message, about: Mapping[str, str], words: Words) -> Block:
    """The window for all questions of a form at once: who reads the answers, then a field for each. What has no room,
    or no field, is asked in the conversation afterwards."""
    removed = words(message.locale, "engine-removed")
    shown = [*blocks.shown(message.head, removed, blocks.context), *blocks.shown(message.foot, removed, blocks.context)]
    for each in message.form:
        asked = Asked(each.prompt, message.locale, words, steps=False)
        found, label = entry(asked), words_of(each.words, removed=removed)
        if found is None or limits.size(label) > limits.LABEL:
            continue
        listed = [blocks.section(passage) for passage in passages(found.listed)]
        field = blocks.field(label, found.element, id=each.key, optional=each.prompt.optional)
        if len(shown) + len(listed) < limits.BLOCKS_OF_A_VIEW:
            shown += [*listed, field]
    return _sending(_view(shown, words, message.locale), names.FORM, about, words, message.locale)


def _sending(view: Block, callback: str, about: Mapping[str, str], words: Words, locale: str) -> Block:
    return view | {
        "callback_id": callback,
        "private_metadata": json.dumps(dict(about), separators=(",", ":")),
        "submit": blocks.plain_text(words(locale, "slack-window-send"), limits.TITLE),
    }


def _field(words: Words, locale: str, draft: str) -> Block:
    element: Block = {
        "type": "plain_text_input",
        "action_id": names.WINDOW,
        "multiline": True,
        "max_length": limits.FIELD,
        "focus_on_load": True,
    }
    if draft and limits.size(draft) <= limits.FIELD:
        element["initial_value"] = draft
    label, hint = (words(locale, f"slack-window-{name}") for name in ("label", "hint"))
    return blocks.field(label, element, hint=hint)


def _view(shown: list[Block], words: Words, locale: str) -> Block:
    return {
        "type": "modal",
        "title": blocks.plain_text(words(locale, "slack-window-title"), limits.TITLE),
        "close": blocks.plain_text(words(locale, "slack-window-close"), limits.TITLE),
        "blocks": shown,
    }
