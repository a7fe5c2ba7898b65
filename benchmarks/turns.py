"""How fast is a turn? One inbound message: claim, load, step, journal, outbox, commit, handed to a recording channel.

``uv run python benchmarks/turns.py [--json] [--store sqlite|postgres] [--quick]``. Figures and ratios of one run,
on one disk, with the same durability (``synchronous=FULL``); the floor is :mod:`benchmarks.floor`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.diary import LINE, Recorder, application, fill, temporary
from benchmarks.floor import Floor, copy_of
from bot.bootstrap import Application
from bot.conversation import Conversation
from bot.events import Begun, Said
from bot.jobs import Job
from bot.network import Identity, Membership, Network, Person, Standing
from bot.performer import Performer
from bot.world import Scene

ANSWERS = 100
_numbers = count()


def said(address: str) -> Said:
    """Someone types a line in their direct messages."""
    event = f"bench:{os.getpid()}:{next(_numbers)}"
    return Said(event, datetime.now(UTC), "console", address, f"dm:{address}", True, text=LINE, ref=event)


async def turn(app: Application, recorder: Recorder, address: str) -> float:
    """One turn, until the answer was handed to the channel; gives its seconds."""
    answer, began = recorder.next(f"dm:{address}"), time.perf_counter()
    await app.handle(said(address))
    await answer
    return time.perf_counter() - began


async def alternately(apps: list[tuple[Application, int]], floor: Floor | None, turns: int) -> list[list[float]]:
    """Turns of each application by turns, and of the floor, so that all meet the same noise. Seconds, per party."""
    recorders = [Recorder() for _ in apps]
    for (app, _), recorder in zip(apps, recorders, strict=True):
        await app.start([recorder])
    times: list[list[float]] = [[] for _ in range(len(apps) + 1)]
    for number in range(turns + 50):
        for index, ((app, networks), recorder) in enumerate(zip(apps, recorders, strict=True)):
            seconds = await turn(app, recorder, f"p{number * 7919 % networks}")
            if number >= 50:
                times[index].append(seconds)
        if floor is not None:
            began = time.perf_counter()
            floor.turn(f"floor:{number}", f"p{number * 7919 % apps[0][1]}")
            if number >= 50:
                times[-1].append(time.perf_counter() - began)
    for app, _ in apps:
        await app.stop()
    return times


async def together(app: Application, networks: int, people: int, turns: int) -> float:
    """So many people at once, each as fast as they are answered; gives turns a second."""
    recorder = Recorder()
    await app.start([recorder])

    async def talk(number: int) -> None:
        for _ in range(turns):
            await turn(app, recorder, f"p{number % networks}")

    began = time.perf_counter()
    await asyncio.gather(*(talk(number) for number in range(people)))
    seconds = time.perf_counter() - began
    await app.stop()
    return people * turns / seconds


async def collect_growth(app: Application, members: int) -> float:
    """The time of the last answers to one collect over that of the first; one member stays silent: it never closes."""
    recorder = Recorder()
    with app.store.begin() as uow:
        network = uow.put(Network("Choir", "choir", datetime.now(UTC), locale="en")).id
        people = [uow.put(Person(f"Singer {n}")).id for n in range(members + 1)]
        for number, person in enumerate(people):
            uow.put(Identity(person, "console", f"s{number}"))
            uow.put(Membership(network, person, Standing.MEMBER))
        performer = Performer(Scene(uow, app.texts, app.service.defaults), datetime.now(UTC), None)
        conversation = uow.begin(Conversation(0, "bench.choir", 1, people[0], network, args={"members": people}))
        performer.jobs.append(Job(conversation.id, Begun(datetime.now(UTC))))
        app.service.work_off(performer, "bench")
    await app.start([recorder])
    times: list[float] = []
    for number in range(members):
        began = time.perf_counter()
        await app.handle(said(f"s{number}"))
        times.append(time.perf_counter() - began)
    await app.stop()
    return statistics.median(times[-50:]) / statistics.median(times[10:60])


def peak_memory(url: str, folder: Path, networks: int, turns: int) -> None:
    """In a process of its own: serve some turns, print the peak resident set in MB."""
    asyncio.run(together(application(url, folder), networks, 50, max(1, turns // 50)))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


@contextmanager
def databases(store: str, folder: Path) -> Iterator[Callable[[str], str]]:
    """The URL of an empty database by name: a file in the folder, or in a real PostgreSQL as it comes, with fsync."""
    if store == "sqlite":
        yield lambda name: f"sqlite:///{folder / name}.db"
        return
    # Imported here: its driver would count for the memory of a run that needs none.
    from tests.support.postgres import running_postgres

    with ExitStack() as stack:
        server = stack.enter_context(running_postgres({}))
        yield lambda _: stack.enter_context(server.fresh_database())


def measure(store: str, turns: int, many: int, few: int, members: int) -> dict[str, float | None]:
    """All figures, in one run; the floor is SQLite's, so that PostgreSQL has none."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(temporary()))
        database = stack.enter_context(databases(store, folder))
        urls = {name: database(name) for name in ("few", "many", "choir")}
        for name, networks in (("few", few), ("many", many)):
            app = application(urls[name], folder)
            fill(app, networks, ANSWERS)
            app.store.close()
        floor = None
        if store == "sqlite":
            floor = Floor(copy_of(folder / "few.db", folder / "floor.db"))
        small, large, least = asyncio.run(
            alternately(
                [(application(urls["few"], folder), few), (application(urls["many"], folder), many)],
                floor,
                turns,
            )
        )
        concurrent = asyncio.run(together(application(urls["few"], folder), few, 50, max(1, turns // 25)))
        growth = asyncio.run(collect_growth(application(urls["choir"], folder), members))
        memory = subprocess.run(
            [sys.executable, __file__, "--peak", urls["many"], str(folder), str(many), str(turns)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        if floor is not None:
            floor.close()
    one = 1 / statistics.mean(small)
    floor_rate = 1 / statistics.mean(least) if least else None
    ordered = sorted(small)
    return {
        "turns_per_s": one,
        "floor_turns_per_s": floor_rate,
        "ratio": one / floor_rate if floor_rate else None,
        "concurrent_turns_per_s": concurrent,
        "concurrent_ratio": concurrent / floor_rate if floor_rate else None,
        "p50_ms": statistics.median(ordered) * 1000,
        "p99_ms": ordered[int(len(ordered) * 0.99)] * 1000,
        "rss_mb": float(memory.stdout),
        "growth": statistics.median(large) / statistics.median(small),
        "collect_growth": growth,
    }


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--store", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--quick", action="store_true", help="small counts, to see whether it runs")
    parser.add_argument("--peak", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peak:
        url, folder, networks, turns = options.peak
        peak_memory(url, Path(folder), int(networks), int(turns))
        return
    figures = measure(options.store, *((100, 200, 50, 150) if options.quick else (1000, 10_000, 100, 1000)))
    if options.json:
        print(json.dumps({name: value and round(value, 3) for name, value in figures.items()}))
    else:
        for name, value in figures.items():
            print(f"{name:24} {'-' if value is None else f'{value:.3f}':>10}")


if __name__ == "__main__":
    main()
