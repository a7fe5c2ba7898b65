"""A workspace for one test: people and rooms in the emulator, and an app that hears of what happens there.

::

    async with workspace(emulator, people=["anna", "bram"], rooms=["#netwerk"]) as slack:
        slack.app_at("http://127.0.0.1:8080/slack/events")      # or: slack.way = sockets
        anna = slack.person("anna")
        await anna.says("Hoe beginnen we?", in_="#netwerk")     # returns when the app has acknowledged it
        await anna.hears_within("Welkom")
"""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from tests.support.slack.emulator import Emulator
from tests.support.slack.payloads import App, Json
from tests.support.slack.person import DM, Person
from tests.support.slack.screen import Seen
from tests.support.slack.sockets import Sockets, serving
from tests.support.slack.ways import Answer, Http, Way

BOT_SCOPES = (
    "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:write",
    "groups:history", "groups:read", "im:history", "im:read", "im:write", "reactions:read", "team:read", "users:read",
)  # fmt: skip
ALL_SCOPES = (
    *BOT_SCOPES, "channels:join", "channels:manage", "channels:write", "files:read", "groups:write", "mpim:history",
    "mpim:read", "mpim:write", "reactions:write",
)  # fmt: skip
SUBSCRIBED = frozenset({
    "app_home_opened", "app_mention", "app_uninstalled", "channel_left", "group_left", "member_joined_channel",
    "member_left_channel", "message", "reaction_added", "tokens_revoked", "user_change",
})  # fmt: skip
"""The events that the app hears of."""
_NAME = re.compile(r"(?<![\w@#])([@#])([\w.-]*\w)")


class NoApp:
    """The way to nobody: nothing is acknowledged."""

    async def event(self, payload: Json, retry: int = 0, reason: str = "") -> Answer:
        """Nobody hears it."""
        return Answer(0)

    async def command(self, form: Mapping[str, str]) -> Answer:
        """Nobody hears it."""
        return Answer(0)

    async def interaction(self, payload: Json) -> Answer:
        """Nobody hears it."""
        return Answer(0)


@dataclass
class Delivered:
    """An event that was delivered, or tried to be, with what the app said each time."""

    payload: Json
    answers: list[Answer] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether it was acknowledged in the end."""
        return bool(self.answers) and self.answers[-1].ok


@dataclass
class Slack:
    """The workspace. ``way``: how the app hears of things; without one nobody does."""

    emulator: Emulator
    session: aiohttp.ClientSession
    app: App = field(default_factory=App)
    relay: str = ""
    """Where the emulator delivers events, and the app its late answers."""
    people: dict[str, Person] = field(default_factory=dict)
    rooms: dict[str, str] = field(default_factory=dict)
    way: Way = field(default_factory=NoApp)
    delivered: list[Delivered] = field(default_factory=list)
    """All events that the app was or should have been told, in order."""
    retries: tuple[float, ...] = (0.02, 0.2, 1.0)
    """Seconds before each further try. Slack waits next to nothing, a minute, and five minutes."""
    bot_token: str = "xoxb-akker"
    app_token: str = "xapp-akker"
    signing_secret: str = "signed-by-slack"
    client_id: str = "1.2"
    client_secret: str = "known-to-slack"
    said: int = 0
    """How often the bot said or changed something."""
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def api_url(self) -> str:
        """The address of the Web API."""
        return f"{self.emulator.url}/api/"

    @property
    def bot(self) -> AsyncWebClient:
        """The Web API with the bot's token."""
        return AsyncWebClient(token=self.bot_token, base_url=self.api_url, session=self.session)

    def person(self, name: str) -> Person:
        """A member of the workspace."""
        return self.people[name]

    def id_of(self, name: str) -> str:
        """The id of a person, or of the bot."""
        return self.app.bot_user if name == "akker" else self.people[name].id

    def app_at(self, url: str) -> Http:
        """From now on the app is told by signed requests to this address."""
        self.way = http = Http(self.session, url, self.signing_secret)
        return http

    async def app_on(self, sockets: Sockets) -> None:
        """From now on the app is told over Socket Mode; the Web API gives out links to this server."""
        self.way = sockets
        await self.control("connect", socket=sockets.link_url)

    def environment(self, *, socket: bool = False) -> dict[str, str]:
        """The settings of an app of its own process: for signed requests, or for Socket Mode."""
        way = {"SLACK_APP_TOKEN": self.app_token} if socket else {"SLACK_SIGNING_SECRET": self.signing_secret}
        return {"SLACK_API_URL": self.api_url, "SLACK_BOT_TOKEN": self.bot_token, **way}

    async def control(self, name: str, **asked: Any) -> Any:
        """Ask the emulator for something that is no part of Slack: see `controls` in emulator.mjs."""
        return await self.emulator.control(self.session, name, **asked)

    async def fault(self, method: str, times: int = 1, **trouble: Any) -> None:
        """Order trouble with a method: ``status`` (429 with ``retry_after``), ``error``, ``delay``; ``done=True`` does
        it before it fails, ``done=False`` is only slow; ``channel`` or ``user`` (an id): only there."""
        await self.control("fault", method=method, times=times, **trouble)

    async def revoke(self, token: str, error: str = "token_revoked") -> None:
        """Refuse a token from now on; an empty error takes it again."""
        await self.control("refuse", token=token, error=error)

    # Reading.

    async def history(self, channel: str, person: Person | None = None) -> list[Seen]:
        """Everything that is said in a room (``#name`` or an id) or, as ``dm``, between a person and the bot; oldest
        first, replies in threads among it."""
        id = await person.channel(DM) if channel == DM and person else self.rooms.get(channel, channel)
        return [_seen(row, id) for row in await self.control("messages", channel=id)]

    async def views(self, user: str, kind: str) -> list[Json]:
        """The windows (``modal``) or the page (``home``) of a user, oldest first."""
        views = (await self.control("state"))["views"]
        return [{**view, "id": view["view_id"]} for view in views if (view["user_id"], view["type"]) == (user, kind)]

    async def ephemerals(self, user: str) -> list[str]:
        """What was said so that only this user sees it."""
        said = (await self.control("state"))["ephemeralMessages"]
        return [row["text"] for row in said if row["target_user"] == user]

    async def more_than(self, so_far: int) -> None:
        """Wait until the bot said or changed something more often than this."""
        async with self._news:
            await self._news.wait_for(lambda: self.said > so_far)

    # Telling the app.

    async def happens(self, event: Json, **envelope: Any) -> Delivered:
        """Tell the app of an event."""
        return await self.deliver(self.app.event(event, **envelope))

    async def deliver(self, payload: Json) -> Delivered:
        """Deliver a payload, again and again as Slack does, until it is acknowledged or given up."""
        delivery = Delivered(payload)
        self.delivered.append(delivery)
        reason = ""
        for retry, wait in enumerate((0.0, *self.retries)):
            await asyncio.sleep(wait)
            answer = await self.way.event(payload, retry, reason)
            delivery.answers.append(answer)
            if answer.ok or isinstance(self.way, NoApp):
                break
            reason = "http_error" if answer.status else "http_timeout"
        return delivery

    async def trigger(self, user: str) -> str:
        """A trigger id, with which the app may open a window within three seconds."""
        return str((await self.bot.api_call("views.generateTriggerId", json={"user_id": user}))["trigger_id"])

    def response_url(self, person: Person) -> str:
        """Where the app may answer a command or a click later on."""
        return f"http://{self.relay}/respond/{person.name}"

    def encoded(self, text: str, labels: bool = False) -> str:
        """What someone types, as Slack sends it: escaped, with mentions; ``labels``: with the names, as in commands."""
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return _NAME.sub(lambda found: self._mention(found[0], found[1], found[2], labels), escaped)

    def _mention(self, typed: str, sign: str, name: str, labels: bool) -> str:
        if sign == "#" and typed in self.rooms:
            return f"<#{self.rooms[typed]}|{name}>"
        if sign == "@" and (name == "akker" or name in self.people):
            return f"<@{self.id_of(name)}|{name}>" if labels else f"<@{self.id_of(name)}>"
        return f"<!{name}>" if typed in ("@channel", "@here", "@everyone") else typed

    # What the emulator tells us.

    async def heard(self, request: web.Request) -> web.Response:
        """An event as the emulator delivers it; passed on as Slack would."""
        event = (await request.json())["event"]
        if self.app.bot_user in (event.get("user"), event.get("message", {}).get("user")):
            async with self._news:
                self.said += 1
                self._news.notify_all()
        if event["type"] in SUBSCRIBED:
            await self.happens(event)
        if self._is_mention(event):
            await self.happens({key: event[key] for key in event if key != "channel_type"} | {"type": "app_mention"})
        return web.Response()

    def _is_mention(self, event: Json) -> bool:
        if event["type"] != "message" or event.get("subtype") not in (None, "file_share", "thread_broadcast"):
            return False
        mentions = f"<@{self.app.bot_user}" in event.get("text", "")
        return mentions and event.get("channel_type") != "im" and event.get("user") != self.app.bot_user

    async def responded(self, request: web.Request) -> web.Response:
        """Something the app says to a person by a response URL."""
        body = await request.json()
        self.people[request.match_info["name"]].answers.append(Answer(200, body))
        return web.Response(text="ok")


def _seen(row: Json, channel: str) -> Seen:
    kept = {name: value for name, value in row.items() if name not in ("id", "created_at", "updated_at", "channel_id")}
    return Seen(kept, channel)


def identifier(letter: str, name: str) -> str:
    """The id that something has by its name: ``anna`` is ``U0ANNA``."""
    return f"{letter}0{re.sub('[^A-Z0-9]', '', name.upper())}"


@asynccontextmanager
async def workspace(
    emulator: Emulator,
    people: Iterable[str] = ("anna", "bram"),
    rooms: Mapping[str, Iterable[str]] | Iterable[str] = ("#netwerk",),
    *,
    private: Iterable[str] = (),
    scopes: Iterable[str] = BOT_SCOPES,
    redirect_urls: Iterable[str] = (),
    app: App | None = None,
) -> AsyncIterator[Slack]:
    """An emptied emulator with these people and rooms. Everybody and the bot are in a room, unless it names who is.

    ``private``: rooms that only members see. ``scopes``: what the bot's token may do. ``redirect_urls``: of the
    installation by OAuth. ``app``: how this workspace knows the app, where there are several.
    """
    names, members = list(people), dict(rooms) if isinstance(rooms, Mapping) else dict.fromkeys(rooms)
    pages = web.Application()
    async with aiohttp.ClientSession() as session, AsyncExitStack() as stack:
        app = app or App()
        slack = Slack(emulator, session, app)
        pages.router.add_post("/events", slack.heard)
        pages.router.add_post("/respond/{name}", slack.responded)
        slack.relay = await stack.enter_async_context(serving(pages))
        for name in names:
            slack.people[name] = Person(slack, name, identifier("U", name), f"xoxp-{name}")
        slack.rooms.update({room: identifier("C", room) for room in members})
        await slack.control(
            "reset",
            team={"id": app.team, "name": app.domain.title(), "domain": app.domain},
            app={
                "id": app.app, "name": "akker", "bot": app.bot, "bot_user": app.bot_user, "token": slack.bot_token,
                "app_token": slack.app_token, "signing_secret": slack.signing_secret,
                "client_id": slack.client_id, "client_secret": slack.client_secret,
            },
            people=[
                {"id": one.id, "name": one.name, "real_name": one.name.title(), "token": one.token}
                for one in slack.people.values()
            ],
            rooms=[
                {"id": slack.rooms[room], "name": room.lstrip("#"), "is_private": room in set(private),
                 "members": [slack.id_of(name) for name in (["akker", *names] if who is None else who)]}
                for room, who in members.items()
            ],
            bot_scopes=list(scopes), all_scopes=list(ALL_SCOPES), redirect_uris=list(redirect_urls),
            events=[f"http://{slack.relay}/events"],
        )  # fmt: skip
        try:
            yield slack
        finally:
            await slack.control("connect", events=[])
