"""From Slack's payloads to facts: events, commands, clicks, windows and shortcuts, whichever way they came in.

Pure: what a payload does not say (the time, who our bot is) is given along. What is unknown or malformed gives nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from adapters.slack.events import from_event
from adapters.slack.interactions import from_actions, from_command, from_modal, from_shortcut
from adapters.slack.notices import Notice
from adapters.slack.payloads import Tree
from adapters.slack.setting import Scene, Setting, installed_team
from bot.audience import Json
from bot.events import Fact


def understand(payload: Json, setting: Setting) -> list[Fact | Notice]:
    """What a payload means, in order; empty where it means nothing to us."""
    body = Tree(payload)
    read = _KINDS.get(body.text("type")) or (from_command if body.text("command") else None)
    team = installed_team(body)
    return read(Scene(body, setting, team)) if read is not None and team else []


_KINDS: dict[str, Callable[[Scene], list[Fact | Notice]]] = {
    "event_callback": from_event,
    "block_actions": from_actions,
    "view_submission": from_modal,
    "message_action": from_shortcut,
}
