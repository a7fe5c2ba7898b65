"""One network, with a room in Slack and one in Matrix: everyone is asked where they live, both rooms hear the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from adapters import web
from adapters.matrix.platform import Matrix
from adapters.slack.platform import Slack as SlackPlatform
from bot.audience import NETWORK, Label, Labelled, freeze
from bot.bootstrap import build
from bot.clocks import SetClock
from bot.config import Settings
from bot.network import Membership, Question
from bot.ports import UnitOfWork
from tests.support.matrix.account import PASSWORD, bot_account
from tests.support.matrix.member import Member, member
from tests.support.matrix.served import Served as InMatrix
from tests.support.matrix.synapse import Synapse
from tests.support.people import TUESDAY
from tests.support.slack.emulator import Emulator
from tests.support.slack.planted import ROOM, plant
from tests.support.slack.served import NoPace, free_port
from tests.support.slack.served import Served as InSlack
from tests.support.slack.workspace import ALL_SCOPES, Slack, workspace


@dataclass
class Both:
    """One Akker on two platforms."""

    slack: Slack
    in_slack: InSlack
    in_matrix: InMatrix
    clock: SetClock

    async def settles(self) -> None:
        """All that is under way has arrived."""
        await self.in_slack.platform.ear.settle()
        await self.in_slack.app.settle()

    async def later(self, span: timedelta) -> None:
        """Time goes by."""
        self.clock.set(self.clock.now() + span)
        await self.in_slack.app.wake()
        await self.settles()


@asynccontextmanager
async def both(slack: Slack, synapse: Synapse, store: Path) -> AsyncIterator[Both]:
    """Akker on both, in one process."""
    clock, user = SetClock(TUESDAY), await bot_account(synapse)
    settings = Settings.model_validate({
        "database_url": "sqlite://", "akker_locale": "en",
        "slack_bot_token": slack.bot_token, "slack_api_url": slack.api_url,
        "slack_signing_secret": slack.signing_secret,
        "matrix_homeserver": synapse.url, "matrix_user_id": user, "matrix_password": PASSWORD, "matrix_store": store,
    })  # fmt: skip
    app = build(settings, clock=clock)
    in_slack, in_matrix = SlackPlatform(app, pace=NoPace()), Matrix(app)
    heard = InMatrix(app, in_matrix, clock, user)
    heard.watch()
    await in_slack.open()
    await app.start([in_slack.channel, in_matrix.channel])
    async with AsyncExitStack() as stack:
        stack.push_async_callback(in_slack.close)
        stack.push_async_callback(in_matrix.close)
        stack.push_async_callback(app.stop)
        port = free_port()
        serving = [
            asyncio.ensure_future(web.serve(in_slack.routes, "127.0.0.1", port)),
            asyncio.ensure_future(in_matrix.listen()),
        ]
        stack.push_async_callback(_ended, serving)
        slack.app_at(f"http://127.0.0.1:{port}/slack/events")
        await in_matrix.listening.ready()
        yield Both(slack, InSlack(app, in_slack, clock), heard, clock)


async def test_one_check_in_is_asked_on_both_sides_and_told_in_both_rooms(
    emulator: Emulator, synapse: Synapse, tmp_path: Path
):
    async with (
        workspace(emulator, ["anna", "bram"], {ROOM: ["akker", "anna", "bram"]}, scopes=ALL_SCOPES) as slack,
        both(slack, synapse, tmp_path / "store") as akker,
        member(synapse, "carla") as carla,
    ):
        slack.retries = ()
        await carla.client.set_displayname("Carla")
        planted = await plant(slack, akker.in_slack, "anna", "bram")
        await ask(akker, planted.network)
        anna, bram = slack.person("anna"), slack.person("bram")
        room = await carla.creates(akker.in_matrix.user, name="elders")
        await carla.sees(lambda seen: "I am Akker" in seen.text)
        await akker.in_matrix.hears(await carla.says(room, "!akker start ABCDEF"))
        await carla.sees(lambda seen: seen.room == room and "belongs to Veld" in seen.text)
        asked = await invited(akker, carla)
        await akker.in_matrix.hears(await carla.reacts(asked.room, asked.id, "1️⃣"))
        for words in ("stop", "2"):  # the intake; it could have been an answer
            await akker.in_matrix.hears(await carla.says(asked.room, words))
        members = await akker.in_slack.app.writer.run(lambda uow: uow.find(Membership, standing="member"))
        assert len(members) == 3

        await anna.commands("checkin", in_=ROOM)
        await akker.settles()
        for person in (anna, bram):
            assert "tried" in await person.hears()
        tried = await carla.sees(lambda seen: seen.room == asked.room and "tried" in seen.text)
        await answer_in_slack(akker, "Half an hour without an agenda.")
        for words in ("A walk instead of a meeting.", "skip", "2", "skip", "2", "yes"):
            await akker.in_matrix.hears(await carla.says(tried.room, words))
        await akker.later(timedelta(days=3))
        in_slack = [seen for seen in await slack.history(ROOM) if "A walk instead" in seen.text]
        in_matrix = await carla.sees(lambda seen: seen.room == room and "A walk instead" in seen.text)
        assert len(in_slack) == 1
        assert "Half an hour without an agenda." in in_matrix.text
        assert in_slack[0].thread is not None
        assert in_matrix.about == (await opening(carla, room)).id


async def ask(akker: Both, network: int) -> None:
    """The network has a question to work on."""

    def write(uow: UnitOfWork) -> None:
        owner = uow.find(Membership, network=network, owner=True)[0].person
        words = Labelled("How can I make room for my team?", Label(NETWORK, network=network), {owner})
        uow.put(Question(network, owner, words, akker.clock.now(), central=True, versions=[freeze(words)]))

    await akker.in_slack.app.writer.run(write)


async def invited(akker: Both, carla: Member):
    """The invitation that Carla finds in a conversation of two."""
    await carla._until(lambda: [*carla.invited] or None, "a conversation of two")
    for room in carla.invited:
        await carla.joins(room)
    return await carla.sees(lambda seen: "How can I make room for my team?" in seen.text and seen.encrypted)


async def opening(carla: Member, room: str):
    """What began the round, in Matrix."""
    return await carla.sees(lambda seen: seen.room == room and "check-in" in seen.text.lower())


async def answer_in_slack(akker: Both, words: str) -> None:
    """Anna tells what she tried, and lets the network read it."""
    anna = akker.slack.person("anna")
    await anna.says_dm(words)
    await akker.settles()
    for _ in range(2):
        await anna.clicks("Skip")
        await akker.settles()
    await anna.clicks("yes")
    await akker.settles()


async def _ended(tasks: Sequence[asyncio.Future[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
