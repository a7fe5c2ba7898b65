"""An account for the bot on the homeserver of the tests, and the settings that lead to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from adapters.matrix.homeserver import Homeserver
from bot.config import Settings
from tests.support.matrix.synapse import Synapse

PASSWORD = "the bot's own"


async def bot_account(synapse: Synapse, name: str = "akker") -> str:
    """Register an account without logging in; gives its full name."""
    body = {
        "username": synapse.unique(name),
        "password": PASSWORD,
        "inhibit_login": True,
        "auth": {"type": "m.login.dummy"},
    }
    answer = await asks(synapse, "POST", "register", body)
    return str(answer["user_id"])


def settings_for(synapse: Synapse, user: str, store: Path, **more: Any) -> Settings:
    """Settings of a bot that logs in by password."""
    given = {
        "matrix_homeserver": synapse.url,
        "matrix_user_id": user,
        "matrix_password": PASSWORD,
        "matrix_store": store,
    }
    return Settings.model_validate({name: value for name, value in {**given, **more}.items() if value is not None})


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[Homeserver]:
    """The bot's side of the homeserver, started; closed at the end of the block."""
    homeserver = Homeserver(settings)
    try:
        await homeserver.start()
        yield homeserver
    finally:
        await homeserver.close()


async def asks(
    synapse: Synapse, method: str, where: str, body: dict[str, Any] | None = None, token: str = ""
) -> dict[str, Any]:
    """A request as anybody could make it, with an account's token or without."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    url = f"{synapse.url}/_matrix/client/v3/{where}"
    async with aiohttp.ClientSession() as session, session.request(method, url, json=body, headers=headers) as answer:
        told = await answer.json()
        assert answer.status < 400, told
        return told
