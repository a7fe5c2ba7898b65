"""Logging in once, and staying the same device whatever becomes of the token; what is wrong is said plainly."""

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from adapters.matrix.folder import CROSS_SIGNING, CRYPTO, CRYPTO_KEY, SESSION
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.identity import is_vouched
from bot.errors import ConfigError, Retry
from tests.adapters.matrix.test_homeserver import text
from tests.support.matrix.account import PASSWORD, asks, bot_account, connected, settings_for
from tests.support.matrix.ear import Ear, listening
from tests.support.matrix.member import member
from tests.support.matrix.synapse import NO_LIMITS, Synapse, away, running_synapse

pytestmark = pytest.mark.homeserver


async def refusal(settings: Any) -> str:
    """Why the bot does not start."""
    with pytest.raises(ConfigError) as refused:
        async with connected(settings):
            pass
    return str(refused.value)


async def test_a_wrong_password_says_so_and_does_not_repeat_it(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    told = await refusal(settings_for(synapse, user, tmp_path, matrix_password="verkeerd"))
    assert "Set MATRIX_PASSWORD" in told
    assert "verkeerd" not in told
    assert "Set MATRIX_PASSWORD" in await refusal(settings_for(synapse, user, tmp_path, matrix_password=None))
    async with connected(settings_for(synapse, user, tmp_path)):
        pass


async def test_the_token_is_kept_and_the_password_not_needed_any_more(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with connected(settings_for(synapse, user, tmp_path)) as bot:
        device = bot.device
    async with connected(settings_for(synapse, user, tmp_path, matrix_password=None)) as bot:
        assert bot.device == device


async def test_a_token_from_elsewhere_has_to_fit_account_and_device(synapse: Synapse, tmp_path: Path):
    user, other = await bot_account(synapse), await bot_account(synapse)
    body = {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": user}, "password": PASSWORD}
    login = await asks(synapse, "POST", "login", body)
    given = {"matrix_password": None, "matrix_access_token": login["access_token"]}
    right = settings_for(synapse, user, tmp_path / "a", **given, matrix_device_id=login["device_id"])
    async with connected(right) as bot:
        assert bot.device == login["device_id"]
        assert not bot.folder.has(SESSION)
    told = await refusal(settings_for(synapse, user, tmp_path / "b", **given, matrix_device_id="ELSE"))
    assert f"Set MATRIX_DEVICE_ID to {login['device_id']}" in told
    told = await refusal(settings_for(synapse, other, tmp_path / "c", **given, matrix_device_id=login["device_id"]))
    assert f"that of {user}" in told
    wrong = {**given, "matrix_access_token": "syt_none"}
    told = await refusal(settings_for(synapse, user, tmp_path / "d", **wrong, matrix_device_id=login["device_id"]))
    assert "syt_none" not in told
    assert "MATRIX_PASSWORD" in told


async def test_a_device_that_was_logged_out_comes_back_as_itself(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with member(synapse, "anna") as anna:
        async with connected(settings_for(synapse, user, tmp_path)) as bot:
            device, room = bot.device, await bot.create_direct(anna.user)
            await anna.joins(room)
            token = bot.folder.read(SESSION)["token"]  # pyright: ignore[reportOptionalSubscript]
            await asks(synapse, "POST", "logout", {}, token)
            # While it runs.
            await bot.send(room, "m.room.message", text("Nog steeds ik"), "t1")
            await anna.sees("Nog steeds ik")
            assert bot.device == device
            token = bot.folder.read(SESSION)["token"]  # pyright: ignore[reportOptionalSubscript]
        await asks(synapse, "POST", "logout", {}, token)
        told = await refusal(settings_for(synapse, user, tmp_path, matrix_password=None))
        assert "was revoked" in told
        async with connected(settings_for(synapse, user, tmp_path)) as bot:
            assert bot.device == device
            await bot.send(room, "m.room.message", text("En weer"), "t2")
            await anna.sees("En weer")


async def test_a_token_that_expires_is_renewed_for_the_same_device(tmp_path: Path):
    with running_synapse(session_lifetime="2s") as short:
        user, anna = await bot_account(short), await bot_account(short, "anna")
        async with connected(settings_for(short, user, tmp_path)) as bot:
            device = bot.device
            first, since = bot.folder.read(SESSION), None
            room = await bot.create_direct(anna)
            async with asyncio.timeout(20):
                while bot.folder.read(SESSION) == first:
                    since = (await bot.sync(since, waiting=0.2)).next
            await bot.send(room, "m.room.message", text("Nog steeds ik"), "t1")
            assert bot.device == device
            assert bot.folder.read(SESSION)["device"] == device  # pyright: ignore[reportOptionalSubscript]


async def test_while_it_cannot_log_in_again_it_waits_and_then_goes_on(tmp_path: Path):
    seldom = {**NO_LIMITS["rc_login"], "account": {"per_second": 0.3, "burst_count": 1}}
    with running_synapse({**NO_LIMITS, "rc_login": seldom}, session_lifetime="2s") as short:
        user, anna = await bot_account(short), await bot_account(short, "anna")
        async with connected(settings_for(short, user, tmp_path)) as bot:
            room = await bot.create_direct(anna)
            await bot.send(room, "m.room.message", text("Eerst"), "t0")
            async with listening(bot, Ear()):
                for number in range(3):
                    first, sent = bot.folder.read(SESSION), False
                    async with asyncio.timeout(20):
                        while bot.folder.read(SESSION) == first or not sent:
                            sent = False
                            with suppress(Retry):  # and nothing else, which nobody would try again so soon
                                some = (bot.send(room, "m.room.message", text("x"), f"t{number}") for _ in "abc")
                                sent = bool(await asyncio.gather(*some))
                            await asyncio.sleep(0.05)


async def test_keys_that_are_gone_with_the_token_are_published_as_soon_as_the_homeserver_takes_them(
    synapse: Synapse, tmp_path: Path
):
    user = await bot_account(synapse)
    async with connected(settings_for(synapse, user, tmp_path)) as bot, member(synapse, "anna") as anna:
        make_known = bot._make_known

        async def busy() -> None:
            bot._make_known = make_known
            raise Retry(0.1)

        bot._make_known = busy
        await asks(synapse, "POST", "logout", {}, bot._wire.token)
        with pytest.raises(Retry):
            await bot.sync(None, waiting=0)
        await bot.sync(None, waiting=0)
        found = await asks(synapse, "POST", "keys/query", {"device_keys": {user: []}}, anna.client.access_token)
        assert is_vouched(found, user, bot.device)


async def test_lost_keys_are_said_with_the_way_out(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    settings = settings_for(synapse, user, tmp_path)
    async with connected(settings):
        pass
    kept = (tmp_path / CRYPTO).read_bytes()
    (tmp_path / CRYPTO).unlink()
    assert f"{CRYPTO} is gone" in (told := await refusal(settings))
    assert f"remove {SESSION}, {CRYPTO} and {CRYPTO_KEY}" in told
    (tmp_path / CRYPTO).write_bytes(b"no database at all, but long enough to be taken for one" * 100)
    assert f"{CRYPTO} cannot be opened" in await refusal(settings)
    (tmp_path / CRYPTO).unlink()
    (tmp_path / CRYPTO_KEY).rename(tmp_path / "aside")
    assert "has other keys for device" in await refusal(settings)  # it is new, and the homeserver knows the old one
    (tmp_path / "aside").rename(tmp_path / CRYPTO_KEY)
    (tmp_path / CRYPTO).write_bytes(kept)
    async with connected(settings) as bot:
        device = bot.device
    # The way out that was told, where there is no backup.
    for name in (SESSION, CRYPTO, CRYPTO_KEY):
        (tmp_path / name).unlink()
    async with connected(settings) as bot:
        assert bot.device != device


async def test_keys_of_another_account_are_not_taken_for_ours(synapse: Synapse, tmp_path: Path):
    first, second = await bot_account(synapse), await bot_account(synapse)
    async with connected(settings_for(synapse, first, tmp_path)):
        pass
    told = await refusal(settings_for(synapse, second, tmp_path))
    assert f"are those of {first}" in told
    assert "MATRIX_STORE" in told


async def test_one_process_at_a_time(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with connected(settings):
        assert "Another process uses" in await refusal(settings)
    (tmp_path / CROSS_SIGNING).write_text("{")
    assert "damaged" in await refusal(settings)


async def test_a_homeserver_that_is_away_at_the_start_can_be_tried_again(synapse: Synapse, tmp_path: Path):
    bot = Homeserver(settings_for(synapse, await bot_account(synapse), tmp_path))
    try:
        async with away(synapse):
            with pytest.raises(Retry):
                await bot.start()
            with pytest.raises(Retry):
                await bot.send("!room", "m.room.message", text("Te vroeg"), "t1")
        await bot.start()
        assert bot.device
    finally:
        await bot.close()
