"""Bolt, our door to Slack: signatures checked, one set of listeners for both ways in, committed before acknowledged.

The only place that knows slack_bolt's app.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncCallableAuthorize
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.response import BoltResponse

from adapters.asking import Words
from adapters.slack.api import Workspaces
from adapters.slack.ear import GONE, Ear, Late, NotSaved
from adapters.slack.failures import told
from adapters.slack.payloads import Tree
from adapters.slack.rooms import NotInside
from bot.errors import AkkerError, Undeliverable

log = logging.getLogger("akker.slack")

ANYTHING = re.compile(".*", re.DOTALL)


def door(
    ear: Ear, workspaces: Workspaces, words: Words, locale: str, *, secret: str | None, oauth: AsyncOAuthFlow | None
) -> AsyncApp:
    """A Bolt app that gives every payload to the ear. Without ``secret`` it can be used with Socket Mode only."""

    async def authorize(team_id: str | None, enterprise_id: str | None) -> Any:
        try:
            me = await workspaces.myself(team_id or "")
        except Undeliverable as error:  # any other error means that Slack has to ask again
            log.warning("not from a workspace of ours", extra={"team": team_id, "why": type(error).__name__})
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id, team_id=me.team, bot_id=me.bot, bot_user_id=me.user
        )  # fmt: skip

    ours: Any = AsyncCallableAuthorize(logger=log, func=authorize)  # so it may stand beside a flow
    hearing = _Hearing(ear, words, locale)
    app = AsyncApp(
        name="akker",
        logger=logging.getLogger("akker.slack.bolt"),
        signing_secret=secret or "",
        authorize=ours,
        oauth_flow=oauth,
        before_authorize=hearing.before,
        process_before_response=True,
        request_verification_enabled=secret is not None,
        ignoring_self_events_enabled=False,  # the ear knows our own, and what others do with it
    )
    app.event(ANYTHING)(hearing.event)
    app.command(ANYTHING)(hearing.command)
    app.action(ANYTHING)(hearing.click)
    app.view(ANYTHING)(hearing.window)
    app.shortcut(ANYTHING)(hearing.click)
    app.error(_not_saved)
    return app


class _Hearing:
    """What each kind of payload is answered with."""

    def __init__(self, ear: Ear, words: Words, locale: str) -> None:
        self._ear, self._words, self._locale = ear, words, locale

    async def before(self, body: dict[str, Any], next: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        """That we are gone from a workspace is heard without a token that is good there."""
        if Tree(body).text("event", "type") not in GONE:
            return await next()
        await self._ear.take(body)
        return BoltResponse(status=200, body="")

    async def event(self, body: dict[str, Any]) -> None:
        """Committed, or Slack has to send it again (the error becomes 503). What went on meanwhile counts once."""
        try:
            await self._ear.take(body)
        except NotInside as shut_out:  # to hear of it again would not help
            _log(shut_out)

    async def command(self, body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond) -> None:
        """Committed and silent, or the person hears at once how it stands."""
        trouble = await self._trouble(body, respond)
        await (ack(trouble) if trouble else ack())

    async def click(self, body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond) -> None:
        """The same for buttons, menus and shortcuts, whose acknowledgement cannot say anything."""
        trouble = ""
        if body.get("response_url"):
            trouble = await self._trouble(body, respond)
        else:
            await self._ear.take(body)  # on someone's own page; unacknowledged, Slack shows them that it failed
        await ack()
        if trouble:
            await _say(respond, trouble)

    async def window(self, body: dict[str, Any], ack: AsyncAck) -> None:
        """The window closes once its answer is committed; else it stays, with a word. To send it again does no harm."""
        trouble = await self._trouble(body)
        if trouble:
            blocks = body.get("view", {}).get("blocks", [])
            field = next((block["block_id"] for block in blocks if block.get("type") == "input"), "")
            await ack(response_action="errors", errors={field: trouble})
        else:
            await ack()

    async def _trouble(self, body: dict[str, Any], respond: AsyncRespond | None = None) -> str:
        """Take it in; gives what the person has to hear when it is not committed. What takes long goes on, and that it
        was lost is said by ``respond``."""
        try:
            await self._ear.take(body)
        except Late as late:
            if respond is None:
                return self._word("slack-slow-window")
            self._ear.go_on(self._say_if_lost(late, respond))
            return self._word("slack-slow")
        except (NotSaved, NotInside) as failed:
            return self._sorry(failed)
        return ""

    async def _say_if_lost(self, late: Late, respond: AsyncRespond) -> None:
        try:
            await late.outcome
        except (NotSaved, NotInside) as failed:
            await _say(respond, self._sorry(failed))

    def _sorry(self, failed: NotSaved | NotInside) -> str:
        _log(failed)
        return self._word("slack-invite" if isinstance(failed, NotInside) else "slack-not-saved")

    def _word(self, text: str) -> str:
        return self._words(self._locale, text)


async def _say(respond: AsyncRespond, text: str) -> None:
    """To the one who typed or clicked."""
    try:
        await respond(text, response_type="ephemeral", replace_original=False)
    except Exception as error:  # noqa: BLE001 - put into our words
        raise told(error) from None


def _log(failed: NotSaved | NotInside) -> None:
    if isinstance(failed, NotInside):
        log.info("a command waits until Akker is let in", extra=failed.where)
    else:
        log.warning("a command or click was not saved", extra={"why": str(failed)})


async def _not_saved(error: Exception) -> BoltResponse:
    """Not acknowledged: Slack sends it again. The error's kind alone is logged; its text may quote someone."""
    why = str(error) if isinstance(error, AkkerError) else type(error).__name__
    log.warning("an event is not acknowledged", extra={"why": why})
    return BoltResponse(status=503, body="")
