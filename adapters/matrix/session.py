"""Logging in: once, by password, after which the token is kept; never out, which would destroy the device's keys."""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass
from typing import Any

from adapters.matrix.failures import TokenGone
from adapters.matrix.folder import SESSION, Folder
from adapters.matrix.wire import Wire, path
from bot.config import Settings
from bot.errors import ConfigError, Undeliverable

log = logging.getLogger("akker.matrix")

CALLED = "Akker"
"""What people see in their list of our account's devices."""
ADDRESS = (
    "Set MATRIX_HOMESERVER to the address that Element shows as the homeserver. With /_matrix/client/versions behind "
    "it, a browser shows that there is one."
)
"""The way out where no homeserver answers, or something else does."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who we are on a homeserver, and as which device."""

    user: str
    device: str
    token: str


class Session:
    """The login of one account. Its device stays the same whatever becomes of the token: the keys are the device's."""

    def __init__(self, settings: Settings, folder: Folder, wire: Wire) -> None:
        self._settings, self._folder, self._wire = settings, folder, wire
        self._user = settings.matrix_user_id or ""

    async def enter(self) -> Account:
        """Who we are, as the homeserver confirms; raises ConfigError, or Retry while it cannot be asked."""
        account = known(self._settings, self._folder)
        if account is None:
            account = await self._log_in(self._device())
        else:
            self._wire.token = account.token
        try:
            told = await self._wire.get(path("account", "whoami"))
        except TokenGone as gone:
            account = await self.again(gone, account.device)
            told = await self._wire.get(path("account", "whoami"))
        except Undeliverable as error:
            raise ConfigError("The homeserver does not let Akker in.", todo=error.todo) from None
        confirmed(account, told)
        return account

    async def again(self, gone: TokenGone, device: str) -> Account:
        """Log in once more, as the same device; raises ConfigError where no password is set."""
        if self._settings.matrix_password is None:
            how = "has expired" if gone.soft else "was revoked"
            todo = "Set MATRIX_PASSWORD, or MATRIX_ACCESS_TOKEN to a new token of the same device."
            raise ConfigError(f"The access token of device {device} {how}.", todo=todo)
        log.info("Logging in again as the same device", extra={"device": device, "soft": gone.soft})
        return await self._log_in(device)

    async def _log_in(self, device: str | None) -> Account:
        password = self._settings.matrix_password
        if password is None:
            todo = "Set MATRIX_PASSWORD, or MATRIX_ACCESS_TOKEN with MATRIX_DEVICE_ID."
            raise ConfigError("There is no way to log in to Matrix.", todo=todo)
        body = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self._user},
            "password": password.get_secret_value(),
            "initial_device_display_name": CALLED,
            **({"device_id": device} if device else {}),
        }
        try:
            # Others go on with the old token, and wait for the new one where it is refused.
            answer = await self._wire.call("POST", path("login"), body=body, known=False)
        except Undeliverable as error:
            raise _not_let_in(self._user, str(error.where.get("code"))) from None
        account = Account(str(answer["user_id"]), str(answer["device_id"]), str(answer["access_token"]))
        self._wire.token = account.token
        if self._settings.matrix_access_token is None:
            self._folder.write(SESSION, {**asdict(account), "homeserver": self._settings.matrix_homeserver})
        return account

    def _device(self) -> str | None:
        """The device whose keys are in the folder, where there are any of this account."""
        held = self._folder.crypto_device()
        return held[1] if held is not None and held[0] == self._user else None


def known(settings: Settings, folder: Folder) -> Account | None:
    """Who we are as far as settings and folder tell; None where a login is needed."""
    token, device, user = settings.matrix_access_token, settings.matrix_device_id, settings.matrix_user_id or ""
    if token is not None and device is not None:
        return Account(user, device, token.get_secret_value())
    kept = folder.read(SESSION)
    if kept is None or kept.get("user") != user:
        return None
    return Account(user, str(kept.get("device")), str(kept.get("token")))


def confirmed(account: Account, told: dict[str, Any]) -> None:
    """What the homeserver says of a token fits what we think; raises ConfigError."""
    user, device = str(told.get("user_id")), str(told.get("device_id") or account.device)
    if user != account.user:
        todo = "Set MATRIX_USER_ID to that, or MATRIX_ACCESS_TOKEN to one of its own."
        raise ConfigError(f"The access token is that of {user}, not of {account.user}.", todo=todo)
    if device != account.device:
        todo = f"Set MATRIX_DEVICE_ID to {device}, which belongs to the token."
        raise ConfigError(f"The access token is that of device {device}, not of {account.device}.", todo=todo)


def _not_let_in(user: str, code: str) -> ConfigError:
    todos = {
        "M_FORBIDDEN": "Set MATRIX_PASSWORD to the password of MATRIX_USER_ID.",
        "M_USER_DEACTIVATED": "The account is deactivated. Register another one, and set MATRIX_USER_ID to it.",
        "M_UNKNOWN": "It may not offer logging in by password. Set MATRIX_ACCESS_TOKEN with MATRIX_DEVICE_ID.",
        "M_UNRECOGNIZED": ADDRESS,
        "M_INVALID_USERNAME": "Set MATRIX_USER_ID to the full name, such as @akker:example.org.",
    }
    told = f"The homeserver does not let {user} in."
    if code not in todos:
        return ConfigError(told, todo="Look the code up at spec.matrix.org.", code=code)
    return ConfigError(told, todo=todos[code])
