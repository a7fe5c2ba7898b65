"""What `akker doctor` says of Slack: green, or what to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

import adapters
from adapters.slack.doctor import examine
from adapters.slack.events import _EVENTS
from adapters.slack.interactions import SAVE_FOR_HARVEST
from adapters.slack.scopes import SCOPES
from bot.config import Settings
from bot.doctor import Finding
from tests.adapters.script import akker
from tests.support.slack.emulator import Emulator
from tests.support.slack.served import served
from tests.support.slack.sockets import running_sockets
from tests.support.slack.ways import Http
from tests.support.slack.workspace import Slack, workspace

MANIFEST = Path(adapters.__file__).parent.parent / "deploy" / "slack" / "manifest.yaml"


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    async with workspace(emulator, scopes=SCOPES) as here:
        yield here


async def findings(slack: Slack, refused: str | None = None, *, now: datetime | None = None, **more: Any) -> str:
    fields = {"slack_api_url": slack.api_url, "slack_bot_token": slack.bot_token, **more}
    found = await examine(Settings.model_validate(fields), now or datetime.now(UTC), refused)
    return "\n".join(map(str, found))


class TestGreen:
    async def test_over_http(self, slack: Slack):
        told = await findings(slack, slack_signing_secret=slack.signing_secret)
        assert "bad" not in told
        for good in ("U0AKKER in T0VELD", "all that Akker needs", "The clock is right", "No request was refused"):
            assert good in told

    async def test_over_socket_mode(self, slack: Slack):
        async with running_sockets(slack.app.app, slack.app_token) as sockets:
            await slack.app_on(sockets)
            told = await findings(slack, slack_app_token=slack.app_token)
            assert "bad" not in told
            assert "Slack says hello" in told

    async def test_as_a_command(self, slack: Slack, tmp_path: Path):
        done = await asyncio.to_thread(akker, "doctor", cwd=tmp_path, **slack.environment())
        assert done.returncode == 0, done.stdout
        assert "bad" not in done.stdout
        assert "The token is that of U0AKKER" in done.stdout

    async def test_without_slack_there_is_nothing_to_say(self):
        assert await examine(Settings(), datetime.now(UTC), None) == []


class TestAdvice:
    @pytest.mark.parametrize("scope", ["im:write", "groups:history", "files:read"])
    async def test_a_scope_is_missing(self, emulator: Emulator, scope: str):
        async with workspace(emulator, scopes=set(SCOPES) - {scope}) as slack:
            told = await findings(slack, slack_signing_secret="x")
            assert f"Without {scope} it cannot {SCOPES[scope]}. Install the app again" in told
            assert told.count("bad") == 1

    @pytest.mark.parametrize(
        ("token", "code", "advice"),
        [
            ("xoxb-wrong", "", "not valid. Install Akker"),
            ("xoxb-akker", "token_revoked", "revoked. Install Akker"),
            ("xoxb-akker", "account_inactive", "deactivated. Install Akker"),
            ("xoxp-anna", "", "it begins with xoxb-"),
        ],
    )
    async def test_the_token_is_wrong(self, slack: Slack, token: str, code: str, advice: str):
        if code:
            await slack.revoke(token, code)
        told = await findings(slack, slack_bot_token=token, slack_signing_secret="x")
        assert told.startswith("bad")
        assert advice in told

    async def test_the_secret_is_wrong(self, slack: Slack):
        """What is refused at the door is noted for whoever asks the doctor later."""
        async with served(slack) as running:
            assert isinstance(slack.way, Http)
            slack.way = replace(slack.way, secret="another")
            assert (await slack.person("anna").commands("help")).status == 401
            refused = await running.app.fact("slack.refused")
            assert refused is not None
            at = datetime.fromisoformat(refused)
        told = await findings(slack, refused, slack_signing_secret="another", now=at + timedelta(hours=1))
        assert "SLACK_SIGNING_SECRET is not the app's: copy it again" in told
        told = await findings(slack, refused, slack_signing_secret="x", now=at + timedelta(hours=25))
        assert "SLACK_SIGNING_SECRET" not in told

    async def test_socket_mode_is_off_or_its_token_wrong(self, slack: Slack):
        for token in ("xapp-wrong", slack.app_token):  # the second is right, but there is no socket
            told = await findings(slack, slack_app_token=token)
            assert "app-level token with connections:write, switch Socket Mode on" in told

    async def test_a_dead_socket(self, slack: Slack, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("adapters.slack.api.PATIENCE", 0.3)
        async with running_sockets(slack.app.app, slack.app_token) as sockets:
            await slack.app_on(sockets)
            nowhere = sockets.link_url.replace("/link/", "/nowhere/")
            await slack.control("connect", socket=nowhere)
            told = await findings(slack, slack_app_token=slack.app_token)
            assert "nothing comes through it. Let this machine reach Slack by WebSocket" in told

    async def test_it_hears_nothing(self, slack: Slack):
        assert "Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)" in await findings(slack)

    async def test_the_clock_is_wrong(self, slack: Slack):
        told = await findings(slack, now=datetime.now(UTC) + timedelta(minutes=10), slack_signing_secret="x")
        assert "seconds from Slack's. Set it by NTP" in told

    async def test_slack_cannot_be_reached(self, slack: Slack):
        told = await findings(slack, slack_api_url="http://127.0.0.1:9/api/", slack_signing_secret="x")
        assert told.startswith(str(Finding("bad", "slack", "SLACK_BOT_TOKEN: Slack cannot be reached.")))


class TestManifest:
    manifest = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))

    def test_exactly_the_scopes_that_are_used(self):
        assert sorted(self.manifest["oauth_config"]["scopes"]["bot"]) == sorted(SCOPES)

    def test_exactly_the_events_that_are_understood(self):
        asked = {name.partition(".")[0] for name in self.manifest["settings"]["event_subscriptions"]["bot_events"]}
        assert asked == set(_EVENTS)

    def test_its_menu_entry_and_its_command_are_ours(self):
        (shortcut,) = self.manifest["features"]["shortcuts"]
        (command,) = self.manifest["features"]["slash_commands"]
        assert shortcut["callback_id"] == SAVE_FOR_HARVEST
        assert (command["command"], command["should_escape"]) == ("/akker", True)
        assert self.manifest["settings"]["interactivity"]["is_enabled"]

    def test_names_are_as_short_as_slack_wants_them(self):
        about = self.manifest["display_information"]
        assert len(about["name"]) <= 35
        assert len(about["description"]) <= 140
        assert 174 <= len(about["long_description"]) <= 4000
