"""A connection of Socket Mode that goes deaf, or is cut: noticed, replaced, and what was said meanwhile is made up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.slack import gaps
from adapters.slack.api import Api
from adapters.slack.socket import PING, WATCH, Socket
from tests.crash.content import content
from tests.support.slack.emulator import Emulator
from tests.support.slack.planted import ROOM
from tests.support.slack.served import NoPace, Served, served
from tests.support.slack.sockets import Sockets
from tests.support.slack.workspace import ALL_SCOPES, NoApp, Slack, workspace


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundredth of the intervals; pings a twentieth, or the client takes a busy machine for a lost connection."""
    monkeypatch.setattr(Socket, "ping", PING / 20)
    monkeypatch.setattr(Socket, "watch", WATCH / 100)
    monkeypatch.setattr(gaps, "AGAIN", 0.05)
    monkeypatch.setattr(gaps, "LONGEST", 1.0)


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    async with workspace(emulator, scopes=ALL_SCOPES) as here:
        here.retries = ()
        yield here


@pytest.fixture
async def akker(slack: Slack) -> AsyncIterator[Served]:
    """Anna was asked her first question, over Socket Mode."""
    async with served(slack, way="socket") as running:
        await slack.person("anna").commands("start", ROOM)
        await running.platform.ear.settle()
        await running.app.settle()
        yield running


def sockets_of(slack: Slack) -> Sockets:
    assert isinstance(slack.way, Sockets)
    return slack.way


def test_it_is_noticed_within_ninety_seconds():
    """The client itself connects anew when four pings were lost; else we do, at the second look."""
    assert 4 * PING + PING + 2 * WATCH < 90


@pytest.mark.parametrize("trouble", ["deafen", "cut"])
async def test_it_is_replaced(slack: Slack, akker: Served, trouble: str):
    sockets = sockets_of(slack)
    before = sockets.opened
    getattr(sockets, trouble)()
    await replaced(sockets, before)
    assert (await slack.person("anna").commands("help")).ok


async def test_slack_may_announce_it(slack: Slack, akker: Served):
    sockets = sockets_of(slack)
    before = sockets.opened
    await sockets.refresh()
    await replaced(sockets, before)
    assert (await slack.person("anna").commands("help")).ok


async def replaced(sockets: Sockets, before: int) -> None:
    """Wait for a new link. The client may take one more than it needs, and lets the older go: the last one counts."""
    await sockets.linked(before + 1, within=10)
    await asyncio.sleep(10 * Socket.watch)
    sockets.links = sockets.links[-1:]


async def test_also_when_slack_gives_no_other_at_once(slack: Slack, akker: Served):
    sockets = sockets_of(slack)
    before = sockets.opened
    await slack.fault("apps.connections.open", times=3, error="internal_error")
    sockets.cut()
    await sockets.linked(before + 1, within=20)
    assert (await slack.person("anna").commands("help")).ok


class TestWhatWasMissed:
    async def meanwhile(self, slack: Slack, deed: Any) -> None:
        """Something happens that the app does not hear of; then it gets another connection."""
        sockets = sockets_of(slack)
        before, slack.way = sockets.opened, NoApp()
        await deed()
        slack.way = sockets
        sockets.cut()
        await sockets.linked(before + 1, within=10)

    async def test_an_answer_is_made_up(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        asked = await anna.last()
        await self.meanwhile(slack, lambda: anna.says_dm("Ons team knikt."))
        await anna.hears_within("tried already")
        count = len(await anna.inbox())
        await self.meanwhile(slack, lambda: anna.channel("dm"))
        await anna.commands("help")
        await akker.app.settle()
        assert len(await anna.inbox()) == count + 1, "nothing counts twice"
        assert asked.ts

    async def test_and_in_the_thread_of_the_question_and_changed(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        asked = await anna.last()

        async def answers() -> None:
            ts = await anna.replies(asked.ts, "Ons team knikt.")
            await anna.edits(ts, "Ons team knikt, en gaat door.")

        await self.meanwhile(slack, answers)
        await anna.hears_within("tried already")
        whole = str(await self.answers(akker))
        assert "Ons team knikt, en gaat door." in whole

    async def test_also_what_was_changed_of_an_earlier_answer(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        ts = await anna.says_dm("Ons team knikt.")
        await anna.hears_within("tried already")

        async def changes() -> None:
            await anna.edits(ts, "Ons team knikt, en gaat door.")

        await self.meanwhile(slack, changes)
        await self.held_within(akker, "Ons team knikt, en gaat door.")

    async def test_else_the_question_is_put_again_saying_why(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        await slack.fault("conversations.history", error="missing_scope", times=20)
        await self.meanwhile(slack, lambda: anna.says_dm("Ons team knikt."))
        await anna.hears_within("I could not hear you for a while")
        await akker.app.settle()
        assert "stuck" in (await anna.last()).text
        await self.meanwhile(slack, lambda: anna.channel("dm"))
        await anna.commands("help")
        await akker.app.settle()
        whys = [seen for seen in await anna.inbox() if "I could not hear you" in seen.text]
        assert len(whys) == 1, "once a day at most"

    async def test_trouble_with_it_passes(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        await slack.fault("conversations.history", status=500, times=2)
        await slack.fault("conversations.history", status=429, retry_after=1)
        await self.meanwhile(slack, lambda: anna.says_dm("Ons team knikt."))
        await anna.hears_within("tried already")

    async def test_who_cannot_be_looked_up_holds_up_nobody(self, slack: Slack, akker: Served):
        anna, bram = slack.person("anna"), slack.person("bram")
        await bram.commands("me")
        await bram.hears_within("What do you want to see")
        await slack.fault("conversations.open", status=500, times=1000, user=anna.id)

        async def both() -> None:
            await anna.says_dm("Ons team knikt.")
            await bram.says_dm("language")

        await self.meanwhile(slack, both)
        await bram.hears_within("In which language")
        await slack.control("mend")
        await anna.hears_within("tried already")

    async def test_slack_is_asked_once_for_each_person_and_not_too_fast(
        self, slack: Slack, akker: Served, monkeypatch: pytest.MonkeyPatch
    ):
        anna = slack.person("anna")
        await anna.says_dm("help me")
        await anna.says_dm("pause")
        await akker.app.settle()
        assert "do you want me to do it" in (await anna.last()).text
        calls, turns = list[str](), list[str]()

        async def called(api: Api, method: str, **arguments: Any) -> dict[str, Any]:
            calls.append(method)
            return await call(api, method, **arguments)

        async def turn(pace: NoPace, *limits: tuple[str, float]) -> None:
            turns.extend(name for name, seconds in limits if seconds == gaps.A_LOOK)

        call = Api.call
        monkeypatch.setattr(Api, "call", called)
        monkeypatch.setattr(NoPace, "turn", turn)
        akker.platform._gaps.missed()
        async with asyncio.timeout(10):
            while "conversations.history" not in calls:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.05)
        await asyncio.sleep(0.2)
        looks = [method for method in calls if method in ("conversations.open", "conversations.history")]
        assert looks == ["conversations.open", "conversations.history"]
        assert turns == [f"{method}/{slack.app.team}" for method in looks]

    async def test_a_long_thread_is_read_to_its_end(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        asked = await anna.last()

        async def answers() -> None:
            for number in range(gaps.A_PAGE + 5):
                await anna.replies(asked.ts, f"Ons team knikt {number} keer.")

        await self.meanwhile(slack, answers)
        await self.held_within(akker, f"knikt {gaps.A_PAGE + 4} keer")

    async def held_within(self, akker: Served, words: str) -> None:
        async with asyncio.timeout(10):
            while words not in str(await self.answers(akker)):  # noqa: ASYNC110 - the database tells nobody
                await asyncio.sleep(0.05)

    async def answers(self, akker: Served) -> Any:
        return content(akker.app.store._database)["journal"]  # type: ignore[attr-defined]
