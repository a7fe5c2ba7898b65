"""One thing that cannot be done harms nobody else: a timer, a fact, a message that fails whenever it is tried."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.conversation import Conversation, Entry
from bot.network import Rhythm, Timer
from bot.ports import UnitOfWork
from tests.support.people import Village, village
from tests.support.season import in_room, kept, plant


async def write(v: Village, work: Any) -> Any:
    """Something written past Akker."""
    return await v.app.writer.run(work)


def plant_bad_timer(uow: UnitOfWork, v: Village, kind: str) -> None:
    """A timer of a conversation whose dialogue is no longer there, or of a rhythm that cannot be reckoned with."""
    if kind == "rhythm":
        person = uow.identify("console", "anna", "Anna")
        rhythm = uow.put(Rhythm(1, "cultivating.checkin", "FREQ=NEVER", v.now, "Europe/Nowhere", person))
        uow.put(Timer(v.now + timedelta(hours=1), "rhythm", rhythm=rhythm.id))
        return
    person = uow.identify("console", "anna", "Anna")
    old = uow.begin(Conversation(0, "gone.dialogue", 1, person, 1))
    entries = [
        Entry(1, "wait", "waiting", v.now.isoformat()),
        Entry(2, "all", "collecting", {"members": [person]}),
    ]
    uow.open_collect(old.id, "all", 1, None)
    uow.save(old, entries, [], None)
    uow.put(Timer(v.now + timedelta(hours=1), kind, old.id, "all" if kind in ("close", "nudge") else "wait"))


@pytest.mark.parametrize("kind", ["rhythm", "wake", "close", "nudge", "yield"])
async def test_a_timer_that_cannot_be_fired_leaves_the_others_alone(kind: str):
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await write(v, lambda uow: plant_bad_timer(uow, v, kind))
        await anna.commands("checkin", "#net")
        for words in ("I tried something.", "Anna did.", "More of it.", "1", "1"):
            await bram.says(words)
        await v.forward(days=6)
        assert not [timer for timer in await kept(v, Timer) if timer.due <= v.now]
        assert "What people shared" in await in_room(v)
