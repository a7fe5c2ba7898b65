"""The environment variables of the settings: their names, what to set them to, which belong together."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from bot.texts import SETS

HINTS: dict[str, str] = {
    "DATABASE_URL": "sqlite:///akker.db, or postgresql://USER:PASSWORD@HOST/NAME",
    "SLACK_BOT_TOKEN": "the bot token of the Slack app, which begins with xoxb-",
    "SLACK_APP_TOKEN": "the app-level token of the Slack app, which begins with xapp- (Socket Mode)",
    "SLACK_API_URL": "an address such as https://slack.com/api/",
    "MATRIX_HOMESERVER": "an address such as https://matrix.example.org",
    "MATRIX_USER_ID": "the bot's full name, such as @akker:example.org",
    "MATRIX_INVITE_ALLOW": "people and homeservers, separated by commas, such as example.org, @eva:school.example.org",
    "AKKER_LOCALE": f"one of: {', '.join(SETS)}",
    "AKKER_TIMEZONE": "a name of the IANA time zone database, such as Europe/Amsterdam",
    "AKKER_HTTP_PORT": "a number from 1 to 65535",
    "AKKER_PUBLIC_URL": "an address such as https://akker.example.org",
    "AKKER_OPERATORS": "accounts, separated by commas, such as slack:U0123, matrix:@eva:example.org",
    "AKKER_RETENTION": "an ISO 8601 duration such as P3M or P90D",
    "AKKER_ENCRYPTION_KEY": "32 random bytes: `openssl rand -base64 32 | tr +/ -_` prints them",
    "AKKER_TEXTS": "an existing folder with one folder a text set",
    "AKKER_LOG_FORMAT": "text or json",
}
"""What to set, for the variables that can be wrong."""

TOGETHER: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("slack_app_token", ("slack_bot_token",), "Set SLACK_BOT_TOKEN too."),
    ("slack_client_id", ("slack_client_secret",), "Set SLACK_CLIENT_SECRET too."),
    ("slack_client_id", ("slack_signing_secret",), "Set SLACK_SIGNING_SECRET too."),
    ("slack_client_id", ("akker_public_url",), "Set AKKER_PUBLIC_URL too, to where a browser finds Akker."),
    (
        "slack_bot_token",
        ("slack_app_token", "slack_signing_secret"),
        "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.",
    ),
    ("matrix_homeserver", ("matrix_user_id",), "Set MATRIX_USER_ID too."),
    (
        "matrix_homeserver",
        ("matrix_password", "matrix_access_token"),
        "Set MATRIX_PASSWORD, or MATRIX_ACCESS_TOKEN with MATRIX_DEVICE_ID.",
    ),
    ("matrix_access_token", ("matrix_device_id",), "Set MATRIX_DEVICE_ID, which belongs to the token."),
)
"""A setting, the ones of which it needs at least one, and what to do."""

_FROM_KUBERNETES = re.compile(r"AKKER_(SERVICE_|PORT\Z|PORT_\d)")
"""What a cluster sets by itself next to a service that is called akker."""


def unknown(names: Iterable[str], known: Iterable[str]) -> list[str]:
    """A sentence for every name that looks like a variable of Akker and is none: what was likely meant?"""
    known = list(known)
    sentences: list[str] = []
    for name in sorted(set(names)):
        if name.startswith("AKKER_") and name not in known and not _FROM_KUBERNETES.match(name):
            near = difflib.get_close_matches(name, known, n=1)
            meant = f"Did you mean {near[0]}?" if near else "It is ignored."
            sentences.append(f"Akker has no setting {name}. {meant}")
    return sentences


def mistaken(name: str, reason: str) -> str:
    """What is wrong with a variable and what to set."""
    hint = HINTS.get(name)
    return f"{name} is wrong: {reason.rstrip('.')}." + (f" Set it to {hint}." if hint else "")
