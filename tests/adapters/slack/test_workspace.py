"""The Slack of the tests keeps its word: what people do there arrives at an app as Slack sends it, and the other way
round. The app here is a few lines of our own; signatures are checked, and messages sent, by Slack's own library."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier

from tests.support import npm
from tests.support.slack.emulator import Emulator, NoEmulator, running_emulator
from tests.support.slack.screen import NotThere
from tests.support.slack.sockets import serving
from tests.support.slack.workspace import Slack, workspace


@dataclass
class Listener:
    """An app that believes what is signed, keeps it, and says what it was told to say."""

    secret: str
    heard: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    says: list[web.Response] = field(default_factory=list)

    async def handle(self, request: web.Request) -> web.Response:
        body = await request.text()
        headers = {name.lower(): value for name, value in request.headers.items()}
        if not SignatureVerifier(self.secret).is_valid_request(body, headers):
            return web.Response(status=401)
        self.headers.append(headers)
        if request.content_type == "application/json":
            self.heard.append(json.loads(body))
        else:
            form = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
            self.heard.append(json.loads(form["payload"]) if "payload" in form else form)
        return self.says.pop(0) if self.says else web.Response()

    @property
    def events(self) -> list[dict[str, Any]]:
        return [payload["event"] for payload in self.heard if payload.get("type") == "event_callback"]


@asynccontextmanager
async def listening(slack: Slack) -> AsyncIterator[Listener]:
    app = Listener(slack.signing_secret)
    pages = web.Application()
    pages.router.add_post("/slack/events", app.handle)
    async with serving(pages) as address:
        slack.app_at(f"http://{address}/slack/events")
        yield app


@pytest.fixture
async def app(slack: Slack) -> AsyncIterator[Listener]:
    async with listening(slack) as it:
        yield it


class TestPosting:
    async def test_in_a_room(self, slack: Slack, app: Listener):
        ts = await slack.person("anna").says("Dag <allemaal> & @bram, zie #netwerk", in_="#netwerk")
        (event,) = app.events
        assert event["text"] == "Dag &lt;allemaal&gt; &amp; <@U0BRAM>, zie <#C0NETWERK|netwerk>"
        assert (event["user"], event["channel"], event["ts"]) == ("U0ANNA", "C0NETWERK", ts)
        assert (event["channel_type"], event["team"]) == ("channel", "T0VELD")
        (envelope,) = app.heard
        assert envelope["authorizations"][0]["user_id"] == "U0AKKER"

    async def test_to_the_bot(self, slack: Slack, app: Listener):
        await slack.person("anna").says_dm("Dag")
        assert app.events[0]["channel"].startswith("D")
        assert app.events[0]["channel_type"] == "im"

    async def test_what_mentions_the_bot_arrives_twice(self, slack: Slack, app: Listener):
        await slack.person("anna").says("@akker status", in_="#netwerk")
        assert [event["type"] for event in app.events] == ["message", "app_mention"]
        assert len({event["ts"] for event in app.events}) == 1
        assert len({payload["event_id"] for payload in app.heard}) == 2

    async def test_in_a_thread(self, slack: Slack, app: Listener):
        first = await slack.person("anna").says("Wie begint?", in_="#netwerk")
        await slack.person("bram").replies(first, "Ik", in_="#netwerk")
        assert app.events[-1]["thread_ts"] == first
        assert [seen.thread for seen in await slack.history("#netwerk")] == [None, first]

    async def test_changing_and_removing(self, slack: Slack, app: Listener):
        anna = slack.person("anna")
        ts = await anna.says_dm("Maandag")
        await anna.edits(ts, "Dinsdag")
        await anna.deletes(ts)
        _, changed, removed = app.events
        assert changed["subtype"] == "message_changed"
        assert (changed["message"]["text"], changed["previous_message"]["text"]) == ("Dinsdag", "Maandag")
        assert changed["message"]["edited"]["user"] == "U0ANNA"
        assert (removed["subtype"], removed["deleted_ts"]) == ("message_deleted", ts)

    async def test_a_reaction_tells_whose_message_it_is_on(self, slack: Slack, app: Listener):
        ts = await slack.person("anna").says("Begin klein", in_="#netwerk")
        await slack.person("bram").reacts("ear_of_rice", ts, in_="#netwerk")
        assert app.events[-1] | {"event_ts": ""} == {
            "type": "reaction_added", "user": "U0BRAM", "reaction": "ear_of_rice", "item_user": "U0ANNA",
            "item": {"type": "message", "channel": "C0NETWERK", "ts": ts}, "event_ts": "",
        }  # fmt: skip

    async def test_the_bots_own_messages_are_a_bots(self, slack: Slack, app: Listener):
        await slack.bot.chat_postMessage(channel="C0NETWERK", text="Welkom")
        assert app.events[-1]["bot_id"] == "B0AKKER"

    async def test_coming_and_going(self, emulator: Emulator):
        async with (
            workspace(emulator, ["anna", "bram"], {"#tuin": ["akker", "anna"]}) as slack,
            listening(slack) as app,
        ):
            anna, bram = slack.person("anna"), slack.person("bram")
            await bram.joins("#tuin")
            await bram.leaves("#tuin")
            await anna.removes("akker", "#tuin")
            await anna.says("Nu is de bot weg", in_="#tuin")
            await anna.invites("akker", "#tuin")
            assert [(event["type"], event["user"]) for event in app.events] == [
                ("member_joined_channel", "U0BRAM"),
                ("member_left_channel", "U0BRAM"),
                ("member_left_channel", "U0AKKER"),
                ("member_joined_channel", "U0AKKER"),
            ]


class TestDelivering:
    async def test_what_is_not_acknowledged_comes_again(self, slack: Slack, app: Listener):
        app.says = [web.Response(status=503), web.Response(status=503)]
        await slack.person("anna").says_dm("Dag")
        assert [answer.status for answer in slack.delivered[-1].answers] == [503, 503, 200]
        assert [headers.get("x-slack-retry-num") for headers in app.headers] == [None, "1", "2"]
        assert app.headers[1]["x-slack-retry-reason"] == "http_error"
        assert app.heard[0] == app.heard[2]

    async def test_in_the_end_slack_gives_up(self, slack: Slack, app: Listener):
        slack.retries = (0.0, 0.0, 0.0)
        app.says = [web.Response(status=503) for _ in range(4)]
        await slack.person("anna").says_dm("Dag")
        assert not slack.delivered[-1].ok
        assert len(app.heard) == 4

    async def test_nobody_listens(self, slack: Slack):
        slack.retries = ()
        slack.app_at("http://127.0.0.1:1/slack/events")
        await slack.person("anna").says_dm("Dag")
        assert [answer.status for answer in slack.delivered[-1].answers] == [0]

    async def test_a_signature_that_is_wrong_is_told_from_one_that_is_right(self, slack: Slack, app: Listener):
        slack.signing_secret = "guessed"
        slack.retries = ()
        slack.app_at(slack.way.url)  # type: ignore[attr-defined]
        await slack.person("anna").says_dm("Dag")
        assert slack.delivered[-1].answers[-1].status == 401


BUTTONS = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "Wat past &lt;jou&gt;?"}},
    {
        "type": "actions",
        "block_id": "b7",
        "elements": [
            {"type": "button", "action_id": "a:0", "value": "mo", "text": {"type": "plain_text", "text": "Maandag"}},
            {"type": "button", "action_id": "a:send", "text": {"type": "plain_text", "text": "Verstuur"}},
            {
                "type": "overflow",
                "action_id": "a:more",
                "options": [{"text": {"type": "plain_text", "text": "Sla over"}, "value": "skip"}],
            },
        ],
    },
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "Alleen jij leest dit"}]},
]
OPTIONS = [{"text": {"type": "plain_text", "text": name}, "value": name.lower()} for name in ("Een", "Twee", "Drie")]


def menu(type: str, **more: Any) -> list[dict[str, Any]]:
    element = {"type": type, "action_id": "a:menu", "placeholder": {"type": "plain_text", "text": "Kies"}, **more}
    return [{"type": "actions", "block_id": "b8", "elements": [element, BUTTONS[1]["elements"][1]]}]


class TestClicking:
    async def shown(self, slack: Slack, blocks: list[dict[str, Any]]) -> None:
        await slack.bot.chat_postMessage(channel="U0ANNA", text="Wat past?", blocks=blocks)

    async def test_what_is_on_the_screen(self, slack: Slack):
        await self.shown(slack, BUTTONS)
        seen = await slack.person("anna").last()
        assert seen.text == "Wat past <jou>?\nAlleen jij leest dit"
        assert seen.fallback == "Wat past?"
        assert seen.options == {"mo": "Maandag", "": "Verstuur", "skip": "Sla over"}

    async def test_a_button(self, slack: Slack, app: Listener):
        await self.shown(slack, BUTTONS)
        seen = await slack.person("anna").last()
        app.says = [web.Response()]
        assert (await slack.person("anna").clicks("Maandag")).ok
        click = app.heard[-1]
        assert (click["type"], click["user"]["id"], click["container"]["message_ts"]) == (
            "block_actions", "U0ANNA", seen.ts,
        )  # fmt: skip
        assert click["actions"][0] | {"action_ts": ""} == {
            "type": "button", "action_id": "a:0", "block_id": "b7", "value": "mo", "action_ts": "",
            "text": {"type": "plain_text", "text": "Maandag"},
        }  # fmt: skip

    async def test_on_a_message_that_has_changed_since(self, slack: Slack, app: Listener):
        await self.shown(slack, BUTTONS)
        anna = slack.person("anna")
        before = await anna.last()
        await slack.bot.chat_update(channel=before.channel, ts=before.ts, text="Gekozen", blocks=[])
        with pytest.raises(NotThere):
            await anna.clicks("Maandag")
        await anna.clicks("Maandag", on=before)
        assert app.heard[-1]["actions"][0]["value"] == "mo"

    async def test_a_menu_behind_dots(self, slack: Slack, app: Listener):
        await self.shown(slack, BUTTONS)
        await slack.person("anna").clicks("Sla over")
        assert app.heard[-1]["actions"][0]["selected_option"]["value"] == "skip"

    async def test_what_is_not_there_is_named(self, slack: Slack):
        await self.shown(slack, BUTTONS)
        with pytest.raises(NotThere, match=r"Zondag.*Maandag"):
            await slack.person("anna").clicks("Zondag")

    async def test_one_of_a_menu(self, slack: Slack, app: Listener):
        await self.shown(slack, menu("static_select", options=OPTIONS))
        await slack.person("anna").chooses("Twee")
        assert app.heard[-1]["actions"][0]["selected_option"]["value"] == "twee"

    async def test_several_of_a_menu(self, slack: Slack, app: Listener):
        await self.shown(slack, menu("multi_static_select", options=OPTIONS))
        await slack.person("anna").chooses("Een", "Drie", then="Verstuur")
        chosen, sent = app.heard[-2:]
        assert [option["value"] for option in chosen["actions"][0]["selected_options"]] == ["een", "drie"]
        assert sent["actions"][0]["action_id"] == "a:send"
        values = sent["state"]["values"]["b8"]["a:menu"]
        assert [option["value"] for option in values["selected_options"]] == ["een", "drie"]

    async def test_people(self, slack: Slack, app: Listener):
        await self.shown(slack, menu("users_select"))
        await slack.person("anna").picks("bram")
        assert app.heard[-1]["actions"][0]["selected_user"] == "U0BRAM"
        await self.shown(slack, menu("multi_users_select"))
        await slack.person("anna").picks("bram", "anna")
        assert app.heard[-1]["actions"][0]["selected_users"] == ["U0BRAM", "U0ANNA"]

    async def test_a_date(self, slack: Slack, app: Listener):
        await self.shown(slack, menu("datepicker"))
        await slack.person("anna").picks_date("2026-03-02")
        assert app.heard[-1]["actions"][0]["selected_date"] == "2026-03-02"


class TestCommands:
    async def test_a_command(self, slack: Slack, app: Listener):
        app.says = [web.json_response({"response_type": "ephemeral", "text": "Niet bewaard"})]
        answer = await slack.person("anna").commands("members invite @bram", in_="#netwerk")
        assert app.heard[-1]["text"] == "members invite <@U0BRAM|bram>"
        assert (app.heard[-1]["command"], app.heard[-1]["channel_id"]) == ("/akker", "C0NETWERK")
        assert answer.text == "Niet bewaard"
        assert await slack.person("anna").whispers() == ["Niet bewaard"]

    async def test_the_app_may_answer_later(self, slack: Slack, app: Listener):
        anna = slack.person("anna")
        await anna.commands("status")
        async with aiohttp.ClientSession() as session:
            await session.post(app.heard[-1]["response_url"], json={"text": "Zaaien"})
        await slack.bot.chat_postEphemeral(channel="C0NETWERK", user="U0ANNA", text="Alleen jij")
        assert await anna.whispers() == ["Zaaien", "Alleen jij"]

    async def test_an_entry_of_the_menu_of_a_message(self, slack: Slack, app: Listener):
        ts = await slack.person("bram").says("Begin klein", in_="#netwerk")
        await slack.person("anna").saves(ts, "#netwerk")
        saved = app.heard[-1]
        assert (saved["type"], saved["callback_id"]) == ("message_action", "save_for_harvest")
        assert (saved["message"]["user"], saved["message"]["text"]) == ("U0BRAM", "Begin klein")


def window(**more: Any) -> dict[str, Any]:
    field = {"type": "plain_text_input", "action_id": "answer", "initial_value": "Eerste"}
    label = {"type": "plain_text", "text": "Je antwoord"}
    block = {"type": "input", "block_id": "q1", "label": label, "element": field}
    return {"type": "modal", "title": label, "private_metadata": "p", "blocks": [block], **more}


class TestWindows:
    async def opened(self, slack: Slack, app: Listener) -> dict[str, Any]:
        await slack.person("anna").commands("vraag")
        opened = await slack.bot.views_open(trigger_id=app.heard[-1]["trigger_id"], view=window())
        return opened["view"]  # type: ignore[return-value]

    async def test_a_window_is_filled_in_and_sent(self, slack: Slack, app: Listener):
        view = await self.opened(slack, app)
        anna = slack.person("anna")
        await anna.submits("Een antwoord")
        sent = app.heard[-1]
        assert (sent["type"], sent["view"]["id"], sent["view"]["private_metadata"]) == (
            "view_submission",
            view["id"],
            "p",
        )
        assert sent["view"]["state"]["values"] == {
            "q1": {"answer": {"type": "plain_text_input", "value": "Een antwoord"}}
        }
        with pytest.raises(NotThere):
            await anna.view()

    async def test_what_is_left_alone_stays_as_it_was(self, slack: Slack, app: Listener):
        await self.opened(slack, app)
        await slack.person("anna").submits()
        assert app.heard[-1]["view"]["state"]["values"]["q1"]["answer"]["value"] == "Eerste"

    async def test_a_window_with_a_mistake_stays_open(self, slack: Slack, app: Listener):
        await self.opened(slack, app)
        mistake = {"response_action": "errors", "errors": {"q1": "Te lang"}}
        app.says = [web.json_response(mistake)]
        anna = slack.person("anna")
        assert (await anna.submits("x")).body == mistake
        assert (await anna.view())["title"]["text"] == "Je antwoord"

    async def test_a_trigger_opens_one_window(self, slack: Slack, app: Listener):
        await self.opened(slack, app)
        with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
            await slack.bot.views_open(trigger_id=app.heard[-1]["trigger_id"], view=window())

    async def test_the_page_of_the_app(self, slack: Slack, app: Listener):
        anna = slack.person("anna")
        with pytest.raises(NotThere):
            await anna.home()
        await anna.opens_home()
        assert (app.events[-1]["type"], app.events[-1]["tab"]) == ("app_home_opened", "home")
        await slack.bot.views_publish(user_id="U0ANNA", view={"type": "home", "blocks": BUTTONS})
        assert (await anna.home()).text.startswith("Wat past")


class TestReading:
    async def test_what_the_bot_says_is_heard_when_it_comes(self, slack: Slack, app: Listener):
        anna = slack.person("anna")
        waiting = asyncio.create_task(anna.hears_within("Welkom"))
        await slack.bot.chat_postMessage(channel="U0ANNA", text="Een ogenblik")
        sent = await slack.bot.chat_postMessage(channel="U0ANNA", text="Welkom, Anna")
        assert (await waiting).ts == sent["ts"]
        assert await anna.hears() == "Welkom, Anna"
        assert len(await anna.inbox()) == 2

    async def test_what_does_not_come_is_missed(self, slack: Slack):
        with pytest.raises(NotThere, match="did not hear"):
            await slack.person("anna").hears_within("Welkom", seconds=0.05)


class TestTrouble:
    async def test_too_many(self, slack: Slack):
        await slack.fault("chat.postMessage", times=1, status=429, retry_after=7)
        with pytest.raises(SlackApiError) as caught:
            await slack.bot.chat_postMessage(channel="C0NETWERK", text="Dag")
        assert caught.value.response.status_code == 429
        assert caught.value.response.headers["Retry-After"] == "7"
        await slack.bot.chat_postMessage(channel="C0NETWERK", text="Dag")

    async def test_done_but_not_told(self, slack: Slack):
        await slack.fault("chat.postMessage", status=500, done=True)
        with pytest.raises(SlackApiError):
            await slack.bot.chat_postMessage(channel="C0NETWERK", text="Dag")
        assert [seen.text for seen in await slack.history("#netwerk")] == ["Dag"]

    async def test_in_one_room_only(self, slack: Slack):
        await slack.fault("chat.postMessage", error="is_archived", channel="C0ELDERS")
        await slack.bot.chat_postMessage(channel="C0NETWERK", text="Dag")

    async def test_a_token_that_was_revoked(self, slack: Slack):
        await slack.revoke(slack.bot_token)
        with pytest.raises(SlackApiError, match="token_revoked"):
            await slack.bot.auth_test()
        await slack.revoke(slack.bot_token, "")
        await slack.bot.auth_test()

    async def test_a_token_that_nobody_gave_out(self, slack: Slack):
        with pytest.raises(SlackApiError, match="invalid_auth"):
            await slack.bot.auth_test(token="xoxb-other")

    async def test_scopes_are_told_and_kept_to(self, emulator: Emulator):
        async with workspace(emulator, scopes=["chat:write"]) as slack:
            told = await slack.bot.auth_test()
            assert told.headers["X-OAuth-Scopes"] == "chat:write"
            with pytest.raises(SlackApiError, match="missing_scope"):
                await slack.bot.users_list()

    async def test_metadata_is_given_to_who_asks(self, slack: Slack):
        metadata = {"event_type": "akker", "event_payload": {"row": 7}}
        first = await slack.bot.chat_postMessage(channel="C0NETWERK", text="een", metadata=metadata)
        await slack.bot.chat_postMessage(channel="C0NETWERK", text="twee", metadata=metadata)
        plain = await slack.bot.conversations_history(channel="C0NETWERK")
        assert "metadata" not in plain.get("messages", [])[0]
        told = await slack.bot.conversations_history(
            channel="C0NETWERK", oldest=first["ts"], inclusive=False, include_all_metadata=True
        )
        assert [(message["text"], message["metadata"]) for message in told.get("messages", [])] == [("twee", metadata)]

    async def test_a_method_that_slack_does_not_have(self, slack: Slack):
        with pytest.raises(SlackApiError, match="unknown_method"):
            await slack.bot.api_call("chat.shout")

    async def test_nobody_counts_the_requests_of_an_hour(self, slack: Slack):
        told = await slack.bot.auth_test()
        assert not [name for name in told.headers if name.lower().startswith("x-ratelimit")]


class TestEmulator:
    async def test_it_stays_on_this_machine(self, slack: Slack):
        await slack.control("connect", events=["http://192.0.2.1/events"])
        await slack.person("anna").says("Dag", in_="#netwerk")
        assert await slack.control("deliveries") == [{"event": "message", "status_code": None, "success": False}]

    async def test_a_reset_leaves_nothing(self, emulator: Emulator):
        for _ in range(2):
            async with workspace(emulator) as slack:
                assert await slack.history("#netwerk") == []
                await slack.bot.chat_postMessage(channel="C0NETWERK", text="Dag")

    async def test_it_ends_when_it_is_told_to(self):
        with running_emulator() as short:
            pass
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.ClientConnectionError):
                await short.control(session, "state")

    async def test_an_app_of_its_own_process_is_told_where_slack_is(self, slack: Slack):
        common = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": "xoxb-akker"}
        assert slack.environment() == {**common, "SLACK_SIGNING_SECRET": slack.signing_secret}
        assert slack.environment(socket=True) == {**common, "SLACK_APP_TOKEN": "xapp-akker"}

    async def test_what_it_cannot_do_it_says(self, slack: Slack):
        with pytest.raises(NoEmulator, match="no control dance"):
            await slack.control("dance")

    async def test_an_installation_by_oauth(self, emulator: Emulator):
        back = "http://127.0.0.1/slack/oauth_redirect"
        async with workspace(emulator, redirect_urls=[back]) as slack:
            form = {
                "user_id": "U0ANNA",
                "redirect_uri": back,
                "scope": "chat:write",
                "state": "s",
                "client_id": slack.client_id,
            }
            url = f"{emulator.url}/oauth/v2/authorize/callback"
            async with slack.session.post(url, data=form, allow_redirects=False) as page:
                code = page.headers["Location"].partition("code=")[2].partition("&")[0]
            known = {"client_id": slack.client_id, "client_secret": slack.client_secret}
            given = await slack.bot.api_call("oauth.v2.access", data={**known, "code": code, "redirect_uri": back})
            assert (given["bot_user_id"], given["scope"]) == ("U0AKKER", "chat:write")
            await slack.bot.chat_postMessage(channel="C0NETWERK", text="Dag", token=given["access_token"])


class TestPackages:
    def test_a_package_of_another_version_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        folder = tmp_path / "akker-tests" / "emulate-0.12.2" / "node_modules" / "emulate"
        folder.mkdir(parents=True)
        (folder / "package.json").write_text('{"version": "0.12.1"}')
        with pytest.raises(npm.NotInstalled, match=r"0\.12\.1"):
            npm.installed("emulate", "0.12.2")

    def test_what_cannot_be_fetched_is_an_error(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        with pytest.raises(npm.NotInstalled, match="could not install"):
            npm.installed(str(tmp_path / "nowhere"), "1.0.0")
        assert list((tmp_path / "akker-tests").iterdir()) == []
