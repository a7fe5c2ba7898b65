"""Cross-signing keys: who somebody is whatever their device, as Element's clients want to see it.

Three Ed25519 keys (https://spec.matrix.org/latest/client-server-api/#cross-signing): the master key is the identity; it
signs the self-signing key, which signs our devices, and the user-signing key, which would sign other people.
"""

from __future__ import annotations

import base64
import binascii
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from adapters.matrix.shapes import table


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The three private keys, 32 bytes each."""

    master: bytes
    self_signing: bytes
    user_signing: bytes

    @classmethod
    def made(cls) -> Self:
        """New ones."""
        return cls(*(secrets.token_bytes(32) for _ in fields(cls)))

    @classmethod
    def read(cls, stored: dict[str, Any]) -> Self:
        """From base64, by their names; raises ValueError."""
        found = [unbase64(str(stored.get(each.name))) for each in fields(cls)]
        if any(len(key) != 32 for key in found):
            raise ValueError("a key has 32 bytes")
        return cls(*found)

    def stored(self) -> dict[str, str]:
        """Their base64, by their names."""
        return {each.name: base64_of(getattr(self, each.name)) for each in fields(self)}

    @property
    def identity(self) -> str:
        """The public master key."""
        return public(self.master)

    def upload(self, user: str, sign: Callable[[bytes], str], device: str) -> dict[str, Any]:
        """What the homeserver is to have: the public keys, two of them signed by the first, and that one by the device,
        so that whoever trusts the device can trust the rest."""
        signer = f"ed25519:{self.identity}"
        body: dict[str, Any] = {}
        for each in fields(self):
            key = public(getattr(self, each.name))
            body[f"{each.name}_key"] = {"user_id": user, "usage": [each.name], "keys": {f"ed25519:{key}": key}}
        for name in ("self_signing_key", "user_signing_key"):
            body[name] = signed(body[name], user, signer, lambda text: signature(self.master, text))
        body["master_key"] = signed(body["master_key"], user, f"ed25519:{device}", sign)
        return body

    def vouched(self, user: str, content: dict[str, Any]) -> dict[str, Any]:
        """One of our devices, signed."""
        signer = f"ed25519:{public(self.self_signing)}"
        return signed(content, user, signer, lambda text: signature(self.self_signing, text))


def canonical(content: dict[str, Any]) -> bytes:
    """JSON as it is signed: no spaces, names in order, without signatures and what the server adds."""
    bare = {name: value for name, value in content.items() if name not in ("signatures", "unsigned")}
    return json.dumps(bare, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def signed(content: dict[str, Any], user: str, key: str, sign: Callable[[bytes], str]) -> dict[str, Any]:
    """The content with one signature more."""
    signatures = table(content.get("signatures"))
    ours = {**table(signatures.get(user)), key: sign(canonical(content))}
    return {**content, "signatures": {**signatures, user: ours}}


def is_signed(content: dict[str, Any], user: str, key: str) -> bool:
    """Whether this public key has signed it."""
    found = table(table(content.get("signatures")).get(user)).get(f"ed25519:{key}")
    try:
        Ed25519PublicKey.from_public_bytes(unbase64(key)).verify(unbase64(str(found)), canonical(content))
    except (InvalidSignature, ValueError):
        return False
    return True


def only_key(content: dict[str, Any]) -> str:
    """The public key in what a homeserver tells of a cross-signing key; empty where there is none."""
    return next((str(key) for key in table(content.get("keys")).values()), "")


def signature(private: bytes, text: bytes) -> str:
    """A signature in base64."""
    return base64_of(Ed25519PrivateKey.from_private_bytes(private).sign(text))


def public(private: bytes) -> str:
    """The public key in base64."""
    return base64_of(Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw())


def base64_of(content: bytes) -> str:
    """Base64 as Matrix writes it: without padding."""
    return base64.b64encode(content).decode().rstrip("=")


def unbase64(text: str) -> bytes:
    """What base64 stands for, padded or not; raises ValueError."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
