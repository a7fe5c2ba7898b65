"""Between the commit and the platform: nothing goes out that is not stored, and what went out is known to have gone."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.config import Settings
from bot.errors import Overtaken, StoreError
from bot.ports import OutboxRow
from storage.engines import connect
from storage.store import SqlStore, open_store
from tests.crash.faults import Fall, Stumbling, disk_full
from tests.service.dialogues import ALL, words
from tests.support.people import TUESDAY, Record, Village, Villager


class Watched:
    """What happens at each tick can be changed at any time; nothing does at first."""

    def __init__(self) -> None:
        self.tick = lambda what: None

    def __call__(self, what: str) -> None:
        self.tick(what)


@pytest.fixture
def watched() -> Watched:
    """What goes on in the database."""
    return Watched()


@pytest.fixture
async def v(tmp_path: Path, watched: Watched) -> AsyncIterator[Village]:
    """A village whose database is watched."""
    url, clock = f"sqlite:///{tmp_path / 'akker.db'}", SetClock(TUESDAY)
    built = build(
        Settings(database_url="sqlite://", akker_locale="en"), clock=clock, dialogues=ALL, texts=words(tmp_path)
    )
    built.store.close()
    open_store(url).close()
    app = Application(built.settings, SqlStore(Stumbling(connect(url), watched)), built.service, clock)
    record = Record(clock=clock)
    await app.start([record])
    yield Village(app, [record], clock)
    watched.tick = lambda what: None
    await app.stop()


async def asks(person: Villager) -> None:
    """Something that is answered at once."""
    await person.commands("help")


async def test_nothing_is_sent_before_its_commit(v: Village, watched: Watched):
    loop, seen, looked = asyncio.get_running_loop(), list[int](), threading.Event()

    def look_around(hops: int) -> None:
        if hops:
            loop.call_soon(look_around, hops - 1)
        else:
            seen.extend(v.record.sent)
            looked.set()

    def tick(what: str) -> None:
        if what == "commit" and not looked.is_set():
            loop.call_soon_threadsafe(look_around, 5)
            assert looked.wait(10)

    watched.tick = tick
    await asks(v.person("anna"))
    assert looked.is_set()
    assert seen == []
    assert len(v.record.sent) == 1


async def test_a_commit_that_fails_sends_nothing(v: Village, watched: Watched):
    fall = Fall(disk_full)
    watched.tick = lambda what: fall(what) if what == "commit" else None
    fall.at(1)
    with pytest.raises(StoreError):
        await asks(v.person("anna"))
    await v.app.settle()
    assert v.record.sent == []
    await asks(v.person("anna"))
    assert len(v.record.sent) == 1


async def test_who_is_overtaken_by_another_process_tries_again(v: Village, watched: Watched):
    left = iter([Overtaken("Another process was first.")] * 3)

    def tick(what: str) -> None:
        if what == "commit" and (error := next(left, None)) is not None:
            raise error

    watched.tick = tick
    await asks(v.person("anna"))
    assert next(left, None) is None
    assert len(v.record.sent) == 1


async def test_who_is_always_overtaken_is_told(v: Village, watched: Watched):
    def tick(what: str) -> None:
        raise Overtaken("Another process was first.")

    watched.tick = tick
    with pytest.raises(Overtaken):
        await asks(v.person("anna"))


@pytest.mark.parametrize("where", ["statement", "commit"])
async def test_a_mark_is_written_although_a_transaction_fails(v: Village, watched: Watched, where: str):
    """The message went out while the transaction that would mark it fell: it is not sent a second time."""
    fall = Fall(disk_full)

    def falls_next(row: OutboxRow) -> None:
        fall.at(1)
        watched.tick = lambda what: fall(what) if what == where else None
        v.record.refuse = lambda row: None

    v.record.refuse = falls_next
    anna = v.person("anna")
    with pytest.raises(StoreError):
        await asks(anna)
    assert fall.where == where
    await v.app.settle()
    await anna.says("Anna")
    assert sorted(v.record.sent) == sorted(set(v.record.sent))
    assert len(v.record.sent) == 3  # the question, what follows the answer, and the mark on the question


async def test_what_is_on_its_way_is_not_rewritten(v: Village):
    """A question whose answer is settled while it goes out is updated afterwards, on the screen as well."""
    on_its_way, arrives = asyncio.Event(), asyncio.Event()
    send = v.record.send

    async def slowly(row: OutboxRow) -> str | None:
        on_its_way.set()
        await arrives.wait()
        return await send(row)

    anna, bram = v.people("anna", "bram")
    for person in (anna, bram):
        await person.joins("#net")
    await anna.commands("start", "#net")
    v.record.send = slowly  # type: ignore[method-assign]
    asking = asyncio.ensure_future(anna.commands("checkin", "#net"))
    await on_its_way.wait()
    leaving = asyncio.ensure_future(bram.leaves("#net"))
    await asyncio.sleep(0)  # it is handed in
    await v.app.fact("anything")  # and committed
    arrives.set()
    await asyncio.gather(asking, leaving)
    await v.app.settle()
    (question,) = bram.posts
    assert question.message.prompt is None
