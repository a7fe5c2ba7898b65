"""A Slack that always says the same: for events that are played again, and have to find the same messages there."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from tests.support.slack.payloads import App, Json
from tests.support.slack.sockets import serving


@dataclass
class Tape:
    """``posts``: what the app said, by channel; a post's ``ts`` follows from its channel, its words and how often they
    were said there, and not from its turn. ``said``: what people said, by ``ts``."""

    app: App = field(default_factory=App)
    people: list[str] = field(default_factory=list)
    said: dict[str, Json] = field(default_factory=dict)
    posts: dict[str, list[Json]] = field(default_factory=dict)
    url: str = ""
    _times: Counter[tuple[str, str]] = field(default_factory=Counter)

    async def call(self, request: web.Request) -> web.Response:
        """One call of the Web API."""
        form = {name: str(value) for name, value in (await request.post()).items()}
        answer = getattr(self, f"_{request.match_info['method'].replace('.', '_')}")(form)
        return web.json_response({"ok": True, **answer})

    def _auth_test(self, form: dict[str, str]) -> Json:
        return {"team_id": self.app.team, "user_id": self.app.bot_user, "bot_id": self.app.bot}

    def _users_info(self, form: dict[str, str]) -> Json:
        name = form["user"].removeprefix("U0").title()
        return {"user": {"id": form["user"], "team_id": self.app.team, "profile": {"display_name": name}}}

    def _conversations_open(self, form: dict[str, str]) -> Json:
        return {"channel": {"id": direct(form["users"])}}

    def _conversations_info(self, form: dict[str, str]) -> Json:
        return {"channel": {"id": form["channel"], "name": "netwerk", "is_member": True}}

    def _conversations_members(self, form: dict[str, str]) -> Json:
        return {"members": [self.app.bot_user, *self.people]}

    def _conversations_history(self, form: dict[str, str]) -> Json:
        return {"messages": []}

    def _conversations_replies(self, form: dict[str, str]) -> Json:
        return {"messages": [self.said[form["ts"]]] if form["ts"] in self.said else []}

    def _chat_postMessage(self, form: dict[str, str]) -> Json:
        channel, text = form["channel"], form["text"]
        self._times[channel, text] += 1
        digest = hashlib.sha256(f"{channel} {text} {self._times[channel, text]}".encode()).digest()
        ts = f"1770000000.{int.from_bytes(digest[:4]) % 1_000_000:06d}"
        self.posts.setdefault(channel, []).append({"ts": ts, "text": text})
        return {"ts": ts, "channel": channel}

    def _chat_update(self, form: dict[str, str]) -> Json:
        return {"ts": form["ts"]}

    def _views_publish(self, form: dict[str, str]) -> Json:
        return {}


def direct(user: str) -> str:
    """The channel of someone's direct messages."""
    return f"D{user[1:]}"


@asynccontextmanager
async def taped(people: list[str]) -> AsyncIterator[Tape]:
    """The Slack on a free port of loopback."""
    tape, pages = Tape(people=people), web.Application()
    pages.router.add_post("/api/{method}", tape.call)
    async with serving(pages) as address:
        tape.url = f"http://{address}/api/"
        yield tape
