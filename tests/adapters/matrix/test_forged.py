"""What somebody can put into an encrypted event, where no homeserver looks: it counts as no more than it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.matrix.test_listening import come
from tests.support.matrix.account import asks, bot_account, connected, settings_for
from tests.support.matrix.ear import Ear, listening
from tests.support.matrix.member import Member, member
from tests.support.matrix.synapse import Synapse

pytestmark = pytest.mark.homeserver


async def seals(who: Member, synapse: Synapse, room: str, plain: str, txn: str, *, state: bool = False) -> str:
    """Send these words in the room's encryption, as they are; the room's key has been shared before."""
    olm = who.client.olm
    assert olm is not None
    session = olm.outbound_group_sessions[room]
    content = {
        "algorithm": "m.megolm.v1.aes-sha2",
        "sender_key": olm.account.identity_keys["curve25519"],
        "ciphertext": session.encrypt(plain),
        "session_id": session.id,
        "device_id": who.client.device_id,
    }
    where = f"rooms/{room}/state/m.room.encrypted/{who.user}" if state else f"rooms/{room}/send/m.room.encrypted/{txn}"
    return (await asks(synapse, "PUT", where, content, who.client.access_token))["event_id"]


async def test_what_the_homeserver_has_to_allow_does_not_count_in_secret(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna, member(synapse, "eve") as eve, connected(settings) as bot:
        ear = Ear(joins=bot)
        async with listening(bot, ear):
            room = await come(anna, bot, ear, room_version="11")
            await anna.invites(room, eve.user)
            await eve.joins(room)
            await eve.knows(room, bot.user, anna.user)
            answer = await anna.says(room, "Mijn antwoord")
            await eve.says(room, "Dag")
            await ear.hears("Mijn antwoord", "Dag")

            def payload(kind: str, content: dict[str, Any]) -> str:
                return json.dumps({"type": kind, "content": content, "room_id": room})

            taken = await seals(eve, synapse, room, payload("m.room.redaction", {"redacts": answer}), "r")
            inner = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x", "session_id": "y"}
            twice = await seals(eve, synapse, room, payload("m.room.encrypted", inner), "e")
            await asks(
                synapse, "PUT", f"rooms/{room}/state/m.room.power_levels",
                {"users": {anna.user: 100, eve.user: 50}, "state_default": 50}, anna.client.access_token,
            )  # fmt: skip
            gone = await seals(eve, synapse, room, payload("m.room.member", {"membership": "leave"}), "", state=True)
            await eve.says(room, "Dat was het")
            await ear.hears("Dat was het")
            kinds = {event["event_id"]: event["type"] for event in ear.heard}
            assert [kinds[id] for id in (taken, twice, gone)] == ["", "", "m.room.encrypted"]
