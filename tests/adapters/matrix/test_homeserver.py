"""The bot's side of a homeserver: what is said arrives encrypted, in both directions, once."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from adapters.matrix.homeserver import Homeserver
from adapters.matrix.syncing import Batch
from bot.errors import Retry, Undeliverable
from tests.support.matrix.account import asks, bot_account, connected, settings_for
from tests.support.matrix.member import Member, member, second_device
from tests.support.matrix.synapse import STRICT_LIMITS, Synapse, away, running_synapse

pytestmark = pytest.mark.homeserver


def texts(batch: Batch, room: str) -> list[str]:
    """What was said in a room, in order."""
    return [
        event["content"].get("body", event["type"])
        for each in batch.rooms
        if each.id == room
        for event in each.timeline
        if event["type"] in ("m.room.message", "m.room.encrypted")
    ]


def text(body: str) -> dict[str, Any]:
    """A message."""
    return {"msgtype": "m.text", "body": body}


async def together(anna: Member, bot: Homeserver, **options: Any) -> tuple[str, str]:
    """Anna makes a room and the bot comes; gives the room, and where its next sync begins."""
    batch = await bot.sync(None, waiting=0, full_state=True)
    room = await anna.creates(bot.user, **options)
    batch = await bot.sync(batch.next, waiting=5)
    assert room in batch.invites
    await bot.join(room)
    batch = await bot.sync(batch.next, waiting=5)
    await anna.knows(room, bot.user)
    return room, batch.next


async def test_the_bot_and_a_member_read_each_other_in_an_encrypted_room(synapse: Synapse, tmp_path: Path):
    async with (
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
        member(synapse, "anna") as anna,
    ):
        room, since = await together(anna, bot)
        await anna.says(room, "Dag Akker")
        batch = await bot.sync(since, waiting=5)
        assert texts(batch, room) == ["Dag Akker"]
        assert await bot.is_encrypted(room)
        event = await bot.send(room, "m.room.message", text("Dag Anna"), "t1")
        seen = await anna.sees("Dag Anna")
        assert (seen.encrypted, seen.id, seen.sender) == (True, event, bot.user)


async def test_the_same_transaction_is_one_message_also_after_a_restart(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna:
        async with connected(settings) as bot:
            room, _ = await together(anna, bot)
            first = await bot.send(room, "m.room.message", text("Eén keer"), "outbox-1")
            assert await bot.send(room, "m.room.message", text("Eén keer"), "outbox-1") == first
        async with connected(settings) as bot:
            assert await bot.send(room, "m.room.message", text("Eén keer"), "outbox-1") == first
            await bot.send(room, "m.room.message", text("Klaar"), "outbox-2")
        await anna.sees("Klaar")
        assert anna.texts(room, str(settings.matrix_user_id)) == ["Eén keer", "Klaar"]


async def test_a_direct_room_is_encrypted_noted_and_readable_before_the_person_came(synapse: Synapse, tmp_path: Path):
    async with (
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
        member(synapse, "anna") as anna,
    ):
        first, second = await bot.create_direct(anna.user), await bot.create_direct(anna.user)
        assert (await bot.account_data("m.direct"))[anna.user] == [first, second]
        await bot.send(second, "m.room.message", text("Hoe gaat het?"), "t1")
        await anna.joins(second)
        assert (await anna.sees("Hoe gaat het?")).encrypted


async def test_many_at_once_go_out_whole_also_when_the_key_has_to_change(synapse: Synapse, tmp_path: Path):
    async with (
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
        member(synapse, "anna") as anna,
    ):
        room, _ = await together(anna, bot)
        said = [f"bericht {number}" for number in range(110)]  # a key is for a hundred
        for start in range(0, len(said), 10):
            at_once = said[start : start + 10]
            sent = await asyncio.gather(*(bot.send(room, "m.room.message", text(each), each) for each in at_once))
            assert len(set(sent)) == len(at_once)
        for each in said:
            assert (await anna.sees(each)).encrypted


async def test_threads_edits_reactions_and_removals_go_both_ways(synapse: Synapse, tmp_path: Path):
    async with (
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
        member(synapse, "anna") as anna,
    ):
        room, since = await together(anna, bot)
        question = await bot.send(room, "m.room.message", text("Vraag"), "t1")
        await bot.react(room, question, "1️⃣", "t2")
        assert (await anna.sees(lambda each: each.type == "m.reaction")).about == question
        said = await anna.says(room, "Antwoord", thread=question)
        await anna.edits(room, said, "Beter antwoord")
        await anna.reacts(room, question, "🌾")
        await anna.votes(room, question, "ja")
        await anna.redacts(room, said)
        batch = await bot.sync(since, waiting=5)
        events = [event for each in batch.rooms for event in each.timeline if event["sender"] == anna.user]
        by_type = {event["type"]: event["content"] for event in events}
        assert by_type["m.reaction"]["m.relates_to"]["key"] == "🌾"
        assert by_type["org.matrix.msc3381.poll.response"]["m.relates_to"]["event_id"] == question
        assert by_type["m.room.message"]["m.new_content"]["body"] == "Beter antwoord"
        assert "m.room.redaction" in by_type
        mine = await bot.send(room, "m.room.message", text("Weg ermee"), "t3")
        await anna.sees("Weg ermee")
        await bot.redact(room, mine, "t4")
        assert (await anna.sees(lambda each: each.type == "m.room.redaction" and each.sender == bot.user)).about == mine


async def test_a_file_is_encrypted_where_the_room_is(synapse: Synapse, tmp_path: Path):
    async with connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot:
        closed = await bot.upload(b"beeld", "image/png", "veld.png", encrypted=True)
        assert closed["file"]["url"].startswith("mxc://")
        assert closed["file"]["key"]["alg"] == "A256CTR"
        assert (await bot.upload(b"beeld", "image/png", "veld.png", encrypted=False))["url"].startswith("mxc://")


async def test_a_new_device_is_trusted_at_first_sight_and_logged(
    synapse: Synapse, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, "akker.matrix")
    async with (
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
        member(synapse, "anna") as anna,
    ):
        room, since = await together(anna, bot)
        await bot.send(room, "m.room.message", text("Op de eerste"), "t1")
        async with second_device(anna) as phone:
            await phone.knows(room, bot.user)
            while phone.client.device_id not in known_devices(caplog):
                since = (await bot.sync(since, waiting=5)).next
            await bot.send(room, "m.room.message", text("Op beide"), "t2")
            await anna.sees("Op beide")
            await phone.sees("Op beide")
            await phone.says(room, "Van mijn telefoon")
            said: list[str] = []
            while "Van mijn telefoon" not in said:
                batch = await bot.sync(since, waiting=5)
                said, since = texts(batch, room), batch.next


def known_devices(caplog: pytest.LogCaptureFixture) -> set[str]:
    """The devices that were logged as new."""
    return {str(getattr(record, "device", "")) for record in caplog.records if record.message == "A device is new"}


async def test_a_newcomer_reads_what_comes_and_who_left_does_not(synapse: Synapse, tmp_path: Path):
    async with (
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
        member(synapse, "anna") as anna,
        member(synapse, "bram") as bram,
    ):
        room, since = await together(anna, bot)
        await bot.send(room, "m.room.message", text("Voor Anna"), "t1")
        await anna.sees("Voor Anna")
        await anna.invites(room, bram.user)
        await bram.joins(room)
        since = (await bot.sync(since, waiting=5)).next
        both = await bot.send(room, "m.room.message", text("Voor beiden"), "t2")
        await bram.sees("Voor beiden")
        await bram.leaves(room)
        await bot.sync(since, waiting=5)
        without = await bot.send(room, "m.room.message", text("Zonder Bram"), "t3")
        await anna.sees("Zonder Bram")
        # With a key that Bram never gets.
        assert await session_of(synapse, anna, room, both) != await session_of(synapse, anna, room, without)


async def session_of(synapse: Synapse, who: Member, room: str, event: str) -> str:
    """Which key an event was encrypted with."""
    raw = await asks(synapse, "GET", f"rooms/{room}/event/{event}", token=who.client.access_token)
    return raw["content"]["session_id"]


async def test_what_is_forbidden_or_gone_is_said_and_not_tried_again(synapse: Synapse, tmp_path: Path):
    async with (
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
        member(synapse, "anna") as anna,
    ):
        room = await anna.creates(encrypted=False)
        with pytest.raises(Undeliverable) as forbidden:
            await bot.send(room, "m.room.message", text("Mag niet"), "t1")
        assert forbidden.value.where["code"] == "M_FORBIDDEN"
        assert forbidden.value.todo
        assert await bot.profile("@nobody:akker.test") == {}
        assert (await bot.profile(anna.user))["displayname"] == anna.user[1:].partition(":")[0]


@pytest.mark.soak
async def test_a_homeserver_that_is_away_or_wants_less_says_when_to_come_back(tmp_path: Path):
    with running_synapse(STRICT_LIMITS) as strict_one:
        async with (
            connected(settings_for(strict_one, await bot_account(strict_one), tmp_path)) as bot,
            member(strict_one, "anna") as anna,
        ):
            room = await bot.create_direct(anna.user)

            async def chatter() -> None:
                for number in range(10):
                    await bot.send(room, "m.room.message", text(f"{number}"), f"t{number}")

            with pytest.raises(Retry, match="asks to wait") as asked:
                await chatter()
            assert 0 < asked.value.after <= 10
            async with away(strict_one):
                with pytest.raises(Retry):
                    await bot.send(room, "m.room.message", text("Is daar iemand?"), "t11")
                with pytest.raises(Retry):
                    await bot.sync(None, waiting=0)
            await asyncio.sleep(asked.value.after)  # by the homeserver's clock
            await bot.send(room, "m.room.message", text("Is daar iemand?"), "t11")
