"""Our identity on the homeserver: its keys made or found, our device signed, the keys kept where the recovery key opens
them. What is there already stays: keys that are not ours are never replaced."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any, Literal

from adapters.matrix import secretstorage
from adapters.matrix.crosssigning import Keys, is_signed, only_key
from adapters.matrix.failures import MoreAuth
from adapters.matrix.folder import CROSS_SIGNING, DAMAGED, RECOVERY_KEY, Folder
from adapters.matrix.machine import Machine
from adapters.matrix.secretstorage import WrongKey
from adapters.matrix.shapes import table
from adapters.matrix.vault import Vault
from adapters.matrix.wire import Wire, path
from bot.config import Settings
from bot.errors import ConfigError

log = logging.getLogger("akker.matrix")

FOREIGN = (
    "Set MATRIX_RECOVERY_KEY to the account's recovery key. If that is lost: reset the account's cryptographic "
    "identity in Element (Settings, Encryption), set up recovery there, and use the new key."
)
"""The way out where the account's identity is not ours."""

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
        self._vault = Vault(wire, machine.user)

    async def ensure(self) -> Standing:
        """See to all of it; what is well already is left as it is. Raises ConfigError where somebody has to decide."""
        answer = await self._wire.post(path("keys", "query"), {"device_keys": {self._user: []}})
        there = only_key(table(table(answer.get("master_keys")).get(self._user)))
        keys = kept(self._folder)
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
        if is_vouched(answer, self._user, self._machine.device):
            return
        vouched = keys.vouched(self._user, self._machine.device_keys())
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
        key = recovery_key(self._settings, self._folder)
        try:
            keys = await self._vault.cross_signing(key) if key is not None else None
        except WrongKey:
            keys = None
        if keys is None or keys.identity != there:
            told = "The account has cross-signing keys that Akker has not, so nobody's Element would read it."
            raise ConfigError(told, todo=FOREIGN)
        log.info("Cross-signing keys came from secret storage", extra={"identity": there})
        return keys

    async def _store(self, keys: Keys) -> Storage:
        """The keys, kept in the account; where it keeps other secrets under a key that we have not, they stay alone."""
        key = recovery_key(self._settings, self._folder)
        if await self._vault.is_there() and (key is None or not await self._vault.opens_with(key)):
            return "another's"
        if key is None:
            key = secretstorage.made()
            self._folder.write_text(RECOVERY_KEY, secretstorage.written(key) + "\n")
        await self._vault.keep(key, keys)
        return "ours"


def recovery_key(settings: Settings, folder: Folder) -> bytes | None:
    """As it is set, else as we made it ourselves; raises ConfigError for one that is none."""
    given = settings.matrix_recovery_key
    text = given.get_secret_value() if given is not None else folder.text(RECOVERY_KEY)
    try:
        return secretstorage.read(text) if text is not None and text.strip() else None
    except WrongKey as wrong:
        where = "MATRIX_RECOVERY_KEY" if given is not None else str(folder.path / RECOVERY_KEY)
        raise ConfigError(f"{where} is no recovery key: {wrong}", todo="It looks like EsTx A1b2 …") from None


def kept(folder: Folder) -> Keys | None:
    """The private keys as we have them; None where we have none."""
    stored = folder.read(CROSS_SIGNING)
    try:
        return Keys.read(stored) if stored is not None else None
    except ValueError:
        raise ConfigError(f"{folder.path / CROSS_SIGNING} is damaged.", todo=DAMAGED[CROSS_SIGNING]) from None


def is_vouched(answer: dict[str, Any], user: str, device: str) -> bool:
    """Whether a device is signed by its owner's identity, as a homeserver's answer about keys has it."""
    master = only_key(table(table(answer.get("master_keys")).get(user)))
    signing = table(table(answer.get("self_signing_keys")).get(user))
    ours = table(table(table(answer.get("device_keys")).get(user)).get(device))
    return bool(master) and is_signed(signing, user, master) and is_signed(ours, user, only_key(signing))
