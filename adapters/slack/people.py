"""What people are called in Slack: looked up once, and told to Akker, which begins with their id."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from adapters.slack import names
from adapters.slack.api import Api
from adapters.slack.payloads import Tree
from bot.bootstrap import Application
from bot.errors import AkkerError

log = logging.getLogger("akker.slack")

SOON = 1.0
"""Seconds that a look-up may take of the three that Slack gives us."""
_IDS = re.compile(r"\b[UW][A-Z0-9]{2,40}\b")


@dataclass(frozen=True, slots=True)
class Account:
    """Someone's account: the name they chose, and the workspace they come from."""

    name: str
    team: str
    bot: bool = False


class People:
    """The accounts that were met in this process."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._known: dict[tuple[str, str], Account] = {}

    async def meet(self, api: Api, team: str, users: Iterable[str]) -> None:
        """Look up who is not known yet, and tell Akker their names. Who cannot be looked up now is met next time."""
        new = [user for user in dict.fromkeys(users) if (team, user) not in self._known]
        try:
            async with asyncio.timeout(SOON):
                await asyncio.gather(*(self._look_up(api, team, user) for user in new))
        except (AkkerError, TimeoutError) as error:
            log.info("names could not be looked up", extra={"team": team, "why": type(error).__name__})

    async def _look_up(self, api: Api, team: str, user: str) -> None:
        found = Tree(await api.call("users.info", user=user)).at("user")
        chosen = (found.text("profile", "display_name"), found.text("profile", "real_name"), found.text("real_name"))
        name = next((each.strip() for each in chosen if each.strip()), "")
        account = Account(name or user, found.id("team_id") or team, found.says("is_bot"))
        self._known[team, user] = account
        if name and not account.bot:
            await self._app.introduce(names.PLATFORM, names.person(account.team, user), name)

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


def ids_in(*texts: str) -> list[str]:
    """The ids of people in these texts."""
    return [id for text in texts for id in _IDS.findall(text)]
