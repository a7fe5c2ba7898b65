"""Our identity on the homeserver: its keys made or found, our device signed, the keys kept where the recovery key opens
them. What is there already stays: keys that are not ours are never replaced."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any, Literal

from adapters.matrix import secretstorage
from adapters.matrix.crosssigning import Keys, is_signed, only_key
from adapters.matrix.failures import MoreAuth
from adapters.matrix.folder import CROSS_SIGNING, RECOVERY_KEY, Folder
from adapters.matrix.machine import Machine
from adapters.matrix.secretstorage import WrongKey
from adapters.matrix.shapes import table
from adapters.matrix.wire import Wire, path
from bot.config import Settings
from bot.errors import ConfigError, Undeliverable

log = logging.getLogger("akker.matrix")

DEFAULT_KEY = "m.secret_storage.default_key"
A_KEY = "m.secret_storage.key."
CROSS_SIGNING_KEY = "m.cross_signing."
"""Followed by the name of the key."""

Storage = Literal["ours", "another's"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How we stand with the homeserver: our public identity, and whether the recovery key we have is the account's."""

    identity: str
    storage: Storage


class Identity:
    """Cross-signing and secret storage of one account, from the side of one of its devices."""

    def __init__(self, wire: Wire, folder: Folder, machine: Machine, settings: Settings) -> None:
        self._wire, self._folder, self._machine, self._settings = wire, folder, machine, settings
        self._user = machine.user

    async def ensure(self) -> Standing:
        """See to all of it; what is well already is left as it is. Raises ConfigError where somebody has to decide."""
        answer = await self._wire.post(path("keys", "query"), {"device_keys": {self._user: []}})
        there = only_key(table(table(answer.get("master_keys")).get(self._user)))
        keys = self._kept()
        if there and (keys is None or keys.identity != there):
            keys = await self._recovered(there)
        if keys is None:
            keys = Keys.made()
        # Kept before anybody hears of them: a homeserver that knows keys that we have lost would be the end of them.
        self._folder.write(CROSS_SIGNING, keys.stored())
        if not there:
            await self._publish(keys)
        await self._sign(keys, answer)
        return Standing(keys.identity, await self._store(keys))

    def _kept(self) -> Keys | None:
        stored = self._folder.read(CROSS_SIGNING)
        try:
            return Keys.read(stored) if stored is not None else None
        except ValueError:
            todo = "Put it back from a backup, or remove it and set MATRIX_RECOVERY_KEY."
            raise ConfigError(f"{self._folder.path / CROSS_SIGNING} is damaged.", todo=todo) from None

    async def _publish(self, keys: Keys) -> None:
        body = keys.upload(self._user, self._machine.sign, self._machine.device)
        where = path("keys", "device_signing", "upload")
        try:
            await self._wire.post(where, body)
        except MoreAuth as more:
            await self._wire.post(where, {**body, "auth": self._auth(more)})
        log.info("New cross-signing keys", extra={"identity": keys.identity})

    def _auth(self, more: MoreAuth) -> dict[str, Any]:
        password = self._settings.matrix_password
        if password is None or ["m.login.password"] not in more.flows:
            todo = "Set MATRIX_PASSWORD for this start; or set up recovery in Element, and set MATRIX_RECOVERY_KEY."
            raise ConfigError("The homeserver wants the password before it takes cross-signing keys.", todo=todo)
        identifier = {"type": "m.id.user", "user": self._user}
        return {
            "type": "m.login.password",
            "identifier": identifier,
            "password": password.get_secret_value(),
            "session": more.session,
        }

    async def _sign(self, keys: Keys, answer: dict[str, Any]) -> None:
        """Our device, signed by our identity, as far as the homeserver does not have that yet."""
        device = table(table(table(answer.get("device_keys")).get(self._user)).get(self._machine.device))
        vouched = keys.vouched(self._user, self._machine.device_keys())
        signer = vouched["signatures"][self._user]
        if is_signed(device, self._user, next(iter(signer)).removeprefix("ed25519:")):
            return
        answer = await self._wire.post(
            path("keys", "signatures", "upload"), {self._user: {self._machine.device: vouched}}
        )
        if answer.get("failures"):
            todo = "Log Akker's device out in Element, remove session.json, and start again."
            raise ConfigError("The homeserver does not take the signature of our device.", todo=todo)
        log.info("Our device is signed", extra={"device": self._machine.device})

    # Secret storage.

    async def _recovered(self, there: str) -> Keys:
        """The keys of the identity that the account has, from its secret storage."""
        name, described = await self._default_key()
        key = self._recovery_key()
        try:
            if key is None or name is None or not secretstorage.fits(key, described):
                raise WrongKey
            stored: dict[str, str] = {}
            for each in ("master", "self_signing", "user_signing"):
                sealed = table(table((await self._data(CROSS_SIGNING_KEY + each)).get("encrypted")).get(name))
                stored[each] = secretstorage.decrypt(key, CROSS_SIGNING_KEY + each, sealed)
            keys = Keys.read(stored)
            if keys.identity != there:
                raise WrongKey
        except ValueError:
            told = "The account has cross-signing keys that Akker has not, so nobody's Element would read it."
            todo = (
                "Set MATRIX_RECOVERY_KEY to the account's recovery key. If that is lost: reset the account's "
                "cryptographic identity in Element (Settings, Encryption), set up recovery there, and use the new key."
            )
            raise ConfigError(told, todo=todo) from None
        log.info("Cross-signing keys came from secret storage", extra={"identity": there})
        return keys

    async def _store(self, keys: Keys) -> Storage:
        """The keys, kept in the account; where it keeps other secrets under a key that we have not, they stay alone."""
        name, described = await self._default_key()
        key = self._recovery_key()
        if name is not None and (key is None or not secretstorage.fits(key, described)):
            return "another's"
        if key is None:
            key = secretstorage.made()
            self._folder.write_text(RECOVERY_KEY, secretstorage.written(key) + "\n")
        if name is None:
            name = secretstorage.made().hex()
            await self._keep(A_KEY + name, secretstorage.description(key))
        for each, secret in keys.stored().items():
            kept = await self._data(CROSS_SIGNING_KEY + each)
            sealed = table(kept.get("encrypted"))
            try:
                same = secretstorage.decrypt(key, CROSS_SIGNING_KEY + each, table(sealed.get(name))) == secret
            except WrongKey:
                same = False
            if not same:
                content = {
                    **kept,
                    "encrypted": {**sealed, name: secretstorage.encrypt(key, CROSS_SIGNING_KEY + each, secret)},
                }
                await self._keep(CROSS_SIGNING_KEY + each, content)
        # Last, so that whoever sees a default key finds all secrets under it.
        if (await self._data(DEFAULT_KEY)).get("key") != name:
            await self._keep(DEFAULT_KEY, {"key": name})
        return "ours"

    async def _default_key(self) -> tuple[str | None, dict[str, Any]]:
        name = (await self._data(DEFAULT_KEY)).get("key")
        return (name, await self._data(A_KEY + name)) if isinstance(name, str) else (None, {})

    def _recovery_key(self) -> bytes | None:
        """As it is set, else as we made it ourselves."""
        given = self._settings.matrix_recovery_key
        text = given.get_secret_value() if given is not None else self._folder.text(RECOVERY_KEY)
        try:
            return secretstorage.read(text) if text is not None and text.strip() else None
        except WrongKey as wrong:
            where = "MATRIX_RECOVERY_KEY" if given is not None else str(self._folder.path / RECOVERY_KEY)
            raise ConfigError(f"{where} is no recovery key: {wrong}", todo="It looks like EsTx A1b2 …") from None

    async def _data(self, kind: str) -> dict[str, Any]:
        try:
            return await self._wire.get(path("user", self._user, "account_data", kind))
        except Undeliverable as error:
            if error.where.get("code") != "M_NOT_FOUND":
                raise
            return {}

    async def _keep(self, kind: str, content: dict[str, Any]) -> None:
        await self._wire.put(path("user", self._user, "account_data", kind), content)
