"""Slack's Web API in our words: call a method, get its answer as a plain dict, or an error that says what to do.

The only place that knows slack_sdk's client. Requests are never repeated here: they may have arrived.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.failures import Uncertain, told
from bot.errors import ConfigError, Undeliverable

PATIENCE = 10
"""Seconds that Slack has for an answer."""

TokenOf = Callable[[str], Awaitable[str | None]]
"""The bot's token in a workspace (by team id); None where Akker is not installed."""


@dataclass(frozen=True, slots=True)
class Myself:
    """Which bot a token stands for: its workspace, its user there, the id that marks its messages, what it may do."""

    team: str
    user: str
    bot: str
    scopes: frozenset[str] = frozenset()
    workspace: str = ""
    """What the workspace is called."""


class Api:
    """The Web API with one token."""

    def __init__(self, token: str | None, base_url: str, session: aiohttp.ClientSession) -> None:
        self._client = AsyncWebClient(
            token, base_url=base_url, timeout=PATIENCE, session=session, retry_handlers=[]
        )  # fmt: skip
        self._session = session

    async def call(self, method: str, **arguments: Any) -> dict[str, Any]:
        """Call a method; gives the fields of its answer. Raises Retry, Undeliverable or Uncertain."""
        return (await self._called(method, arguments))[0]

    async def who_am_i(self) -> tuple[Myself, str]:
        """Which bot the token stands for, and Slack's time as HTTP tells it; raises ConfigError when it is no bot's."""
        answer, headers = await self._called("auth.test", {})
        if not answer.get("bot_id"):
            todo = "Set SLACK_BOT_TOKEN to the Bot User OAuth Token; it begins with xoxb-."
            raise ConfigError("The token is not a bot's.", todo=todo)
        granted = headers.get("x-oauth-scopes", "").split(",")
        scopes = frozenset(scope.strip() for scope in granted if scope.strip())
        team, user, bot = (str(answer[name]) for name in ("team_id", "user_id", "bot_id"))
        myself = Myself(team, user, bot, scopes, str(answer.get("team") or team))
        return myself, headers.get("date", "")

    async def put(self, url: str, body: bytes) -> None:
        """Send the content of a file to where Slack asked for it."""
        try:
            async with self._session.post(url, data=body) as answer:
                if answer.status >= 400:
                    raise Uncertain("Slack did not take the file.", status=answer.status)
        except Exception as error:  # noqa: BLE001 - put into our words
            raise told(error) from None

    async def greets(self, link: str) -> bool:
        """Whether Slack says hello on a link of Socket Mode."""
        try:
            async with asyncio.timeout(PATIENCE), self._session.ws_connect(link) as socket:
                return json.loads(await socket.receive_str()).get("type") == "hello"
        except (aiohttp.ClientError, TimeoutError, OSError, TypeError, ValueError):
            return False

    async def _called(self, method: str, arguments: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
        # As a form, which every method takes; what is no plain value goes in as JSON.
        form = {name: _field(value) for name, value in arguments.items() if value is not None}
        try:
            answer = await self._client.api_call(method, data=form)
        except Exception as error:  # noqa: BLE001 - put into our words
            raise told(error) from None
        if not isinstance(answer.data, dict):
            raise Uncertain("Slack's answer was no JSON.", method=method)
        return dict(answer.data), {name.lower(): value for name, value in answer.headers.items()}


def _field(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class Workspaces:
    """The Web API of every workspace in which Akker is installed, on one session."""

    def __init__(self, token_of: TokenOf, forget: Callable[[str], Awaitable[None]], base_url: str) -> None:
        self._token_of, self._forget, self._base_url = token_of, forget, base_url
        self._session: aiohttp.ClientSession | None = None
        self._selves: dict[str, tuple[str, Myself]] = {}

    async def api(self, team: str) -> Api:
        """The Web API of a workspace; raises Undeliverable where Akker is not installed."""
        return self.with_token(await self._token(team))

    def with_token(self, token: str | None) -> Api:
        """The Web API with a token; without one where a method is asked with something else."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE))
        return Api(token, self._base_url, self._session)

    async def myself(self, team: str) -> Myself:
        """Which bot Akker is in a workspace; asked once for each token, as who installs it again may get another bot.
        Raises Undeliverable where Akker is not installed."""
        token = await self._token(team)
        known, myself = self._selves.get(team, (None, None))
        if myself is None or known != token:
            myself, _ = await self.with_token(token).who_am_i()
            self._selves[team] = token, myself
        return myself

    def know(self, token: str, myself: Myself) -> None:
        """Which bot Akker is in its workspace, as somebody asked already."""
        self._selves[myself.team] = token, myself

    async def remove(self, team: str) -> None:
        """Akker was removed from a workspace: its token goes."""
        self._selves.pop(team, None)
        await self._forget(team)

    async def _token(self, team: str) -> str:
        token = await self._token_of(team)
        if token is None:
            todo = "Install it there."
            raise Undeliverable("Akker is not installed in this workspace.", todo=todo, team=team, code="not_authed")
        return token

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
