"""What Slack's refusals mean for a message: try again, never, or nobody knows whether it arrived."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import AkkerError, Retry, Undeliverable

NEVER: dict[str, str] = {
    "account_inactive": "The bot's account was deactivated. Install Akker in the workspace again.",
    "cannot_dm_bot": "This account is a bot.",
    "cant_update_message": "The message is not Akker's own.",
    "channel_not_found": "The channel is gone, or Akker is not in it. Invite Akker.",
    "ekm_access_denied": "The workspace's administrators closed this channel to apps.",
    "edit_window_closed": "The workspace does not allow messages to be changed any more.",
    "invalid_auth": "The token is not valid. Install Akker in the workspace again.",
    "is_archived": "The channel is archived. Unarchive it.",
    "is_inactive": "The channel is frozen.",
    "message_not_found": "The message is gone.",
    "messages_tab_disabled": "Direct messages to Akker are switched off. Switch on its Messages tab.",
    "missing_scope": "The app lacks a permission. Install it again with the manifest.",
    "not_authed": "There is no token. Install Akker in the workspace again.",
    "no_permission": "Akker may not write there.",
    "not_allowed_token_type": "This kind of token cannot do that. Set the bot's token.",
    "not_in_channel": "Akker is not in the channel. Invite it.",
    "restricted_action": "The workspace does not let apps write there.",
    "team_access_not_granted": "The workspace did not grant access.",
    "token_expired": "The token has expired. Install Akker in the workspace again.",
    "token_revoked": "The token was revoked. Install Akker in the workspace again.",
    "user_disabled": "The person's account is deactivated.",
    "user_not_found": "The person is not in this workspace any more.",
    "user_not_visible": "Akker may not see this person.",
}
"""Slack's codes for what waiting does not mend (https://docs.slack.dev/reference/methods/chat.postMessage), each with
what somebody can do."""

BARRED = frozenset({"account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"})
"""Codes for a bot that Slack does not know any more: the message is right, and the operator can mend it."""

TOO_MUCH = frozenset({"invalid_blocks", "msg_blocks_too_long", "msg_too_long", "too_many_attachments", "no_text"})
"""Codes for a message that Slack cannot show: a mistake of the renderer, kept for a mend."""

BEFORE_A_RETRY = 1.0
"""Seconds."""


class Uncertain(AkkerError):
    """Nobody knows whether Slack did it: the answer did not come, or was no answer."""


def told(error: Exception) -> AkkerError:
    """The error in our words; Slack's own text may quote what people said, and stays behind."""
    if isinstance(error, AkkerError):
        return error
    if isinstance(error, SlackApiError):
        return _refused(error)
    if isinstance(error, aiohttp.ClientConnectorError):
        return Retry(BEFORE_A_RETRY, "Slack cannot be reached.")
    if isinstance(error, (aiohttp.ClientError, asyncio.TimeoutError, OSError, SlackClientError)):
        return Uncertain("Slack did not answer.", error=type(error).__name__)
    raise error


def _refused(error: SlackApiError) -> AkkerError:
    response = cast("Any", error.response)
    status = getattr(response, "status_code", None) or getattr(response, "status", 0)
    data = getattr(response, "data", None)
    code = str(cast("dict[str, Any]", data).get("error", "")) if isinstance(data, dict) else ""
    if status == 429 or code in ("ratelimited", "rate_limited"):
        return Retry(_seconds(response), "Slack asks to wait.")
    if code in NEVER:
        return Undeliverable("Slack will not take it.", todo=NEVER[code], code=code)
    if code in TOO_MUCH:
        return Undeliverable("Slack cannot show it.", todo="Report this, with the code.", code=code)
    if status >= 500 or not code or code in ("fatal_error", "internal_error", "request_timeout", "service_unavailable"):
        return Uncertain("Slack has trouble.", status=status, code=code)
    return Undeliverable("Slack refused it.", todo="Look the code up at docs.slack.dev.", code=code)


def _seconds(response: Any) -> float:
    """``Retry-After``; a minute where it is not given or no number."""
    headers: dict[str, str] = dict(getattr(response, "headers", None) or {})
    given = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        return max(float(given), BEFORE_A_RETRY)
    except ValueError:
        return 60.0
