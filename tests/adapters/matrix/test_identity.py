"""Who the bot is, whatever its device: Element at its strictest reads it and is read, also after losses."""

from pathlib import Path
from typing import Any

import pytest

from adapters.matrix import secretstorage
from adapters.matrix.crosssigning import Keys, only_key
from adapters.matrix.folder import CROSS_SIGNING, CRYPTO, RECOVERY_KEY, SESSION
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.identity import Identity
from adapters.matrix.wire import path
from bot.errors import ConfigError
from tests.adapters.matrix.test_homeserver import text, texts
from tests.support.matrix.account import bot_account, connected, settings_for
from tests.support.matrix.strict import Strict, strict
from tests.support.matrix.synapse import Synapse

pytestmark = pytest.mark.homeserver


async def room_of(cato: Strict, bot: Homeserver) -> tuple[str, str]:
    """Cato makes a room and the bot comes; gives the room, and where the bot's next sync begins."""
    since = (await bot.sync(None, waiting=0, full_state=True)).next
    room = await cato.creates(bot.user)
    since = (await bot.sync(since, waiting=5)).next
    await bot.join(room)
    since = (await bot.sync(since, waiting=5)).next
    await cato.knows(room, bot.user)
    return room, since


async def talk(cato: Strict, bot: Homeserver, room: str, since: str, number: int) -> str:
    """Each says something and reads the other; gives where the bot's next sync begins."""
    await bot.send(room, "m.room.message", text(f"bot {number}"), f"t{number}")
    seen = await cato.sees(room, f"bot {number}")
    assert (seen.encrypted, seen.failure, seen.shield) == (True, "", 0)
    await cato.says(room, f"cato {number}")
    said: list[str] = []
    while f"cato {number}" not in said:
        batch = await bot.sync(since, waiting=5)
        said, since = texts(batch, room), batch.next
    return since


async def test_the_strict_client_reads_and_is_read_also_without_the_token_or_the_identity_file(
    synapse: Synapse, tmp_path: Path
):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with strict(synapse, "cato") as cato:
        async with connected(settings) as bot:
            room, since = await room_of(cato, bot)
            since = await talk(cato, bot, room, since, 1)
            device, identity = bot.device, bot.standing.identity
            assert (await cato.does("device", user=bot.user, device=device))["signed"]
        (tmp_path / SESSION).unlink()
        async with connected(settings) as bot:
            assert (bot.device, bot.standing.identity) == (device, identity)
            since = await talk(cato, bot, room, since, 2)
        (tmp_path / SESSION).unlink()
        (tmp_path / CROSS_SIGNING).unlink()
        async with connected(settings) as bot:
            assert (bot.device, bot.standing.identity) == (device, identity)
            await talk(cato, bot, room, since, 3)


async def test_a_new_device_with_the_recovery_key_alone_is_the_same_somebody(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with strict(synapse, "cato") as cato:
        async with connected(settings_for(synapse, user, tmp_path / "one")) as bot:
            room, since = await room_of(cato, bot)
            identity, device = bot.standing.identity, bot.device
        key = (tmp_path / "one" / RECOVERY_KEY).read_text()
        async with connected(settings_for(synapse, user, tmp_path / "two", matrix_recovery_key=key)) as bot:
            assert bot.standing.identity == identity
            assert bot.device != device
            assert not (tmp_path / "two" / RECOVERY_KEY).exists()
            since = (await bot.sync(since, waiting=0, full_state=True)).next
            await talk(cato, bot, room, since, 1)


async def test_keys_that_are_not_ours_are_never_replaced(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with connected(settings_for(synapse, user, tmp_path / "one")) as bot:
        identity = bot.standing.identity
    for wrong in ({}, {"matrix_recovery_key": secretstorage.written(secretstorage.made())}):
        with pytest.raises(ConfigError, match="MATRIX_RECOVERY_KEY"):
            async with connected(settings_for(synapse, user, tmp_path / "two", **wrong)):
                pass
    async with connected(settings_for(synapse, user, tmp_path / "one")) as bot:
        assert bot.standing.identity == identity


async def test_starting_again_changes_nothing_in_the_account(synapse: Synapse, tmp_path: Path):
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    names = ["m.secret_storage.default_key", *(f"m.cross_signing.{each}" for each in ("master", "self_signing"))]
    found: list[list[dict[str, Any]]] = []
    for _ in range(2):
        async with connected(settings) as bot:
            assert bot.standing.storage == "ours"
            found.append([await bot.account_data(name) for name in names])
    assert found[0] == found[1]
    assert (tmp_path / RECOVERY_KEY).stat().st_mode & 0o777 == 0o600
    assert all((tmp_path / name).stat().st_mode & 0o077 == 0 for name in (SESSION, CROSS_SIGNING, CRYPTO))


async def test_element_opens_the_secret_storage_with_the_recovery_key(synapse: Synapse, tmp_path: Path):
    async with (
        strict(synapse, "cato") as cato,
        connected(settings_for(synapse, await bot_account(synapse), tmp_path)) as bot,
    ):
        keys = Keys.read(bot.folder.read(CROSS_SIGNING) or {}).stored()
        names = {f"m.cross_signing.{name}": secret for name, secret in keys.items()}
        key, token = (tmp_path / RECOVERY_KEY).read_text().strip(), bot._ready.account.token
        found = await cato.does("secrets", url=synapse.url, user=bot.user, token=token, key=key, names=list(names))
        assert found == names


async def test_a_recovery_key_that_is_set_is_used_and_one_that_is_none_is_said(synapse: Synapse, tmp_path: Path):
    user, key = await bot_account(synapse), secretstorage.written(secretstorage.made())
    async with connected(settings_for(synapse, user, tmp_path, matrix_recovery_key=key)) as bot:
        assert bot.standing.storage == "ours"
        assert not (tmp_path / RECOVERY_KEY).exists()
    with pytest.raises(ConfigError, match="is no recovery key"):
        async with connected(settings_for(synapse, user, tmp_path, matrix_recovery_key="EsTx nope")):
            pass
    another = secretstorage.written(secretstorage.made())
    async with connected(settings_for(synapse, user, tmp_path, matrix_recovery_key=another)) as bot:
        assert bot.standing.storage == "another's"


async def test_a_homeserver_that_asks_for_the_password_gets_it(synapse: Synapse, tmp_path: Path):
    # Synapse asks only where there are keys already; others do at the first upload.
    settings = settings_for(synapse, await bot_account(synapse), tmp_path)
    async with connected(settings) as bot:
        machine, wire = bot._ready.machine, bot._wire
        await Identity(wire, bot.folder, machine, settings)._publish(others := Keys.made())
        answer = await wire.post(path("keys", "query"), {"device_keys": {bot.user: []}})
        assert only_key(answer["master_keys"][bot.user]) == others.identity
        without = settings.model_copy(update={"matrix_password": None})
        with pytest.raises(ConfigError, match="MATRIX_PASSWORD"):
            await Identity(wire, bot.folder, machine, without)._publish(Keys.made())
