"""What an operator wants to know of Matrix before people come in: homeserver, login, device, identity, rooms."""

from __future__ import annotations

from typing import Any

from adapters.matrix import names
from adapters.matrix.crosssigning import only_key
from adapters.matrix.failures import TokenGone
from adapters.matrix.folder import CRYPTO, LOST, RECOVERY_KEY, Folder
from adapters.matrix.identity import FOREIGN, is_vouched, kept, recovery_key
from adapters.matrix.session import ADDRESS, Account, confirmed, known
from adapters.matrix.shapes import table, texts
from adapters.matrix.vault import Vault
from adapters.matrix.wire import Wire, path
from bot.config import Settings
from bot.doctor import Finding
from bot.errors import AkkerError, ConfigError

ABOUT = "matrix"
NAMED = 5
"""Rooms that are named; the others are counted."""


async def examine(settings: Settings) -> list[Finding]:
    """All findings; asks the homeserver and changes nothing, also while Akker runs."""
    folder, wire = Folder(settings.matrix_store), Wire(settings.matrix_homeserver or "")
    findings: list[Finding] = []
    try:
        await _answers(wire)
        findings.append(_good(f"{settings.matrix_homeserver} is a homeserver."))
        findings.append(_inviting(settings))
        account = known(settings, folder)
        if account is None:
            return [*findings, _before_the_first_start(settings)]
        wire.token = account.token
        await _logged_in(settings, account, wire)
        findings.append(_good(f"Akker is logged in as {account.user}, device {account.device}."))
        answer = await wire.post(path("keys", "query"), {"device_keys": {account.user: []}})
        findings.append(_device(account, answer, folder))
        findings += await _identity(settings, account, answer, folder, Vault(wire, account.user))
        findings += await _rooms(wire)
    except AkkerError as error:
        findings.append(_bad(f"{error.what} {error.todo}".strip()))
    finally:
        await wire.close()
    return findings


async def _answers(wire: Wire) -> None:
    try:
        await wire.get("/_matrix/client/versions")
    except AkkerError as error:  # also what is no homeserver at all, and answers as it likes
        raise ConfigError(error.what, todo=ADDRESS) from None


def _inviting(settings: Settings) -> Finding:
    """Who can make Akker talk, which on a large homeserver may be more people than is meant."""
    if settings.matrix_invite_allow:
        return _good(f"It can be invited by {', '.join(settings.matrix_invite_allow)}, and by nobody else.")
    told = f"It can be invited by everybody of {names.server(settings.matrix_user_id or '')}."
    return Finding("note", ABOUT, f"{told} Set MATRIX_INVITE_ALLOW if that is too many.")


def _before_the_first_start(settings: Settings) -> Finding:
    if settings.matrix_password is None:
        return _bad("There is no way to log in. Set MATRIX_PASSWORD, or MATRIX_ACCESS_TOKEN with MATRIX_DEVICE_ID.")
    return Finding("note", ABOUT, "Akker has not been logged in yet; it does so at the first start, with the password.")


async def _logged_in(settings: Settings, account: Account, wire: Wire) -> None:
    try:
        confirmed(account, await wire.get(path("account", "whoami")))
    except TokenGone:
        todo = "It is renewed at the next start, with the password."
        if settings.matrix_password is None:
            todo = "Set MATRIX_PASSWORD, or MATRIX_ACCESS_TOKEN to a new token of the same device."
        raise ConfigError(f"The access token of device {account.device} is not valid any more.", todo=todo) from None


def _device(account: Account, answer: dict[str, Any], folder: Folder) -> Finding:
    """Whether we have the keys of our device, and others have them from us."""
    held = folder.crypto_device()
    published = bool(table(table(table(answer.get("device_keys")).get(account.user)).get(account.device)))
    if held is None and not published:
        return Finding("note", ABOUT, "Its keys are made at the first start.")
    if held is None or not folder.has(CRYPTO):
        return _bad(f"The keys of device {account.device} are not in {folder.path}. {LOST}")
    if held != (account.user, account.device):
        return _bad(f"The keys in {folder.path} are those of {held[0]}, device {held[1]}. Set MATRIX_STORE to ours.")
    if not published:
        return _bad("The homeserver does not know the keys of the device. Start Akker: it publishes them.")
    if not is_vouched(answer, account.user, account.device):
        return _bad("The device is not signed, so Element does not talk to it. Start Akker: it signs it.")
    return _good("The device is signed: Element talks to it.")


async def _identity(
    settings: Settings, account: Account, answer: dict[str, Any], folder: Folder, vault: Vault
) -> list[Finding]:
    """Whether our identity is the account's, and whether it could be found again without this folder."""
    there, ours = only_key(table(table(answer.get("master_keys")).get(account.user))), kept(folder)
    key = recovery_key(settings, folder)
    if there and (ours is None or ours.identity != there):
        if key is not None and await vault.opens_with(key):
            told = "Its cross-signing keys are fetched with the recovery key at the next start."
            return [Finding("note", ABOUT, told)]
        return [_bad(f"The account's identity is not the one in {folder.path}. {FOREIGN}")]
    if not there or ours is None:
        return [Finding("note", ABOUT, "Its cross-signing keys are made at the next start.")]
    findings = [_good("Its cross-signing keys are the account's.")]
    if not await vault.is_there():
        findings.append(_bad("Secret storage is empty. Start Akker: it keeps its keys there."))
    elif key is None or not await vault.opens_with(key):
        told = "Secret storage belongs to another recovery key, so Akker's own keys are in MATRIX_STORE alone. "
        findings.append(Finding("note", ABOUT, f"{told}Set MATRIX_RECOVERY_KEY to that key, or back the folder up."))
    elif settings.matrix_recovery_key is None:
        told = (
            f"Keep a copy of {folder.path / RECOVERY_KEY} elsewhere: with it Akker stays trusted if the folder is lost."
        )
        findings.append(Finding("note", ABOUT, told))
    else:
        findings.append(_good("MATRIX_RECOVERY_KEY opens its secret storage."))
    return findings


async def _rooms(wire: Wire) -> list[Finding]:
    """The rooms that anybody on the homeserver's machine can read."""
    rooms = texts((await wire.get(path("joined_rooms"))).get("joined_rooms"))
    bare = [room for room in rooms if await wire.found(path("rooms", room, "state", "m.room.encryption", "")) is None]
    if not bare:
        return [_good(f"All rooms it is in are encrypted ({len(rooms)}).")] if rooms else []
    named = [f"{(await _name(wire, room))} ({room})" for room in bare[:NAMED]]
    told = f"{len(bare)} of {len(rooms)} rooms are not encrypted: {', '.join(named)}"
    told += f" and {len(bare) - NAMED} more" if len(bare) > NAMED else ""
    return [Finding("note", ABOUT, f"{told}. Switch encryption on in the settings of the room.")]


async def _name(wire: Wire, room: str) -> str:
    return str((await wire.found(path("rooms", room, "state", "m.room.name", "")) or {}).get("name") or "no name")


def _good(told: str) -> Finding:
    return Finding("good", ABOUT, told)


def _bad(told: str) -> Finding:
    return Finding("bad", ABOUT, told)
