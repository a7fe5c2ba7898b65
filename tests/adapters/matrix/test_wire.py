"""What comes back from a homeserver, or from what stands in front of it, and what it means."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.matrix.failures import MoreAuth, TokenGone
from adapters.matrix.wire import Wire, path
from bot.errors import AkkerError, Retry, Undeliverable

Answer = Callable[[web.Request], web.Response]


@asynccontextmanager
async def wired(answer: Answer) -> AsyncIterator[Wire]:
    """A wire to a homeserver that answers like this."""

    async def handle(request: web.Request) -> web.Response:
        return answer(request)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", handle)
    async with TestServer(app) as server:
        wire = Wire(str(server.make_url("/")))
        try:
            yield wire
        finally:
            await wire.close()


def told(status: int, body: Any, **headers: str) -> Answer:
    """Always this answer."""
    return lambda _: web.json_response(body, status=status, headers=headers)


@pytest.mark.parametrize(
    ("answer", "kind", "says"),
    [
        (told(429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1500}), Retry, "after=1.5"),
        (told(429, {"errcode": "M_LIMIT_EXCEEDED"}, **{"Retry-After": "7"}), Retry, "after=7.0"),
        (told(429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": "soon"}), Retry, "after=2.0"),
        (told(429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 10**12}), Retry, "after=600.0"),
        (told(500, {"errcode": "M_UNKNOWN", "error": "geheim"}), Retry, "trouble"),
        (lambda _: web.Response(status=502, text="<html>geheim</html>"), Retry, "trouble"),
        (lambda _: web.Response(status=404, text="geheim"), Retry, "trouble"),
        (lambda _: web.Response(text="no json"), Retry, "trouble"),
        (told(200, ["a", "list"]), Retry, "trouble"),
        (lambda _: web.Response(status=413, text="too large"), Undeliverable, "too large"),
        (told(403, {"errcode": "M_FORBIDDEN", "error": "geheim"}), Undeliverable, "Invite it"),
        (told(400, {"errcode": "NL_EIGEN", "error": "geheim"}), Undeliverable, "spec.matrix.org"),
        (told(403, {"errcode": "M_USER_DEACTIVATED"}), Undeliverable, "deactivated"),
        (told(401, {"errcode": "M_UNKNOWN_TOKEN", "soft_logout": True}), TokenGone, "soft=True"),
        (told(401, {"flows": [{"stages": ["m.login.password"]}], "session": "x"}), MoreAuth, "m.login.password"),
        (told(401, {"flows": "strange"}), MoreAuth, "password"),
        (told(302, {}, Location="https://elsewhere.test/"), None, ""),
    ],
)  # fmt: skip
async def test_each_refusal_is_in_our_words(answer: Answer, kind: type[AkkerError] | None, says: str):
    async with wired(answer) as wire:
        if kind is None:  # nobody is led elsewhere with a token
            assert await wire.get(path("account", "whoami")) == {}
            return
        with pytest.raises(kind) as refused:
            await wire.get(path("account", "whoami"))
        assert says in str(refused.value)
        assert "geheim" not in str(refused.value)


async def test_nobody_there_is_tried_again():
    wire = Wire("http://127.0.0.1:1")
    with pytest.raises(Retry, match="does not answer"):
        await wire.get(path("sync"))
    await wire.close()


async def test_ids_arrive_as_they_are():
    seen: list[tuple[str, str]] = []

    def answer(request: web.Request) -> web.Response:
        seen.append((request.raw_path, request.query.get("name", "")))
        return web.json_response({})

    async with wired(answer) as wire:
        await wire.get(path("rooms", "!a/b:c.test", "state", "m.room.member", "@ë:c.test"), name="één & ander")
    assert seen == [
        (
            "/_matrix/client/v3/rooms/%21a%2Fb%3Ac.test/state/m.room.member/%40%C3%AB%3Ac.test?name=%C3%A9%C3%A9n+%26+ander",
            "één & ander",
        )
    ]


async def test_a_refused_token_is_renewed_once_for_all_who_wait():
    def answer(request: web.Request) -> web.Response:
        if request.headers.get("Authorization") == "Bearer new":
            return web.json_response({"well": True})
        return web.json_response({"errcode": "M_UNKNOWN_TOKEN"}, status=401)

    async with wired(answer) as wire:
        wire.token, renewed = "old", list[bool]()

        async def renew(gone: TokenGone) -> None:
            renewed.append(gone.soft)
            await asyncio.sleep(0)
            wire.token = "new"
            assert await wire.get(path("account", "whoami")) == {"well": True}

        wire.renew = renew
        assert await asyncio.gather(*(wire.get(path("sync")) for _ in range(5))) == [{"well": True}] * 5
        assert renewed == [False]


async def test_a_token_that_stays_refused_is_said_not_waited_for():
    async with wired(told(401, {"errcode": "M_UNKNOWN_TOKEN"})) as wire:
        wire.token = "old"

        async def renew(gone: TokenGone) -> None:
            wire.token = "new"
            await wire.get(path("account", "whoami"))

        wire.renew = renew
        async with asyncio.timeout(5):
            with pytest.raises(TokenGone):
                await wire.get(path("sync"))
