"""What an operator wants to know of Slack before people come in: token, permissions, ways in, clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from adapters.slack.api import Api, Workspaces
from adapters.slack.scopes import SCOPES
from bot.config import Settings
from bot.doctor import Finding
from bot.errors import AkkerError

ABOUT = "slack"
APART = timedelta(seconds=60)
"""How far clocks may be apart. Slack's signatures are refused from five minutes on."""
LATELY = timedelta(days=1)
"""How long a refused request is worth a word."""
REFUSED = "slack.refused"
"""The fact that says when a request was last refused for its signature."""


async def examine(settings: Settings, now: datetime, refused: str | None) -> list[Finding]:
    """All findings; asks Slack. ``refused``: when a request was last refused for its signature, as it was noted."""
    secret = [_secret(refused, now)] if settings.slack_signing_secret is not None else []
    if settings.slack_bot_token is None:
        return [*_installing(settings), *secret]

    async def nobody(team: str) -> None:
        return None

    workspaces = Workspaces(nobody, nobody, settings.slack_api_url)
    try:
        api = workspaces.with_token(settings.slack_bot_token.get_secret_value())
        findings = await _token(api, now)
        if settings.slack_app_token is not None:
            findings.append(await _socket(workspaces.with_token(settings.slack_app_token.get_secret_value())))
        if settings.slack_app_token is None and settings.slack_signing_secret is None:
            todo = "Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)."
            findings.append(Finding("bad", ABOUT, f"Akker can speak, but hears nothing. {todo}"))
        return [*_installing(settings), *findings, *secret]
    finally:
        await workspaces.close()


def _installing(settings: Settings) -> list[Finding]:
    """Whether people can install it in their workspace."""
    if settings.slack_client_id is None or settings.akker_public_url is None:
        return []
    url = f"{settings.akker_public_url.rstrip('/')}/slack/install"
    if not url.startswith("https://"):
        todo = "Set AKKER_PUBLIC_URL to one that does."
        return [Finding("bad", ABOUT, f"{url} does not begin with https://, so Slack sends nobody back to it. {todo}")]
    return [Finding("good", ABOUT, f"Workspaces can install it at {url}.")]


async def _token(api: Api, now: datetime) -> list[Finding]:
    try:
        myself, moment = await api.who_am_i()
    except AkkerError as error:
        return [Finding("bad", ABOUT, f"SLACK_BOT_TOKEN: {error.what} {error.todo}".strip())]
    findings = [Finding("good", ABOUT, f"The token is that of {myself.user} in {myself.team}.")]
    missing = [scope for scope in SCOPES if myself.scopes and scope not in myself.scopes]
    for scope in missing:
        told = f"Without {scope} it cannot {SCOPES[scope]}. Install the app again with deploy/slack/manifest.yaml."
        findings.append(Finding("bad", ABOUT, told))
    if not missing:
        findings.append(Finding("good", ABOUT, "It may do all that Akker needs."))
    return [*findings, *_clock(moment, now)]


def _clock(theirs: str, now: datetime) -> list[Finding]:
    try:
        apart = abs(parsedate_to_datetime(theirs) - now)
    except (TypeError, ValueError):
        return []
    if apart <= APART:
        return [Finding("good", ABOUT, "The clock is right.")]
    todo = "Set it by NTP: from 300 on, Slack's requests are refused."
    return [Finding("bad", ABOUT, f"The clock here is {apart.total_seconds():.0f} seconds from Slack's. {todo}")]


async def _socket(api: Api) -> Finding:
    """Asks for a link, and whether Slack says hello there; it is let go at once."""
    try:
        link = await api.call("apps.connections.open")
    except AkkerError as error:
        todo = "Make an app-level token with connections:write, switch Socket Mode on, and set SLACK_APP_TOKEN to it."
        return Finding("bad", ABOUT, f"There is no socket ({error.where.get('code', error.what)}). {todo}")
    if await api.greets(str(link.get("url", ""))):
        return Finding("good", ABOUT, "Socket Mode is on, and Slack says hello.")
    todo = "Let this machine reach Slack by WebSocket (wss, port 443), through a proxy or a firewall too."
    return Finding("bad", ABOUT, f"Slack gives a socket, but nothing comes through it. {todo}")


def _secret(refused: str | None, now: datetime) -> Finding:
    if refused is None or now - datetime.fromisoformat(refused) > LATELY:
        return Finding("good", ABOUT, "No request was refused for its signature lately.")
    todo = "If it was Slack's, SLACK_SIGNING_SECRET is not the app's: copy it again."
    return Finding("bad", ABOUT, f"A request was refused for its signature at {refused}. {todo}")
