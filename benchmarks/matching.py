"""How good is a proposal of whom to invite, and how long does it take?

``uv run python benchmarks/matching.py [--json] [--quick | --times]``. Pools of 20 to 5,000 people like those of Dutch
secondary schools. The best known is the best of all choices where these can be tried, else the best of ten searches of
20 s by simulated annealing. It counts a choice in its own way and shares no code with :mod:`bot.matching`.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from math import comb
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.matching import Candidate, match
from flows.themes import theme_ids

MOST_CHOICES = 3_000_000
"""Choices that are tried one by one; with more, annealing looks for the best."""
CASES = [
    *((20, seats) for seats in (3, 5, 10)), *((50, seats) for seats in (3, 4)), (200, 3),
    (50, 10), (200, 5), (200, 10), *((1000, seats) for seats in (3, 5, 10)), *((5000, seats) for seats in (3, 5, 10)),
]  # fmt: skip
"""People in the pool, and seats."""
QUICK = [(20, 3), (20, 5), (30, 3), (120, 5)]
SHARES: dict[str, tuple[float, dict[str, int]]] = {
    "role": (0.95, {"school-leader": 35, "team-leader": 40, "board-member": 10, "support": 10, "other": 5}),
    "school": (0.95, {"practical": 5, "vmbo": 25, "havo-vwo": 25, "broad": 35, "special": 7, "other": 3}),
    "region": (0.9, {"north": 25, "middle": 40, "south": 35}),
    "years": (0.85, {"starting": 30, "settled": 40, "seasoned": 30}),
}
"""Per attribute: how many tell it, and how often each is told."""
BOARDS = 60


def people(lot: Random, numbers: range) -> list[Candidate]:
    """People at random: some themes are asked and offered more than others, few boards are large."""
    liked = [1 / (place + 3) for place in range(len(theme_ids()))]

    def some() -> frozenset[str]:
        return frozenset(lot.choices(theme_ids(), liked, k=lot.choices((0, 1, 2, 3), (10, 25, 35, 30))[0]))

    def view(tell: float, shares: dict[str, int]) -> str | None:
        return lot.choices(list(shares), list(shares.values()))[0] if lot.random() < tell else None

    def views() -> dict[str, str]:
        told = {name: view(*shares) for name, shares in SHARES.items()}
        told["board"] = f"board {int(lot.paretovariate(0.8)) % BOARDS}" if lot.random() < 0.7 else None
        return {name: value for name, value in told.items() if value is not None}

    return [Candidate(number, some(), some(), views()) for number in numbers]


class Tally:
    """Who is in, counted: somebody goes in or out by changing counts, and the worth follows from the counts."""

    def __init__(self, inside: list[Candidate]) -> None:
        self.offers, self.asks, self.own = Counter[str](), Counter[str](), Counter[str]()
        self.views: dict[str, Counter[str]] = {name: Counter() for name in (*SHARES, "board")}
        for one in inside:
            self.change(one, 1)

    def change(self, one: Candidate, by: int) -> None:
        """Someone comes (1) or goes (-1)."""
        for theme in one.offers:
            self.offers[theme] += by
        for theme in one.asks:
            self.asks[theme] += by
            if theme in one.offers:
                self.own[theme] += by
        for name, view in one.views.items():
            self.views[name][view] += by

    def worth(self) -> float:
        """Covered asks / asks, and the mean chance that two differ."""
        covered = asks = 0
        for theme, many in self.asks.items():
            asks += many
            offers = self.offers[theme]
            if offers == 1:
                covered += many - self.own[theme]
            elif offers:
                covered += many
        difference = 0.0
        for counts in self.views.values():
            told = sum(counts.values())
            if told > 1:
                difference += (told * told - sum(n * n for n in counts.values())) / (told * (told - 1))
        return (covered / asks if asks else 0.0) + difference / len(self.views)


def exhaustive(members: list[Candidate], pool: list[Candidate], seats: int) -> float:
    """What the best of all choices is worth."""
    tally, best = Tally(members), 0.0

    def choose(since: int, left: int) -> None:
        nonlocal best
        if left == 0:
            best = max(best, tally.worth())
            return
        for number in range(since, len(pool) - left + 1):
            tally.change(pool[number], 1)
            choose(number + 1, left - 1)
            tally.change(pool[number], -1)

    choose(0, seats)
    return best


def anneal(work: tuple[list[Candidate], list[Candidate], int, int, float]) -> float:
    """What the best of one search of so many seconds is worth: swaps by lot, ever less often for the worse."""
    members, pool, seats, seed, seconds = work
    lot = Random(seed)
    order = lot.sample(range(len(pool)), len(pool))  # the first are in
    tally = Tally([*members, *(pool[number] for number in order[:seats])])
    now = best = tally.worth()
    began, heat, step = time.perf_counter(), 0.2, 0
    while True:
        step += 1
        if step % 64 == 0:
            spent = (time.perf_counter() - began) / seconds
            if spent >= 1:
                return best
            heat = 0.2 * (0.001 / 0.2) ** spent
        inside, outside = lot.randrange(seats), lot.randrange(seats, len(pool))
        tally.change(pool[order[inside]], -1)
        tally.change(pool[order[outside]], 1)
        then = tally.worth()
        if then >= now or lot.random() < math.exp((then - now) / heat):
            order[inside], order[outside] = order[outside], order[inside]
            now, best = then, max(best, then)
        else:
            tally.change(pool[order[outside]], -1)
            tally.change(pool[order[inside]], 1)


def best_known(members: list[Candidate], pool: list[Candidate], seats: int, quick: bool) -> tuple[str, float]:
    """How the best known was found, and what it is worth."""
    if comb(len(pool), seats) <= (20_000 if quick else MOST_CHOICES):
        return "exhaustive", exhaustive(members, pool, seats)
    if quick:
        return "annealing", max(anneal((members, pool, seats, seed, 0.3)) for seed in range(2))
    with multiprocessing.get_context("spawn").Pool(2) as workers:
        return "annealing", max(workers.map(anneal, [(members, pool, seats, seed, 20.0) for seed in range(10)], 1))


def measure(quick: bool, times_only: bool = False) -> Iterator[dict[str, Any]]:
    """Per pool and seats: what our proposal is worth beside the best known, and the seconds of processor it takes."""
    for size, seats in QUICK if quick else CASES:
        lot = Random(size * 100 + seats)
        members, pool = people(lot, range(size, size + lot.choice((1, 2, 4, 6)))), people(lot, range(size))
        times: list[float] = []
        for _ in range(3):
            began = time.process_time()
            found = match(members, pool, seats)
            times.append(time.process_time() - began)
        chosen = {each.person for each in found.chosen}
        ours = Tally([*members, *(one for one in pool if one.person in chosen)]).worth()
        row = {"people": size, "seats": seats, "members": len(members), "seconds": statistics.median(times)}
        row |= {"before": Tally(members).worth(), "ours": ours}
        if not times_only:
            by, best = best_known(members, pool, seats, quick)
            row |= {"best_known": best, "by": by, "ratio": ours / best}
        yield row


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.add_argument("--quick", action="store_true", help="small pools and short searches, to see whether it runs")
    parser.add_argument("--times", action="store_true", help="without the best known: a minute instead of a quarter")
    options = parser.parse_args()
    for number, row in enumerate(measure(options.quick, options.times)):
        shown = {name: round(value, 3) if isinstance(value, float) else value for name, value in row.items()}
        if options.json:
            print(json.dumps(shown), flush=True)
            continue
        if number == 0:
            print(*(f"{name:>11}" for name in shown))
        print(*(f"{value:>11}" for value in shown.values()), flush=True)


if __name__ == "__main__":
    main()
