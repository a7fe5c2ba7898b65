"""Windows while Slack or the database is in trouble: the question comes in them, or the person hears of it."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.slack import windows
from bot.errors import StoreBusy
from bot.network import Person as Known
from tests.support.slack.emulator import Emulator
from tests.support.slack.person import Person
from tests.support.slack.planted import ROOM
from tests.support.slack.screen import NotThere, words
from tests.support.slack.served import Served, served
from tests.support.slack.workspace import ALL_SCOPES, Slack, workspace

OPEN = "All in one window"
SORRY = "did not open as it should"


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    async with workspace(emulator, ["anna"], {ROOM: ["akker", "anna"]}, scopes=ALL_SCOPES) as here:
        here.retries = ()
        yield here


@pytest.fixture
async def akker(slack: Slack, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Served]:
    monkeypatch.setattr(windows, "AGAIN", 0.02)
    async with served(slack) as running:
        await slack.person("anna").commands("start", ROOM)
        await settled(running)
        yield running


async def settled(akker: Served) -> None:
    await akker.platform.ear.settle()
    await akker.app.settle()


async def from_the_button(anna: Person, akker: Served) -> None:
    asked = next(seen for seen in reversed(await anna.inbox()) if seen.controls)
    assert (await anna.clicks(OPEN, on=asked)).ok
    await settled(akker)


async def from_home(anna: Person, akker: Served) -> None:
    await anna.opens_home()
    await settled(akker)
    page = await anna.home()
    assert (await anna.clicks("Answer", on=page)).ok
    await settled(akker)


WAYS = pytest.mark.parametrize("clicked", [from_the_button, from_home])


@WAYS
class TestTroubleThatPasses:
    @pytest.mark.parametrize(
        "trouble", [{"status": 500}, {"status": 500, "done": True}, {"status": 429, "retry_after": 1}]
    )
    @pytest.mark.parametrize("method", ["views.open", "views.update"])
    async def test_the_question_comes_all_the_same(
        self, slack: Slack, akker: Served, clicked: Any, method: str, trouble: dict[str, Any]
    ):
        anna = slack.person("anna")
        before = len(await anna.inbox())
        await slack.fault(method, **trouble)
        await clicked(anna, akker)
        assert (await anna.view())["submit"]["text"] == "Send"
        assert len(await anna.inbox()) == before
        assert (await anna.submits("Ons team knikt.")).text == ""


@WAYS
class TestTroubleThatStays:
    @pytest.fixture(autouse=True)
    def impatient(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(windows, "TO_OPEN", 0.1)
        monkeypatch.setattr(windows, "TO_FILL", 0.1)

    @pytest.mark.parametrize(
        "trouble",
        [
            {"error": "expired_trigger_id"},
            {"status": 500},
            {"status": 429, "retry_after": 30},
            {"error": "fatal_error"},
        ],
    )
    async def test_no_window(self, slack: Slack, akker: Served, clicked: Any, trouble: dict[str, Any]):
        anna = slack.person("anna")
        await slack.fault("views.open", times=100, **trouble)
        await clicked(anna, akker)
        assert SORRY in (await anna.last()).text
        with pytest.raises(NotThere):
            await anna.view()

    @pytest.mark.parametrize("trouble", [{"status": 500}, {"status": 429, "retry_after": 30}])
    async def test_a_window_that_stays_at_one_moment(
        self, slack: Slack, akker: Served, clicked: Any, trouble: dict[str, Any]
    ):
        anna = slack.person("anna")
        await slack.fault("views.update", times=100, **trouble)
        await clicked(anna, akker)
        assert SORRY in (await anna.last()).text

    async def test_the_word_comes_in_the_end_when_slack_takes_no_messages_either(
        self, slack: Slack, akker: Served, clicked: Any
    ):
        anna = slack.person("anna")
        await slack.fault("views.open", times=100, status=500)
        await slack.fault("chat.postMessage", status=500)
        await clicked(anna, akker)
        akker.clock.set(akker.clock.now().replace(minute=30))  # type: ignore[attr-defined]
        await settled(akker)
        assert SORRY in (await anna.last()).text

    async def test_the_question_cannot_be_looked_up(
        self, slack: Slack, akker: Served, clicked: Any, monkeypatch: pytest.MonkeyPatch
    ):
        async def shown(*_: Any) -> None:
            raise StoreBusy("The database is locked.")

        monkeypatch.setattr(akker.app, "shown", shown)
        anna = slack.person("anna")
        await clicked(anna, akker)
        assert SORRY in words((await anna.view())["blocks"])


async def test_who_closes_it_at_once_hears_nothing(slack: Slack, akker: Served, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    anna = slack.person("anna")
    before = len(await anna.inbox())
    await slack.fault("views.update", error="not_found")
    await from_the_button(anna, akker)
    assert len(await anna.inbox()) == before
    assert "did not open" not in caplog.text


async def test_the_word_is_in_the_persons_own_language(slack: Slack, akker: Served):
    anna = slack.person("anna")

    def dutch(uow: Any) -> None:
        for person in uow.find(Known):
            person.locale = "nl-je"
            uow.put(person)

    await akker.app.writer.run(dutch)
    await slack.fault("views.open", error="expired_trigger_id")
    await from_the_button(anna, akker)
    assert "niet goed open" in (await anna.last()).text
