"""The small web server: what platforms and people ask for over HTTP, on one port."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Generator, Sequence
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.errors import ConfigError


async def healthy(request: Request) -> Response:
    """That this process answers."""
    return PlainTextResponse("ok\n")


def site(routes: Sequence[BaseRoute]) -> Starlette:
    """The web application with these routes, and ``/healthz``."""
    return Starlette(routes=[*routes, Route("/healthz", healthy)])


async def serve(routes: Sequence[BaseRoute], host: str, port: int) -> None:
    """Answer requests until cancelled, then finish those that are under way; ConfigError when the port is taken."""
    try:
        listening = socket.create_server((host, port))
    except OSError as error:
        raise ConfigError(
            f"Nothing can listen at {host}:{port} ({error.strerror}).",
            todo="Set AKKER_HTTP_HOST and AKKER_HTTP_PORT to what is free.",
        ) from None
    # No access log: the paths of some platforms carry tokens.
    config = uvicorn.Config(site(routes), log_config=None, access_log=False, lifespan="off")
    server = _Server(config)
    task = asyncio.ensure_future(server.serve(sockets=[listening]))
    try:
        await asyncio.shield(task)
    finally:
        server.should_exit = True
        await task


class _Server(uvicorn.Server):
    """Leaves the signals to who runs it."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Captures none."""
        yield
