"""The tables of Slack's own installation and state store, as ``slack_sdk.oauth`` reads and writes them.

Declared here so that migrations make them; a test holds them against the library's.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, Index, Integer, String, Table
from sqlmodel import SQLModel

ID, LONG, LIST = 32, 200, 1000
"""How long Slack's library takes ids, names and tokens, and lists of scopes to be."""


def _table(name: str, columns: list[Column[object]], found_by: str = "") -> Table:
    index = [Index(f"{name}_idx", *found_by.split())] if found_by else []
    own = Column("id", Integer, primary_key=True, autoincrement=True)
    return Table(name, SQLModel.metadata, own, *columns, *index)


def _strings(length: int, *names: str) -> list[Column[object]]:
    return [Column(name, String(length)) for name in names]


def _required(length: int, *names: str) -> list[Column[object]]:
    return [Column(name, String(length), nullable=False) for name in names]


def _bot() -> list[Column[object]]:
    return [
        *_strings(LONG, "bot_token"), *_strings(ID, "bot_id", "bot_user_id"), *_strings(LIST, "bot_scopes"),
        *_strings(LONG, "bot_refresh_token"), Column("bot_token_expires_at", DateTime),
    ]  # fmt: skip


def _flags() -> list[Column[object]]:
    return [Column("is_enterprise_install", Boolean, nullable=False)]


SLACK_BOTS = _table("slack_bots", [
    *_required(ID, "client_id", "app_id"), *_strings(ID, "enterprise_id"), *_strings(LONG, "enterprise_name"),
    *_strings(ID, "team_id"), *_strings(LONG, "team_name"), *_bot(), *_flags(),
    Column("installed_at", DateTime, nullable=False),
], "client_id enterprise_id team_id installed_at")  # fmt: skip

SLACK_INSTALLATIONS = _table("slack_installations", [
    *_required(ID, "client_id", "app_id"), *_strings(ID, "enterprise_id"),
    *_strings(LONG, "enterprise_name", "enterprise_url"), *_strings(ID, "team_id"), *_strings(LONG, "team_name"),
    *_bot(), *_required(ID, "user_id"), *_strings(LONG, "user_token"), *_strings(LIST, "user_scopes"),
    *_strings(LONG, "user_refresh_token"), Column("user_token_expires_at", DateTime),
    *_strings(
        LONG, "incoming_webhook_url", "incoming_webhook_channel", "incoming_webhook_channel_id",
        "incoming_webhook_configuration_url",
    ),
    *_flags(), *_strings(ID, "token_type"), Column("installed_at", DateTime, nullable=False),
], "client_id enterprise_id team_id user_id installed_at")  # fmt: skip

SLACK_STATES = _table("slack_oauth_states", [
    *_required(LONG, "state"), Column("expire_at", DateTime, nullable=False),
])  # fmt: skip
