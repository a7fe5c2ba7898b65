"""What a Monday at nine costs when everybody begins then, what a year of moments costs, and what an idle clock costs.

``uv run python benchmarks/rhythm.py [--json] [--quick]``. Ten members a network; the check-in of every network is due
at the same moment. A round is opened when its transaction is committed: ten conversations, ten prompts, the messages in
the outbox. A run of its own, in a process of its own, for each number of networks, on SQLite as it runs in production.
``year_s``, ``growth`` and the ``processor`` figures are processor time, so that others on the machine do not count.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.diary import temporary
from bot.alarm import RECONCILE
from bot.audience import NETWORK, Label, Labelled, freeze
from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.config import Settings
from bot.network import Identity, Membership, Network, Person, Phase, Question, Rhythm, Room, Standing, Timer
from bot.ports import UnitOfWork
from bot.recurring import coming
from bot.world import Scene

MONDAY = datetime(2026, 11, 30, 9, tzinfo=ZoneInfo("Europe/Amsterdam")).astimezone(UTC)
A_YEAR = timedelta(days=365)
MEMBERS = 10
RULES = 10_000
LOOKS = 2_000
"""How often the next due moment is looked up, to time it."""
ACTIVITY = "cultivating.checkin"


def plant(uow: UnitOfWork, number: int) -> None:
    """A network that cultivates, whose rhythm began a year ago and comes up on Monday at nine."""
    network = uow.put(Network(f"Network {number}", f"n{number}", MONDAY - A_YEAR, Phase.CULTIVATING, locale="nl-u")).id
    place = uow.place("console", f"#n{number}")
    room = uow.get(Room, place.id)
    assert room is not None
    room.network = network
    uow.put(room)
    people = [uow.put(Person(f"Member {number}.{n}")).id for n in range(MEMBERS)]
    for n, person in enumerate(people):
        uow.put(Identity(person, "console", f"p{number}.{n}"))
        uow.put(Membership(network, person, Standing.MEMBER, facilitator=n == 0, owner=n == 0, since=MONDAY - A_YEAR))
    words = Labelled("Hoe houd ik mijn team lerend?", Label(NETWORK, network=network), {people[0]})
    uow.put(Question(network, people[0], words, MONDAY - A_YEAR, central=True, versions=[freeze(words)]))
    starts = MONDAY - timedelta(weeks=52)
    rhythm = Rhythm(network, ACTIVITY, "FREQ=WEEKLY;BYDAY=MO;INTERVAL=2", starts, "Europe/Amsterdam", people[0])
    uow.put(Timer(MONDAY, "rhythm", rhythm=uow.put(rhythm).id))


async def monday(app: Application, clock: SetClock, networks: int) -> dict[str, float]:
    """Open all rounds that are due, as the clock of the application does."""
    for first in range(0, networks, 250):
        with app.store.begin() as uow:
            for number in range(first, min(first + 250, networks)):
                plant(uow, number)
    app.writer.start()
    began = time.perf_counter()
    for _ in range(LOOKS):
        with app.store.begin() as uow:
            uow.next_due()
    look = (time.perf_counter() - began) / LOOKS
    with app.store.begin() as uow:
        began = time.perf_counter()
        uow.due(MONDAY, 200)
        found = time.perf_counter() - began
    clock.set(MONDAY)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, worked = time.perf_counter(), time.process_time()
    woken = await app.wake()
    took, worked = time.perf_counter() - began, time.process_time() - worked
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with app.store.begin() as uow:
        opened = len(uow.conversations())
        coming_up = len(uow.find(Timer, kind="rhythm"))
    assert (woken, opened, coming_up) == (networks, networks * (MEMBERS + 1), networks), (woken, opened, coming_up)
    app.writer.stop()
    return {
        "networks": networks,
        "rounds_per_s": round(networks / took, 1),
        "ms_a_network": round(1000 * took / networks, 2),
        "processor_ms_a_network": round(1000 * worked / networks, 2),
        "found_ms": round(1000 * found, 2),
        "look_ms": round(1000 * look, 3),
        "rss_before_mb": round(before / 1024),
        "rss_mb": round(after / 1024),
    }


def run(networks: int) -> dict[str, float]:
    """One Monday of so many networks."""
    with temporary() as folder:
        clock = SetClock(MONDAY - timedelta(hours=1))
        url = f"sqlite:///{Path(folder) / 'akker.db'}"
        app = build(Settings(database_url=url, akker_locale="nl-u"), clock=clock)
        try:
            return asyncio.run(monday(app, clock, networks))
        finally:
            app.store.close()


def year_of_moments(app: Application, rules: int) -> dict[str, float]:
    """The next year of moments for so many rules, most of which began years ago."""
    lot = Random(1)
    with app.store.begin() as uow:
        scene = Scene(uow, app.texts, app.service.defaults)
        skips = {region: scene.free_days(region) for region in ("", "north", "middle", "south")}
    for skip in skips.values():  # the first look loads the holidays of a country
        skip(MONDAY.date())
    rhythms = [random_rhythm(lot) for _ in range(rules)]
    began = time.process_time()
    found = sum(
        1
        for rhythm in rhythms
        for _ in takewhile(lambda at: at <= MONDAY + A_YEAR, coming(rhythm, MONDAY, skips[lot.choice([*skips])]))
    )
    took = time.process_time() - began
    return {"rules": rules, "moments": found, "year_s": round(took, 2), "us_a_moment": round(1e6 * took / found, 1)}


def random_rhythm(lot: Random) -> Rhythm:
    """A rhythm as the dialogue makes them."""
    weekday, every = lot.choice(("MO", "TU", "WE", "TH", "FR")), lot.choice((1, 2, 2, 4))
    starts = MONDAY - timedelta(weeks=lot.randrange(500)) + timedelta(minutes=15 * lot.randrange(40))
    rule = f"FREQ=WEEKLY;BYDAY={weekday};INTERVAL={every}"
    return Rhythm(1, ACTIVITY, rule, starts, lot.choice(("Europe/Amsterdam", "America/Curacao")), 1)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--quick", action="store_true", help="A tenth of the networks and rules.")
    parser.add_argument("--networks", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.networks:
        print(json.dumps(run(given.networks)))
        return
    part = 10 if given.quick else 1
    figures: dict[str, Any] = {}
    app = build(Settings(database_url="sqlite://"), clock=SetClock(MONDAY))
    figures |= year_of_moments(app, RULES // part)
    app.store.close()
    few, many = (of_its_own(networks // part) for networks in (1_000, 10_000))
    figures |= many
    figures["growth"] = round(many["processor_ms_a_network"] / few["processor_ms_a_network"], 2)
    figures["few"] = few
    figures["idle_looks_per_hour"] = timedelta(hours=1) / RECONCILE
    figures["idle_ms_per_hour"] = round(figures["idle_looks_per_hour"] * many["look_ms"], 2)
    print(json.dumps(figures) if given.json else "\n".join(f"{name:<22} {value}" for name, value in figures.items()))


def of_its_own(networks: int) -> dict[str, float]:
    """A Monday in a process of its own, so that its memory is its own."""
    command = [sys.executable, __file__, "--networks", str(networks)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
