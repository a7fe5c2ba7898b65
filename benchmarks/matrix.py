"""How fast is Akker in Matrix? A message in an encrypted room, until a Synapse on this machine accepted its encrypted
reply.

``uv run python benchmarks/matrix.py [--json] [--quick]``. Synapse is the real one of the tests, a process on the same
machine; Akker is a process of its own (:mod:`benchmarks.watched`); the members, each with matrix-nio, share this one.
Akker is in two hundred encrypted rooms meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.watched import Notes, Watched, watched
from tests.support.matrix.account import bot_account
from tests.support.matrix.member import Member, member
from tests.support.matrix.synapse import Synapse, running_synapse
from tests.support.matrix.town import said

ROOMS = 200
MEMBERS = 10
AT_A_TIME = 5
"""Rooms that are made at once."""
PATIENCE = 60.0


@dataclass(frozen=True)
class Sent:
    """Something that a member said, and when they began to."""

    event: str
    room: str
    began: float


@dataclass(frozen=True)
class Took:
    """Seconds until the reply was accepted, and those of them that were spent in Akker."""

    all: float
    ours: float


def percentile(times: list[float], part: float) -> float:
    """In milliseconds."""
    return round(sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000, 1)


async def direct(who: Member, bot: str) -> str:
    """An encrypted conversation of a member with Akker, in which it has answered once: everybody has all keys."""
    room = await who.creates(bot, is_direct=True)
    await joined(who, room, bot)
    await talk(who, room, bot, 1)
    return room


async def joined(who: Member, room: str, bot: str) -> None:
    """Wait until Akker is there."""
    await who.sees(
        lambda seen: (seen.room, seen.sender, seen.content.get("membership")) == (room, bot, "join"),
        patience=PATIENCE,
    )


async def talk(who: Member, room: str, bot: str, count: int) -> list[Sent]:
    """Say something so often, each time as soon as the reply to the one before is on the screen."""
    spoken: list[Sent] = []
    for _ in range(count):
        before, began = len(said(who, room, bot)), time.perf_counter()
        spoken.append(Sent(await who.says(room, "status"), room, began))
        reply = await who._until(lambda n=before: (said(who, room, bot)[n:] or [None])[0], "a reply", PATIENCE)
        assert reply.encrypted
    return spoken


def took(spoken: list[Sent], notes: Notes) -> list[Took]:
    """How long each reply took; Akker's part is what is left of the time since the message arrived without that in
    which the homeserver was waited for."""
    found: list[Took] = []
    for each in spoken:
        came = notes.came[each.event]
        accepted = next(moment for moment in notes.accepted[each.room] if moment > came)
        found.append(Took(accepted - each.began, accepted - came - notes.waited(came, accepted)))
    return found


async def rooms(owner: Member, akker: Watched, bot: str, count: int) -> None:
    """So many encrypted rooms in which Akker and a member have each said something."""
    gate, events = asyncio.Semaphore(AT_A_TIME), list[str]()

    async def another() -> None:
        async with gate:
            room = await owner.creates(bot)
            await owner.sees(lambda seen: seen.room == room and "I am Akker" in seen.text, patience=PATIENCE)
            events.append(await owner.says(room, "Good morning."))

    await asyncio.gather(*(another() for _ in range(count)))
    async with asyncio.timeout(PATIENCE):
        while not {*events} <= {*(await akker.notes()).came}:  # noqa: ASYNC110 - it happens in another process
            await asyncio.sleep(0.1)


async def replies(akker: Watched, people: list[tuple[Member, str]], bot: str, each: int) -> dict[str, float]:
    """One person, one message after another; then all at once, each as fast as they are answered."""
    alone = took(await talk(*people[0], bot, each * MEMBERS), await akker.notes())
    before, began = await akker.notes(), time.perf_counter()
    spoken = await asyncio.gather(*(talk(who, room, bot, each) for who, room in people))
    seconds, after = time.perf_counter() - began, await akker.notes()
    together = took([sent for theirs in spoken for sent in theirs], after)
    return {
        "reply_p50_ms": percentile([time.all for time in alone], 0.5),
        "reply_p99_ms": percentile([time.all for time in alone], 0.99),
        "ours_p50_ms": percentile([time.ours for time in alone], 0.5),
        "ours_p99_ms": percentile([time.ours for time in alone], 0.99),
        "ours_share": round(sum(time.ours for time in alone) / sum(time.all for time in alone), 3),
        "messages_per_s": round(len(together) / seconds, 1),
        "at_once_p50_ms": percentile([time.all for time in together], 0.5),
        "at_once_p99_ms": percentile([time.all for time in together], 0.99),
        "processor_ms_a_message": round((after.processor - before.processor) / len(together) * 1000, 1),
    }


async def measure(synapse: Synapse, folder: Path, count: int, each: int) -> dict[str, float]:
    """All figures: memory without so many rooms and with them, replies in the midst of them, a restart."""
    bot = await bot_account(synapse)
    async with AsyncExitStack() as stack:
        members = [await stack.enter_async_context(member(synapse, f"p{number}")) for number in range(MEMBERS)]
        async with watched(synapse, bot, folder) as akker:
            people = [(who, await direct(who, bot)) for who in members]
            without = await akker.notes()
            async with member(synapse, "owner") as owner:
                await rooms(owner, akker, bot, count)
            full = await akker.notes()
            figures = await replies(akker, people, bot, each)
        async with watched(synapse, bot, folder) as akker:
            again = await akker.notes()
            await talk(*people[0], bot, 1)  # it is ready indeed
    assert again.rooms >= count
    asked, answered = again.synced[0]
    return {
        **figures,
        "rss_mb": round(without.memory, 1),
        "rss_rooms_mb": round(full.memory, 1),
        "restart_answer_s": round(answered - asked, 2),
        "restart_ready_s": round(again.ready - answered, 2),
    }


def main() -> None:
    """Measure, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--quick", action="store_true", help="fewer of everything")
    args = parser.parse_args()
    logging.getLogger("nio").setLevel(logging.ERROR)  # members tell of every device that they meet
    with tempfile.TemporaryDirectory() as folder, running_synapse() as synapse:
        figures = asyncio.run(measure(synapse, Path(folder), *((20, 3) if args.quick else (ROOMS, 20))))
    if args.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:<28} {value}")


if __name__ == "__main__":
    main()
