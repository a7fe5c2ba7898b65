"""Who sits with whom, who has which role, who scores what: pure rules, fair over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

LARGEST = 4
"""People in a circle of "about four": two pairs, or a trio by itself."""


def circles(people: Sequence[int], about: int) -> list[list[int]]:
    """The people in circles of about so many (1, 2 or 4), in their order; nobody is left alone in a pair, and wider
    circles are made of whole pairs."""
    if about == 1 or not people:
        return [[person] for person in people]
    pairs = [list(people[at : at + 2]) for at in range(0, len(people), 2)]
    if len(pairs) > 1 and len(pairs[-1]) == 1:
        alone = pairs.pop()
        pairs[-1] += alone
    if about == 2:
        return pairs
    wider: list[list[int]] = []
    for pair in pairs:
        if wider and len(wider[-1]) + len(pair) <= LARGEST and len(wider[-1]) == 2:
            wider[-1] += pair
        else:
            wider.append(pair)
    return wider


def dealt(people: Iterable[int], times: Sequence[int], wanted: int, chance: Random) -> list[int]:
    """So many of the people: who had the role least often first, by lot among equals. ``times``: everyone who had it
    before, once for each time."""
    by_lot = sorted(people)
    chance.shuffle(by_lot)
    return sorted(by_lot, key=times.count)[:wanted]


def to_score(person: int, authors: Sequence[int], rounds: int) -> list[int]:
    """Whose words a person scores: those that come after them in the order, so that all are scored about equally
    often; never their own."""
    start = authors.index(person) + 1 if person in authors else person % max(len(authors), 1)
    around = [*authors[start:], *authors[:start]]
    return [author for author in around if author != person][:rounds]
