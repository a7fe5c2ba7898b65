"""Whom to invite for ``k`` free seats: people whose asks and offers meet, and who look from different sides.

A choice is worth the sum of two shares, each from 0 to 1, of all who then take part (members and chosen alike):

- *exchange*: covered asks / asks. An ask is a pair of a person and a theme; it is covered when another of them offers
  the theme: who both asks and offers one does not help themselves. Nobody asked anything: 0, for nothing is met.
- *difference*: the mean over :data:`~bot.diversity.ATTRIBUTES` of Blau's unbiased index among those who told it
  (Blau, *Inequality and Heterogeneity*, 1977; the estimate without bias is Simpson's, *Nature* 163, 1949). Who did not
  tell something counts neither for nor against. What fewer than two told counts as 0: no difference is known.

All seats are filled as far as the pool goes. In a small pool all choices are looked through, for two can be worth much
together and little alone. In a large one the best k of n cannot be had quickly (covering asks alone is maximum
coverage: Feige, *J. ACM* 45, 1998). There: the greedy set, then one chosen for one other as long as that helps, then
anew from the best with a few changed by lot (iterated local search: Lourenço, Martin and Stützle, 2003). The lot is
always the same and people are taken in order of their ids: the same people give the same choice, in whatever order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import comb
from random import Random
from typing import TypeVar

from bot.diversity import ATTRIBUTES, blau

T = TypeVar("T")

LOOKED_THROUGH = 100_000
"""So many choices at most are all looked through: a fraction of a second."""
STARTS = 8
"""How often the search begins anew."""
CHANGED = 3
"""How many of the chosen a new start changes by lot, at most."""
BETTER = 1e-9
"""What a swap must add to count; less is how a computer rounds."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone as the choice sees them: themes they offer and ask, and their view per attribute, as far as told."""

    person: int
    offers: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    views: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Worth:
    """What a set of people is worth: the asks among them that are ``covered``, all ``asks``, and their difference."""

    covered: int
    asks: int
    difference: float

    @property
    def exchange(self) -> float:
        """The share of the asks that is covered."""
        return self.covered / self.asks if self.asks else 0.0

    @property
    def total(self) -> float:
        """What the choice makes as large as it can."""
        return self.exchange + self.difference


@dataclass(frozen=True, slots=True)
class Chosen:
    """One to invite, and why. ``brings``: by theme, the members who ask what they offer. ``finds``: by theme, the
    members who offer what they ask. ``adds``: by attribute, a view that no member has. ``among``: themes in which they
    and others of the chosen help each other."""

    person: int
    brings: Mapping[str, tuple[int, ...]]
    finds: Mapping[str, tuple[int, ...]]
    adds: Mapping[str, str]
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Whom to invite, those first who give and find most among the members and then who add most difference; and what
    the network is worth ``before`` and ``after``."""

    chosen: tuple[Chosen, ...]
    before: Worth
    after: Worth


def match(members: Sequence[Candidate], pool: Sequence[Candidate], seats: int) -> Match:
    """Whom of the pool to invite for so many free seats; raises ValueError for what cannot be meant."""
    _check(members, pool, seats)
    chosen = _Search(members, pool).best(seats)
    inside = worth(members)
    ranked = sorted(chosen, key=lambda each: (-_ties(each, members), -worth([*members, each]).difference, each.person))
    return Match(tuple(_why(each, members, chosen) for each in ranked), inside, worth([*members, *chosen]))


def worth(people: Sequence[Candidate]) -> Worth:
    """What these people together are worth."""
    offers = Counter(theme for one in people for theme in one.offers)
    covered = sum(offers[theme] > (theme in one.offers) for one in people for theme in one.asks)
    told = ([one.views[name] for one in people if name in one.views] for name in ATTRIBUTES)
    difference = sum(blau(values) or 0.0 for values in told) / len(ATTRIBUTES)
    return Worth(covered, sum(len(one.asks) for one in people), difference)


def _check(members: Sequence[Candidate], pool: Sequence[Candidate], seats: int) -> None:
    if seats < 0:
        raise ValueError(f"There cannot be {seats} free seats.")
    times = Counter(one.person for one in (*members, *pool))
    if twice := [person for person, count in times.items() if count > 1]:
        raise ValueError(f"Each person can be there once, as a member or in the pool; not so: {twice}.")
    named = {name for one in (*members, *pool) for name in one.views}
    if strange := sorted(named.difference(ATTRIBUTES)):
        raise ValueError(f"Nobody is chosen for {strange}; views are of {ATTRIBUTES}.")


def _ties(one: Candidate, members: Sequence[Candidate]) -> int:
    """How many asks are answered between this one and the members, both ways."""
    return sum(len(one.offers & other.asks) + len(one.asks & other.offers) for other in members)


def _why(one: Candidate, members: Sequence[Candidate], chosen: Sequence[Candidate]) -> Chosen:
    others = [other for other in chosen if other is not one]
    there = {(name, view) for member in members for name, view in member.views.items()}
    told = ((name, one.views[name]) for name in ATTRIBUTES if name in one.views)
    return Chosen(
        one.person,
        brings={theme: who for theme in sorted(one.offers) if (who := _who(theme in m.asks and m for m in members))},
        finds={theme: who for theme in sorted(one.asks) if (who := _who(theme in m.offers and m for m in members))},
        adds={name: view for name, view in told if (name, view) not in there},
        among=tuple(sorted({theme for other in others for theme in _exchanged(one, other)})),
    )


def _who(found: Iterable[Candidate | bool]) -> tuple[int, ...]:
    return tuple(each.person for each in found if isinstance(each, Candidate))


def _exchanged(one: Candidate, other: Candidate) -> frozenset[str]:
    return (one.offers & other.asks) | (one.asks & other.offers)


class _Search:
    """Looks for the best of a pool. What all of the pool would be worth beside the same people is computed at once:
    what someone adds is a sum of what their offers, their asks and each of their views add, and those repeat."""

    def __init__(self, members: Sequence[Candidate], pool: Sequence[Candidate]) -> None:
        self._members = list(members)
        self._pool = sorted(pool, key=lambda one: one.person)
        self._offers, self._offered_by = _numbered([one.offers for one in self._pool])
        self._asks, self._asked_by = _numbered([one.asks for one in self._pool])
        columns = [_numbered([one.views.get(name) for one in self._pool]) for name in ATTRIBUTES]
        self._views = [values for values, _ in columns]
        self._viewed_by = [numbers for _, numbers in columns]

    def best(self, seats: int) -> list[Candidate]:
        """The best set found."""
        size = min(seats, len(self._pool))
        if size == len(self._pool):
            return self._pool
        if comb(len(self._pool), max(0, size - 1)) * len(self._pool) <= LOOKED_THROUGH:
            return [self._pool[number] for number in self._best_of_all(size)]
        lot = Random(0)
        best, most = self._improved(self._filled([], size))
        for _ in range(STARTS):
            kept = lot.sample(best, max(0, size - CHANGED))
            rest = sorted(set(range(len(self._pool))).difference(kept))
            found, value = self._improved([*kept, *lot.sample(rest, size - len(kept))])
            if value > most + BETTER:
                best, most = found, value
        return [self._pool[number] for number in best]

    def _best_of_all(self, size: int) -> list[int]:
        """The best set there is, one seat left open and filled at a time."""
        best, most = list[int](), -1.0
        for others in combinations(range(len(self._pool)), size - 1) if size else ():
            values = self._values([*others])
            if max(values) > most + BETTER:
                best, most = [*others, values.index(max(values))], max(values)
        return best

    def _filled(self, chosen: list[int], size: int) -> list[int]:
        """Greedily, one after another."""
        while len(chosen) < size:
            values = self._values(chosen)
            chosen = [*chosen, values.index(max(values))]
        return chosen

    def _improved(self, chosen: list[int]) -> tuple[list[int], float]:
        """Swap one for one until no swap helps; gives the set and its worth."""
        value, place, settled = -1.0, 0, 0
        while settled < len(chosen):  # each place was looked at since the last swap
            others = chosen[:place] + chosen[place + 1 :]
            values = self._values(others)
            now, best = values[chosen[place]], max(values)
            if best > now + BETTER:
                chosen, value, settled = [*others[:place], values.index(best), *others[place:]], best, 0
            else:
                value = now
            settled, place = settled + 1, (place + 1) % len(chosen)
        return chosen, value

    def _values(self, chosen: list[int]) -> list[float]:
        """What members and chosen are worth with each one of the pool beside them; -1 for who is there already."""
        there = [*self._members, *(self._pool[number] for number in chosen)]
        offered = Counter(theme for one in there for theme in one.offers)
        asked = Counter(theme for one in there for theme in one.asks)
        alone = Counter(theme for one in there for theme in one.asks & one.offers if offered[theme] == 1)
        open_asks = {theme: alone[theme] if offered[theme] else asked[theme] for theme in asked if offered[theme] < 2}
        asks_now = asked.total()
        covered = asks_now - sum(open_asks.values())
        by_offers = [sum(open_asks.get(theme, 0) for theme in themes) for themes in self._offers]
        by_asks = [covered + sum(offered[theme] > 0 for theme in themes) for themes in self._asks]
        share = [1 / (asks_now + len(themes) or 1) for themes in self._asks]
        tables = [_by_view(name, there, views) for name, views in zip(ATTRIBUTES, self._views, strict=True)]
        columns = (map(table.__getitem__, by) for table, by in zip(tables, self._viewed_by, strict=True))
        exchanges = zip(self._asked_by, self._offered_by, strict=True)
        values = [
            (by_asks[asks] + by_offers[offers]) * share[asks] + difference
            for (asks, offers), difference in zip(exchanges, map(sum, zip(*columns, strict=True)), strict=True)
        ]
        for number in chosen:
            values[number] = -1.0
        return values


def _by_view(name: str, there: Sequence[Candidate], values: Sequence[str | None]) -> list[float]:
    """What the people there add in difference by one attribute with each of these views beside them."""
    counts = Counter(one.views[name] for one in there if name in one.views)
    n, alike = counts.total(), sum(count * (count - 1) for count in counts.values())
    unchanged = (1 - alike / (n * (n - 1))) / len(ATTRIBUTES) if n > 1 else 0.0
    pairs = n * (n + 1)
    return [
        unchanged if value is None else (1 - (alike + 2 * counts[value]) / pairs) / len(ATTRIBUTES) if n else 0.0
        for value in values
    ]


def _numbered(things: Sequence[T]) -> tuple[list[T], list[int]]:
    """The different ones among them, and for each of them which of those it is."""
    numbers: dict[T, int] = {}
    places = [numbers.setdefault(thing, len(numbers)) for thing in things]
    return list(numbers), places
