"""Socket Mode as Slack speaks it: a link is asked for with the app's token, then envelopes go over a websocket and have
to be acknowledged, each by its id."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from tests.support.slack.payloads import Json
from tests.support.slack.ways import Answer


@dataclass
class Link:
    """An open websocket. One that is ``deaf`` stays open, and nothing comes of what is sent into it."""

    socket: web.WebSocketResponse
    transport: asyncio.WriteTransport
    number: int
    deaf: bool = False


@dataclass
class Sockets:
    """The server; a :class:`~tests.support.slack.ways.Way` into the app that opened a link."""

    app: str
    token: str
    patience: float = 3.0
    """Seconds that Slack waits for an acknowledgement."""
    address: str = ""
    links: list[Link] = field(default_factory=list)
    """Those that are open now, oldest first."""
    opened: int = 0
    """How often a link was asked for."""
    refuse: str = ""
    """Slack's word for why it gives no link."""
    acknowledged: dict[str, Any] = field(default_factory=dict)
    """What was said to each envelope, by its id."""
    _waiting: dict[str, asyncio.Future[Any]] = field(default_factory=dict)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _numbers: count = field(default_factory=lambda: count(1))
    _turn: int = 0

    @property
    def url(self) -> str:
        """The address of the Web API that gives out links; the emulator hands on the one below."""
        return f"http://{self.address}/api/"

    @property
    def link_url(self) -> str:
        """Where links are opened."""
        return f"ws://{self.address}/link/?ticket=t0&app_id={self.app}"

    async def event(self, payload: Json, retry: int = 0, reason: str = "") -> Answer:
        """Deliver an event."""
        return await self.send("events_api", payload, retry_attempt=retry, retry_reason=reason)

    async def command(self, form: Mapping[str, str]) -> Answer:
        """Deliver a slash command."""
        return await self.send("slash_commands", dict(form), accepts_response_payload=True)

    async def interaction(self, payload: Json) -> Answer:
        """Deliver a click, a window or a shortcut."""
        return await self.send("interactive", payload, accepts_response_payload=True)

    async def send(self, kind: str, payload: Json, **envelope: Any) -> Answer:
        """Send an envelope over one of the links, in turn; wait until it is acknowledged."""
        if not self.links:
            return Answer(0)
        self._turn += 1
        link = self.links[self._turn % len(self.links)]
        id = f"00000000-0000-4000-8000-{next(self._numbers):012d}"
        future = self._waiting[id] = asyncio.get_running_loop().create_future()
        content = {"envelope_id": id, "type": kind, "accepts_response_payload": False, "payload": payload, **envelope}
        try:
            if not link.deaf:
                await link.socket.send_str(json.dumps(content))
            return Answer(200, await asyncio.wait_for(future, self.patience))
        except (TimeoutError, ConnectionError):
            return Answer(0)
        finally:
            del self._waiting[id]

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Tell all links that they will end soon (``warning``, ``refresh_requested``, ``link_disabled``), and end them,
        unless it is only a warning."""
        for link in list(self.links):
            notice = {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-1"}}
            await link.socket.send_str(json.dumps(notice))
            if reason != "warning":
                await link.socket.close()

    def cut(self) -> None:
        """End all links without a word."""
        for link in self.links:
            link.transport.abort()

    def deafen(self) -> None:
        """Let the links that are open now look alive, and nothing arrive."""
        for link in self.links:
            link.deaf = True

    async def linked(self, number: int = 1, within: float = 10.0) -> None:
        """Wait until this many links were opened since the start, and one of them is open."""
        async with asyncio.timeout(within), self._changed:
            await self._changed.wait_for(lambda: bool(self.links) and self.links[-1].number >= number)

    async def _open(self, request: web.Request) -> web.Response:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not given.startswith("xapp-"):
            return web.json_response({"ok": False, "error": "not_allowed_token_type"})
        if given != self.token or self.refuse:
            return web.json_response({"ok": False, "error": self.refuse or "invalid_auth"})
        return web.json_response({"ok": True, "url": self.link_url})

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        self.opened += 1
        assert isinstance(request.transport, asyncio.WriteTransport)
        link = Link(socket, request.transport, self.opened)
        hello = {
            "type": "hello",
            "num_connections": len(self.links) + 1,
            "connection_info": {"app_id": self.app},
            "debug_info": {"host": "applink-1", "build_number": 1, "approximate_connection_time": 18060},
        }
        await socket.send_str(json.dumps(hello))
        await self._tell(link, opened=True)
        try:
            async for message in socket:
                if link.deaf:
                    continue
                if message.type is WSMsgType.PING:
                    await socket.pong(message.data)
                elif message.type is WSMsgType.TEXT:
                    self._acknowledge(message.data)
        finally:
            await self._tell(link, opened=False)
        return socket

    def _acknowledge(self, text: str) -> None:
        with suppress(ValueError):
            said = json.loads(text)
            id = said.get("envelope_id", "")
            self.acknowledged[id] = said.get("payload")
            if (future := self._waiting.get(id)) is not None and not future.done():
                future.set_result(said.get("payload"))

    async def _tell(self, link: Link, opened: bool) -> None:
        async with self._changed:
            self.links = [each for each in self.links if each is not link] + [link] * opened
            self._changed.notify_all()


@asynccontextmanager
async def running_sockets(app: str = "A0AKKER", token: str = "xapp-akker") -> AsyncIterator[Sockets]:
    """A Socket Mode server on a free port of loopback."""
    sockets = Sockets(app, token)
    pages = web.Application()
    pages.router.add_post("/api/apps.connections.open", sockets._open)
    pages.router.add_get("/link/", sockets._link)
    async with serving(pages) as sockets.address:
        yield sockets
        for link in list(sockets.links):
            await link.socket.close()


@asynccontextmanager
async def serving(pages: web.Application) -> AsyncIterator[str]:
    """The address (host and port) at which the pages are served on loopback."""
    runner = web.AppRunner(pages, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        yield f"{host}:{port}"
    finally:
        await runner.cleanup()
