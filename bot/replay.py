"""A conversation run again from its journal, for whoever has to find out what went wrong. Nothing is changed.

People's words are masked: an operator seldom needs them, and they were not said to an operator.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, cast

from bot.audience import Json, is_labelled
from bot.conversation import Conversation, Entry
from bot.effects import Effect
from bot.engine import step
from bot.errors import described
from bot.events import Begun
from bot.ports import Store
from bot.talk import Dialogue
from bot.upkeep import step_of

log = logging.getLogger("akker.replay")

_OPEN_KINDS = ("moment", "waiting", "waited")
"""Kinds of entry whose value is a moment, nobody's words."""


def replayed(
    store: Store, dialogues: Mapping[str, Dialogue], number: int, now: datetime, *, reveal: bool = False
) -> Iterator[str]:
    """The conversation as lines: its journal, and what this version makes of it. Revealing is logged."""
    if reveal:
        log.warning("words revealed", extra={"conversation": number, "operator": os.environ.get("USER", "")})
    with store.begin() as uow:
        conversation = uow.load(number)
        stuck = uow.stuck(number)
    yield _heading(conversation)
    for entry in sorted(conversation.entries.values(), key=lambda each: each.seq):
        yield f"{entry.seq:>4}  {entry.kind:<10} {entry.key:<32} {_value(entry, reveal=reveal)}".rstrip()
    for event in stuck:
        yield f"Stuck since {event.at.isoformat()} at {step_of(event)}: {event.error}"
    yield _outcome(dialogues.get(conversation.dialogue), conversation, now, reveal=reveal)


def masked(tree: Json) -> Json:
    """The tree without people's words: of a text, how long it is; of another answer, that it was given."""
    if is_labelled(tree):
        said = None if tree["said"] is None else _veil(tree["said"])
        return {"said": said, "to": tree["to"], "by": tree["by"]}
    if isinstance(tree, dict):
        return {name: masked(item) for name, item in cast("dict[str, Any]", tree).items()}
    if isinstance(tree, list):
        return [masked(item) for item in cast("list[Any]", tree)]
    return _veil(tree) if isinstance(tree, str) else tree


def _veil(value: Json) -> str:
    if not isinstance(value, str):
        return "(answered)"
    words = len(value.split())
    return f"({words} word{'' if words == 1 else 's'})"


def _heading(conversation: Conversation) -> str:
    network = f"network {conversation.network}" if conversation.network is not None else "no network"
    return (
        f"Conversation {conversation.id}: {conversation.dialogue} (revision {conversation.revision}) "
        f"with person {conversation.starter}, {network}, {conversation.status}"
    )


def _value(entry: Entry, *, reveal: bool) -> str:
    if entry.value is None:
        return ""
    shown = entry.value if reveal or entry.kind in _OPEN_KINDS else masked(entry.value)
    return json.dumps(shown, ensure_ascii=False)


def _outcome(dialogue: Dialogue | None, conversation: Conversation, now: datetime, *, reveal: bool) -> str:
    if dialogue is None:
        return "This version has no such dialogue."
    try:
        turn = step(dialogue, conversation, Begun(now))
    except Exception as error:  # noqa: BLE001 - a dialogue may raise anything, and that is what we are after
        return f"This version raises {f'{type(error).__name__}: {error}' if reveal else described(error)}"
    wishes = [_wish(effect) for effect in turn.effects]
    waits = [entry.key for entry in turn.conversation.entries.values() if entry.open]
    if wishes:
        return f"This version would go on with: {', '.join(wishes)}."
    if turn.conversation.status == "done":
        return "This version comes to its end."
    return f"This version waits at: {', '.join(waits) or 'nothing'}."


def _wish(effect: Effect) -> str:
    name = type(effect).__name__.lower()
    key = getattr(effect, "key", None)
    return f"{name} {key}" if key else name
