"""The four conditions under which a network thrives, judged from figures. Rules count; members confirm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

CONDITIONS = ("diversity", "practice", "trust", "influence")
ENOUGH_DIFFERENCE = 5
"""Of ten random pairs of members, so many differ where a network counts as diverse in something."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be counted. ``differ``: per attribute, how many of ten random pairs differ (if known); ``silent``: how
    many let the time for a yes or no to the agreements go by."""

    members: int
    differ: Mapping[str, int] = field(default_factory=dict[str, int])
    cases: int = 0
    agreed: int = 0
    silent: int = 0
    agreements: bool = False
    voices: int = 0


def fulfilled(figures: Figures) -> dict[str, bool]:
    """Per condition whether the figures bear it out.

    Diversity: in two attributes at least half of the random pairs differ. Practice: half of the members brought a
    case. Trust: there are agreements, half of the members accepted them, and of the others none wants them
    otherwise or still has time to answer; silence is no yes, and holds nobody up for ever. Influence: half of the
    members brought in a need, an agreement or a proposal.
    """
    diverse = [attribute for attribute, differ in figures.differ.items() if differ >= ENOUGH_DIFFERENCE]
    return {
        "diversity": figures.members > 1 and len(diverse) > 1,
        "practice": _half(figures.cases, figures.members),
        "trust": figures.agreements
        and _half(figures.agreed, figures.members)
        and figures.agreed + figures.silent >= figures.members,
        "influence": _half(figures.voices, figures.members),
    }


def _half(part: int, whole: int) -> bool:
    return whole > 0 and 2 * part >= whole
