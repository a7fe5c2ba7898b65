"""The Matrix of the tests keeps its word: members talk encrypted, and a homeserver that was away knows them again."""

import pytest

from tests.support.matrix.member import member
from tests.support.matrix.strict import strict
from tests.support.matrix.synapse import Synapse, away

pytestmark = pytest.mark.homeserver


async def test_two_members_talk_encrypted_with_all_that_people_do(synapse: Synapse):
    async with member(synapse, "anna") as anna, member(synapse, "bram") as bram:
        room = await anna.creates(bram.user)
        await bram.joins(room)
        await anna.knows(room, bram.user)
        question = await anna.says(room, "Wat valt je op?")
        seen = await bram.sees("Wat valt je op?")
        assert seen.encrypted
        await bram.says(room, "Rust", thread=question, reply=question)
        await bram.reacts(room, question, "🌾")
        assert (await anna.sees("Rust")).about == question
        assert not (await anna.sees(lambda each: each.type == "m.reaction")).encrypted
        answer = await anna.sees("Rust")
        await bram.edits(room, answer.id, "Rust in de ochtend")
        assert (await anna.sees("Rust in de ochtend")).about == answer.id
        await bram.votes(room, question, "ja")
        await bram.redacts(room, answer.id)
        assert (await anna.sees(lambda each: each.type == "m.room.redaction")).about == answer.id


async def test_a_homeserver_that_was_away_knows_its_people_again(synapse: Synapse):
    async with member(synapse, "anna") as anna, member(synapse, "bram") as bram:
        room = await anna.creates(bram.user)
        await bram.joins(room)
        await anna.knows(room, bram.user)
        async with away(synapse):
            pass
        await anna.says(room, "Daar zijn we weer")
        await bram.sees("Daar zijn we weer")


async def test_the_strict_client_reads_signed_devices_and_no_others(synapse: Synapse):
    async with strict(synapse, "cato") as cato, strict(synapse, "daan") as daan, member(synapse, "anna") as anna:
        room = await cato.creates(daan.user, anna.user)
        await daan.joins(room)
        await anna.joins(room)
        await anna.knows(room, cato.user, daan.user)
        await cato.knows(room, daan.user, anna.user)
        await cato.says(room, "Alleen wie getekend heeft")
        seen = await daan.sees(room, "Alleen wie getekend heeft")
        assert (seen.encrypted, seen.failure) == (True, "")
        await anna.sees(lambda each: each.sender == cato.user and each.type == "m.room.encrypted")
        said = await anna.says(room, "Ik heb niet getekend")
        assert (await cato.cannot_read(room, said)).failure
