"""How different the members are from each other, and whose view is missing. Facts about work only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

ATTRIBUTES = ("role", "school", "region", "board", "years")
"""In what people at work can differ, as far as Akker asks; never who they are by birth, belief or health."""
FEWEST_MEMBERS, MOST_MEMBERS = 6, 12
"""Between these a network works best: enough views, and a turn for everyone."""


def blau(values: Iterable[str]) -> float | None:
    """The chance that two different members, drawn at random, differ: 0 to 1; None below two members.

    Blau's index, unbiased (drawn without putting back): D = 1 - sum(n_i (n_i - 1)) / (n (n - 1)).
    """
    counts = Counter(values)
    n = counts.total()
    if n < 2:
        return None
    return 1 - sum(count * (count - 1) for count in counts.values()) / (n * (n - 1))


def pairs_in_ten(values: Iterable[str]) -> int | None:
    """Of ten random pairs, how many differ (rounded); None below two members."""
    index = blau(values)
    return None if index is None else int(index * 10 + 0.5)


def missing(present: Iterable[str], possible: Sequence[str]) -> list[str]:
    """The views that could be there and are not, in the order of ``possible``."""
    there = set(present)
    return [view for view in possible if view not in there]


def years_band(years: int) -> str:
    """Experience as a leader: ``starting`` (under 3 years), ``settled`` (under 10) or ``seasoned``."""
    return "starting" if years < 3 else "settled" if years < 10 else "seasoned"
