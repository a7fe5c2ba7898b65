"""Nothing that is said to the bot is lost: not when it is away or cannot take it, and not when the key comes late."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from nio import ToDeviceMessage

from adapters.matrix.folder import CRYPTO, POSITION, UNOPENED
from adapters.matrix.homeserver import Homeserver
from bot.clocks import SetClock
from bot.errors import ConfigError
from tests.support.matrix.account import asks, bot_account, connected, settings_for
from tests.support.matrix.ear import Ear, listening
from tests.support.matrix.member import Member, member
from tests.support.matrix.strict import strict
from tests.support.matrix.synapse import Synapse, away
from tests.support.people import TUESDAY

pytestmark = pytest.mark.homeserver


async def come(anna: Member, bot: Homeserver, ear: Ear, **options: Any) -> str:
    """Anna makes a room and the bot comes, as an ear that accepts invitations is listening."""
    room = await anna.creates(bot.user, **options)
    await anna.knows(room, bot.user)
    await ear.until(lambda: any(_joined(event, bot.user) for event in ear.heard if event["room_id"] == room))
    return room


def _joined(event: dict[str, Any], user: str) -> bool:
    return event.get("state_key") == user and event["content"].get("membership") == "join"


async def test_what_is_said_is_heard_in_order_and_what_was_said_before_is_not(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna, connected(settings) as bot:
        ear = Ear(joins=bot)
        early = await anna.creates(bot.user, encrypted=False)
        await anna.says(early, "Voordat Akker er was")
        async with listening(bot, ear):
            assert ear.invited == [early]
            await anna.says(early, "Daarna")
            await ear.hears("Daarna")
            room = await come(anna, bot, ear)
            for number in range(5):
                await anna.says(room, str(number))
            await ear.hears("Daarna", *"01234")
            # What was there before is told as how the room stands, and members as they are.
            kinds = {event["type"] for event in ear.rooms[room]} | {event["type"] for event in ear.heard}
            assert {"m.room.encryption", "m.room.member", "m.room.power_levels"} <= kinds


async def test_what_cannot_be_taken_comes_again_after_longer_and_longer_rests(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna, connected(settings) as bot:
        ear = Ear(joins=bot)
        async with listening(bot, ear):
            room = await come(anna, bot, ear)
            ear.deaf, ear.rests = 9, []
            await anna.says(room, "Hoor je mij?")
            await ear.until(lambda: ear.deaf == 8)
            before = bot.folder.read(POSITION)
            await ear.until(lambda: ear.deaf == 0)
            assert bot.folder.read(POSITION) == before
            await ear.hears("Hoor je mij?")
        assert len(ear.rests) == 9
        assert ear.rests[0] < 2
        assert all(0.7 * 2**n < rest < 1.3 * 2**n for n, rest in enumerate(ear.rests[:6]))
        assert all(45 <= rest <= 75 for rest in ear.rests[6:])


async def test_what_was_not_taken_at_a_crash_comes_after_the_restart(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna:
        async with connected(settings) as bot:
            ear = Ear(joins=bot)
            async with listening(bot, ear):
                room = await come(anna, bot, ear)
                ear.deaf = 10_000
                await anna.says(room, "Net voor de val")
                await ear.until(lambda: bool(ear.rests))
                await anna.says(room, "Tijdens de val")
        async with connected(settings) as bot:
            again = Ear()
            async with listening(bot, again):
                await again.hears("Net voor de val", "Tijdens de val")


async def test_what_was_said_while_it_was_away_is_all_fetched_opened_and_in_order(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna:
        async with connected(settings) as bot:
            ear = Ear(joins=bot)
            async with listening(bot, ear):
                room = await come(anna, bot, ear)
                await anna.says(room, "Nog gehoord")
                await ear.hears("Nog gehoord")
        said = [f"bericht {number}" for number in range(180)]  # more than a sync, and more than a page
        for each in said:
            await anna.says(room, each)
        async with connected(settings) as bot:
            again = Ear()
            async with listening(bot, again):
                assert again.texts() == said
                ids = [event["event_id"] for event in again.heard]
                assert len(ids) == len(set(ids))


async def test_a_sync_that_comes_twice_is_read_twice(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna:
        async with connected(settings) as bot:
            ear = Ear(joins=bot)
            async with listening(bot, ear):
                room = await come(anna, bot, ear)
                early = bot.folder.read(POSITION)
                assert early is not None
                await anna.says(room, "Twee keer")
                await ear.hears("Twee keer")
            bot.folder.write(POSITION, early)
        async with connected(settings) as bot:
            again = Ear()
            async with listening(bot, again):
                await again.hears("Twee keer")
                assert [each["event_id"] for each in again.heard][-1] == ear.heard[-1]["event_id"]


async def test_where_its_place_is_not_known_any_more_it_begins_at_the_present_and_says_so(
    synapse: Synapse, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna:
        async with connected(settings) as bot:
            ear = Ear(joins=bot)
            async with listening(bot, ear):
                room = await come(anna, bot, ear)
                await anna.says(room, "Al gehoord")
                await ear.hears("Al gehoord")
            bot.folder.write(POSITION, {"since": "from another homeserver"})
        await anna.says(room, "Intussen")
        async with connected(settings) as bot:
            again = Ear()
            async with listening(bot, again):
                assert again.heard == again.rests == []
                assert {event["state_key"] for event in again.rooms[room]} >= {anna.user, bot.user}
                await anna.says(room, "Weer bij")
                await again.hears("Weer bij")
                assert again.texts() == ["Weer bij"]
                assert again.rests == []
    (told,) = [each.getMessage() for each in caplog.records if each.levelname == "ERROR"]
    assert "how far" in told


async def test_a_homeserver_that_is_away_is_waited_for(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna, connected(settings) as bot:
        ear = Ear(joins=bot)
        async with listening(bot, ear):
            room = await come(anna, bot, ear)
            async with away(synapse):
                await ear.until(lambda: bool(ear.rests))
            await anna.says(room, "Terug")
            await ear.hears("Terug")


async def test_a_login_that_is_lost_for_good_ends_the_listening_with_a_word(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with connected(settings_for(synapse, user, tmp_path)):
        pass
    async with connected(settings_for(synapse, user, tmp_path, matrix_password=None)) as bot:
        await bot.sync(None, waiting=0)
        await asks(synapse, "POST", "logout", {}, bot._ready.account.token)
        with pytest.raises(ConfigError, match="was revoked"):
            async with listening(bot, Ear()):
                pass


async def test_a_key_that_is_missing_is_asked_for_and_the_message_heard_when_it_comes(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with strict(synapse, "cato") as cato:
        async with connected(settings) as bot:
            ear = Ear(joins=bot)
            async with listening(bot, ear):
                room = await cato.creates(bot.user)
                await cato.knows(room, bot.user)
                await cato.says(room, "Te lezen")
                await ear.hears("Te lezen")
        with sqlite3.connect(tmp_path / CRYPTO) as store:
            assert store.execute("DELETE FROM megolminboundsessions").rowcount
        store.close()
        async with connected(settings) as bot:
            again = Ear()
            async with listening(bot, again):
                await cato.says(room, "Zonder sleutel")
                await again.hears("Zonder sleutel")
                sealed, opened = [event for event in again.heard if event["sender"] == cato.user]
                assert sealed["type"] == "m.room.encrypted"
                assert opened["event_id"] == sealed["event_id"]
                await again.until(lambda: bot.folder.read(UNOPENED) == {})


async def test_a_key_may_come_after_a_restart_but_not_after_a_week(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    clock = SetClock(TUESDAY)
    async with member(synapse, "anna") as anna:
        async with connected(settings) as bot:
            ear = Ear(joins=bot)
            async with listening(bot, ear, clock):
                room = await come(anna, bot, ear)
                theirs = await device_of(anna, bot)
                anna.client.blacklist_device(theirs)
                sealed = await anna.says(room, "Pas later te lezen")
                await ear.until(lambda: ear.heard[-1]["event_id"] == sealed)
                assert ear.heard[-1]["type"] == "m.room.encrypted"
        async with connected(settings) as bot:
            again = Ear()
            async with listening(bot, again, clock):
                assert again.heard == []
                await hand_over(anna, room, theirs)
                await again.hears("Pas later te lezen")
                assert again.heard[-1]["event_id"] == sealed
                anna.client.invalidate_outbound_session(room)
                late = await anna.says(room, "Nooit")
                await again.until(lambda: again.heard[-1]["event_id"] == late)
                clock.set(TUESDAY + timedelta(days=8))
                anna.client.unblacklist_device(theirs)
                await anna.says(room, "Weer gewoon")
                await again.hears("Weer gewoon")
                await again.until(lambda: bot.folder.read(UNOPENED) == {})


async def device_of(anna: Member, bot: Homeserver) -> Any:
    """The bot's device, as Anna's client knows it once it has looked."""
    async with asyncio.timeout(10):
        while bot.device not in anna.client.device_store[bot.user]:
            if anna.client.should_query_keys:
                await anna.client.keys_query()
            await asyncio.sleep(0.05)
    return anna.client.device_store[bot.user][bot.device]


async def hand_over(anna: Member, room: str, device: Any) -> None:
    """Anna's client gives the key of its last messages to a device: as others do when they are asked for it."""
    olm = anna.client.olm
    assert olm is not None
    await anna.client.keys_claim({device.user_id: [device.id]})
    ours = olm.outbound_group_sessions[room].id
    key = olm.inbound_group_store.get(room, olm.account.identity_keys["curve25519"], ours)
    session = olm.session_store.get(device.curve25519)
    assert key is not None
    assert session is not None
    message: ToDeviceMessage = olm._encrypt_forwarding_key(room, key, session, device)
    await anna.client.to_device(message)


async def test_who_writes_when_all_keys_are_used_up_is_read_as_well(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with connected(settings) as bot, member(synapse, "anna") as anna:
        ear = Ear(joins=bot)
        async with listening(bot, ear):
            room = await come(anna, bot, ear)
        claim = {"one_time_keys": {bot.user: {bot.device: "signed_curve25519"}}}
        for _ in range(60):
            found = await asks(synapse, "POST", "keys/claim", claim, anna.client.access_token)
        [(_, key)] = found["one_time_keys"][bot.user][bot.device].items()
        assert key["fallback"] is True
        await anna.says(room, "Met de laatste sleutel")
        async with listening(bot, ear):
            await ear.hears("Met de laatste sleutel")
            count = (await asks(synapse, "POST", "keys/upload", {}, bot._ready.account.token))["one_time_key_counts"]
            assert count["signed_curve25519"] == 50


async def test_a_room_that_is_made_while_it_listens_is_readable_from_its_first_word(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna, connected(settings) as bot, listening(bot, Ear()):
        for number in range(12):  # some of them in the middle of a sync
            room = await bot.create_direct(anna.user)
            await bot.send(room, "m.room.message", {"msgtype": "m.text", "body": f"vraag {number}"}, f"t{number}")
            await anna.joins(room)
            assert (await anna.sees(f"vraag {number}")).encrypted


async def test_nothing_that_anybody_sends_ends_the_listening(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna, connected(settings) as bot:
        ear = Ear(joins=bot)
        async with listening(bot, ear):
            room = await come(anna, bot, ear)
            token = anna.client.access_token
            algorithm = {"algorithm": "m.megolm.v1.aes-sha2"}
            garbage = [
                {}, {"ciphertext": 7}, {"ciphertext": "nope", "session_id": "nope", **algorithm},
                {**algorithm, "ciphertext": "nope", "session_id": 3, "sender_key": []},
                {"algorithm": "m.olm.v1.curve25519-aes-sha2", "ciphertext": {"x": 1}},
            ]  # fmt: skip
            for number, content in enumerate(garbage):
                await asks(synapse, "PUT", f"rooms/{room}/send/m.room.encrypted/g{number}", content, token)
            theirs = {"messages": {bot.user: {"*": {"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": "x"}}}}
            bodies = [theirs, *({"messages": {bot.user: {"*": each}}} for each in garbage)]
            key = bot._ready.machine.identity[f"curve25519:{bot.device}"]
            for kind in (0, 1, 9):
                ciphertext = {key: {"type": kind, "body": "AwogAAAA"}}
                content = {"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": key, "ciphertext": ciphertext}
                bodies.append({"messages": {bot.user: {"*": content}}})
            kinds = ("m.room.encrypted", "m.room_key_request", "m.room_key.withheld", "m.key.verification.start", "x")
            for kind in kinds:
                for number, body in enumerate(bodies):
                    await asks(synapse, "PUT", f"sendToDevice/{kind}/{kind}{number}", body, token)
            await anna.sends(room, "m.room.message", {"zonder": "msgtype"})
            await anna.sends(room, "m.room.encrypted", {"twee": "keer"})
            await anna.says(room, "Leef je nog?")
            await ear.hears("Leef je nog?")
            strange = [event for event in ear.heard if event["sender"] == anna.user and event["room_id"] == room]
            assert {"zonder": "msgtype"} in [event["content"] for event in strange]
