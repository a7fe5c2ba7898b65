"""What Slack sends to an app, as complete as Slack sends it: events, commands, clicks, windows and shortcuts."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

Json = dict[str, Any]

_numbers = count(1)


def stamp() -> str:
    """A new ``ts``, later than all before."""
    return f"{int(time.time())}.{next(_numbers) % 1_000_000:06d}"


@dataclass(frozen=True)
class App:
    """The app as a workspace knows it."""

    team: str = "T0VELD"
    domain: str = "veld"
    app: str = "A0AKKER"
    bot_user: str = "U0AKKER"
    bot: str = "B0AKKER"

    def event(self, event: Mapping[str, Any], **envelope: Any) -> Json:
        """An event in its envelope."""
        number = next(_numbers)
        moment = event.get("event_ts") or event.get("ts") or stamp()
        return {
            "token": "retired",
            "team_id": self.team,
            "context_team_id": self.team,
            "context_enterprise_id": None,
            "api_app_id": self.app,
            "event": {**event, "event_ts": moment},
            "type": "event_callback",
            "event_id": f"Ev{number:09d}",
            "event_time": int(float(moment)),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": self.team,
                    "user_id": self.bot_user,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": f"4-{number:09d}",
            **envelope,
        }

    def post(self, user: str, channel: str, text: str, ts: str, **more: Any) -> Json:
        """A ``message`` event."""
        return {
            "user": user,
            "type": "message",
            "ts": ts,
            "client_msg_id": f"00000000-0000-4000-8000-{next(_numbers):012d}",
            "text": text,
            "team": self.team,
            "blocks": [{"type": "rich_text", "block_id": "b1", "elements": []}],
            "channel": channel,
            "channel_type": channel_type(channel),
            **more,
        }

    def slash(self, user: str, name: str, channel: str, text: str, trigger: str, **more: Any) -> dict[str, str]:
        """The form of a slash command."""
        return {
            "token": "retired",
            "team_id": self.team,
            "team_domain": self.domain,
            "channel_id": channel,
            "channel_name": "directmessage" if channel.startswith("D") else channel.lower(),
            "user_id": user,
            "user_name": name,
            "command": "/akker",
            "text": text,
            "api_app_id": self.app,
            "is_enterprise_install": "false",
            "response_url": "",
            "trigger_id": trigger,
            **more,
        }

    def click(
        self, user: str, name: str, channel: str, message: Mapping[str, Any], action: Json, trigger: str, **more: Any
    ) -> Json:
        """``block_actions`` with one action on a message."""
        ts = message["ts"]
        return {
            "type": "block_actions",
            **self._actor(user, name),
            "container": {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": False},
            "trigger_id": trigger,
            "channel": {"id": channel, "name": "directmessage" if channel.startswith("D") else channel.lower()},
            "message": dict(message),
            "state": {"values": {}},
            "response_url": "",
            "actions": [{"action_ts": stamp(), "block_id": "b1", **action}],
            **more,
        }

    def click_at_home(self, user: str, name: str, view: Mapping[str, Any], action: Json, trigger: str) -> Json:
        """``block_actions`` with one action on the page of the app, where there is no message and no channel."""
        return {
            "type": "block_actions",
            **self._actor(user, name),
            "container": {"type": "view", "view_id": view["id"]},
            "trigger_id": trigger,
            "view": {**view, "state": {"values": {}}, "app_installed_team_id": self.team},
            "actions": [{"action_ts": stamp(), "block_id": "b1", **action}],
        }

    def submission(self, user: str, name: str, view: Mapping[str, Any], values: Json, trigger: str) -> Json:
        """``view_submission`` of a window."""
        return {
            "type": "view_submission",
            **self._actor(user, name),
            "trigger_id": trigger,
            "view": {**view, "state": {"values": values}, "app_installed_team_id": self.team},
            "response_urls": [],
        }

    def shortcut(self, user: str, name: str, channel: str, message: Mapping[str, Any], id: str, trigger: str) -> Json:
        """``message_action``: an entry of the menu of a message."""
        return {
            "type": "message_action",
            **self._actor(user, name),
            "callback_id": id,
            "trigger_id": trigger,
            "action_ts": stamp(),
            "message_ts": message["ts"],
            "channel": {"id": channel, "name": channel.lower()},
            "message": dict(message),
            "response_url": "",
        }

    def _actor(self, user: str, name: str) -> Json:
        return {
            "team": {"id": self.team, "domain": self.domain},
            "user": {"id": user, "username": name, "name": name, "team_id": self.team},
            "api_app_id": self.app,
            "token": "retired",
            "enterprise": None,
            "is_enterprise_install": False,
        }


def channel_type(channel: str) -> str:
    """What Slack calls the kind of a channel."""
    return {"D": "im", "G": "mpim"}.get(channel[:1], "channel")
