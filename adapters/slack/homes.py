"""The pages that people look at: shown when they open one, and again when something on it has changed."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from adapters.asking import Words
from adapters.recent import Recent
from adapters.slack import names, pace
from adapters.slack.api import Workspaces
from adapters.slack.blocks import Block
from adapters.slack.home import home
from adapters.slack.pace import Pace
from bot.bootstrap import Application
from bot.errors import AkkerError, Retry
from bot.world import DIRECT

log = logging.getLogger("akker.slack")

A_PAGE = 2.0
"""Seconds between two versions of one page: what changes in between is shown together."""
MOST = 1000
"""Pages that are kept up to date; who opened theirs before all of these sees it anew at the next look."""


@dataclass(slots=True)
class Page:
    """A page that somebody opened in the workspace ``team``, as it was last shown."""

    team: str
    shown: Block | None = None


class Homes:
    """Everyone's page, as far as it was opened in this process, lately; by the person's address."""

    def __init__(self, app: Application, workspaces: Workspaces, words: Words, turns: Pace) -> None:
        self._app, self._workspaces, self._words, self._pace = app, workspaces, words, turns
        self._pages = Recent[str, Page](MOST)
        self._stale: set[str] = set()
        self._at_work: dict[str, asyncio.Task[None]] = {}

    def opened(self, team: str, who: str) -> None:
        """Someone looks at their page, in the workspace ``team``."""
        self._pages.put(who, Page(team))
        self.changed(who)

    def changed(self, address: str) -> None:
        """Something happened by this person, in their direct messages, or in this room."""
        if names.read(address).id.startswith(names.CHANNELS):
            team = names.read(address).team
            touched = [who for who, page in self._pages.items() if page.team == team]
        else:
            touched = [address.removeprefix(DIRECT)]
        for who in touched:
            page = self._pages.get(who)
            if page is None:
                continue
            self._stale.add(who)
            if who not in self._at_work:
                self._at_work[who] = asyncio.ensure_future(self._keep(who, page.team))

    async def settle(self) -> None:
        """Wait until every page is as it should be."""
        while self._at_work:
            await asyncio.gather(*self._at_work.values())

    def close(self) -> None:
        """Leave the pages as they are."""
        for task in self._at_work.values():
            task.cancel()

    async def _keep(self, who: str, team: str) -> None:
        """Show the page until nothing is new."""
        try:
            while who in self._stale:
                await self._pace.turn((f"home/{who}", A_PAGE), (f"home/{team}", pace.A_WORKSPACE))
                self._stale.discard(who)
                await self._show(team, who)
        finally:
            del self._at_work[who]

    async def _show(self, team: str, who: str) -> None:
        try:
            view = home(await self._app.home(names.PLATFORM, who), self._words)
            if (page := self._pages.get(who)) is not None and page.shown != view:
                api = await self._workspaces.api(team)
                await api.call("views.publish", user_id=names.read(who).id, view=view)
                page.shown = view
        except Retry as wait:
            self._pace.rest(f"home/{team}", wait.after)
            self._stale.add(who)
        except AkkerError as error:
            log.warning("a page could not be shown", extra={"why": str(error)})
