"""All that is configured, served by one process: platforms, the web server, the clock."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from functools import partial

from starlette.routing import BaseRoute

from adapters import web
from adapters.matrix.platform import Matrix
from adapters.slack.platform import Slack
from bot.bootstrap import Application
from bot.ports import Channel
from bot.rhythm import public_holiday
from bot.running import Ear, stopped_by_signal
from bot.running import serve as served


async def serve(app: Application) -> None:
    """Serve until SIGTERM or SIGINT; raises ConfigError when something cannot begin."""
    # The calendar takes a second to load: not within the first answer that somebody waits for.
    await asyncio.to_thread(public_holiday, app.clock.now().date())
    settings = app.settings
    channels: list[Channel] = []
    ears: list[Ear] = []
    routes: list[BaseRoute] = []
    async with AsyncExitStack() as stack:
        if "slack" in settings.platforms:
            slack = Slack(app)
            stack.push_async_callback(slack.close)
            await slack.open()
            channels, ears, routes = [*channels, slack.channel], [*ears, *slack.ears], slack.routes
        if "matrix" in settings.platforms:
            matrix = Matrix(app)
            stack.push_async_callback(matrix.close)
            channels, ears = [*channels, matrix.channel], [*ears, *matrix.ears]
        site = partial(web.serve, routes, settings.akker_http_host, settings.akker_http_port)
        await served(app, channels, [*ears, site], stopped_by_signal())
