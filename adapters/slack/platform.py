"""Slack put together from the settings: the channel out, the ways in."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from starlette.routing import BaseRoute, Route

from adapters.slack import names
from adapters.slack.api import Workspaces
from adapters.slack.channel import SlackChannel
from adapters.slack.doctor import REFUSED
from adapters.slack.door import door
from adapters.slack.ear import Ear
from adapters.slack.gaps import Gaps
from adapters.slack.gate import Gate
from adapters.slack.homes import Homes
from adapters.slack.installations import Installations, States, engine_for
from adapters.slack.installing import Installing
from adapters.slack.pace import Pace
from adapters.slack.seeking import Seeker
from adapters.slack.socket import Socket
from adapters.slack.tidying import Tidying
from bot.bootstrap import Application
from bot.errors import AkkerError, ConfigError, Undeliverable
from bot.installation import own_secret
from bot.owning import own

log = logging.getLogger("akker.slack")

INSTALLATION = "slack.installation"
"""The fact that holds the name by which our messages are known from those of another database."""


class Slack:
    """Slack, as it is configured: ``channel`` out, ``routes`` for what comes over HTTP, ``ears`` for what does not."""

    def __init__(self, app: Application, *, pace: Pace | None = None) -> None:
        settings = app.settings
        if "slack" not in settings.platforms:
            todo = "Set it to the Bot User OAuth Token of the app, or set up OAuth."
            raise ConfigError("SLACK_BOT_TOKEN is missing.", todo=todo)
        self._token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token is not None else None
        self._team = ""
        self.workspaces = Workspaces(self._token_of, self._forget, settings.slack_api_url)

        def words(locale: str, text: str) -> str:
            return app.texts.plain(text, locale)

        self.installations, installing = None, None
        if settings.slack_client_id is not None:
            engine = engine_for(settings.database_url)
            self.installations = Installations(engine, settings.slack_client_id, self._welcome)
            installing = Installing(settings, app.texts, self.workspaces, self.installations, States(engine))
        seeker = Seeker(own_secret(app.store, INSTALLATION, 8), app.clock)
        turns = pace or Pace()
        homes = Homes(app, self.workspaces, words, turns)
        self.channel = SlackChannel(app, self.workspaces, words, seeker, turns, homes.changed)
        self.ear = Ear(app, self.workspaces, words, homes)
        secret = settings.slack_signing_secret
        bolt = door(
            self.ear, self.workspaces, words, settings.akker_locale,
            secret=secret.get_secret_value() if secret is not None else None, oauth=installing,
        )  # fmt: skip
        self._app = app
        self.routes: list[BaseRoute] = installing.routes if installing is not None else []
        if secret is not None:
            gate = Gate(secret.get_secret_value(), AsyncSlackRequestHandler(bolt).handle, self._refused)
            self.routes.append(Route("/slack/events", gate.enter, methods=["POST"]))
        self._gaps = Gaps(app, self.workspaces, words, turns, self.ear.take)
        self._gaps.missed()  # whatever was said while nothing ran
        self.ears: list[Callable[[], Awaitable[None]]] = [self._gaps.listen, Tidying(app).listen]
        if settings.slack_app_token is not None:
            token = settings.slack_app_token.get_secret_value()
            self.ears.append(Socket(bolt, token, settings.slack_api_url, self._gaps.missed).listen)

    async def _refused(self) -> None:
        """For the doctor, if the database has a moment for it."""
        try:
            async with asyncio.timeout(1):
                await self._app.remember(REFUSED, self._app.clock.now().isoformat(timespec="seconds"))
        except (AkkerError, TimeoutError):
            log.warning("a refused request could not be noted")

    async def open(self) -> None:
        """Ask Slack who we are; raises ConfigError when the token is none of a bot's."""
        if self._token is None:
            return
        myself, _ = await self.workspaces.with_token(self._token).who_am_i()
        self._team = myself.team
        self.workspaces.know(self._token, myself)
        with self._app.store.begin() as uow:
            own(uow, names.PLATFORM, myself.team, myself.workspace)

    async def close(self) -> None:
        """Let go of the connections."""
        self.ear.close()
        await self.workspaces.close()

    async def _token_of(self, team: str) -> str | None:
        if team == self._team:
            return self._token
        return await self.installations.token_of(team) if self.installations is not None else None

    async def _forget(self, team: str) -> None:
        """Delete the token of a workspace, unless it is good: then what was heard is about the one before it."""
        token = await self._token_of(team)
        if token is not None and await self._is_good(token):
            return
        if team == self._team:
            self._team = ""
        elif self.installations is not None:
            await self.installations.forget(team)

    async def _is_good(self, token: str) -> bool:
        try:
            await self.workspaces.with_token(token).who_am_i()
        except (Undeliverable, ConfigError):
            return False
        return True

    async def _welcome(self, team: str, name: str) -> None:
        await self._app.own(names.PLATFORM, team, name)
