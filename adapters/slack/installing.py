"""Installing Akker in a workspace from a browser: OAuth v2, by Bolt's own flow.

The only place that knows the flow. Every setting is given to it: what is left out, Bolt reads from the environment.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Awaitable, Callable
from logging import getLogger
from typing import Any
from urllib.parse import urlencode, urljoin

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from adapters.slack.api import Workspaces
from adapters.slack.installations import Installations, States
from adapters.slack.pages import HEADERS, page
from adapters.slack.payloads import Tree
from adapters.slack.scopes import SCOPES
from bot.config import Settings
from bot.errors import AkkerError, ConfigError
from bot.texts import Texts

INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"

log = getLogger("akker.slack")

_TOLD = {"access_denied": "cancelled", "invalid_state": "expired", "invalid_browser": "expired"}
"""Which page tells of a reason; all others are told of as a failure."""


class Installing(AsyncOAuthFlow):
    """Bolt's flow, whose one call to Slack is ours: the library would send the secret as a header that is retired. So
    are its pages, in the words of the catalogue."""

    def __init__(
        self, settings: Settings, texts: Texts, workspaces: Workspaces, installations: Installations, states: States
    ) -> None:
        secret = settings.slack_client_secret
        if settings.slack_client_id is None or secret is None or settings.akker_public_url is None:
            todo = "Set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and AKKER_PUBLIC_URL."
            raise ConfigError("Akker cannot be installed by OAuth like this.", todo=todo)
        home = settings.akker_public_url.rstrip("/")
        super().__init__(
            client=AsyncWebClient(base_url=settings.slack_api_url),
            logger=getLogger("akker.slack.bolt"),
            settings=AsyncOAuthSettings(
                client_id=settings.slack_client_id,
                client_secret=secret.get_secret_value(),
                scopes=list(SCOPES),
                user_scopes=[],
                redirect_uri=f"{home}{REDIRECT}",
                install_path=INSTALL,
                redirect_uri_path=REDIRECT,
                authorization_url=urljoin(settings.slack_api_url, "../oauth/v2/authorize"),
                installation_store=installations,
                installation_store_bot_only=True,
                state_store=states,
                callback_options=AsyncCallbackOptions(success=self._installed, failure=self._not_installed),
            ),
        )
        self._workspaces, self._texts, self._locale = workspaces, texts, settings.akker_locale
        self._again = f"{home}{INSTALL}"

    @property
    def routes(self) -> list[BaseRoute]:
        """The two pages."""
        pages = {INSTALL: self.handle_installation, REDIRECT: self.handle_callback}
        return [Route(path, self._answering(handle)) for path, handle in pages.items()]

    async def build_install_page_html(self, url: str, request: AsyncBoltRequest) -> str:
        """The page that one begins at."""
        return page(self._texts, self._locale, "install", url)

    async def _installed(self, args: AsyncSuccessArgs) -> BoltResponse:
        done = args.installation
        link = f"https://slack.com/app_redirect?{urlencode({'app': done.app_id, 'team': done.team_id})}"
        return self._ended(
            200, page(self._texts, self._locale, "installed", link, team=done.team_name or done.team_id or "")
        )

    async def _not_installed(self, args: AsyncFailureArgs) -> BoltResponse:
        return self._failed(args.suggested_status_code, args.reason)

    def _failed(self, status: int, reason: str) -> BoltResponse:
        told = _TOLD.get(reason, "failed")
        code = "" if told == "cancelled" else reason
        return self._ended(status, page(self._texts, self._locale, told, self._again, why=code))

    def _ended(self, status: int, body: str) -> BoltResponse:
        """A page after which the state is of no use any more."""
        cookie = self.settings.state_utils.build_set_cookie_for_deletion()
        return BoltResponse(status=status, body=body, headers={"Set-Cookie": cookie})

    def _answering(self, handle: Callable[[Any], Awaitable[BoltResponse]]) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                said = await handle(to_async_bolt_request(request, b""))
            except AkkerError as error:
                log.warning("an installation was not saved", extra={"why": str(error)})
                said = self._failed(503, "not_saved")
            response = to_starlette_response(said)
            response.headers.update(HEADERS)
            return response

        return answer

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
