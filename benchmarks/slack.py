"""How fast is Akker in Slack? A signed message in, until its reply was accepted by a Slack on this machine.

``uv run python benchmarks/slack.py [--json] [--quick]``. Slack is npm's ``emulate``, as in the tests, for the replies;
for acknowledgements and for a check-in to a thousand members it is a server of the tests that answers at once, so that
what is measured is Akker. Nothing is paced but in the check-in.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import aiohttp

from adapters.slack import names
from adapters.slack.pace import A_WORKSPACE, Pace
from bot.events import Commanded
from bot.messages import Message
from bot.network import Membership, Network, Phase, Presence, Room, Standing
from bot.ports import OutboxRow, UnitOfWork
from bot.rhythm import public_holiday
from tests.support.slack.emulator import running_emulator
from tests.support.slack.payloads import App, stamp
from tests.support.slack.served import on_http, served
from tests.support.slack.tape import direct, taped
from tests.support.slack.ways import Http
from tests.support.slack.workspace import workspace

APP = App()
PEOPLE = 50
MEMBERS = 1000
FASTER = 50.0
NOTE = "And thank you."


def percentile(times: list[float], part: float) -> float:
    """In milliseconds."""
    return round(sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000, 1)


async def replies(folder: Path, each: int) -> dict[str, float]:
    """Fifty people at once, each as fast as they are answered."""
    people = [f"p{number}" for number in range(PEOPLE)]
    times: list[float] = []
    with running_emulator() as emulator:
        async with (
            workspace(emulator, people, {"#netwerk": ["akker"]}) as slack,
            served(slack, f"sqlite:///{folder / 'replies.db'}") as akker,
        ):
            await slack.control("connect", events=[])  # what is said there need not come back here
            send, waiting = akker.platform.channel.send, dict[str, asyncio.Future[None]]()

            async def accepted(row: OutboxRow) -> str | None:
                ref = await send(row)
                if (future := waiting.pop(row.address, None)) is not None:
                    future.set_result(None)
                return ref

            akker.platform.channel.send = accepted  # type: ignore[method-assign]

            async def talk(name: str, times: list[float], count: int) -> None:
                person = slack.person(name)
                channel, address = await person.channel("dm"), names.direct(person.address)
                for _ in range(count):
                    waiting[address] = answered = asyncio.get_running_loop().create_future()
                    began = time.perf_counter()
                    event = APP.event(APP.post(person.id, channel, "status", stamp()))
                    assert (await slack.way.event(event)).ok
                    await answered
                    times.append(time.perf_counter() - began)

            await asyncio.gather(*(talk(name, [], 1) for name in people))
            began = time.perf_counter()
            await asyncio.gather(*(talk(name, times, each) for name in people))
            seconds = time.perf_counter() - began
    return {
        "reply_p50_ms": percentile(times, 0.5),
        "reply_p99_ms": percentile(times, 0.99),
        "events_per_s": round(len(times) / seconds, 1),
    }


async def acknowledgements(folder: Path, seconds: int, rate: int = 200) -> dict[str, float]:
    """Events at a steady rate, whether the one before was acknowledged or not."""
    users = [f"U0P{number:03d}" for number in range(PEOPLE)]
    times: list[float] = []
    url = f"sqlite:///{folder / 'acks.db'}"
    async with (
        taped(users) as tape,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
        on_http(tape.url, url) as (_, address),
    ):
        way = Http(session, address, "signed-by-slack", patience=30)

        async def tell(number: int, times: list[float]) -> None:
            user = users[number % len(users)]
            event = APP.event(APP.post(user, direct(user), "status", stamp()))
            began = time.perf_counter()
            assert (await way.event(event)).ok
            times.append(time.perf_counter() - began)

        await asyncio.gather(*(tell(number, []) for number in range(PEOPLE)))
        began, tasks = time.perf_counter(), list[asyncio.Task[None]]()
        for number in range(rate * seconds):
            await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
            tasks.append(asyncio.create_task(tell(number, times)))
        await asyncio.gather(*tasks)
    return {"ack_p50_ms": percentile(times, 0.5), "ack_p99_ms": percentile(times, 0.99)}


async def check_in(folder: Path, members: int) -> dict[str, float]:
    """``/akker checkin`` in a network of so many, and a word to each after it: queued in one transaction each, then
    sent as Slack's limits allow, on a clock that goes fifty times as fast."""
    users = [f"U0M{number:04d}" for number in range(members)]
    moments: list[float] = []

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(seconds / FASTER)

    pace = Pace(clock=lambda: time.monotonic() * FASTER, sleep=sleep)
    url = f"sqlite:///{folder / 'all.db'}"
    async with taped(users) as tape, on_http(tape.url, url, pace=pace) as (akker, _):
        people = await akker.app.writer.run(lambda uow: found(uow, users))
        here, leader = names.room(APP.team, "C0NETWERK"), names.person(APP.team, users[0])
        call = tape._chat_postMessage

        def posted(form: dict[str, str]) -> Any:
            moments.append(time.monotonic() * FASTER)
            return call(form)

        tape._chat_postMessage = posted  # type: ignore[method-assign]
        began = time.perf_counter()
        await akker.app.handle(Commanded("bench", akker.clock.now(), "slack", leader, here, text="checkin"))
        queued = time.perf_counter() - began
        await akker.app.writer.run(lambda uow: [uow.post(row) for row in notes(uow, people, users, akker.clock.now())])
        await akker.app.settle()
        mine = [[post["text"] for post in tape.posts.get(direct(user), [])] for user in users]
    in_order = sum(texts[-1] == NOTE and len(texts) > 1 for texts in mine)
    spent = moments[-1] - moments[0]
    return {
        "queued_s": round(queued, 2),
        "sent": len(moments),
        "seconds_a_message": round(spent / (len(moments) - 1), 3),
        "allowed_seconds_a_message": A_WORKSPACE,
        "in_order": in_order / members,
    }


def found(uow: UnitOfWork, users: list[str]) -> list[int]:
    """A network of these people, in the midst of its season; the first facilitates."""
    now = datetime(2026, 2, 1, tzinfo=UTC)
    network = uow.put(Network("Koor", "ABCDEF", now, phase=Phase.CULTIVATING)).id
    room = uow.get(Room, uow.place("slack", names.room(APP.team, "C0NETWERK")).id)
    assert room is not None
    room.network = network
    uow.put(room)
    people = [uow.identify("slack", names.person(APP.team, user), user) for user in users]
    for person in people:
        uow.put(Membership(network, person, Standing.MEMBER, facilitator=person == people[0], since=now))
        uow.put(Presence(room.id, person))
    return people


def notes(uow: UnitOfWork, people: list[int], users: list[str], now: datetime) -> list[OutboxRow]:
    """A word to each of them."""
    payload = Message([NOTE], "en").to_json()
    places = [
        uow.place("slack", names.direct(names.person(APP.team, user)), person)
        for user, person in zip(users, people, strict=True)
    ]
    return [OutboxRow(place.id, "message", payload, now) for place in places]


def main() -> None:
    """Measure, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--quick", action="store_true", help="fewer of everything")
    args = parser.parse_args()
    public_holiday(datetime.now(UTC).date())  # as a process does before it serves
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(replies(Path(folder), 2 if args.quick else 20))
        figures |= asyncio.run(acknowledgements(Path(folder), 2 if args.quick else 10))
        figures |= asyncio.run(check_in(Path(folder), 100 if args.quick else MEMBERS))
    if args.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:<28} {value}")


if __name__ == "__main__":
    main()
