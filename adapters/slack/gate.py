"""Before the door: who comes over HTTP shows Slack's signature, before anything they brought is read."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from time import time

from slack_sdk.signature import SignatureVerifier
from starlette.requests import Request
from starlette.responses import Response

log = logging.getLogger("akker.slack")

MOST = 4_000_000
"""Bytes of a request. Slack's own are far smaller."""
NOTED = 60.0
"""Seconds between two notes of a refusal: whoever knocks again and again does not write each time."""


class Gate:
    """Lets signed requests through to ``inside``; ``note`` is told now and then that one was refused."""

    def __init__(
        self,
        secret: str,
        inside: Callable[[Request], Awaitable[Response]],
        note: Callable[[], Awaitable[None]],
        clock: Callable[[], float] = time,
    ) -> None:
        self._verifier, self._inside, self._note, self._clock = SignatureVerifier(secret), inside, note, clock
        self._noted = 0.0

    async def enter(self, request: Request) -> Response:
        """A request of Slack's, or of somebody who would be. What cannot be read is refused, and never logged."""
        length = request.headers.get("content-length", "")
        if not length.isascii() or not length.isdecimal() or int(length) > MOST:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body = await request.body()
        if not self._signed(request, body):
            return Response() if b"ssl_check=1" in body else await self._refuse()
        try:
            return await self._inside(request)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:  # Bolt reads it with too much trust
            log.warning("a request could not be read", extra={"why": type(error).__name__, "bytes": len(body)})
            return Response(status_code=HTTPStatus.BAD_REQUEST)

    def _signed(self, request: Request, body: bytes) -> bool:
        try:
            return self._verifier.is_valid_request(body, request.headers)
        except (ValueError, TypeError):  # a moment that is no number, a body that is no text
            return False

    async def _refuse(self) -> Response:
        log.warning("a request was refused for its signature")
        if self._clock() - self._noted >= NOTED:
            self._noted = self._clock()
            await self._note()
        return Response(status_code=HTTPStatus.UNAUTHORIZED)
