"""A season in Matrix while Akker is killed at random moments, or the homeserver is away: all is there, and once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from adapters.matrix import names
from adapters.matrix.homeserver import DIRECT
from bot.messages import Message
from bot.ports import OutboxRow
from storage.store import open_store
from tests.stories.in_matrix import MatrixPlay
from tests.stories.people import ROOM, Play
from tests.stories.rehearsal import Event, Line
from tests.stories.season import sown
from tests.support.matrix.account import bot_account, connected, settings_for
from tests.support.matrix.member import Member, Seen, member
from tests.support.matrix.served import served
from tests.support.matrix.synapse import Synapse, running_synapse
from tests.support.matrix.town import town
from tests.support.matrix.victim import Victim
from tests.support.people import TUESDAY

Story = Callable[[Play], Awaitable[None]]
Trouble = Callable[[Victim], Awaitable[None]]
ANNOTATION, REPLACEMENT = "m.annotation", "m.replace"


class FarPlay(MatrixPlay):
    """A story in Matrix with an Akker in another process."""

    def __init__(self, victim: Victim, members: dict[str, Member], place: str) -> None:
        self.akker, self.members, self.room, self.place = victim, members, ROOM, place  # type: ignore[assignment]
        self.host = next(iter(members.values()))
        self.turns, self.asked, self.open = [], {}, {}
        self._said, self._rows, self._waiting, self._last, self._edits = {}, {}, set(), 0, {}
        self.victim = victim

    async def hand_in(self, line: Line) -> list[Event]:
        """Do in Matrix what the line says, whatever happens to Akker meanwhile."""
        if line["do"] == "wait":
            await self.victim.wait(line)
            await self.victim.settle()
            return await self._news()
        return await super().hand_in(line)

    async def _moved(self, who: Member, membership: str) -> None:
        moved = await who.sees(
            lambda seen: (
                (seen.type, seen.room, seen.sender) == ("m.room.member", self.place, who.user)
                and seen.content.get("membership") == membership
            )
        )
        await self.victim.hears(moved.id)


@dataclass
class Table:
    """A bot in a process of its own, and people in a room with it."""

    victim: Victim
    people: dict[str, Member]
    place: str

    async def plays(self, story: Story, trouble: Trouble) -> int:
        """The story, with trouble from beside; it is over when both are. Gives how many kills hit the story."""
        beside = asyncio.ensure_future(trouble(self.victim))
        try:
            await story(FarPlay(self.victim, self.people, self.place))
            hits = self.victim.kills
            await beside
            return hits
        finally:
            beside.cancel()
            with suppress(asyncio.CancelledError):
                await beside

    async def all_is_there_once(self) -> None:
        """What was sent is on people's screens, in its order, and nothing else is."""
        sent = await self.victim.sent()
        directs = await self.victim.directs()
        assert all(len(rooms) == 1 for rooms in directs.values()), "two conversations with one person"
        assert sorted(await self.victim.joined()) == sorted([self.place, *(rooms[0] for rooms in directs.values())])
        assert not self.victim.rows("stuck")
        for address, rows in sent.items():
            room = directs[address][0] if address in directs else self.place
            reader = next((one for one in self.people.values() if one.user == address), self.people["anna"])
            ours = [seen for seen in reader.seen if (seen.room, seen.sender) == (room, self.victim.user)]
            said = [seen.id for seen in ours if seen.type == "m.room.message" and _related(seen) != REPLACEMENT]
            assert said == [row.ref for row in rows if row.kind != "update"], f"in {address}"
            changed = Counter(seen.about for seen in ours if _related(seen) == REPLACEMENT)
            assert changed == Counter(row.target_ref for row in rows if row.kind == "update"), f"changes in {address}"
            tapped = Counter((seen.about, seen.content["m.relates_to"]["key"]) for seen in ours if _annotates(seen))
            assert set(tapped.values()) <= {1}, "a sign twice"
        assert all(seen.encrypted for one in self.people.values() for seen in one.seen if seen.text)

    async def heard(self) -> dict[str, list[str]]:
        """What was said in each place in the end, in order."""
        found: dict[str, list[str]] = {}
        for address, rows in (await self.victim.sent()).items():
            name = next((name for name, one in self.people.items() if one.user == address), ROOM)
            found[name] = [str(row.key) for row in rows]
        return found


def _related(seen: Seen) -> str:
    return str((seen.content.get("m.relates_to") or {}).get("rel_type") or "")


def _annotates(seen: Seen) -> bool:
    return _related(seen) == ANNOTATION


@asynccontextmanager
async def table(synapse: Synapse, folder: Path) -> AsyncIterator[Table]:
    user = await bot_account(synapse)
    async with AsyncExitStack() as stack:
        people = {name: await stack.enter_async_context(member(synapse, name)) for name in ("anna", "bram", "carla")}
        for name, person in people.items():
            await person.client.set_displayname(name.title())
        victim = Victim(synapse, user, folder)
        stack.callback(victim.end)
        place = await people["anna"].creates(user, name="learning")
        await people["anna"].sees(lambda seen: "I am Akker" in seen.text, patience=60)
        yield Table(victim, people, place)


async def beginning(play: Play) -> None:
    """The first part of a season that needs no waiting: a question made sharp, and somebody who accepts."""
    anna, bram = play.people("anna", "bram")
    await bram.joins()
    await anna.commands("start")
    await anna.answers("stuck", "Our team nods at the new vision and then goes on as before.")
    await anna.answers("tried", "A study day, and many talks.")
    await anna.answers("success", "That two people try something without being asked.")
    await anna.answers("mandate", "partly")
    await anna.answers("question", "How can I make room for my team to try the new vision in their own way?")
    await anna.answers("check", ["no"])
    await anna.answers("release", True)
    await bram.answers("asked", "accept")
    await bram.answers("bring", "I know how to keep a meeting short.")


def killed(kills: int, every: float, seed: int) -> Trouble:
    async def random(victim: Victim) -> None:
        await victim.kill_now_and_then(kills, every, Random(seed))

    return random


def away(after: float, seconds: float) -> Trouble:
    """The homeserver is stopped in the middle of it, and is back so many seconds later."""

    async def stopped(victim: Victim) -> None:
        await asyncio.sleep(after)
        await asyncio.to_thread(victim.synapse.stop)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(victim.synapse.start)

    return stopped


async def test_five_kills(synapse: Synapse, tmp_path: Path):
    async with table(synapse, tmp_path) as here:
        assert await here.plays(beginning, killed(5, 0.8, 1)) >= 3, "the kills have to hit the story"
        await here.all_is_there_once()


@pytest.mark.soak
async def test_a_homeserver_that_is_away_for_a_while(tmp_path: Path):
    with running_synapse() as own:
        async with table(own, tmp_path) as here:
            await here.plays(beginning, away(1, 3))
            await here.all_is_there_once()


async def test_what_waits_at_a_start_is_said_in_the_conversation_that_there_is(synapse: Synapse, tmp_path: Path):
    user, store, url = await bot_account(synapse), tmp_path / "store", f"sqlite:///{tmp_path / 'akker.db'}"
    async with member(synapse, "anna") as anna:
        async with served(synapse, user, store, url) as akker:
            here = await town(akker, anna)
        say(url, anna.user, "After a night")
        async with served(synapse, user, store, url):
            assert (await anna.sees("After a night")).room == here.direct
        async with connected(settings_for(synapse, user, store)) as bot:
            await bot.set_account_data(DIRECT, {})  # as after a kill between making a room and noting it
        say(url, anna.user, "After a kill")
        async with served(synapse, user, store, url):
            assert (await anna.sees("After a kill")).room == here.direct


def say(url: str, who: str, text: str) -> None:
    """Something is to be said to them, and nothing runs that could say it."""
    store = open_store(url)
    with store.begin() as uow:
        place = uow.place(names.PLATFORM, names.direct(who))
        uow.post(OutboxRow(place.id, "message", Message([text], "en").to_json(), TUESDAY))
    store.close()


@pytest.mark.soak
@pytest.mark.timeout(3600)
async def test_fifty_kills(synapse: Synapse, tmp_path: Path):
    folders = [tmp_path / name for name in ("whole", "killed")]
    heard: list[dict[str, list[str]]] = []
    for folder, kills in zip(folders, (0, 50), strict=True):
        folder.mkdir()
        async with table(synapse, folder) as here:
            assert await here.plays(sown, killed(kills, 1.0, 1)) >= kills / 2, "the kills have to hit the story"
            await here.all_is_there_once()
            heard.append(await here.heard())
    assert heard[0] == heard[1]


@pytest.mark.soak
@pytest.mark.timeout(1800)
async def test_a_homeserver_that_is_away_for_a_minute(tmp_path: Path):
    with running_synapse() as own:
        async with table(own, tmp_path) as here:
            await here.plays(sown, away(20, 60))
            await here.all_is_there_once()
