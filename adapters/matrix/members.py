"""Who comes and goes in a room, what they are called, and what becomes of the room itself."""

from __future__ import annotations

from adapters.matrix.notices import (
    BotJoined,
    BotLeft,
    EncryptionOn,
    Invited,
    NotAlone,
    Notice,
    PartnerJoined,
    PartnerLeft,
    Renamed,
    Tombstoned,
)
from adapters.matrix.payloads import Tree
from adapters.matrix.setting import Scene
from bot.events import Fact, Joined, Left

_GONE = frozenset({"leave", "ban"})


def of_member(scene: Scene) -> list[Fact | Notice]:
    """The standing of one person, or of our bot, in the room has changed, or how they are called there."""
    user = scene.event.user("state_key")
    now, before = scene.content.text("membership"), _before(scene.event)
    if not user:
        return []
    if user == scene.setting.bot:
        return _ourselves(scene, now, before)
    if not scene.id:
        return []
    return [*_called(scene, user, now, before), *_moved(scene, user, now, before.text("membership"))]


def _before(event: Tree) -> Tree:
    """What was so before, which servers tell in one of two places, if they do."""
    told = event.at("unsigned", "prev_content")
    return told if told.value is not None else event.at("prev_content")


def _ourselves(scene: Scene, now: str, before: Tree) -> list[Fact | Notice]:
    room, by, was = scene.setting.room, scene.sender, before.text("membership")
    if now == "invite":
        return [Invited(room, by, scene.content.says("is_direct"))]
    if now == "join" and was != "join":
        return [BotJoined(room, scene.event.user("unsigned", "prev_sender") or None)]
    if now in _GONE and was not in _GONE:
        return [BotLeft(room, by if by != scene.setting.bot else None)]
    return []


def _called(scene: Scene, user: str, now: str, before: Tree) -> list[Fact | Notice]:
    name = " ".join(scene.content.text("displayname").split())
    known = before.text("membership") == "join" and " ".join(before.text("displayname").split()) == name
    return [Renamed(user, name)] if now == "join" and name and not known else []


def _moved(scene: Scene, user: str, now: str, was: str) -> list[Fact | Notice]:
    """Who comes in or goes out: a new name or picture is neither, nor is an invitation that is turned down."""
    room = scene.setting.room
    if scene.direct and user != scene.setting.partner:
        return [NotAlone(room, user)] if now in ("invite", "join") and was != "join" else []
    if now == "join" and was != "join":
        return [PartnerJoined(room, user)] if scene.direct else [Joined(**scene.spot(user))]
    if now in _GONE and was in ("join", ""):
        return [PartnerLeft(room, user)] if scene.direct else [Left(**scene.spot(user))]
    return []


def of_tombstone(scene: Scene) -> list[Fact | Notice]:
    """The room goes on elsewhere."""
    return [Tombstoned(scene.setting.room, scene.content.room("replacement_room"))]


def of_encryption(scene: Scene) -> list[Fact | Notice]:
    """The room is encrypted, for ever."""
    return [EncryptionOn(scene.setting.room)] if scene.content.text("algorithm") else []
