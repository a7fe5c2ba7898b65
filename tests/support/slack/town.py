"""Several workspaces behind one address, as Slack has them: an emulator each, and a door that knows whose is whose."""

import html
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import aiohttp
from aiohttp import web

from tests.support.slack.sockets import serving
from tests.support.slack.workspace import Slack


@dataclass
class Town:
    """The workspaces. A token is that of the workspace which gave it; a code as well."""

    session: aiohttp.ClientSession
    slacks: Sequence[Slack]
    url: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)
    """The fields of every ``oauth.v2.access``, with its Authorization header."""

    async def pass_on(self, request: web.Request) -> web.Response:
        """A call of the Web API, to the workspace that knows its token or its code."""
        body = await request.read()
        headers = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        if request.match_info["method"] == "oauth.v2.access":
            fields = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            self.asked.append({**fields, "Authorization": headers.get("Authorization", "")})
        for slack in self.slacks:
            target = f"{slack.emulator.url}/api/{request.match_info['method']}"
            async with self.session.post(target, data=body, headers=headers) as response:
                said = await response.json()
                granted = {name: response.headers[name] for name in ("X-OAuth-Scopes",) if name in response.headers}
                if said.get("error") not in ("invalid_auth", "invalid_code"):
                    break
        return web.json_response(said, headers=granted)

    async def installs(
        self, slack: Slack, page: str, *, who: str = "anna", cookies: bool = True, state: str = ""
    ) -> tuple[int, str]:
        """Someone goes through the pages of an installation; gives what the last of them said.

        ``cookies``: whether their browser keeps them. ``state``: comes back in the place of what was sent.
        """
        async with self.session.get(page) as answer:
            offered = html.unescape(await answer.text())
            cookie = answer.headers.get("Set-Cookie", "").partition(";")[0]
        (there,) = re.findall(r'href="([^"]*oauth/v2/authorize[^"]*)"', offered)
        asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query, keep_blank_values=True).items()}
        async with self.session.get(f"{slack.emulator.url}/oauth/v2/authorize", params=asked) as answer:
            assert answer.status == 200, await answer.text()
        form = {name: asked[name] for name in ("redirect_uri", "scope", "user_scope", "client_id")}
        form |= {"user_id": slack.id_of(who), "state": state or asked["state"]}
        agree = f"{slack.emulator.url}/oauth/v2/authorize/callback"
        async with self.session.post(agree, data=form, allow_redirects=False) as answer:
            back = answer.headers["Location"]
        async with self.session.get(back, headers={"Cookie": cookie} if cookies else {}) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def town(*slacks: Slack) -> AsyncIterator[Town]:
    """These workspaces at one address, until the end of the block."""
    pages = web.Application()
    async with aiohttp.ClientSession() as session, AsyncExitStack() as stack:
        here = Town(session, slacks)
        pages.router.add_post("/api/{method}", here.pass_on)
        here.url = f"http://{await stack.enter_async_context(serving(pages))}"
        yield here
