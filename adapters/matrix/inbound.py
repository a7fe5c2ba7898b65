"""From Matrix's events to facts, each as JSON and decrypted where that could be done.

Pure: what an event does not say (the time, who we are, who wrote what it is about) is given along. What is unknown or
malformed gives nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from adapters.matrix.members import of_encryption, of_member, of_tombstone
from adapters.matrix.notices import Notice
from adapters.matrix.payloads import Tree
from adapters.matrix.posts import UNSTABLE_VOTE, of_message, of_reaction, of_redaction, of_secret, of_vote
from adapters.matrix.setting import Scene, Setting
from bot.audience import Json
from bot.events import Fact


def understand(event: Json, setting: Setting) -> list[Fact | Notice]:
    """What an event means, in order; empty where it means nothing to us."""
    scene = Scene(Tree(event), setting)
    kind, state = scene.event.text("type"), scene.event.at("state_key").value
    if not scene.sender:
        return []
    if isinstance(state, str):
        told = _STATES.get(kind)
        return told(scene) if told is not None and (state == "" or kind == MEMBER) else []
    happened = _HAPPENINGS.get(kind)
    if happened is None or not scene.id or scene.sender == setting.bot:
        return []
    return happened(scene)


def about(event: Json) -> list[str]:
    """The events whose authors have to be known to understand this one."""
    tree = Tree(event)
    content = tree.at("content")
    related = content.at("m.relates_to")
    found = [
        related.event("event_id"),
        related.event("m.in_reply_to", "event_id"),
        content.event("redacts"),
        tree.event("redacts"),
    ]
    return [id for id in dict.fromkeys(found) if id]


MEMBER = "m.room.member"
_STATES: dict[str, Callable[[Scene], list[Fact | Notice]]] = {
    MEMBER: of_member,
    "m.room.tombstone": of_tombstone,
    "m.room.encryption": of_encryption,
}
_HAPPENINGS: dict[str, Callable[[Scene], list[Fact | Notice]]] = {
    "m.room.message": of_message,
    "m.room.redaction": of_redaction,
    "m.reaction": of_reaction,
    "m.poll.response": of_vote,
    UNSTABLE_VOTE: of_vote,
    "m.room.encrypted": of_secret,
}
