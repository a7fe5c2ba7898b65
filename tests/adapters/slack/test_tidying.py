"""What the adapter noted goes when nothing can need it any more, and not before."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from adapters.slack.edits import CHANGED, change
from adapters.slack.files import FILE
from adapters.slack.gaps import MISSED
from adapters.slack.tidying import LATE, sweep
from bot.events import Deleted, Edited
from bot.messages import Message
from bot.network import Document
from bot.ports import OutboxRow, UnitOfWork
from tests.crash.content import content
from tests.support.people import TUESDAY
from tests.support.slack.emulator import Emulator
from tests.support.slack.planted import ROOM, Planted, plant
from tests.support.slack.served import served
from tests.support.slack.workspace import ALL_SCOPES, Slack, workspace


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    async with workspace(emulator, ["anna", "bram"], scopes=ALL_SCOPES) as here:
        yield here


@pytest.fixture
async def net(slack: Slack) -> AsyncIterator[Planted]:
    async with served(slack) as akker:
        yield await plant(slack, akker)


async def after(net: Planted, span: timedelta) -> None:
    """Time goes by; then it is swept."""
    await net.later(span.total_seconds())
    await net.akker.app.writer.run(lambda uow: sweep(uow, net.akker.clock.now()))


async def noted(net: Planted, prefix: str) -> int:
    return len(await net.akker.app.writer.run(lambda uow: uow.facts(prefix)))


async def test_versions_go_when_nothing_older_can_come(net: Planted, slack: Slack):
    anna, now = slack.person("anna"), net.akker.clock.now()
    where: dict[str, Any] = {"platform": "slack", "who": anna.address, "where": f"dm:{anna.address}", "direct": True}
    await anna.commands("me")
    await net.later()
    stamps = [f"{now.timestamp() + number:.6f}" for number in range(3)]
    refs = [await anna.says_dm("language"), await anna.says_dm("English")]
    await net.later()
    edit = Edited(f"slack:T0VELD/edit/{stamps[1]}", now, ref=refs[0], text="words", **where)
    await change(net.akker.app, edit)
    await change(net.akker.app, Deleted("slack:T0VELD/delete", now, ref=refs[1], **where))
    assert await noted(net, CHANGED) == 2
    await after(net, LATE - timedelta(hours=1))
    assert await noted(net, CHANGED) == 2
    await after(net, timedelta(hours=2))
    assert await noted(net, CHANGED) == 0


async def test_a_file_is_needed_until_its_row_is_sent(net: Planted, slack: Slack):
    def write(uow: UnitOfWork) -> int:
        document = uow.put(Document(net.network, "harvest.md", "text/markdown", "# Oogst", TUESDAY)).id
        message = Message(["Here it is."], "en", document=document, file_name="harvest.md")
        return uow.post(OutboxRow(net.place(uow, ROOM), "file", message.to_json(), net.akker.clock.now()))

    await slack.fault("files.completeUploadExternal", status=500)
    row = await net.akker.app.writer.run(write)
    await net.later()
    await net.akker.app.writer.run(lambda uow: sweep(uow, net.akker.clock.now()))
    assert (await net.states([row]), await noted(net, FILE)) == (["waiting"], 1)
    await after(net, timedelta(minutes=1))
    assert (await net.states([row]), await noted(net, FILE)) == (["sent"], 0)


async def test_the_posts_of_a_message_are_needed_while_it_has_several(net: Planted, slack: Slack):
    (row,) = await net.post(ROOM, "words " * 8000)
    await after(net, 10 * LATE)
    assert await noted(net, "slack.parts:") == 1
    await net.post(ROOM, "short", kind="update", target=row)
    await net.later(2)
    assert await net.said(ROOM) == ["short"]
    assert await noted(net, "slack.parts:") == 0


async def test_a_question_is_put_again_another_day(net: Planted, slack: Slack):
    anna, gaps = slack.person("anna"), net.akker.platform._gaps
    await anna.commands("me")
    await net.later()
    await slack.fault("conversations.history", error="missing_scope", times=20)
    for _ in range(2):
        await gaps._catch_up(anna.address)
    await net.later()

    def whys(texts: list[str]) -> int:
        return sum("I could not hear you" in text for text in texts)

    inbox = [seen.text for seen in await anna.inbox()]
    assert (whys(inbox), await noted(net, MISSED)) == (1, 1)
    await after(net, timedelta(days=1, hours=1))
    assert await noted(net, MISSED) == 0
    claims = [row["event"] for row in content(net.akker.app.store._database)["claim"]]  # type: ignore[attr-defined]
    assert not [event for event in claims if event.startswith(MISSED)]
    await gaps._catch_up(anna.address)
    await net.later()
    assert whys([seen.text for seen in await anna.inbox()]) == 2


async def test_it_happens_by_itself(net: Planted):
    await net.akker.app.remember(f"{FILE}404", "F0")
    ears = [asyncio.ensure_future(ear()) for ear in net.akker.platform.ears]
    async with asyncio.timeout(10):
        while await noted(net, FILE):  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.01)
    for ear in ears:
        ear.cancel()
    await asyncio.gather(*ears, return_exceptions=True)
