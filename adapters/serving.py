"""All that is configured, served by one process: platforms, the web server, the clock."""

from __future__ import annotations

import asyncio
from functools import partial

from adapters import web
from adapters.slack.platform import Slack
from bot.bootstrap import Application
from bot.rhythm import public_holiday
from bot.running import serve as served
from bot.running import stopped_by_signal


async def serve(app: Application) -> None:
    """Serve until SIGTERM or SIGINT; raises ConfigError when something cannot begin."""
    # The calendar takes a second to load: not within the first answer that somebody waits for.
    await asyncio.to_thread(public_holiday, app.clock.now().date())
    slack = Slack(app)
    try:
        await slack.open()
        settings = app.settings
        site = partial(web.serve, slack.routes, settings.akker_http_host, settings.akker_http_port)
        await served(app, [slack.channel], [*slack.ears, site], stopped_by_signal())
    finally:
        await slack.close()
