"""Encryption without a network: what is refused, forgotten or rotated, also where no homeserver would send it."""

from pathlib import Path
from typing import Any

import pytest

from adapters.matrix.crosssigning import signed
from adapters.matrix.folder import Folder
from adapters.matrix.machine import Machine
from adapters.matrix.syncing import since_joining, unreadable

ROOM, OTHER = "!veld:akker.test", "!ander:akker.test"
ANNA, BOT = "@anna:akker.test", "@akker:akker.test"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A device of its own, with Anna in an encrypted room."""
    machine = Machine(Folder(tmp_path), BOT, "DEVICE")
    machine.know(ROOM, [encryption(), member(BOT), member(ANNA)])
    return machine


def encryption() -> dict[str, Any]:
    """A room is encrypted."""
    return {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


def member(user: str, membership: str = "join", **unsigned: Any) -> dict[str, Any]:
    """Somebody's membership."""
    content = {"membership": membership}
    return {"type": "m.room.member", "state_key": user, "content": content, "unsigned": unsigned}


def said(machine: Machine, text: str, room: str = ROOM, id: str = "$1") -> dict[str, Any]:
    """An event of our own, encrypted."""
    assert list(machine.sharing(room)) == []
    content = machine.encrypt(room, "m.room.message", {"body": text})
    return {"type": "m.room.encrypted", "event_id": id, "sender": BOT, "room_id": room, "content": content}


def test_what_is_encrypted_opens_in_its_room_under_its_id_alone(machine: Machine):
    event = said(machine, "Dag")
    assert unreadable(event)
    opened = machine.open(ROOM, event)
    assert opened is not None
    assert (opened["type"], opened["content"], opened["event_id"]) == ("m.room.message", {"body": "Dag"}, "$1")
    assert machine.open(ROOM, event) == opened
    assert machine.open(OTHER, event) is None
    assert machine.open(ROOM, {**event, "event_id": "$2"}) is None  # one message cannot be shown as two


@pytest.mark.parametrize("plain", ["[" * 20_000, '{"a":' * 5000, "9" * 5000, "null", '"\\ud800"', "", "\0"])
def test_whatever_somebody_encrypts_the_next_event_is_opened(machine: Machine, plain: str):
    event = said(machine, "Dag")
    sealed = machine._olm.outbound_group_sessions[ROOM].encrypt(plain)
    assert machine.open(ROOM, {**event, "content": {**event["content"], "ciphertext": sealed}}) is None
    assert machine.open(ROOM, event) is not None


def test_a_relation_in_the_open_counts_and_a_key_without_its_sender_serves(machine: Machine):
    event = said(machine, "Dag")
    relation = {"rel_type": "m.thread", "event_id": "$0"}
    content = {name: event["content"][name] for name in ("algorithm", "ciphertext", "session_id")}
    opened = machine.open(ROOM, {**event, "content": {**content, "m.relates_to": relation}})
    assert opened is not None
    assert opened["content"]["m.relates_to"] == relation


def test_who_comes_or_goes_gives_the_next_message_a_new_key(machine: Machine):
    first = said(machine, "Eén")["content"]["session_id"]
    machine.know(ROOM, [member(ANNA)])
    assert machine.shared(ROOM)
    machine.know(ROOM, [member(ANNA, "leave")])
    assert not machine.shared(ROOM)
    second = said(machine, "Twee")["content"]["session_id"]
    machine.know(ROOM, [member("@bram:akker.test", "invite")])
    third = said(machine, "Drie")["content"]["session_id"]
    assert len({first, second, third}) == 3


def test_a_room_stays_encrypted_whatever_is_said_of_it(machine: Machine, tmp_path: Path):
    machine.know(ROOM, [{**encryption(), "content": {}}])
    machine.forget(ROOM)
    machine.close()
    assert Machine(Folder(tmp_path), BOT, "DEVICE").encrypted == {ROOM}


def test_people_of_a_homeserver_that_is_away_are_asked_for_again(machine: Machine):
    far = "@cato:ver.test"
    machine.know(ROOM, [member(far)])
    asked = machine.to_query(ROOM)
    assert asked == sorted([ANNA, BOT, far])
    machine.queried({"device_keys": {ANNA: {}, BOT: {}}, "failures": {"ver.test": {"status": 503}}}, asked)
    assert machine.to_query(ROOM) == [far]
    assert machine.to_query() == []
    machine.queried({"device_keys": {far: {"X": "no keys"}, ANNA: "nothing"}}, [far])
    assert machine.to_query(ROOM) == []
    machine.take({"device_lists": {"changed": [far, "@stranger:ver.test", 7], "left": [ANNA]}})
    assert machine.to_query() == [far]
    assert machine.to_query(ROOM) == [ANNA, far]


def test_keys_that_were_offered_are_offered_again_until_they_are_taken(machine: Machine, tmp_path: Path):
    first = machine.to_upload()
    assert first is not None
    assert machine.to_upload() == first
    machine.close()
    again = Machine(Folder(tmp_path), BOT, "DEVICE")  # it died before it heard that they were taken
    offered = again.to_upload()
    assert offered is not None
    assert offered["fallback_keys"] == first["fallback_keys"]
    assert first["one_time_keys"].items() <= offered["one_time_keys"].items()
    again.uploaded({"one_time_key_counts": {"signed_curve25519": 50}})
    assert again.to_upload() is None
    again.published(False)
    assert "device_keys" in (again.to_upload() or {})


def device(path: Path, user: str) -> Machine:
    """A device of somebody else."""
    path.mkdir()
    return Machine(Folder(path), user, "THEIRS")


def sealed_by(other: Machine, text: str) -> tuple[dict[str, Any], str]:
    """An event as another device encrypts it, and the key that its readers get."""
    other.know(ROOM, [encryption(), member(other.user)])
    assert list(other.sharing(ROOM)) == []
    key = other._olm.outbound_group_sessions[ROOM].session_key
    content = other.encrypt(ROOM, "m.room.message", {"body": text})
    sent = {"event_id": f"$of{other.user}", "sender": other.user, "room_id": ROOM, "content": content}
    return {"type": "m.room.encrypted", **sent}, key


def test_words_count_as_those_of_who_has_their_key(machine: Machine, tmp_path: Path):
    eve, anna = device(tmp_path / "eve", "@eve:akker.test"), device(tmp_path / "anna", ANNA)
    for each in (eve, anna):
        keys = signed(each.device_keys(), each.user, f"ed25519:{each.device}", each.sign)
        machine.queried({"device_keys": {each.user: {each.device: keys}}}, [each.user])
    (forged, key), (real, other) = sealed_by(eve, "Ik stop"), sealed_by(anna, "Ik blijf")
    gives(machine, eve, forged, key)
    gives(machine, eve, real, other)  # somebody else's key, as if it were hers
    gives(machine, anna, real, other)
    assert machine.open(ROOM, {**forged, "sender": ANNA}) is None
    assert (machine.open(ROOM, forged) or {}).get("content") == {"body": "Ik stop"}
    assert (machine.open(ROOM, real) or {}).get("content") == {"body": "Ik blijf"}


def gives(machine: Machine, other: Machine, event: dict[str, Any], key: str) -> None:
    """A device gives the key of an event."""
    ed25519, curve25519 = (other.identity[f"{kind}:{other.device}"] for kind in ("ed25519", "curve25519"))
    machine._olm.create_group_session(curve25519, ed25519, ROOM, event["content"]["session_id"], key)


@pytest.mark.parametrize(
    "sync", [{}, {"to_device": 7, "rooms": []}, {"rooms": {"join": {ROOM: None}, "leave": {ROOM: 3}}}]
)
def test_a_sync_of_any_shape_is_taken(machine: Machine, sync: dict[str, Any]):
    machine.take(sync)


def test_what_happened_before_we_came_in_is_apart():
    before, hello = {"type": "m.room.message", "n": 1}, {"type": "m.room.message", "n": 2}
    came = member(BOT, prev_content={"membership": "invite"}, replaces_state="$0")
    renamed = member(BOT, prev_content={"membership": "join"}, replaces_state="$0")
    unclear = member(BOT, replaces_state="$0")
    assert since_joining([before, came, hello], BOT) == ([before], [came, hello])
    assert since_joining([before, member(BOT), renamed, hello], BOT) == ([before], [member(BOT), renamed, hello])
    assert since_joining([before, unclear, hello], BOT) == ([], [before, unclear, hello])
    assert since_joining([before, member(ANNA), hello], BOT) == ([], [before, member(ANNA), hello])
    asked = member(BOT, "invite", prev_content={"membership": "leave"}, replaces_state="$0")
    assert since_joining([before, asked, came, hello], BOT) == ([before, asked], [came, hello])
    # It was said to us before we went, and we had not taken it.
    gone = member(BOT, "leave", prev_content={"membership": "join"}, replaces_state="$0")
    assert since_joining([before, gone, asked, came, hello], BOT) == ([], [before, gone, asked, came, hello])


def test_what_is_said_while_we_are_out_is_not_for_us():
    heard, secret, hello = ({"type": "m.room.message", "n": number} for number in range(3))
    gone = member(BOT, "leave", prev_content={"membership": "join"}, replaces_state="$0")
    asked = member(BOT, "invite", prev_content={"membership": "leave"}, replaces_state="$1")
    came = member(BOT, prev_content={"membership": "invite"}, replaces_state="$2")
    entered, removed = member(ANNA), {"type": "m.room.redaction"}
    assert since_joining([heard, gone, secret, entered, removed, asked, secret, came, hello], BOT) == (
        [],
        [heard, gone, entered, removed, asked, came, hello],
    )
