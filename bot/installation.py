"""What tells one installation from another: secrets of its own, made once and kept as facts."""

from __future__ import annotations

from secrets import token_hex

from bot.ports import Store


def own_secret(store: Store, name: str, size: int) -> str:
    """The secret of this name, of so many bytes; made at its first use."""
    with store.begin() as uow:
        known = uow.fact(name)
        if known is None:
            known = token_hex(size)
            uow.remember(name, known)
    return known
