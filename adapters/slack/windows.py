"""Opening a window: first one that says "one moment", then the question in it. It never stays at that.

Slack lets a window be opened for three seconds after a click, and changed at any time. It is known by a name of ours
(``external_id``): also when nobody knows whether it was opened, it can be filled in.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from secrets import token_hex
from typing import Any

from adapters.asking import Words
from adapters.slack import modal, names
from adapters.slack.api import Api
from adapters.slack.blocks import Block
from adapters.slack.failures import Uncertain
from adapters.slack.notices import ModalWanted
from bot.bootstrap import Application
from bot.errors import Retry, StoreError, Undeliverable
from bot.messages import Message

log = logging.getLogger("akker.slack")

TO_OPEN = 2.5
"""Seconds in which it is tried to open a window."""
TO_FILL = 30.0
"""Seconds in which it is tried to put the question in it: as long as somebody may look at it."""
AGAIN = 0.3
"""Seconds between two tries."""
OPENED = frozenset({"exchanged_trigger_id", "duplicate_external_id"})
"""Slack's codes for a window that an earlier try did open."""
CLOSED = "not_found"
"""Slack's code for a window that is not there any more."""


class Windows:
    """Opens windows for those who want to answer in one."""

    def __init__(self, app: Application, words: Words) -> None:
        self._app, self._words = app, words

    async def open(self, api: Api, wanted: ModalWanted) -> None:
        """Show the question in a window, or say in direct messages that it did not open."""
        name, there = token_hex(8), False
        try:
            there = await self._opened(api, wanted.trigger, name)
            await self._filled(api, name, await self._asking(wanted))
        except Undeliverable as error:
            code = error.where.get("code")
            if code == CLOSED and there:
                return  # who asked for it has closed it again
            await self._sorry(wanted, code)
        except (Retry, Uncertain) as error:
            await self._sorry(wanted, type(error).__name__)

    async def _opened(self, api: Api, trigger: str, name: str) -> bool:
        """Open the first window; whether that is certain."""
        view = {**modal.loading(self._words, self._app.texts.default), "external_id": name}
        try:
            await _persistently(lambda: api.call("views.open", trigger_id=trigger, view=view), TO_OPEN)
        except Uncertain:
            return False
        except Undeliverable as error:
            if error.where.get("code") not in OPENED:
                raise
            return False
        return True

    async def _asking(self, wanted: ModalWanted) -> Block:
        locale = self._app.texts.default
        try:
            payload = await self._app.shown(names.PLATFORM, wanted.where, wanted.to)
        except StoreError as error:
            log.warning("a question could not be looked up", extra={"why": type(error).__name__})
            return modal.notice(self._words(locale, "slack-no-window"), self._words, locale)
        if payload is None:
            return modal.notice(self._words(locale, "engine-closed"), self._words, locale)
        drawn = modal.form if wanted.form else modal.asking
        return drawn(Message.from_json(payload), wanted.about, self._words)

    async def _filled(self, api: Api, name: str, view: Block) -> None:
        view = {**view, "external_id": name}
        await _persistently(lambda: api.call("views.update", external_id=name, view=view), TO_FILL)

    async def _sorry(self, wanted: ModalWanted, why: Any) -> None:
        log.warning("a window did not open", extra={"why": why})
        await self._app.tell(names.PLATFORM, wanted.who, "slack-no-window")


async def _persistently(work: Callable[[], Coroutine[Any, Any, Any]], seconds: float) -> None:
    """Do it again while it fails in a way that may pass, for so long. Only for what may be done twice."""
    clock = asyncio.get_running_loop().time
    until = clock() + seconds
    while True:
        try:
            await work()
        except (Retry, Uncertain) as error:
            pause = error.after if isinstance(error, Retry) else AGAIN
            if clock() + pause > until:
                raise
            await asyncio.sleep(pause)
        else:
            return
