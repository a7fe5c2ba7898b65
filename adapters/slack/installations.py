"""Where Akker is installed, in our own database: the tokens of workspaces, and installations that are under way.

The only place that knows slack_sdk's stores. They are synchronous, so they work in a thread (docs/decisions/0006).
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from logging import Logger, getLogger
from typing import Any

from slack_bolt.error import BoltError
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from sqlalchemy import Engine, NullPool, create_engine, event
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import ConfigError, StoreError

VALID = 600
"""Seconds that somebody may take to install Akker."""
WAIT = 5.0
"""Seconds to wait for SQLite while Akker itself writes."""

Welcome = Callable[[str, str], Awaitable[None]]
"""Is told of a workspace, by its id and its name, once its token is stored."""


class Installations(AsyncInstallationStore):
    """The workspaces in which Akker is installed; tokens that were asked for are kept at hand."""

    def __init__(self, engine: Engine, client_id: str, welcome: Welcome) -> None:
        self._store = SQLAlchemyInstallationStore(client_id, engine)
        self._welcome = welcome
        self._tokens: dict[str, str] = {}
        self._one_at_a_time = asyncio.Lock()
        """So that what was read before a change is not kept after it."""

    @property
    def logger(self) -> Logger:
        """Where the library tells what it does."""
        return getLogger("akker.slack.bolt")

    async def token_of(self, team: str) -> str | None:
        """The bot's token in a workspace; None where Akker is not installed."""
        if team in self._tokens:
            return self._tokens[team]
        async with self._one_at_a_time:
            bot = await self.async_find_bot(enterprise_id=None, team_id=team)
            if bot is None:
                return None
            self._tokens[team] = bot.bot_token
            return bot.bot_token

    async def forget(self, team: str) -> None:
        """Delete all that is kept of an installation."""
        async with self._one_at_a_time:
            await self._delete(team)

    async def async_save(self, installation: Installation) -> None:
        """Store an installation in the place of any earlier one; raises BoltError."""
        team = installation.team_id
        if team is None or installation.bot_token is None:
            raise BoltError("Only workspaces are installed to, not whole organisations")
        # A workspace is known by its own id, whether or not it belongs to an Enterprise Grid.
        installation.enterprise_id = installation.enterprise_name = installation.enterprise_url = None
        try:
            async with self._one_at_a_time:
                await self._delete(team)
                await _in_thread(self._store.save, installation)
            await self._welcome(team, installation.team_name or team)
        except StoreError as error:
            raise BoltError("It could not be stored") from error

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The bot in a workspace."""
        return await _in_thread(self._store.find_bot, enterprise_id=None, team_id=team_id)

    async def _delete(self, team: str) -> None:
        self._tokens.pop(team, None)
        await _in_thread(self._store.delete_all, enterprise_id=None, team_id=team)


class States(AsyncOAuthStateStore):
    """Installations under way: each is begun with a word that only the browser knows, which is good once."""

    def __init__(self, engine: Engine) -> None:
        self._store = SQLAlchemyOAuthStateStore(VALID, engine, logger=getLogger("akker.slack.bolt"))

    @property
    def logger(self) -> Logger:
        """Where the library tells what it does."""
        return self._store.logger

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        """A new one; those that were never used go."""
        await _in_thread(self._sweep)
        return await _in_thread(self._store.issue)

    async def async_consume(self, state: str) -> bool:
        """Whether it was issued lately; it is used up."""
        return await _in_thread(self._store.consume, state)

    def _sweep(self) -> None:
        states = self._store.oauth_states
        with self._store.engine.begin() as connection:
            connection.execute(states.delete().where(states.c.expire_at < datetime.now(UTC).replace(tzinfo=None)))


def engine_for(database_url: str) -> Engine:
    """An engine on our database; its tables were made by our migrations. ConfigError for one in memory."""
    if not database_url.startswith("sqlite"):
        return create_engine(database_url, poolclass=NullPool)
    if database_url.partition("///")[2] in ("", ":memory:"):
        raise ConfigError("Installations need a database that stays.", todo="Set DATABASE_URL to a file or a server.")
    engine = create_engine(database_url, poolclass=NullPool, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _as_ours)
    return engine


def _as_ours(connection: Any, _: object) -> None:
    """As Akker's own connection: a token that was deleted is gone from the file as well."""
    for pragma in ("secure_delete = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()


async def _in_thread(work: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """Do it in a thread; raises StoreError, without what a row holds."""
    try:
        return await asyncio.to_thread(work, *args, **named)
    except SQLAlchemyError as error:
        raise StoreError("Slack's installations cannot be reached.", error=type(error).__name__) from None
