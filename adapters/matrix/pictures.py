"""How large a picture is: clients keep room for it before they have it."""

from __future__ import annotations

_PNG = b"\x89PNG\r\n\x1a\n"


def size_of(data: bytes) -> dict[str, int]:
    """Width and height in pixels (``w``, ``h``) of a PNG, from its header; nothing for any other file."""
    if not data.startswith(_PNG) or len(data) < 24:
        return {}
    return {"w": int.from_bytes(data[16:20], "big"), "h": int.from_bytes(data[20:24], "big")}
