"""The season of the demo's kind, played in Matrix: in an encrypted room, with encrypted direct messages."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path

from bot.clocks import SetClock
from bot.network import Document
from tests.stories.in_matrix import MatrixPlay
from tests.stories.people import ROOM
from tests.stories.rehearsal import START
from tests.stories.season import season
from tests.stories.transcript import harvest_of
from tests.support.matrix.account import bot_account
from tests.support.matrix.member import member
from tests.support.matrix.served import served
from tests.support.matrix.synapse import Synapse


async def test_a_season_in_matrix_ends_with_the_same_harvest(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with AsyncExitStack() as stack:
        akker = await stack.enter_async_context(served(synapse, user, tmp_path / "store", clock=SetClock(START)))
        people = {
            name: await stack.enter_async_context(member(synapse, name)) for name in ("anna", "bram", "carla", "dewi")
        }
        for name, person in people.items():
            await person.client.set_displayname(name.title())
        place = await people["anna"].creates(user, name="learning")
        await people["anna"].sees(lambda seen: "I am Akker" in seen.text)
        await season(MatrixPlay(akker, people, ROOM, place))
        documents = await akker.app.writer.run(lambda uow: uow.find(Document))
        markdown = [each.body for each in documents if each.name.endswith(".md")]
        assert markdown[-1] == harvest_of("season").read_text(encoding="utf-8")
        assert not await akker.app.writer.run(lambda uow: uow.stuck())
