"""Akker in many workspaces: installed from a browser, talked with, removed; in one process, on one database."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

import pytest
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from sqlalchemy import MetaData, Table

from adapters.slack.api import Workspaces
from adapters.slack.doctor import examine
from adapters.slack.installations import engine_for
from adapters.slack.pages import page
from adapters.slack.scopes import SCOPES
from bot.clocks import SetClock
from bot.config import Settings
from bot.errors import ConfigError
from bot.events import Commanded
from bot.network import Network, Organisation, Workspace
from storage.tables.installations import SLACK_BOTS, SLACK_INSTALLATIONS, SLACK_STATES
from tests.support.people import TUESDAY
from tests.support.slack.emulator import Emulator, running_emulator
from tests.support.slack.payloads import App
from tests.support.slack.served import Served, free_port, served
from tests.support.slack.tape import taped
from tests.support.slack.town import Town, town
from tests.support.slack.workspace import Slack, workspace

FIELD = "#field"
T = TypeVar("T")

ELSEWHERE = App(team="T0DUIN", domain="duin")


@pytest.fixture(scope="module")
def another_emulator() -> Iterator[Emulator]:
    """A second workspace's Slack."""
    with running_emulator() as server:
        yield server


@dataclass
class Country:
    """Two workspaces, and one Akker that either may install."""

    veld: Slack
    duin: Slack
    town: Town
    akker: Served
    home: str
    file: Path
    settings: dict[str, str | None]

    async def installs(self, slack: Slack, **how: object) -> tuple[int, str]:
        """Somebody installs Akker there."""
        return await self.town.installs(slack, f"{self.home}/slack/install", **how)  # pyright: ignore[reportArgumentType]

    async def quiet(self) -> None:
        """Let everything come of it."""
        for _ in range(2):
            await self.akker.platform.ear.settle()
            await self.akker.app.settle()

    def again(self, port: int, **more: str) -> AbstractAsyncContextManager[Served]:
        """Another process on the same database, perhaps with settings of its own."""
        return served(self.veld, f"sqlite:///{self.file}", port=port, more={**self.settings, **more})

    def stored(self, column: str, table: str) -> list[str]:
        """A column, as another program sees it."""
        connection = sqlite3.connect(self.file)
        try:
            return [row[0] for row in connection.execute(f"SELECT {column} FROM {table} ORDER BY 1")]
        finally:
            connection.close()

    async def kept(self, kind: type[T]) -> list[T]:
        """What Akker knows."""
        return await self.akker.app.writer.run(lambda uow: uow.find(kind))


@pytest.fixture
async def country(
    emulator: Emulator, another_emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Country]:
    """Nobody has installed anything yet. What Bolt would read by itself leads nowhere."""
    monkeypatch.chdir(tmp_path)
    for name in ("CLIENT_ID", "CLIENT_SECRET", "SIGNING_SECRET", "BOT_TOKEN", "REDIRECT_URI", "SCOPES"):
        monkeypatch.setenv(f"SLACK_{name}", "of the environment")
    port, file = free_port(), tmp_path / "akker.db"
    home = f"http://127.0.0.1:{port}"
    back = [f"{home}/slack/oauth_redirect"]
    async with AsyncExitStack() as stack:
        rooms = {FIELD: ["akker", "anna"]}
        veld = await stack.enter_async_context(workspace(emulator, ["anna"], rooms, redirect_urls=back))
        duin = await stack.enter_async_context(
            workspace(another_emulator, ["anna"], rooms, redirect_urls=back, app=ELSEWHERE)
        )
        here = await stack.enter_async_context(town(veld, duin))
        settings = {
            "slack_bot_token": None, "slack_api_url": f"{here.url}/api/", "slack_client_id": veld.client_id,
            "slack_client_secret": veld.client_secret, "akker_public_url": home,
        }  # fmt: skip
        akker = await stack.enter_async_context(served(veld, f"sqlite:///{file}", port=port, more=settings))
        duin.app_at(f"{home}/slack/events")
        yield Country(veld, duin, here, akker, home, file, settings)


async def test_installed_talked_with_removed_and_installed_again(country: Country):
    anna = country.veld.person("anna")
    status, said = await country.installs(country.veld)
    assert status == 200
    assert "<h1>Akker is in Veld now</h1>" in said
    assert f'href="https://slack.com/app_redirect?app={country.veld.app.app}&amp;team=T0VELD"' in said
    await anna.commands("help")
    await country.quiet()
    assert "There is no network here yet." in (await anna.last()).text

    (token,) = country.stored("bot_token", "slack_installations")
    await country.veld.revoke(token)
    assert (await country.veld.happens({"type": "app_uninstalled"})).ok
    assert (await country.veld.happens({"type": "tokens_revoked", "tokens": {"bot": ["U0AKKER"]}})).ok
    assert country.stored("bot_token", "slack_installations") == []
    assert country.stored("bot_token", "slack_bots") == []
    heard = len(await anna.inbox())
    await anna.commands("help")
    await country.quiet()
    assert len(await anna.inbox()) == heard

    await country.installs(country.veld)
    await anna.commands("help")
    await country.quiet()
    assert len(await anna.inbox()) == heard + 1
    assert [each.name for each in await country.kept(Organisation)] == ["Veld"]


async def test_two_workspaces_each_with_its_own_token_and_organisation(country: Country):
    for slack in (country.veld, country.duin):
        await country.installs(slack)
        await slack.person("anna").commands("start", in_=FIELD)
    await country.quiet()
    for slack in (country.veld, country.duin):
        assert "Where are you stuck now" in (await slack.person("anna").last()).text
        assert len([seen for seen in await slack.history(FIELD) if seen.user == slack.app.bot_user]) == 1
    assert country.stored("team_id", "slack_bots") == ["T0DUIN", "T0VELD"]
    workspaces = {each.organisation: each.address for each in await country.kept(Workspace)}
    owners = {each.id: each.name for each in await country.kept(Organisation)}
    networks = [each.organisation for each in await country.kept(Network)]
    assert [(owners[id or 0], workspaces[id or 0]) for id in networks] == [("Veld", "T0VELD"), ("Duin", "T0DUIN")]

    (token,) = country.stored("bot_token", "slack_bots WHERE team_id = 'T0VELD'")
    await country.veld.revoke(token)
    await country.veld.happens({"type": "app_uninstalled"})
    assert country.stored("team_id", "slack_bots") == ["T0DUIN"]
    await country.duin.person("anna").commands("help")
    await country.quiet()
    assert "You facilitate field." in (await country.duin.person("anna").last()).text


async def test_what_was_installed_is_known_after_a_restart_and_so_is_that_it_was_removed(country: Country):
    await country.installs(country.veld)
    anna = country.veld.person("anna")
    async with country.again(free_port()) as later:
        await anna.commands("help")
        await later.platform.ear.settle()
        await later.app.settle()
        assert "There is no network here yet." in (await anna.last()).text
    async with country.again(free_port()):
        await country.veld.revoke(country.stored("bot_token", "slack_bots")[0])
        assert (await country.veld.happens({"type": "app_uninstalled"})).ok
        assert country.stored("bot_token", "slack_bots") == []


async def test_what_was_to_be_said_meanwhile_is_said_once_it_is_installed_again(country: Country):
    await country.installs(country.veld)
    anna = country.veld.person("anna")
    await country.veld.revoke(country.stored("bot_token", "slack_bots")[0])
    await country.veld.happens({"type": "app_uninstalled"})
    asked = Commanded("late", TUESDAY, "slack", anna.address, f"dm:{anna.address}", True, text="help")
    await country.akker.app.handle(asked)
    await country.quiet()
    assert await anna.inbox() == []
    await country.installs(country.veld)
    assert isinstance(country.akker.clock, SetClock)
    country.akker.clock.set(TUESDAY + timedelta(hours=1))
    await country.quiet()
    assert "There is no network here yet." in (await anna.last()).text


async def test_that_an_earlier_one_was_removed_does_not_remove_what_works(country: Country):
    await country.installs(country.veld)
    await country.installs(country.veld)
    assert len(country.stored("bot_token", "slack_installations")) == 1
    assert (await country.veld.happens({"type": "tokens_revoked", "tokens": {"bot": ["U0AKKER"]}})).ok
    assert len(country.stored("bot_token", "slack_installations")) == 1


async def test_a_token_that_is_read_while_another_takes_its_place_is_not_kept(country: Country):
    await country.installs(country.veld)
    installations = country.akker.platform.installations
    assert installations is not None
    installations._tokens.clear()
    find, read, go_on = installations._store.find_bot, Event(), Event()

    def slowly(**which: Any) -> Any:
        found = find(**which)
        read.set()
        go_on.wait(10)
        return found

    installations._store.find_bot = slowly  # type: ignore[method-assign]
    asking = asyncio.ensure_future(installations.token_of("T0VELD"))
    await asyncio.to_thread(read.wait, 10)
    installing = asyncio.ensure_future(country.installs(country.veld))
    await asyncio.wait([installing], timeout=0.5)
    go_on.set()
    await asyncio.gather(asking, installing)
    assert [await installations.token_of("T0VELD")] == country.stored("bot_token", "slack_bots")


async def test_which_bot_it_is_follows_from_the_token():
    """Who installs Akker again after it was removed may get another bot user."""
    tokens = ["xoxb-1", "xoxb-2"]

    async def token_of(team: str) -> str:
        return tokens[0]

    async def forget(team: str) -> None:
        """Nothing is kept."""

    async with taped([]) as tape:
        workspaces = Workspaces(token_of, forget, tape.url)
        team = tape.app.team
        assert (await workspaces.myself(team)).user == tape.app.bot_user
        asking = asyncio.ensure_future(workspaces.myself(team))
        tape.app = App(bot_user="U0NEW")
        assert (await asking).user == "U0AKKER", "asked once"
        del tokens[0]
        assert (await workspaces.myself(team)).user == "U0NEW"
        await workspaces.close()


class TestRefused:
    async def test_of_another_browser(self, country: Country):
        status, said = await country.installs(country.veld, cookies=False)
        assert (status, "invalid_browser" in said) == (400, True)
        assert country.stored("bot_token", "slack_bots") == []

    async def test_with_a_state_of_their_own(self, country: Country):
        status, said = await country.installs(country.veld, state="mine")
        assert (status, "invalid_browser" in said) == (400, True)
        assert country.stored("bot_token", "slack_bots") == []

    async def test_with_a_state_that_was_never_issued(self, country: Country):
        back = f"{country.home}/slack/oauth_redirect?state=mine&code=any"
        async with country.town.session.get(back, headers={"Cookie": "slack-app-oauth-state=mine"}) as answer:
            assert (answer.status, "invalid_state" in await answer.text()) == (401, True)
        assert country.town.asked == []

    async def test_by_slack(self, country: Country):
        await country.veld.fault("oauth.v2.access", error="invalid_client_id")
        status, said = await country.installs(country.veld)
        assert (status, "invalid_code" in said) == (401, True)
        assert country.stored("bot_token", "slack_bots") == []

    async def test_by_who_was_asked(self, country: Country):
        async with country.town.session.get(f"{country.home}/slack/oauth_redirect?error=access_denied") as answer:
            said = await answer.text()
        assert answer.status == 200
        assert "<h1>Akker was not installed</h1>" in said
        assert "You stopped it in Slack" in said
        assert f'<a href="{country.home}/slack/install">Begin again</a>' in said


class TestPages:
    @pytest.mark.parametrize(
        ("query", "status", "heading"),
        [
            ("?error=access_denied", 200, "Akker is niet geïnstalleerd"),
            ("?state=mine&code=any", 400, "Deze pagina is niet meer geldig"),
            ("?error=%3Cscript%3Ealert(1)%3C/script%3E", 200, "Akker is niet geïnstalleerd"),
            ("?error=server_error", 200, "Akker is niet geïnstalleerd"),
        ],
    )
    async def test_are_in_the_language_of_the_installation(
        self, country: Country, query: str, status: int, heading: str
    ):
        port = free_port()
        async with country.again(port, akker_locale="nl-u"):
            home = f"http://127.0.0.1:{port}"
            async with country.town.session.get(f"{home}/slack/install") as answer:
                begin = await answer.text()
            async with country.town.session.get(f"{home}/slack/oauth_redirect{query}") as answer:
                said = await answer.text()
        assert answer.status == status
        assert "<h1>Akker toevoegen aan Slack</h1>" in begin
        assert f"<h1>{heading}</h1>" in said
        assert '<html lang="nl-NL">' in said
        assert "Opnieuw beginnen" in said
        assert "script" not in said
        assert ("server_error" in said) == ("server_error" in query)

    async def test_take_nothing_from_elsewhere_and_tell_nobody_of_the_code(self, country: Country):
        async with country.town.session.get(f"{country.home}/slack/oauth_redirect?error=access_denied") as answer:
            said = await answer.text()
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"
        assert re.findall(r'(?:src|href)="(?!data:)([^"]*)"', said) == [f"{country.home}/slack/install"]

    async def test_a_name_is_only_a_name(self, country: Country):
        texts = country.akker.app.texts
        assert "in &lt;b&gt;*Veld* now</h1>" in page(texts, "en", "installed", "https://x", team="<b>*Veld*")

    async def test_what_could_not_be_saved_is_told(self, country: Country):
        connection = sqlite3.connect(country.file)
        connection.execute("ALTER TABLE slack_oauth_states RENAME TO away")
        connection.commit()
        async with country.town.session.get(f"{country.home}/slack/install") as answer:
            said = await answer.text()
        connection.execute("ALTER TABLE away RENAME TO slack_oauth_states")
        connection.commit()
        connection.close()
        assert (answer.status, "<h1>Akker was not installed</h1>" in said, "not_saved" in said) == (503, True, True)


async def test_nothing_is_read_from_the_environment_nor_kept_in_files(country: Country):
    await country.installs(country.veld)
    (asked,) = country.town.asked
    assert asked["client_id"] == country.veld.client_id
    assert asked["client_secret"] == country.veld.client_secret
    assert asked["redirect_uri"] == f"{country.home}/slack/oauth_redirect"
    assert asked["Authorization"] == ""
    assert country.stored("bot_scopes", "slack_bots") == [",".join(SCOPES)]
    assert {path.name.partition("-")[0] for path in country.file.parent.iterdir()} == {"akker.db"}


async def test_a_state_is_good_once_and_does_not_stay(country: Country):
    await country.installs(country.veld)
    assert country.stored("state", "slack_oauth_states") == []
    install = f"{country.home}/slack/install"
    async with country.town.session.get(install):
        pass
    connection = sqlite3.connect(country.file)
    connection.execute("UPDATE slack_oauth_states SET expire_at = '2020-01-01 00:00:00.000000'")
    connection.commit()
    connection.close()
    async with country.town.session.get(install):
        pass
    assert len(country.stored("state", "slack_oauth_states")) == 1


def test_a_database_in_memory_is_refused():
    with pytest.raises(ConfigError, match="stays"):
        engine_for("sqlite://")


def test_the_tables_are_those_of_the_library():
    metadata = MetaData()
    installations = SQLAlchemyInstallationStore.build_installations_table(metadata, "slack_installations")
    bots = SQLAlchemyInstallationStore.build_bots_table(metadata, "slack_bots")
    states = SQLAlchemyOAuthStateStore.build_oauth_states_table(metadata, "slack_oauth_states")

    def shape(table: Table) -> object:
        columns = [(column.name, repr(column.type), column.nullable, column.primary_key) for column in table.c]
        return columns, [(index.name, [column.name for column in index.columns]) for index in table.indexes]

    for ours, theirs in ((SLACK_BOTS, bots), (SLACK_INSTALLATIONS, installations), (SLACK_STATES, states)):
        assert shape(ours) == shape(theirs)


@pytest.mark.parametrize(("url", "weight"), [("https://akker.example.org", "good"), ("http://akker.example", "bad")])
async def test_the_doctor_says_where(url: str, weight: str):
    settings = Settings.model_validate({
        "slack_client_id": "1.2", "slack_client_secret": "s", "slack_signing_secret": "s", "akker_public_url": url,
    })  # fmt: skip
    findings = await examine(settings, TUESDAY, None)
    assert [each.weight for each in findings] == [weight, "good"]
    assert f"{url}/slack/install" in findings[0].told
    refused = (TUESDAY - timedelta(hours=1)).isoformat()
    (_, secret) = await examine(settings, TUESDAY, refused)
    assert (secret.weight, refused in secret.told) == ("bad", True)
