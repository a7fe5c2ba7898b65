"""Killed at random moments, in an encrypted room: every word is heard, every answer is in the room once."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from tests.support.matrix.account import bot_account, settings_for
from tests.support.matrix.member import member
from tests.support.matrix.parrot import Parrot
from tests.support.matrix.synapse import Synapse, away


@pytest.mark.soak
@pytest.mark.timeout(1800)
async def test_nothing_is_lost_or_said_twice_at_fifty_moments(synapse: Synapse, tmp_path: Path):
    await killed(synapse, tmp_path, Random(50), kills=50)


async def killed(synapse: Synapse, folder: Path, chance: Random, kills: int) -> None:
    """Anna talks all the time; the parrot dies again and again, and once the homeserver is away."""
    settings = settings_for(synapse, await bot_account(synapse), folder / "store")
    parrot, said = Parrot(settings, folder), list[str]()
    async with member(synapse, "anna") as anna:
        parrot.start()
        try:
            room = await anna.creates(str(settings.matrix_user_id))
            await anna.sees(lambda each: each.type == "m.room.member" and each.sender == settings.matrix_user_id)
            for number in range(kills):
                until = asyncio.get_running_loop().time() + chance.uniform(0.2, 8.0)
                while asyncio.get_running_loop().time() < until:
                    said.append(f"{number}.{len(said)}")
                    await anna.says(room, said[-1])
                    await asyncio.sleep(chance.uniform(0.0, 0.8))
                await asyncio.to_thread(parrot.kill)
                if number == kills // 2:
                    async with away(synapse):
                        parrot.start()
                        await asyncio.sleep(1)
                    await asyncio.to_thread(parrot.kill)
                parrot.start()
            said.append("klaar")
            await anna.says(room, "klaar")
            await anna.sees("klaar!", patience=240)
            assert parrot.texts() == said, parrot.log.read_text()[-4000:]
            assert anna.texts(room, str(settings.matrix_user_id)) == [f"{each}!" for each in said]
        finally:
            await asyncio.to_thread(parrot.kill)
