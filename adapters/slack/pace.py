"""Not faster than Slack takes it: about one message a second in a channel, and no more than a workspace allows.

https://docs.slack.dev/apis/web-api/rate-limits: ``chat.postMessage`` is limited to one message a second a channel, with
short bursts; a workspace to several hundred messages a minute.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

A_CHANNEL = 1.0
"""Seconds between two messages in one channel."""
A_WORKSPACE = 60 / 300
"""Seconds between two messages anywhere in one workspace."""

MANY = 1000
"""Names that are kept before those that are free are forgotten."""


class Pace:
    """Hands out turns: to each name at most one every so many seconds, in order of asking."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._free: dict[str, float] = {}
        self._sweep_at = MANY

    async def turn(self, *limits: tuple[str, float]) -> None:
        """Wait until each of the names is free, and take it. ``limits``: a name and its seconds, the one that most
        others share last: nobody waits for it before they can use it, and so nobody else waits for them."""
        self._sweep()
        for name, seconds in limits:
            now = self._clock()
            moment = max(now, self._free.get(name, now))
            self._free[name] = moment + seconds
            if moment > now:
                await self._sleep(moment - now)
        now = self._clock()
        for name, seconds in limits[:-1]:
            self._free[name] = max(self._free.get(name, now), now + seconds)

    def _sweep(self) -> None:
        """Forget the names that are free, now and then: at most as many are kept again as wait."""
        if len(self._free) >= self._sweep_at:
            now = self._clock()
            self._free = {name: moment for name, moment in self._free.items() if moment > now}
            self._sweep_at = max(MANY, 2 * len(self._free))

    def rest(self, name: str, seconds: float) -> None:
        """Nothing under this name for so long: the platform asked for it."""
        self._free[name] = max(self._free.get(name, 0.0), self._clock() + seconds)
