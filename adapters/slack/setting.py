"""Who and where, in our addresses, for one payload."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from adapters.slack import names
from adapters.slack.payloads import Tree
from adapters.slack.speech import readable

SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a payload does not say: the time by our clock, who our bot is in that workspace, and what is known of
    people by their ids: their names, and the workspace of those who come from ``elsewhere``."""

    at: datetime
    bot: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    elsewhere: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Scene:
    """A payload with its setting; ``team`` is the workspace that our app is installed in."""

    body: Tree
    setting: Setting
    team: str

    def person(self, user: str, team: str = "") -> str:
        """The address of a person: by their own workspace, where that is told or known."""
        return names.person(team or self.setting.elsewhere.get(user, self.team), user)

    def author(self, post: Tree) -> str:
        """The address of whoever said or did this."""
        return self.person(post.id("user"), own_team(self.body, post))

    def where(self, channel: str, who: str) -> str:
        """The address of a place; a direct message is known by its person."""
        return names.direct(who) if is_direct(channel) else names.room(self.team, channel)

    def spot(self, id: str, who: str, channel: str) -> dict[str, Any]:
        """What all facts have in common; ``id`` is completed with the platform and the workspace."""
        return {
            "id": f"slack:{self.team}/{id}",
            "at": self.setting.at,
            "platform": names.PLATFORM,
            "who": who,
            "where": self.where(channel, who),
            "direct": is_direct(channel),
        }

    def is_bot(self, post: Tree) -> bool:
        """Whether a message, or what someone did, is of a bot: ours or another's."""
        user = post.id("user")
        automatic = post.text("bot_id") or post.text("subtype") == "bot_message"
        return bool(automatic) or not user or user in (self.setting.bot, SLACKBOT)

    def words(self, text: str) -> str:
        """A text as a person reads it."""
        return readable(text, self.setting.names)


def called(account: Tree) -> str:
    """What the profile of somebody's account calls them; empty where it does not say."""
    profile = account.at("profile")
    chosen = (profile.text("display_name"), profile.text("real_name"), account.text("real_name"))
    return next((each.strip() for each in chosen if each.strip()), "")


def is_direct(channel: str) -> bool:
    """Whether the channel is a conversation of two; Slack's ids tell by their first letter."""
    return channel.startswith("D")


def installed_team(body: Tree) -> str:
    """The workspace whose installation a payload is for. In channels shared between workspaces that is the one that
    authorized it, not the one where it happened."""
    candidates = [
        body.id("view", "app_installed_team_id"),
        *(grant.id("team_id") for grant in body.each("authorizations")[:1]),
        body.id("team", "id"),
        body.id("team_id"),
        body.id("user", "team_id"),
        body.id("view", "team_id"),
    ]
    return next((team for team in candidates if team), "")


def own_team(body: Tree, post: Tree) -> str:
    """The workspace that the author of a message comes from; empty where it cannot be told.

    An organisation of many workspaces may stand in its place: then it is the workspace that it shares with us.
    """
    for team in (post.id("user_team"), post.id("team")):
        if team.startswith("T"):
            return team
        if team and team == body.id("enterprise_id"):
            return body.id("team_id")
        if team and team == body.id("context_enterprise_id"):
            return body.id("context_team_id")
    return ""
