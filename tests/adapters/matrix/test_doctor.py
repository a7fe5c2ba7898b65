"""What `akker doctor` finds on Matrix: what is well, what is not, and what to do."""

from pathlib import Path
from typing import Any

import pytest

from adapters.matrix import secretstorage
from adapters.matrix.doctor import examine
from adapters.matrix.folder import CROSS_SIGNING, CRYPTO, CRYPTO_KEY, RECOVERY_KEY, SESSION
from bot.config import Settings
from bot.errors import ConfigError
from tests.support.matrix.account import asks, bot_account, connected, settings_for
from tests.support.matrix.member import member
from tests.support.matrix.synapse import Synapse

pytestmark = pytest.mark.homeserver


async def told(settings: Settings) -> str:
    """All findings, a line each."""
    return "\n".join(str(finding) for finding in await examine(settings))


async def bad(settings: Settings) -> str:
    """What is wrong."""
    return "\n".join(finding.told for finding in await examine(settings) if finding.bad)


async def test_all_is_well_and_the_recovery_key_is_to_be_kept(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    assert "has not been logged in yet" in await told(settings)
    async with connected(settings) as bot:
        findings = await told(settings)  # also while it runs
        assert await bad(settings) == ""
        assert f"logged in as {bot.user}, device {bot.device}" in findings
        assert "The device is signed" in findings
        assert "are the account's" in findings
        assert str(tmp_path / RECOVERY_KEY) in findings
        key = (tmp_path / RECOVERY_KEY).read_text()
        assert key.strip() not in findings
    given = settings_for(synapse, bot_user(settings), tmp_path, matrix_recovery_key=key)
    assert "MATRIX_RECOVERY_KEY opens its secret storage" in await told(given)
    another = secretstorage.written(secretstorage.made())
    given = settings_for(synapse, bot_user(settings), tmp_path, matrix_recovery_key=another)
    assert "belongs to another recovery key" in await told(given)


def bot_user(settings: Any) -> str:
    """The bot's name."""
    return settings.matrix_user_id


async def test_who_may_invite_it_is_said(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    assert "by everybody of akker.test" in await told(settings_for(synapse, user, tmp_path))
    narrow = settings_for(synapse, user, tmp_path, matrix_invite_allow="@eva:example.org, school.example.org")
    assert "by @eva:example.org, school.example.org, and by nobody else" in await told(narrow)


async def test_rooms_that_are_not_encrypted_are_named(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with member(synapse, "anna") as anna, connected(settings) as bot:
        await bot.create_direct(anna.user)
        assert "All rooms it is in are encrypted (1)" in await told(settings)
        room = await anna.creates(bot.user, encrypted=False, name="Het veld")
        await bot.join(room)
        assert f"1 of 2 rooms are not encrypted: Het veld ({room})" in await told(settings)


async def test_what_is_wrong_is_said_with_what_to_do(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    settings = settings_for(synapse, user, tmp_path)
    assert "Set MATRIX_PASSWORD" in await bad(settings_for(synapse, user, tmp_path, matrix_password=None))
    async with connected(settings) as bot:
        token = bot._ready.account.token
    kept, key = (tmp_path / CROSS_SIGNING).read_text(), (tmp_path / RECOVERY_KEY).read_text()
    (tmp_path / CROSS_SIGNING).unlink()
    assert await bad(settings) == ""
    assert "fetched with the recovery key at the next start" in await told(settings)
    (tmp_path / RECOVERY_KEY).unlink()
    assert "identity is not the one" in await bad(settings)
    (tmp_path / CROSS_SIGNING).write_text(kept)
    (tmp_path / RECOVERY_KEY).write_text(key)
    (tmp_path / CRYPTO).rename(tmp_path / "aside")
    assert f"remove {SESSION}" in await bad(settings)
    (tmp_path / "aside").rename(tmp_path / CRYPTO)
    assert await bad(settings) == ""
    await asks(synapse, "POST", "logout", {}, token)
    assert "renewed at the next start" in await bad(settings)
    assert "Set MATRIX_PASSWORD" in await bad(settings_for(synapse, user, tmp_path, matrix_password=None))


async def test_a_homeserver_that_is_away_or_is_none_is_said(tmp_path: Path):
    settings = settings_for(Synapse(tmp_path, 1), "@akker:akker.test", tmp_path)
    told = await bad(settings)
    assert "does not answer" in told
    assert "Set MATRIX_HOMESERVER to the address that Element shows" in told


async def test_an_address_that_is_no_homeservers_is_said_with_what_to_set(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    beside = settings_for(synapse, user, tmp_path, matrix_homeserver=f"{synapse.url}/_matrix/client")
    assert "Set MATRIX_HOMESERVER to the address that Element shows" in await bad(beside)
    with pytest.raises(ConfigError, match="Set MATRIX_HOMESERVER to the address that Element shows"):
        async with connected(beside):
            pass


@pytest.mark.parametrize(
    ("file", "todo"),
    [
        (SESSION, "Remove it: Akker logs in again with MATRIX_PASSWORD"),
        (CRYPTO_KEY, f"Put {CRYPTO} and {CRYPTO_KEY} back from one backup. If there is none: remove"),
        (CROSS_SIGNING, "or remove it and set MATRIX_RECOVERY_KEY"),
    ],
)
async def test_a_damaged_file_is_said_with_the_way_out(synapse: Synapse, tmp_path: Path, file: str, todo: str):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with connected(settings):
        pass
    (tmp_path / file).write_text("{")
    found = await bad(settings)
    assert f"{file} is damaged." in found
    assert todo in found
