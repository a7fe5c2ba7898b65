"""Serving: one process that answers on its port, rings on time, and ends when it is told to."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar

import aiohttp
import pytest

from adapters import web
from bot.alarm import Alarm
from bot.bootstrap import Application, build
from bot.clocks import SystemClock
from bot.config import Settings
from bot.errors import ConfigError, Retry
from bot.messages import Message
from bot.network import Timer
from bot.ports import OutboxRow, UnitOfWork
from bot.running import Timekeeper, serve, stopped_by_signal
from tests.support.people import Record
from tests.support.slack.served import free_port

T = TypeVar("T")


def application(folder: Path) -> tuple[Application, Record]:
    clock = SystemClock()
    app = build(Settings(database_url=f"sqlite:///{folder / 'akker.db'}"), clock=clock)
    return app, Record(clock=clock)


def post(uow: UnitOfWork, seconds: float = 0.0) -> int:
    due = datetime.now(UTC) + timedelta(seconds=seconds)
    room = uow.place("console", "#net").id
    return uow.post(OutboxRow(room, "message", Message(["Dag"], "nl-u").to_json(), due))


async def until(seen: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not seen():  # noqa: ASYNC110 - the channel tells nobody
            await asyncio.sleep(0.01)


async def test_it_answers_and_ends_when_it_is_told(tmp_path: Path):
    (app, record), port = application(tmp_path), free_port()
    running = asyncio.ensure_future(
        serve(app, [record], [partial(web.serve, [], "127.0.0.1", port)], stopped_by_signal())
    )
    async with aiohttp.ClientSession() as session:
        async with asyncio.timeout(10):
            while True:
                try:
                    async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                        assert (answer.status, await answer.text()) == (200, "ok\n")
                        break
                except aiohttp.ClientError:
                    await asyncio.sleep(0.01)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(running, 10)
        with pytest.raises(aiohttp.ClientError):
            await session.get(f"http://127.0.0.1:{port}/healthz")


async def test_a_port_that_is_taken_is_said(tmp_path: Path):
    app, record = application(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        site = partial(web.serve, [], "127.0.0.1", taken.getsockname()[1])
        with pytest.raises(ConfigError, match="Set AKKER_HTTP_HOST and AKKER_HTTP_PORT"):
            await asyncio.wait_for(serve(app, [record], [site], asyncio.Event()), 10)


async def test_what_is_due_while_it_runs_goes_out_then(tmp_path: Path):
    app, record = application(tmp_path)
    stopped = asyncio.Event()
    running = asyncio.ensure_future(serve(app, [record], [], stopped))
    await asyncio.sleep(0.05)
    first = await app.writer.run(post)
    later = await app.writer.run(lambda uow: post(uow, 0.5))
    await until(lambda: first in record.sent)
    assert later not in record.sent
    await until(lambda: later in record.sent)
    stopped.set()
    await running


async def test_timers_ring_also_those_of_before_the_start(tmp_path: Path):
    app, _ = application(tmp_path)
    with app.store.begin() as uow:
        uow.put(Timer(datetime.now(UTC) - timedelta(hours=1), "rhythm"))
    app.store.close()
    app, record = application(tmp_path)
    stopped = asyncio.Event()
    running = asyncio.ensure_future(serve(app, [record], [], stopped))
    await asyncio.sleep(0.05)
    await app.writer.run(lambda uow: uow.put(Timer(datetime.now(UTC) + timedelta(seconds=0.5), "rhythm")))
    async with asyncio.timeout(10):
        while await app.next_due() is not None:  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.05)
    stopped.set()
    await running


@pytest.mark.parametrize("after", [1, 2])
async def test_a_timer_that_is_set_while_it_rings_rings_on_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
):
    """Between what a ring last read and what it sets the alarm to, another commits something that is due sooner."""
    monkeypatch.setattr("bot.running.BREATH", timedelta(seconds=0.05))
    app, _ = application(tmp_path)
    begun, runs = datetime.now(UTC), count(1)
    keeper, run = Timekeeper(app), app.writer.run

    def timer(uow: UnitOfWork, seconds: float) -> None:
        uow.put(Timer(begun + timedelta(seconds=seconds), "rhythm"))

    async def meanwhile(work: Callable[[UnitOfWork], T]) -> T:
        result = await run(work)
        if next(runs) == after:
            await run(partial(timer, seconds=0.8))
        return result

    await app.start([])
    await run(partial(timer, seconds=3600))
    monkeypatch.setattr(app.writer, "run", meanwhile)
    keeper.start()
    await asyncio.sleep(1.5)
    keeper.stop()
    with app.store.begin() as uow:
        assert [timer.due for timer in uow.find(Timer)] == [begun + timedelta(hours=1)]
    await app.stop()


async def test_at_a_stop_what_is_on_its_way_arrives(tmp_path: Path):
    app, record = application(tmp_path)
    send, on_its_way, stopped = record.send, asyncio.Event(), asyncio.Event()

    async def slowly(row: OutboxRow) -> str | None:
        on_its_way.set()
        await asyncio.sleep(0.3)
        return await send(row)

    record.send = slowly  # type: ignore[method-assign]
    running = asyncio.ensure_future(serve(app, [record], [], stopped))
    await asyncio.sleep(0.05)
    row = await app.writer.run(post)
    await on_its_way.wait()
    stopped.set()
    await running
    assert record.sent == [row]


async def test_what_does_not_arrive_waits_for_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr("bot.running.PATIENCE", timedelta(seconds=0.2))
    app, record = application(tmp_path)

    def refuse(row: OutboxRow) -> None:
        raise Retry(0.01)

    record.refuse, stopped = refuse, asyncio.Event()
    running = asyncio.ensure_future(serve(app, [record], [], stopped))
    await asyncio.sleep(0.05)
    row = await app.writer.run(post)
    stopped.set()
    await asyncio.wait_for(running, 10)
    app, record = application(tmp_path)
    stopped = asyncio.Event()
    running = asyncio.ensure_future(serve(app, [record], [], stopped))
    await until(lambda: row in record.sent)
    stopped.set()
    await running


async def test_a_stop_while_it_rings_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    began = asyncio.Event()

    async def wake() -> None:
        began.set()
        await asyncio.Event().wait()

    alarm = Alarm(wake)
    alarm.start()
    await asyncio.wait_for(began.wait(), 10)
    (ringing,) = (task for task in asyncio.all_tasks() if task is not asyncio.current_task())
    alarm.stop()
    await asyncio.wait([ringing])
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
