"""Lines of standard input, awaited. A thread reads, so that time can go on while nobody types."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator

_CHUNK = 1 << 16


async def lines(descriptor: int = 0) -> AsyncIterator[bytes]:
    """Every line without its line end, until the input ends.

    The descriptor is read directly: a thread that waits inside Python's own ``sys.stdin`` holds its lock, and
    so keeps the process from ending.
    """
    loop = asyncio.get_running_loop()
    chunks: asyncio.Queue[bytes] = asyncio.Queue()

    def read() -> None:
        try:
            while chunk := os.read(descriptor, _CHUNK):
                loop.call_soon_threadsafe(chunks.put_nowait, chunk)
            loop.call_soon_threadsafe(chunks.put_nowait, b"")
        except (OSError, RuntimeError):  # closed under our hands, or the loop has ended
            if not loop.is_closed():
                loop.call_soon_threadsafe(chunks.put_nowait, b"")

    threading.Thread(target=read, name="akker-stdin", daemon=True).start()
    rest = b""
    while chunk := await chunks.get():
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.rstrip(b"\r")
    if rest:
        yield rest
