"""Addresses on both sides, and where a text may be parted."""

from __future__ import annotations

import pytest

from adapters.slack import limits, names


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        (names.person("T1", "U2"), names.Address("T1", "U2")),
        (names.room("T1", "C2"), names.Address("T1", "C2")),
        (names.direct("T1/U2"), names.Address("T1", "U2", direct=True)),
    ],
)
def test_an_address_is_read_as_it_was_made(address: str, parts: names.Address):
    assert names.read(address) == parts


@pytest.mark.parametrize("address", ["", "T1", "T1/", "T1/U2/x", "t1/u2", "dm:dm:T1/U2", "#netwerk"])
def test_another_address_is_refused(address: str):
    with pytest.raises(names.BadAddress):
        names.read(address)


def test_the_workspace_of_people():
    assert names.team_of(["T1/U1", "T1/U2"]) == "T1"
    assert names.team_of(["T1/U1", "T2/U2"]) is None
    assert names.team_of(["anna"]) is None
    assert names.team_of([]) is None


def test_a_character_beyond_the_basic_plane_counts_twice():
    assert (limits.size("aé€"), limits.size("🌾")) == (3, 2)


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("just fits", 9, "just fits"),
        ("one two three", 9, "one two…"),
        ("abcdefgh", 5, "abcd…"),
        ("👩🏽‍🏫👩🏽‍🏫", 12, "👩🏽‍🏫…"),
    ],
)
def test_what_is_shortened_says_so(text: str, most: int, short: str):
    assert limits.shortened(text, most) == short
