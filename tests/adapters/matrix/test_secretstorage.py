"""Recovery keys as people copy them, and secrets that only they open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix import secretstorage
from adapters.matrix.crosssigning import Keys, canonical, is_signed, public, signed
from adapters.matrix.secretstorage import WrongKey

KEY = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
WRITTEN = "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d"
"""As the JavaScript SDK writes it: the example of its own tests."""


def test_a_recovery_key_is_written_as_others_write_it():
    assert secretstorage.written(KEY) == WRITTEN
    assert secretstorage.read(WRITTEN) == secretstorage.read(WRITTEN.replace(" ", "") + "\n") == KEY


@given(st.binary(min_size=32, max_size=32))
def test_every_key_is_read_as_it_was_written(key: bytes):
    assert secretstorage.read(secretstorage.written(key)) == key


@pytest.mark.parametrize("text", ["", "EsTc", WRITTEN[:-1], WRITTEN[:-1] + "e", WRITTEN + "11", "0OIl", "🌾"])
def test_a_key_with_a_mistake_is_noticed(text: str):
    with pytest.raises(WrongKey):
        secretstorage.read(text)


@given(st.text(), st.binary(min_size=32, max_size=32))
def test_a_secret_opens_with_its_key_and_under_its_name_alone(secret: str, key: bytes):
    sealed = secretstorage.encrypt(key, "m.cross_signing.master", secret)
    assert secretstorage.decrypt(key, "m.cross_signing.master", sealed) == secret
    for other, name in ((KEY, "m.cross_signing.master"), (key, "m.cross_signing.self_signing")):
        if (other, name) != (key, "m.cross_signing.master"):
            with pytest.raises(WrongKey):
                secretstorage.decrypt(other, name, sealed)


def test_what_is_damaged_or_described_otherwise_does_not_fit():
    assert secretstorage.fits(KEY, secretstorage.description(KEY))
    assert secretstorage.fits(KEY, {"algorithm": secretstorage.ALGORITHM})
    for described in (
        {},
        {"algorithm": "x"},
        secretstorage.description(bytes(32)),
        {**secretstorage.description(KEY), "iv": "?"},
    ):
        assert not secretstorage.fits(KEY, described)
    for sealed in ({}, {"iv": "AAAA", "ciphertext": "?", "mac": 7}):
        with pytest.raises(WrongKey):
            secretstorage.decrypt(KEY, "x", sealed)


def test_json_is_signed_in_one_form():
    told = {
        "één": [2, 1],
        "b": {"d": None, "c": True},
        "signatures": {"@a:b": {"ed25519:X": "y"}},
        "unsigned": {"x": 1},
    }
    assert canonical(told).decode() == '{"b":{"c":true,"d":null},"één":[2,1]}'


def test_a_signature_holds_for_this_content_and_this_key():
    keys = Keys.made()
    body = keys.upload("@akker:veld.test", lambda text: "device", "DEVICE")
    assert is_signed(body["self_signing_key"], "@akker:veld.test", keys.identity)
    assert is_signed(body["user_signing_key"], "@akker:veld.test", keys.identity)
    assert body["master_key"]["signatures"] == {"@akker:veld.test": {"ed25519:DEVICE": "device"}}
    vouched = keys.vouched("@akker:veld.test", signed({"a": 1}, "@akker:veld.test", "ed25519:DEVICE", lambda text: "x"))
    signer = public(keys.self_signing)
    assert is_signed(vouched, "@akker:veld.test", signer)
    assert vouched["signatures"]["@akker:veld.test"]["ed25519:DEVICE"] == "x"
    assert not is_signed({**vouched, "a": 2}, "@akker:veld.test", signer)
    assert not is_signed(vouched, "@akker:veld.test", keys.identity)
    assert not is_signed(vouched, "@akker:veld.test", "no key")
    assert Keys.read(keys.stored()) == keys
    with pytest.raises(ValueError, match="32 bytes"):
        Keys.read({**keys.stored(), "master": "AAAA"})
