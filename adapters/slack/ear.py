"""Taking in: a payload of Slack's is understood and handed to Akker; it is committed when this returns.

Slack waits for three seconds. That ends the waiting here, and not the work: what takes longer goes on, and whoever did
it is told so. To leave it undone would be a guess, as it may be in its transaction already.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from adapters.asking import Words
from adapters.slack import names
from adapters.slack.api import Api, Myself, Workspaces
from adapters.slack.edits import change
from adapters.slack.homes import Homes
from adapters.slack.inbound import understand
from adapters.slack.notices import (
    AccountChanged,
    BotJoined,
    BotLeft,
    HomeOpened,
    ModalWanted,
    Notice,
    TokensRevoked,
    Uninstalled,
)
from adapters.slack.payloads import Tree
from adapters.slack.people import People, mentioned_in
from adapters.slack.rooms import NotInside, Rooms
from adapters.slack.setting import Setting, installed_team
from adapters.slack.speech import readable
from adapters.slack.windows import Windows
from bot import commands
from bot.bootstrap import Application
from bot.errors import AkkerError, Retry, Undeliverable, described
from bot.events import Commanded, Deleted, Edited, Fact, Inbound, Reacted

log = logging.getLogger("akker.slack")

DEADLINE = 2.5
"""Seconds that a payload is waited for: after three, Slack sends it again, or tells the person it failed."""

GONE = frozenset({"app_uninstalled", "tokens_revoked"})
"""Events that come when the token they are about is no good any more."""

MENTIONED = 20
"""People mentioned in one message whose names are looked up."""


class NotSaved(AkkerError):
    """Nothing of a payload was written; Slack has to send it again, or the person has to repeat it."""


class Late(AkkerError):
    """A payload takes longer than Slack waits. ``outcome`` ends when it is committed, or raises as :meth:`Ear.take`."""

    def __init__(self, outcome: asyncio.Task[None]) -> None:
        self.outcome = outcome
        super().__init__("It takes longer than Slack waits.", todo="It goes on.")


class Ear:
    """Hears one payload after another. What does not have to be there before Slack is answered goes on behind it."""

    def __init__(self, app: Application, workspaces: Workspaces, words: Words, homes: Homes) -> None:
        self._app, self._workspaces, self._homes = app, workspaces, homes
        self._people = People(app)
        self._rooms = Rooms(app, self._people, words)
        self._windows = Windows(app, words)
        self._behind: set[asyncio.Task[None]] = set()

    async def take(self, payload: dict[str, Any]) -> None:
        """Take a payload in. Raises NotSaved when it could not be, NotInside when Akker has to be let in first, and
        Late when that is not known in time."""
        work = asyncio.ensure_future(self._outcome(Tree(payload)))
        self._behind.add(work)
        work.add_done_callback(self._behind.discard)
        done, _ = await asyncio.wait({work}, timeout=DEADLINE)
        if not done:
            work.add_done_callback(_log_loss)
            raise Late(work)
        work.result()

    async def _outcome(self, body: Tree) -> None:
        try:
            await self._take(body)
        except NotInside:
            raise
        except AkkerError as error:
            raise NotSaved("It could not be taken in.", todo="It comes again.", why=type(error).__name__) from error

    async def _take(self, body: Tree) -> None:
        team = installed_team(body)
        if not team:
            return
        if body.text("event", "type") in GONE:
            return await self._gone(body)
        api, me = await self._workspaces.api(team), await self._workspaces.myself(team)
        said = [
            body.text("text"),
            *(body.text("event", *path, "text") for path in ((), ("message",), ("previous_message",))),
        ]
        mentioned = mentioned_in(*said)[:MENTIONED]
        own = [body.id("user_id"), body.id("user", "id"), body.id("event", "user"), body.id("event", "item_user")]
        await self._people.meet(api, team, [id for id in (*own, *mentioned) if id and id != me.user])
        setting = Setting(self._app.clock.now(), me.user, self._people.names(team), self._people.elsewhere(team))
        for what in understand(body.value, setting):
            if isinstance(what, Notice):
                await self._notice(api, me, what)
            else:
                await self._hand_in(api, me, what)

    async def _gone(self, body: Tree) -> None:
        """We are in a workspace no more, perhaps: nothing can be asked there."""
        for what in understand(body.value, Setting(self._app.clock.now(), "")):
            if isinstance(what, Uninstalled) or (isinstance(what, TokensRevoked) and what.bots):
                await self._workspaces.remove(what.team)

    async def _hand_in(self, api: Api, me: Myself, fact: Fact) -> None:
        if isinstance(fact, Commanded) and not fact.direct:
            has_network = await self._app.has_network(names.PLATFORM, fact.where)
            if commands.needs_room(fact.text, has_network=has_network):
                await self._rooms.be_in(api, me, fact.where)
        if isinstance(fact, Reacted) and fact.text is None:
            try:
                fact = await self._with_its_words(api, me, fact)
            except Undeliverable as error:  # to hear of it again would not help
                log.warning("a message could not be read for the harvest", extra=error.where)
        if isinstance(fact, Edited | Deleted):
            await change(self._app, fact)
        else:
            await self._app.handle(fact)
        if isinstance(fact, Inbound):
            self._homes.changed(fact.who)

    async def _with_its_words(self, api: Api, me: Myself, fact: Reacted) -> Reacted:
        """The reaction with the one message that it is on (law 13: no other is read)."""
        address = names.read(fact.where)
        channel = address.id
        if address.direct:
            channel = str(Tree(await api.call("conversations.open", users=address.id)).id("channel", "id"))
        answer = await api.call(
            "conversations.replies", channel=channel, ts=fact.ref, oldest=fact.ref, latest=fact.ref, inclusive=True
        )
        for message in Tree(answer).each("messages"):
            if message.stamp("ts") == fact.ref and not message.text("bot_id"):
                author = fact.author or names.person(me.team, message.id("user"))
                return replace(fact, text=readable(message.text("text"), self._people.names(me.team)), author=author)
        return fact

    async def _notice(self, api: Api, me: Myself, notice: Notice) -> None:
        match notice:
            case BotJoined(where=where):
                await self._rooms.greet(notice)
                self.go_on(self._rooms.meet(api, me, where))
            case BotLeft(where):
                self._rooms.leave(where)
            case AccountChanged():
                await self._people.changed(me.team, notice)
            case HomeOpened(who, "home"):
                self._homes.opened(me.team, who)
            case ModalWanted():
                self.go_on(self._windows.open(api, notice))
            case _:
                pass

    def go_on(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it behind Slack's answer; what fails is logged, and the person can do it again."""

        async def safely() -> None:
            try:
                await work
            except Retry as wait:
                log.warning("Slack asks to wait", extra={"seconds": wait.after})
            except AkkerError as error:
                log.warning("could not be done", extra={"why": str(error)})

        task = asyncio.ensure_future(safely())
        self._behind.add(task)
        task.add_done_callback(self._behind.discard)

    async def settle(self) -> None:
        """Wait for what goes on behind."""
        while self._behind:
            await asyncio.wait(self._behind)
        await self._rooms.settle()
        await self._homes.settle()

    def close(self) -> None:
        """Leave what goes on behind: it can be asked for again."""
        for task in self._behind:
            task.cancel()
        self._rooms.close()
        self._people.close()
        self._homes.close()


def _log_loss(work: asyncio.Task[None]) -> None:
    """Of what nobody waits for any more."""
    if not work.cancelled() and (error := work.exception()) is not None:
        log.warning("what took long was not saved", extra={"why": described(error)})
