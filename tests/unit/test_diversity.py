"""Blau's index, the views that are missing, and the four conditions."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conditions import CONDITIONS, Figures, fulfilled
from bot.diversity import blau, missing, pairs_in_ten, years_band


def test_all_alike_is_none_of_the_pairs():
    assert blau(["vmbo"] * 6) == 0


def test_all_different_is_every_pair():
    assert blau(["vmbo", "havo", "pro"]) == 1


@pytest.mark.parametrize("too_few", [[], ["vmbo"]])
def test_below_two_members_there_is_no_pair(too_few: list[str]):
    assert blau(too_few) is None
    assert pairs_in_ten(too_few) is None


@given(st.lists(st.sampled_from("abcd"), min_size=2, max_size=14))
def test_it_is_the_share_of_pairs_that_differ(values: list[str]):
    pairs = list(combinations(values, 2))
    assert blau(values) == pytest.approx(sum(a != b for a, b in pairs) / len(pairs))


def test_it_is_said_in_tens():
    assert pairs_in_ten(["vmbo", "vmbo", "havo", "pro", "vso"]) == 9
    assert pairs_in_ten(["north", "north", "north", "south"]) == 5


def test_the_missing_views_keep_their_order():
    assert missing(["team-leader"], ["board-member", "team-leader", "school-leader"]) == [
        "board-member",
        "school-leader",
    ]


def test_years_fall_into_bands():
    assert [years_band(years) for years in (0, 2, 3, 9, 10, 40)] == [
        "starting", "starting", "settled", "settled", "seasoned", "seasoned",
    ]  # fmt: skip


def test_an_empty_network_fulfils_nothing():
    assert fulfilled(Figures(members=0)) == dict.fromkeys(CONDITIONS, False)


def test_all_four_can_be_fulfilled():
    figures = Figures(
        members=6, differ={"role": 7, "school": 5, "region": 2}, cases=3, agreements=True, agreed=6, voices=4
    )
    assert fulfilled(figures) == dict.fromkeys(CONDITIONS, True)


def test_one_who_has_not_accepted_leaves_trust_open():
    assert not fulfilled(Figures(members=6, agreements=True, agreed=5))["trust"]


@pytest.mark.parametrize(
    ("agreed", "silent", "trust"), [(5, 1, True), (3, 3, True), (2, 4, False), (4, 1, False), (0, 6, False)]
)
def test_the_silent_hold_up_no_trust_that_half_of_the_members_carry(agreed: int, silent: int, trust: bool):
    figures = Figures(members=6, agreements=True, agreed=agreed, silent=silent)
    assert fulfilled(figures)["trust"] is trust
