"""Secrets that an account keeps on its homeserver, where the recovery key alone opens them.

https://spec.matrix.org/latest/client-server-api/#secrets, algorithm ``m.secret_storage.v1.aes-hmac-sha2``: pure
functions, of bytes and dicts.
"""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from adapters.matrix.crosssigning import base64_of, unbase64

ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"
_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_PREFIX = b"\x8b\x01"
_ZEROES = bytes(32)


class WrongKey(ValueError):
    """This is no recovery key, or not the one of this."""


def made() -> bytes:
    """A new key."""
    return secrets.token_bytes(32)


def written(key: bytes) -> str:
    """A key as people keep it: ``EsTx …``, in groups of four."""
    whole = _PREFIX + key
    number = int.from_bytes(whole + bytes([_parity(whole)]), "big")
    text = ""
    while number:
        number, rest = divmod(number, 58)
        text = _ALPHABET[rest] + text
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def read(text: str) -> bytes:
    """The key that somebody kept; raises WrongKey."""
    number = 0
    for letter in "".join(text.split()):
        if letter not in _ALPHABET:
            raise WrongKey("It has a character that recovery keys have not.")
        number = number * 58 + _ALPHABET.index(letter)
    length = len(_PREFIX) + 32 + 1
    if number >= 256**length:
        raise WrongKey("It is too long for a recovery key.")
    whole = number.to_bytes(length, "big")
    if not whole.startswith(_PREFIX) or _parity(whole):
        raise WrongKey("A letter of it is wrong or missing.")
    return whole[len(_PREFIX) : -1]


def _parity(content: bytes) -> int:
    parity = 0
    for byte in content:
        parity ^= byte
    return parity


def description(key: bytes) -> dict[str, Any]:
    """How the account describes its key, so that a wrong one is noticed."""
    sealed = encrypt(key, "", _ZEROES.decode())
    return {"algorithm": ALGORITHM, "iv": sealed["iv"], "mac": sealed["mac"]}


def fits(key: bytes, described: dict[str, Any]) -> bool:
    """Whether it is the key of this description; one that says nothing fits any."""
    if described.get("algorithm") != ALGORITHM:
        return False
    if "mac" not in described:
        return True
    try:
        initial = unbase64(str(described.get("iv")))
        _, mac = _sealed(key, "", initial, _ZEROES)
        return hmac.compare_digest(mac, unbase64(str(described["mac"])))
    except ValueError:
        return False


def encrypt(key: bytes, name: str, secret: str) -> dict[str, str]:
    """A secret as it is kept under its name."""
    initial = bytearray(secrets.token_bytes(16))
    initial[8] &= 0x7F  # other platforms count in signed numbers
    ciphertext, mac = _sealed(key, name, bytes(initial), secret.encode())
    return {"iv": base64_of(bytes(initial)), "ciphertext": base64_of(ciphertext), "mac": base64_of(mac)}


def decrypt(key: bytes, name: str, sealed: dict[str, Any]) -> str:
    """The secret that is kept under this name; raises WrongKey."""
    try:
        initial, ciphertext, mac = (unbase64(str(sealed.get(field))) for field in ("iv", "ciphertext", "mac"))
        encryption, signing = _derived(key, name)
        if not hmac.compare_digest(hmac.digest(signing, ciphertext, sha256), mac):
            raise WrongKey("It does not open this secret.")
        return Cipher(AES(encryption), CTR(initial)).decryptor().update(ciphertext).decode()
    except WrongKey:
        raise
    except ValueError:
        raise WrongKey("The secret is damaged.") from None


def _sealed(key: bytes, name: str, initial: bytes, plain: bytes) -> tuple[bytes, bytes]:
    encryption, signing = _derived(key, name)
    ciphertext = Cipher(AES(encryption), CTR(initial)).encryptor().update(plain)
    return ciphertext, hmac.digest(signing, ciphertext, sha256)


def _derived(key: bytes, name: str) -> tuple[bytes, bytes]:
    both = HKDF(SHA256(), 64, salt=_ZEROES, info=name.encode()).derive(key)
    return both[:32], both[32:]
