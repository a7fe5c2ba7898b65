"""Whom of the pool to propose for the free seats of a network, and why: what the choice rests on, read from the store.

The pool is who agreed to be found (:class:`~bot.network.Profile`); of members it is what they told at the intake, as
far as all in the network may read it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from bot.audience import Json, Label, Labelled
from bot.diversity import ATTRIBUTES, years_band
from bot.matching import Candidate, Chosen, Worth, match
from bot.network import Membership, Person, Profile
from bot.operations import operation
from bot.ports import World
from flows.network.operations import awaited_in, central, chosen, intake_of, members_in, network_of
from flows.sowing.pool import found_in

AT_A_TIME = 5
"""Proposals that a facilitator can weigh at once."""
UNNAMED = ("board",)
"""Attributes in which people differ and whose values are shown to nobody."""


@operation
def proposals(world: World) -> Json:
    """``hindrance``: why nobody can be proposed (``closed``, ``full``, ``nobody``), or None; the ``seats`` in all;
    ``people``, best first, each with the data of its reason; ``before`` and ``after``: the figures of the choice."""
    network = network_of(world)
    free, pool = seats_free(world), pool_of(world)
    closed = network.closed_at is not None
    hindrance = "closed" if closed else "full" if not free else "nobody" if not pool else None
    found = match(candidates_inside(world), pool, 0 if hindrance else min(free, AT_A_TIME))
    told = {one.person for one in pool if one.offers or one.asks or one.views}
    return {
        "hindrance": hindrance,
        "seats": network.seats,
        "people": [_reason(each, told) for each in found.chosen],
        "before": _figures(found.before),
        "after": _figures(found.after),
    }


@operation
def still_free(world: World, answer: Labelled) -> Json:
    """Of those who were chosen, who can ``still`` be asked and has a seat; who is ``gone``; and whether there is a
    question to ask them with (``ready``)."""
    picked: list[int] = chosen(answer)
    there = {one.person for one in pool_of(world)}
    still = [person for person in picked if person in there][: seats_free(world)]
    gone = [person for person in picked if person not in still]
    return {"still": still, "gone": gone, "ready": central(world) is not None}


def seats_free(world: World) -> int:
    """For how many people there is room, besides members and those who have yet to answer; none in a closed network."""
    network = network_of(world)
    taken = len(members_in(world)) + len(awaited_in(world))
    return 0 if network.closed_at is not None else max(0, network.seats - taken)


def pool_of(world: World) -> list[Candidate]:
    """Who agreed to be found where this network belongs, never had to do with it, and can be asked now."""
    known = {row.person for row in world.find(Membership, network=world.network)}
    new = [each for each in found_in(world, network_of(world).organisation) if each.person not in known]
    awake = _awake(world, [profile.person for profile in new])
    return [_candidate(profile) for profile in new if profile.person in awake]


def candidates_inside(world: World) -> list[Candidate]:
    """The members, as far as they told all of the network where they work and what they bring and seek."""
    room = Label.for_room(world.network)
    told = {
        kind: {person: words.shown_to(room) for person, words in intake_of(world, kind).items()}
        for kind in ("offers", "asks", *ATTRIBUTES)
    }

    def views(person: int) -> dict[str, str]:
        answers: dict[str, Any] = {name: told[name][person] for name in ATTRIBUTES if person in told[name]}
        return _comparable(answers)

    def themes(kind: str, person: int) -> frozenset[str]:
        return frozenset(told[kind].get(person, ()))

    return [
        Candidate(person, themes("offers", person), themes("asks", person), views(person))
        for person in members_in(world)
    ]


def _candidate(profile: Profile) -> Candidate:
    answers: dict[str, Any] = {name: getattr(profile, name) for name in ATTRIBUTES}
    return Candidate(profile.person, frozenset(profile.offers), frozenset(profile.asks), _comparable(answers))


def _comparable(answers: dict[str, Any]) -> dict[str, str]:
    """Answers made comparable: experience in bands, names of boards without case; what was not told is left out."""
    told = {name: answer for name, answer in answers.items() if answer not in (None, "")}
    return {
        name: years_band(answer) if isinstance(answer, int) else " ".join(str(answer).casefold().split())
        for name, answer in told.items()
    }


def _awake(world: World, people: list[int]) -> set[int]:
    """Those of the people who did not ask to be left alone."""
    there = (one for one in world.find(Person, id=people) if not one.erased)
    return {one.id for one in there if one.paused_until is None or one.paused_until <= world.now}


def _reason(one: Chosen, told: Collection[int]) -> dict[str, Json]:
    """The data of a reason: themes with how many members they concern, views but for what is shown to nobody, and
    whether they told anything at all."""
    return {
        "person": one.person,
        "told": one.person in told,
        "brings": {"themes": list(one.brings), "members": _members(one.brings)},
        "finds": {"themes": list(one.finds), "members": _members(one.finds)},
        "adds": [[name, "" if name in UNNAMED else view] for name, view in one.adds.items() if view != "other"],
        "among": list(one.among),
    }


def _members(by_theme: Any) -> int:
    return len({person for people in by_theme.values() for person in people})


def _figures(worth: Worth) -> dict[str, int]:
    """The two shares of the choice: covered ``met`` of ``asks``; of ten random pairs so many ``differ``, on average."""
    return {"met": worth.covered, "asks": worth.asks, "differ": int(worth.difference * 10 + 0.5)}
