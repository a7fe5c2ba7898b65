"""Akker in rooms of a real homeserver, with people whose clients encrypt."""

from __future__ import annotations

from pathlib import Path

from tests.support.matrix.account import bot_account
from tests.support.matrix.member import member
from tests.support.matrix.served import served
from tests.support.matrix.synapse import Synapse


async def test_a_network_begins_in_an_encrypted_room(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with served(synapse, user, tmp_path / "store") as akker, member(synapse, "anna") as anna:
        room = await anna.creates(user)
        hello = await anna.sees(lambda seen: "I am Akker" in seen.text)
        assert hello.encrypted
        assert hello.room == room
        asked = await anna.says(room, "!akker start")
        await akker.hears(asked)
        begun = await anna.sees(lambda seen: "sharpens the question" in seen.text)
        assert (begun.room, begun.encrypted) == (room, True)
        await anna._until(lambda: (anna.invited - {room}) or None, "a direct room")
        (direct,) = anna.invited - {room}
        await anna.joins(direct)
        question = await anna.sees(lambda seen: "Where are you stuck" in seen.text)
        assert (question.room, question.encrypted) == (direct, True)
        await akker.hears(await anna.says(direct, "Too many meetings."))
        await anna.sees(lambda seen: "tried" in seen.text)
