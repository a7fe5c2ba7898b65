"""Socket Mode: no public address, one connection that Slack talks through; a deaf one is noticed and replaced.

The only place that knows the SDK's socket client. Envelopes go to the same listeners as requests over HTTP; what those
do not commit is not acknowledged, so that Slack sends it again.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

log = logging.getLogger("akker.slack")

PING = 10.0
"""Seconds between two pings. The client connects anew when four of them stay without an answer."""
WATCH = 15.0
"""Seconds between two looks at the client itself (slackapi/bolt-python#417, #1529: it may have given up in silence)."""


class Socket:
    """A connection for one Bolt app. ``missed`` is called at each new one: something may have gone by before it."""

    ping, watch = PING, WATCH

    def __init__(self, app: AsyncApp, token: str, base_url: str, missed: Callable[[], None] = lambda: None) -> None:
        self._app, self._token, self._base_url, self._missed = app, token, base_url, missed

    async def listen(self) -> None:
        """Hear until cancelled."""
        web = AsyncWebClient(base_url=self._base_url)
        handler = AsyncSocketModeHandler(self._app, self._token, web_client=web, ping_interval=self.ping)
        client, heard, deaf = handler.client, None, 0
        try:
            await handler.connect_async()
            while True:
                if client.current_session is not heard:
                    heard = client.current_session
                    self._missed()
                await asyncio.sleep(self.watch)
                deaf = 0 if await client.is_connected() else deaf + 1
                if deaf > 1:  # at the first look the client may be connecting itself
                    await self._anew(client)
                    deaf = 0
        finally:
            await handler.close_async()

    async def _anew(self, client: SocketModeClient) -> None:
        """Connect once more; what keeps that from working is tried again at the next look."""
        log.warning("Slack's socket went deaf, connecting anew")
        try:
            await client.connect_to_new_endpoint(force=True)
        except Exception as error:  # noqa: BLE001 - whatever it is, nothing else would connect again
            log.warning("Slack's socket cannot be reached", extra={"why": type(error).__name__})
