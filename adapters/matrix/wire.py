"""Requests to a homeserver: a path, a dict in, a dict out, or an error that says what to do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, cast
from urllib.parse import quote, urlencode

import aiohttp
from yarl import URL

from adapters.matrix.failures import TokenGone, refused, unreachable
from bot.errors import Undeliverable

PATIENCE = 20.0
"""Seconds that the homeserver has for an answer, beside those it was asked to wait."""
CLIENT = "/_matrix/client/v3"

Renew = Callable[[TokenGone], Awaitable[None]]
"""Gets a new token; raises ConfigError where that needs somebody."""


def path(*parts: str) -> str:
    """A path of the client-server API from its parts, each escaped: ids have characters of their own."""
    return "/".join([CLIENT, *(quote(part, safe="") for part in parts)])


class Wire:
    """The client-server API with one token; :attr:`renew` is asked for another when the token is refused."""

    def __init__(self, homeserver: str) -> None:
        self.token = ""
        self.renew: Renew | None = None
        self._url = homeserver.rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        self._renewing = asyncio.Lock()
        self._renewer: asyncio.Task[Any] | None = None

    async def get(self, where: str, **query: str) -> dict[str, Any]:
        """Ask."""
        return await self.call("GET", where, query=query)

    async def found(self, where: str) -> dict[str, Any] | None:
        """Ask for what may not be there: then None."""
        try:
            return await self.get(where)
        except Undeliverable as error:
            if error.where.get("code") != "M_NOT_FOUND":
                raise
            return None

    async def put(self, where: str, body: dict[str, Any]) -> dict[str, Any]:
        """Set."""
        return await self.call("PUT", where, body=body)

    async def post(self, where: str, body: dict[str, Any], **query: str) -> dict[str, Any]:
        """Do."""
        return await self.call("POST", where, body=body, query=query)

    async def call(
        self,
        method: str,
        where: str,
        *,
        body: dict[str, Any] | None = None,
        query: dict[str, str] | None = None,
        data: bytes | None = None,
        kind: str = "application/json",
        waiting: float = 0.0,
        known: bool = True,
    ) -> dict[str, Any]:
        """One request; gives the fields of its answer. ``waiting``: how many seconds the homeserver may let pass before
        it answers; ``known``: as who we are, with the token. Raises Retry, Undeliverable, MoreAuth or TokenGone."""
        payload = json.dumps(body, ensure_ascii=False).encode() if body is not None else data
        headers = {"Content-Type": kind} if payload is not None else {}
        url = URL(f"{self._url}{where}?{urlencode(query)}" if query else self._url + where, encoded=True)
        for attempt in (1, 2):
            token = self.token if known else ""
            shown = {"Authorization": f"Bearer {token}"} if token else {}
            try:
                return await self._once(method, url, {**headers, **shown}, payload, waiting)
            except TokenGone as gone:
                if attempt == 2 or not token or self._renewer is asyncio.current_task():
                    raise
                await self._renew(token, gone)
        raise AssertionError  # the second attempt gives or raises

    async def _renew(self, refused: str, gone: TokenGone) -> None:
        """Have another token, once for all who wait; raises the error that was given where nobody can get one."""
        if self.renew is None:
            raise gone
        async with self._renewing:
            if self.token == refused:
                self._renewer = asyncio.current_task()
                try:
                    await self.renew(gone)
                finally:
                    self._renewer = None

    async def _once(
        self, method: str, url: URL, headers: dict[str, str], payload: bytes | None, waiting: float
    ) -> dict[str, Any]:
        try:
            async with (
                asyncio.timeout(PATIENCE + waiting),
                self._connection().request(method, url, data=payload, headers=headers, allow_redirects=False) as answer,
            ):
                status, retry_after, raw = answer.status, answer.headers.get("Retry-After"), await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise unreachable(error) from None
        fields = _fields(raw)
        if status >= 400:
            raise refused(status, fields or {}, retry_after)
        if fields is None:
            raise refused(502, {})
        return fields

    def _connection(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))
        return self._session

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()


def _fields(raw: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(raw)
    except ValueError:
        return None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else None
