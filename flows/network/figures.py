"""The four conditions of a network: what can be counted, and the lines in which it is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.audience import Json, Label
from bot.conditions import CONDITIONS, Figures, fulfilled
from bot.diversity import ATTRIBUTES, missing, pairs_in_ten, years_band
from bot.effects import Phrase
from bot.network import Agreement, Consent, Contribution, Membership, Proposal, Standing
from bot.operations import operation
from bot.ports import World
from flows.network.operations import agreements_in, intake_of, members_in

VIEWS = {
    "role": ("school-leader", "team-leader", "board-member"),
    "school": ("practical", "vmbo", "havo-vwo", "special"),
    "region": ("north", "middle", "south"),
}
"""The views that a network can miss, per question of the intake."""
TIME_TO_AGREE = timedelta(days=7)
"""For a yes or no to the agreements, from when they were put to the members, or a member joined."""
SAID = "condition."
"""What the kinds of what members say of a condition begin with."""
OTHERWISE = "agreement.otherwise"
"""Kind of what someone leaves who would have the agreements otherwise."""


@operation
def figures_now(world: World) -> Json:
    """What the conditions rest on: :class:`~bot.conditions.Figures`; and ``met``, ``missing``."""
    members = members_in(world)
    agreed = agreements_in(world)
    figures = Figures(
        members=len(members),
        differ=_differ(world),
        cases=_people(world.find(Contribution, network=world.network, person=members, kind="intake.case")),
        agreements=agreed is not None,
        agreed=len(_agreeing(world, f"agreement:{agreed.id}", members)) if agreed else 0,
        silent=_silent(world, agreed) if agreed else 0,
        voices=_voices(world, members),
    )
    return {
        "members": figures.members,
        "differ": figures.differ,
        "cases": figures.cases,
        "agreements": figures.agreements,
        "agreed": figures.agreed,
        "silent": figures.silent,
        "voices": figures.voices,
        "met": fulfilled(figures),
        "missing": {kind: _missing(_values(world, kind), views, len(members)) for kind, views in VIEWS.items()},
    }


def condition_lines(figures: dict[str, Any]) -> list[Phrase]:
    """The four conditions in short: fulfilled or open."""
    return [Phrase(f"network-condition-{name}", {"met": figures["met"][name]}) for name in CONDITIONS]


def rests_on(figures: Mapping[str, Any]) -> dict[str, Phrase]:
    """By the name of each condition: whether it is fulfilled, and the count that this rests on."""
    counts = {name: figures[name] for name in ("members", "cases", "agreed", "silent", "voices", "agreements")}
    return {
        name: Phrase(f"network-condition-{name}-rests", {**counts, "met": figures["met"][name]}) for name in CONDITIONS
    }


def difference_lines(figures: dict[str, Any], below: int = 11) -> list[Phrase]:
    """Per attribute how many of ten random pairs of members differ in it, if less than ``below``."""
    return [
        Phrase("network-differ", {"count": count, "attribute": Phrase(f"network-attribute-{attribute}")})
        for attribute, count in figures["differ"].items()
        if count < below
    ]


def _missing(told: list[str], views: Sequence[str], members: int) -> list[str]:
    """The views that nobody brings, where at least half of the members told theirs: the others may bring them."""
    return missing(told, views) if len(told) * 2 >= members else []


def _differ(world: World) -> dict[str, int]:
    pairs = {attribute: pairs_in_ten(_values(world, attribute)) for attribute in ATTRIBUTES}
    return {attribute: count for attribute, count in pairs.items() if count is not None}


def _values(world: World, kind: str) -> list[str]:
    """What members answered, made comparable: experience in bands, names of boards without case."""
    room = Label.for_room(world.network)
    bare = [words.shown_to(room) for words in intake_of(world, kind).values()]
    return [years_band(value) if isinstance(value, int) else str(value).casefold() for value in bare]


def _agreeing(world: World, what: str, members: list[int]) -> set[int]:
    found = world.find(Consent, network=world.network, person=members, what=what, withdrawn_at=None)
    return {consent.person for consent in found}


def _silent(world: World, agreement: Agreement) -> int:
    """How many members could have said yes or no to the agreements long enough, and said nothing."""
    members = world.find(Membership, network=world.network, standing=Standing.MEMBER)
    others = world.find(Contribution, network=world.network, kind=OTHERWISE)
    answered = _agreeing(world, f"agreement:{agreement.id}", [member.person for member in members])
    answered |= {other.person for other in others if other.created_at >= agreement.created_at}
    began = agreement.created_at
    asked = [max(began, member.since or began) for member in members if member.person not in answered]
    return sum(moment + TIME_TO_AGREE <= world.now for moment in asked)


def _voices(world: World, members: list[int]) -> int:
    """How many members brought in a need or a proposal, or agreed to the agreements they could change."""
    found: list[Any] = [
        *world.find(Contribution, network=world.network, person=members, kind="need"),
        *world.find(Proposal, network=world.network, person=members),
    ]
    return _people(found)


def _people(rows: list[Any]) -> int:
    return len({row.person for row in rows})
