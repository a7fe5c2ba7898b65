"""Addresses on both sides."""

from __future__ import annotations

import pytest

from adapters.matrix import names


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("@anna:school.example", names.Address("@anna:school.example")),
        ("@a/b=c+D:localhost:8448", names.Address("@a/b=c+D:localhost:8448")),
        ("@anna:[::1]:8008", names.Address("@anna:[::1]:8008")),
        ("!aBc:school.example", names.Address("!aBc:school.example")),
        ("!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM", names.Address("!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM")),
        ("dm:@anna:school.example", names.Address("@anna:school.example", direct=True)),
    ],
)
def test_an_address_is_read(address: str, parts: names.Address):
    assert names.read(address) == parts
    assert parts.person == ("@" in address)


def test_a_direct_room_is_known_by_its_person():
    assert names.read(names.direct("@anna:a.nl")) == names.Address("@anna:a.nl", direct=True)


@pytest.mark.parametrize(
    "address",
    [
        *("", "@anna", "@:a.nl", "anna:a.nl", "#netwerk:a.nl", "!", "dm:!abc:a.nl", "dm:dm:@anna:a.nl", "T1/U2"),
        *("@anna:a.nl\n", "@an na:a.nl", "@anna:a b", "@anna:a.nl/x", f"@{'a' * 250}:a.nl", f"!{'a' * 255}"),
    ],
)
def test_another_address_is_refused(address: str):
    with pytest.raises(names.BadAddress):
        names.read(address)


def test_the_parts_of_a_person():
    assert (names.localpart("@anna:a.nl:8448"), names.server("@anna:a.nl:8448")) == ("anna", "a.nl:8448")
