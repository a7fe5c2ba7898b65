"""Slack's Events API: what happened in a workspace, as facts of ours."""

from __future__ import annotations

from collections.abc import Callable

from adapters.slack.notices import (
    AccountChanged,
    BotJoined,
    BotLeft,
    HomeOpened,
    Notice,
    TokensRevoked,
    Uninstalled,
)
from adapters.slack.payloads import Tree
from adapters.slack.posts import of_message, of_post, of_reaction
from adapters.slack.setting import Scene, called
from bot.events import Fact, Joined, Left


def from_event(scene: Scene) -> list[Fact | Notice]:
    """The facts of an ``event_callback``."""
    event = scene.body.at("event")
    told = _EVENTS.get(event.text("type"))
    return told(scene, event) if told is not None else []


def _joined(scene: Scene, event: Tree) -> list[Fact | Notice]:
    channel, user = event.id("channel"), event.id("user")
    if not channel or not user:
        return []
    if user == scene.setting.bot:
        inviter = scene.person(event.id("inviter")) if event.id("inviter") else None
        spot = scene.spot(f"enter/{channel}/{_moment(scene, event)}", "", channel)
        return [BotJoined(spot["id"], spot["where"], inviter)]
    return [Joined(**scene.spot(f"join/{channel}/{user}/{_moment(scene, event)}", scene.author(event), channel))]


def _left(scene: Scene, event: Tree) -> list[Fact | Notice]:
    channel, user = event.id("channel"), event.id("user")
    if not channel or not user:
        return []
    if user == scene.setting.bot:
        return [BotLeft(scene.where(channel, ""))]
    return [Left(**scene.spot(f"leave/{channel}/{user}/{_moment(scene, event)}", scene.author(event), channel))]


def _removed(scene: Scene, event: Tree) -> list[Fact | Notice]:
    channel = event.id("channel")
    return [BotLeft(scene.where(channel, ""))] if channel else []


def _home(scene: Scene, event: Tree) -> list[Fact | Notice]:
    user = event.id("user")
    return [HomeOpened(scene.person(user), event.text("tab") or "home")] if user else []


def _uninstalled(scene: Scene, event: Tree) -> list[Fact | Notice]:
    return [Uninstalled(scene.team)]


def _revoked(scene: Scene, event: Tree) -> list[Fact | Notice]:
    users = tuple(user.id() for user in event.each("tokens", "oauth") if user.id())
    return [TokensRevoked(scene.team, users, bool(event.each("tokens", "bot")))]


def _account(scene: Scene, event: Tree) -> list[Fact | Notice]:
    account, user = event.at("user"), event.id("user", "id")
    if not user or account.says("is_bot"):
        return []
    who = scene.person(user, account.id("team_id"))
    return [AccountChanged(who, called(account), account.says("deleted"))]


def _moment(scene: Scene, event: Tree) -> str:
    return event.stamp("event_ts") or scene.body.token("event_id")


_EVENTS: dict[str, Callable[[Scene, Tree], list[Fact | Notice]]] = {
    "message": of_message,
    "app_mention": of_post,
    "reaction_added": of_reaction,
    "member_joined_channel": _joined,
    "member_left_channel": _left,
    "channel_left": _removed,
    "group_left": _removed,
    "app_home_opened": _home,
    "app_uninstalled": _uninstalled,
    "tokens_revoked": _revoked,
    "user_change": _account,
}
