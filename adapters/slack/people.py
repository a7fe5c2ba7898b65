"""What people are called in Slack: looked up once, and told to Akker, which begins with their id."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from adapters.recent import Recent
from adapters.slack import names
from adapters.slack.api import Api
from adapters.slack.notices import AccountChanged
from adapters.slack.payloads import Tree
from adapters.slack.setting import called
from bot.bootstrap import Application
from bot.errors import AkkerError

log = logging.getLogger("akker.slack")

SOON = 1.0
"""Seconds that a look-up may take of the three that Slack gives us."""
MOST = 5000
"""Accounts that are kept in mind; far more than one payload, or a page of a room's members, is about."""
_MENTION = re.compile(r"<@([UW][A-Z0-9]{2,40})[|>]")


@dataclass(frozen=True, slots=True)
class Account:
    """Someone's account: the name they chose, and the workspace they come from."""

    name: str
    team: str
    bot: bool = False


class People:
    """The accounts that were met in this process, lately."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._known = Recent[tuple[str, str], Account](MOST)
        self._asking: dict[tuple[str, str], asyncio.Task[None]] = {}

    async def meet(self, api: Api, team: str, users: Iterable[str]) -> None:
        """Look up who is not known yet, and tell Akker their names. Who takes long is met behind it, and who cannot be
        looked up, next time. Two who wait for the same look-up go on in the order in which they came."""
        asked = [self._asked(api, team, user) for user in dict.fromkeys(users) if self._known.get((team, user)) is None]
        if asked:
            await asyncio.wait(asked, timeout=SOON)

    def _asked(self, api: Api, team: str, user: str) -> asyncio.Task[None]:
        if (team, user) not in self._asking:
            task = self._asking[team, user] = asyncio.ensure_future(self._look_up(api, team, user))
            task.add_done_callback(lambda _: self._asking.pop((team, user), None))
        return self._asking[team, user]

    async def _look_up(self, api: Api, team: str, user: str) -> None:
        try:
            found = Tree(await api.call("users.info", user=user)).at("user")
            name = called(found)
            account = Account(name or user, found.id("team_id") or team, found.says("is_bot"))
            self._known.put((team, user), account)
            if name and not account.bot:
                who, closed = names.person(account.team, user), found.says("deleted")
                await self._app.introduce(names.PLATFORM, who, name, closed=closed)
        except AkkerError as error:
            self._known.drop((team, user))
            log.info("a name could not be looked up", extra={"team": team, "why": type(error).__name__})

    async def changed(self, team: str, change: AccountChanged) -> None:
        """Somebody is called otherwise, or their account was closed or opened; of who was never met nothing is kept."""
        key = (team, names.read(change.who).id)
        known = self._known.get(key)
        if known is not None and change.name and not change.closed:
            self._known.put(key, replace(known, name=change.name))
        else:
            self._known.drop(key)
        await self._app.account_changed(names.PLATFORM, change.who, change.name, closed=change.closed)

    def names(self, team: str) -> Mapping[str, str]:
        """What people are called, by their ids."""
        return {user: account.name for (of, user), account in self._known.items() if of == team}

    def elsewhere(self, team: str) -> Mapping[str, str]:
        """The workspaces of those who come from another, by their ids."""
        return {u: account.team for (of, u), account in self._known.items() if of == team and account.team != team}

    def is_bot(self, team: str, user: str) -> bool:
        """Whether this account is known to be a bot's."""
        account = self._known.get((team, user))
        return account is not None and account.bot

    def close(self) -> None:
        """Look nobody up any more."""
        for task in self._asking.values():
            task.cancel()


def mentioned_in(*texts: str) -> list[str]:
    """The ids of people whom these texts mention."""
    return [id for text in texts for id in _MENTION.findall(text)]
