"""Whom to invite: what a choice is worth, that the search finds it, and the reasons that it gives."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.matching import measure
from bot.diversity import ATTRIBUTES
from bot.matching import Candidate, Worth, match, worth

THEMES = ("workload", "staffing", "parents", "digital", "inclusion")
themes = st.frozensets(st.sampled_from(THEMES), max_size=3)
views = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(("x", "y", "z")))
told = st.tuples(themes, themes, views)


@st.composite
def gatherings(draw, most: int = 9):
    """Members and a pool."""
    people = [Candidate(number, *draw(told)) for number in range(draw(st.integers(0, most)))]
    inside = draw(st.integers(0, min(4, len(people))))
    return people[:inside], people[inside:]


def naive(people: list[Candidate]) -> Worth:
    """Pair by pair, as a child would count."""
    asks = [(one, theme) for one in people for theme in one.asks]
    covered = [1 for one, theme in asks if any(theme in other.offers for other in people if other is not one)]
    differences = []
    for name in ATTRIBUTES:
        pairs = [
            a.views[name] != b.views[name] for a, b in combinations(people, 2) if {name} <= a.views.keys() & b.views
        ]
        differences.append(sum(pairs) / len(pairs) if pairs else 0)
    return Worth(len(covered), len(asks), sum(differences) / len(ATTRIBUTES))


def of(people: list[Candidate], ids: list[int]) -> list[Candidate]:
    """Those of the people."""
    return [one for one in people if one.person in ids]


def greedy(members: list[Candidate], pool: list[Candidate], seats: int) -> float:
    """What taking the best one at a time comes to."""
    inside, left = list(members), list(pool)
    for _ in range(min(seats, len(pool))):
        best = max(left, key=lambda one: worth([*inside, one]).total)
        inside.append(best)
        left.remove(best)
    return worth(inside).total


@given(gatherings())
def test_the_worth_is_what_an_independent_count_gives(gathering):
    people = [*gathering[0], *gathering[1]]
    assert worth(people).difference == pytest.approx(naive(people).difference)
    assert (worth(people).covered, worth(people).asks) == (naive(people).covered, naive(people).asks)


@given(gatherings(), st.integers(0, 5))
def test_a_choice_fills_the_seats_and_tells_its_worth(gathering, seats: int):
    members, pool = gathering
    found = match(members, pool, seats)
    ids = [each.person for each in found.chosen]
    assert len(set(ids)) == min(seats, len(pool))
    assert len(of(pool, ids)) == len(ids)
    assert found.before.total == pytest.approx(naive(members).total)
    assert found.after.total == pytest.approx(naive([*members, *of(pool, ids)]).total)


@given(gatherings(), st.integers(1, 4))
def test_it_is_never_worse_than_greedy_and_nearly_the_best(gathering, seats: int):
    members, pool = gathering
    found = match(members, pool, seats).after.total
    best = max(naive([*members, *chosen]).total for chosen in combinations(pool, min(seats, len(pool))))
    assert found >= greedy(members, pool, seats) - 1e-9
    assert found >= 0.95 * best - 1e-9


@given(gatherings(), st.integers(1, 4), st.randoms(use_true_random=False))
def test_the_same_people_give_the_same_choice_in_whatever_order_they_come(gathering, seats: int, lot):
    members, pool = gathering
    found = match(members, pool, seats)
    lot.shuffle(members)
    lot.shuffle(pool)
    again = match(members, pool, seats)
    assert [each.person for each in again.chosen] == [each.person for each in found.chosen]


@given(gatherings(), st.integers(1, 4))
def test_every_reason_is_true(gathering, seats: int):
    members, pool = gathering
    by_id = {one.person: one for one in (*members, *pool)}
    found = match(members, pool, seats)
    others = [by_id[each.person] for each in found.chosen]
    for each in found.chosen:
        one = by_id[each.person]
        for theme, askers in each.brings.items():
            assert theme in one.offers
            assert list(askers) == [member.person for member in members if theme in member.asks]
        for theme, helpers in each.finds.items():
            assert theme in one.asks
            assert list(helpers) == [member.person for member in members if theme in member.offers]
        for name, view in each.adds.items():
            assert one.views[name] == view
            assert view not in [member.views.get(name) for member in members]
        for theme in each.among:
            assert any(
                theme in (one.offers & other.asks) | (one.asks & other.offers) for other in others if other != one
            )


def test_the_reasons_in_full():
    anna = Candidate(1, frozenset({"parents"}), frozenset({"workload", "digital"}), {"school": "x", "board": "w"})
    bram = Candidate(2, frozenset(), frozenset({"workload"}), {"school": "x"})
    carla = Candidate(3, frozenset({"workload"}), frozenset({"parents", "staffing"}), {"school": "y", "board": "w"})
    dirk = Candidate(4, frozenset({"staffing"}), frozenset(), {"school": "x"})
    first, second = match([anna, bram], [dirk, carla], 2).chosen
    assert (first.person, first.brings, first.finds, first.adds, first.among) == (
        3, {"workload": (1, 2)}, {"parents": (1,)}, {"school": "y"}, ("staffing",)
    )  # fmt: skip
    assert (second.person, second.brings, second.finds, second.adds, second.among) == (4, {}, {}, {}, ("staffing",))


def test_who_asks_and_offers_the_same_does_not_help_themselves():
    alone = Candidate(1, frozenset({"digital"}), frozenset({"digital"}))
    assert worth([alone]) == Worth(0, 1, 0.0)
    assert worth([alone, replace(alone, person=2)]) == Worth(2, 2, 0.0)


def test_who_told_nothing_counts_neither_for_nor_against_and_one_view_is_no_difference():
    north, south = Candidate(1, views={"region": "north"}), Candidate(2, views={"region": "south"})
    assert worth([north]).difference == 0
    assert worth([north, south]).difference == worth([north, south, Candidate(3)]).difference == 1 / len(ATTRIBUTES)


def test_an_empty_pool_a_pool_of_one_and_no_seats():
    one = Candidate(1, frozenset({"digital"}))
    assert match([one], [], 3).chosen == ()
    assert match([], [], 3).after == Worth(0, 0, 0.0)
    assert [each.person for each in match([], [one], 3).chosen] == [1]
    assert match([], [one], 0).chosen == ()


def test_nobody_told_anything():
    found = match([Candidate(1)], [Candidate(number) for number in range(2, 30)], 5)
    assert len(found.chosen) == 5
    assert found.before == found.after == Worth(0, 0, 0.0)
    assert not any(each.brings or each.finds or each.adds or each.among for each in found.chosen)


@pytest.mark.parametrize(
    ("members", "pool", "seats", "said"),
    [
        ([], [Candidate(1)], -1, "There cannot be -1 free seats"),
        ([], [Candidate(1), Candidate(1)], 1, "once"),
        ([Candidate(1)], [Candidate(1)], 1, "once"),
        ([], [Candidate(1, views={"gender": "x"})], 1, "Nobody is chosen for"),
    ],
)
def test_what_cannot_be_meant_is_refused(members, pool, seats: int, said: str):
    with pytest.raises(ValueError, match=said):
        match(members, pool, seats)


def test_the_benchmark_on_small_pools_finds_at_least_95_percent():
    rows = list(measure(quick=True))
    assert {row["by"] for row in rows} == {"exhaustive", "annealing"}
    assert min(row["ratio"] for row in rows) >= 0.95


def test_two_who_are_worth_much_only_together_are_found_beside_two_who_are_worth_less():
    told = [
        Candidate(1, asks=frozenset({"staffing"})),
        Candidate(2, offers=frozenset({"staffing"})),
        Candidate(3, asks=frozenset({"workload"}), views={"role": "y"}),
        Candidate(4, offers=frozenset({"workload"}), views={"role": "x"}),
    ]
    nobody = [Candidate(number) for number in range(5, 60)]
    assert {each.person for each in match([], [*told, *nobody], 2).chosen} == {3, 4}
