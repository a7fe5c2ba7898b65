"""Socket Mode: no public address, one connection that Slack talks through; a deaf one is noticed and replaced.

The only place that knows the SDK's socket client. Envelopes go to the same listeners as requests over HTTP; what those
do not commit is not acknowledged, so that Slack sends it again.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
import logging

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

log = logging.getLogger("akker.slack")

PING = 10.0
"""Seconds between two pings. The client connects anew when four of them stay without an answer."""
WATCH = 15.0
"""Seconds between two looks at the client itself (slackapi/bolt-python#417, #1529: it may have given up in silence)."""


class Socket:
    """A connection for one Bolt app."""

    def __init__(self, app: AsyncApp, token: str, base_url: str, *, ping: float = PING, watch: float = WATCH) -> None:
        self._app, self._token, self._base_url, self._ping, self._watch = app, token, base_url, ping, watch

    async def listen(self) -> None:
        """Hear until cancelled."""
        web = AsyncWebClient(base_url=self._base_url)
        handler = AsyncSocketModeHandler(self._app, self._token, web_client=web, ping_interval=self._ping)
        try:
            await handler.connect_async()
            while True:
                await asyncio.sleep(self._watch)
                if not await handler.client.is_connected():
                    log.warning("Slack's socket went deaf, connecting anew")
                    await handler.client.connect_to_new_endpoint(force=True)
        finally:
            await handler.close_async()
