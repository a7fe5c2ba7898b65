"""An account's secret storage, on its homeserver: which key opens it, and the cross-signing keys in it."""

from __future__ import annotations

from typing import Any

from adapters.matrix import secretstorage
from adapters.matrix.crosssigning import Keys
from adapters.matrix.secretstorage import WrongKey
from adapters.matrix.shapes import table
from adapters.matrix.wire import Wire, path

DEFAULT_KEY = "m.secret_storage.default_key"
A_KEY = "m.secret_storage.key."
CROSS_SIGNING = "m.cross_signing."
"""Followed by the name of the key, as the one before."""


class Vault:
    """The secret storage of one account."""

    def __init__(self, wire: Wire, user: str) -> None:
        self._wire, self._user = wire, user

    async def is_there(self) -> bool:
        """Whether the account has any."""
        return await self._name() is not None

    async def opens_with(self, key: bytes) -> bool:
        """Whether this is the key of it."""
        name = await self._name()
        return name is not None and secretstorage.fits(key, await self.data(A_KEY + name))

    async def cross_signing(self, key: bytes) -> Keys:
        """The cross-signing keys in it; raises WrongKey where this key does not open them, or there are none."""
        name = await self._name()
        if name is None or not await self.opens_with(key):
            raise WrongKey("It does not open the account's secret storage.")
        stored: dict[str, str] = {}
        for each in ("master", "self_signing", "user_signing"):
            sealed = table(table((await self.data(CROSS_SIGNING + each)).get("encrypted")).get(name))
            stored[each] = secretstorage.decrypt(key, CROSS_SIGNING + each, sealed)
        try:
            return Keys.read(stored)
        except ValueError:
            raise WrongKey("The secrets in it are no keys.") from None

    async def keep(self, key: bytes, keys: Keys) -> None:
        """Keep these keys in it, and make it where it is not there; what is in it already stays."""
        name = await self._name()
        found = name is not None
        if name is None:
            name = secretstorage.made().hex()
            await self._set(A_KEY + name, secretstorage.description(key))
        for each, secret in keys.stored().items():
            kind = CROSS_SIGNING + each
            kept = await self.data(kind)
            sealed = table(kept.get("encrypted"))
            try:
                same = secretstorage.decrypt(key, kind, table(sealed.get(name))) == secret
            except WrongKey:
                same = False
            if not same:
                secrets = {**sealed, name: secretstorage.encrypt(key, kind, secret)}
                await self._set(kind, {**kept, "encrypted": secrets})
        if not found:  # last: whoever sees a default key finds all secrets under it
            await self._set(DEFAULT_KEY, {"key": name})

    async def data(self, kind: str) -> dict[str, Any]:
        """What the account keeps under this name; empty where it keeps nothing."""
        return await self._wire.found(path("user", self._user, "account_data", kind)) or {}

    async def _name(self) -> str | None:
        name = (await self.data(DEFAULT_KEY)).get("key")
        return name if isinstance(name, str) else None

    async def _set(self, kind: str, content: dict[str, Any]) -> None:
        await self._wire.put(path("user", self._user, "account_data", kind), content)
