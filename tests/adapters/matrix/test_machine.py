"""Encryption without a network: what is refused, forgotten or rotated, also where no homeserver would send it."""

from pathlib import Path
from typing import Any

import pytest

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
