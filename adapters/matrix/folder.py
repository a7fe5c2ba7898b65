"""The folder of MATRIX_STORE: what Akker knows of itself on Matrix, in files that only its own user may read.

``session.json``: account, device, access token · ``crypto.db``: the keys of messages; ``crypto.json``: whose they are
and what they are encrypted with · ``crosssigning.json`` and ``recovery-key.txt``: who Akker is, whatever its device ·
``position.json``: how far it has listened · ``unopened.json``: messages whose keys have not come yet.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from pathlib import Path
from typing import Any, BinaryIO, cast

from bot.errors import ConfigError

SESSION = "session.json"
CRYPTO = "crypto.db"
CRYPTO_KEY = "crypto.json"
CROSS_SIGNING = "crosssigning.json"
RECOVERY_KEY = "recovery-key.txt"
POSITION = "position.json"
UNOPENED = "unopened.json"
LOCK = "lock"


LOST = (
    f"Put {CRYPTO} and {CRYPTO_KEY} back from one backup. If there is none: remove {SESSION}, {CRYPTO} and "
    f"{CRYPTO_KEY}, and start with MATRIX_PASSWORD, as a new device; what was written until now stays unreadable to it."
)
"""The way out when the keys of messages are lost."""
DAMAGED = {
    SESSION: "Remove it: Akker logs in again with MATRIX_PASSWORD, as the same device.",
    CRYPTO_KEY: LOST,
    CROSS_SIGNING: "Put it back from a backup, or remove it and set MATRIX_RECOVERY_KEY.",
    POSITION: "Remove it: what was said while Akker was off goes unheard.",
    UNOPENED: "Remove it: the messages that wait in it for their keys go unread.",
}
"""The way out when a file cannot be understood."""


class Folder:
    """The files of one account; one process at a time may use them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: BinaryIO | None = None

    def lock(self) -> None:
        """Make the folder and keep other processes out until :meth:`unlock`; raises ConfigError."""
        if self._lock is not None:
            return
        try:
            made = [each for each in (self.path, *self.path.parents) if not each.exists()]
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for each in made:
                _flush(each.parent)
            held = (self.path / LOCK).open("ab")
        except OSError as error:
            told = f"The folder {self.path} cannot be used: {error.strerror}."
            raise ConfigError(told, todo="Set MATRIX_STORE to a folder that Akker may write to.") from None
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            held.close()
            todo = "Stop the other Akker, or give this one a MATRIX_STORE and an account of its own."
            raise ConfigError(f"Another process uses the folder {self.path}.", todo=todo) from None
        self._lock = held

    def unlock(self) -> None:
        """Let others in."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def has(self, name: str) -> bool:
        """Whether a file is there."""
        return (self.path / name).is_file()

    def read(self, name: str) -> dict[str, Any] | None:
        """The content of a JSON file; None where there is none. Raises ConfigError where it cannot be read."""
        text = self.text(name)
        if text is None:
            return None
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise ConfigError(f"{self.path / name} is damaged.", todo=DAMAGED[name])
        return cast("dict[str, Any]", found)

    def text(self, name: str) -> str | None:
        """The content of a file; None where there is none."""
        try:
            return (self.path / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            told = f"{self.path / name} cannot be read: {error}."
            raise ConfigError(told, todo="Put it back from a backup, or give Akker's user the right to.") from None

    def write(self, name: str, content: dict[str, Any]) -> None:
        """Put a JSON file in the place of the old one, whole or not at all, readable by nobody else; it stays, also
        at a power cut, once this returns."""
        self.write_text(name, json.dumps(content, ensure_ascii=False))

    def write_text(self, name: str, text: str) -> None:
        """As :meth:`write`, for plain text."""
        aside = self.path / f".{name}.{os.getpid()}"
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(self.path / name)
        _flush(self.path)

    def crypto_device(self) -> tuple[str, str] | None:
        """Whose keys the store of messages holds: user and device. None where there is none yet."""
        found = self.read(CRYPTO_KEY)
        return (str(found.get("user")), str(found.get("device"))) if found is not None else None

    def crypto_key(self, user: str, device: str) -> str:
        """What the store of messages is encrypted with, made at first use; raises ConfigError where it is not there, or
        not this device's."""
        found = self.read(CRYPTO_KEY)
        if found is None and self.has(CRYPTO):
            raise ConfigError(f"{self.path / CRYPTO_KEY} is gone, so {CRYPTO} cannot be opened.", todo=LOST)
        if found is None:
            found = {"user": user, "device": device, "key": secrets.token_urlsafe(32)}
            self.write(CRYPTO_KEY, found)
        elif not self.has(CRYPTO):
            raise ConfigError(f"{self.path / CRYPTO} is gone: the keys of device {device}.", todo=LOST)
        if (found.get("user"), found.get("device")) != (user, device):
            told = f"The keys in {self.path} are those of {found.get('user')}, device {found.get('device')}."
            todo = f"Akker is {user}, device {device}: set MATRIX_STORE to the folder of that, or to a new one."
            raise ConfigError(told, todo=todo)
        return str(found.get("key"))


def _flush(folder: Path) -> None:
    """The names in a folder are on the disk: those of files that were written are no part of the files."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
