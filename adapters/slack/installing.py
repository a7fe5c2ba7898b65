"""Installing Akker in a workspace from a browser: OAuth v2, by Bolt's own flow.

The only place that knows the flow. Every setting is given to it: what is left out, Bolt reads from the environment.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Awaitable, Callable
from logging import getLogger
from typing import Any
from urllib.parse import urljoin

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from adapters.slack.api import Workspaces
from adapters.slack.installations import Installations, States
from adapters.slack.payloads import Tree
from adapters.slack.scopes import SCOPES
from bot.config import Settings
from bot.errors import AkkerError, ConfigError

INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"

log = getLogger("akker.slack")


class Installing(AsyncOAuthFlow):
    """Bolt's flow, whose one call to Slack is ours: the library would send the secret as a header that is retired."""

    def __init__(
        self, settings: Settings, workspaces: Workspaces, installations: Installations, states: States
    ) -> None:
        secret = settings.slack_client_secret
        if settings.slack_client_id is None or secret is None or settings.akker_public_url is None:
            todo = "Set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and AKKER_PUBLIC_URL."
            raise ConfigError("Akker cannot be installed by OAuth like this.", todo=todo)
        super().__init__(
            client=AsyncWebClient(base_url=settings.slack_api_url),
            logger=getLogger("akker.slack.bolt"),
            settings=AsyncOAuthSettings(
                client_id=settings.slack_client_id,
                client_secret=secret.get_secret_value(),
                scopes=list(SCOPES),
                user_scopes=[],
                redirect_uri=f"{settings.akker_public_url.rstrip('/')}{REDIRECT}",
                install_path=INSTALL,
                redirect_uri_path=REDIRECT,
                authorization_url=urljoin(settings.slack_api_url, "../oauth/v2/authorize"),
                installation_store=installations,
                installation_store_bot_only=True,
                state_store=states,
            ),
        )
        self._workspaces = workspaces

    @property
    def routes(self) -> list[BaseRoute]:
        """The two pages."""
        return [Route(INSTALL, _page(self.handle_installation)), Route(REDIRECT, _page(self.handle_callback))]

    async def run_installation(self, code: str) -> Installation | None:
        """Exchange the code for a token; None where Slack gives none, or one for more than a workspace."""
        try:
            answer = Tree(
                await self._workspaces.with_token(None).call(
                    "oauth.v2.access",
                    code=code,
                    client_id=self.settings.client_id,
                    client_secret=self.settings.client_secret,
                    redirect_uri=self.settings.redirect_uri,
                )
            )
            token = answer.text("access_token")
            myself, _ = await self._workspaces.with_token(token).who_am_i()
        except AkkerError as error:
            log.warning("an installation failed", extra={"why": str(error)})
            return None
        if answer.says("is_enterprise_install") or answer.id("team", "id") != myself.team:
            log.warning("an installation in more than a workspace was left out")
            return None
        return Installation(
            app_id=answer.id("app_id"),
            team_id=myself.team,
            team_name=answer.text("team", "name"),
            bot_token=token,
            bot_id=myself.bot,
            bot_user_id=myself.user,
            bot_scopes=answer.text("scope"),
            user_id=answer.id("authed_user", "id"),
            token_type=answer.text("token_type"),
        )


def _page(handle: Callable[[Any], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
    async def page(request: Request) -> Response:
        return to_starlette_response(await handle(to_async_bolt_request(request, b"")))

    return page
