"""The ways from Slack to an app: signed requests here, Socket Mode in `sockets`."""

import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode

import aiohttp

from tests.support.slack.payloads import Json


@dataclass(frozen=True)
class Answer:
    """What the app said at once: an HTTP status (0: nothing came) and the body."""

    status: int
    body: Any = None

    @property
    def ok(self) -> bool:
        """Whether it was acknowledged."""
        return self.status == 200

    @property
    def text(self) -> str:
        """What it says to whoever typed or clicked."""
        return self.body.get("text", "") if isinstance(self.body, dict) else self.body or ""


class Way(Protocol):
    """How payloads reach an app."""

    async def event(self, payload: Json, retry: int = 0, reason: str = "") -> Answer:
        """Deliver an event; ``retry``: how often it was tried before, and why that failed."""
        ...

    async def command(self, form: Mapping[str, str]) -> Answer:
        """Deliver a slash command."""
        ...

    async def interaction(self, payload: Json) -> Answer:
        """Deliver a click, a window or a shortcut."""
        ...


def signed(secret: str, body: str, at: float | None = None) -> dict[str, str]:
    """The headers with which Slack signs a body."""
    moment = str(int(time.time() if at is None else at))
    digest = hmac.new(secret.encode(), f"v0:{moment}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}


@dataclass(frozen=True)
class Http:
    """Signed requests to the address of an app."""

    session: aiohttp.ClientSession
    url: str
    secret: str
    patience: float = 3.0
    """Seconds that Slack waits."""

    async def event(self, payload: Json, retry: int = 0, reason: str = "") -> Answer:
        """Deliver an event."""
        again = {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": reason} if retry else {}
        return await self.send(json.dumps(payload), "application/json", again)

    async def command(self, form: Mapping[str, str]) -> Answer:
        """Deliver a slash command."""
        return await self.send(urlencode(form), "application/x-www-form-urlencoded")

    async def interaction(self, payload: Json) -> Answer:
        """Deliver a click, a window or a shortcut."""
        return await self.send(urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded")

    async def send(self, body: str, kind: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Send a body as it is, signed; ``headers`` may put other signatures in the place of the right one."""
        all_headers = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0",
            **signed(self.secret, body),
            **(headers or {}),
        }
        limit = aiohttp.ClientTimeout(total=self.patience)
        try:
            async with self.session.post(self.url, data=body.encode(), headers=all_headers, timeout=limit) as response:
                said = await response.text()
                is_json = response.content_type == "application/json" and said
                return Answer(response.status, json.loads(said) if is_json else said)
        except (TimeoutError, aiohttp.ClientError):
            return Answer(0)
