"""``akker run`` with an account on the homeserver of the tests, as a process of its own, begun by its settings."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.adapters.script import environment
from tests.support.matrix.account import PASSWORD
from tests.support.matrix.synapse import Synapse
from tests.support.slack.served import free_port

PATIENCE = 60.0
"""Seconds until a process on a busy machine has said something."""


@dataclass
class Running:
    """The process, and what it said on standard error."""

    process: subprocess.Popen[bytes]
    errors: Path

    @property
    def said(self) -> str:
        """All that it logged."""
        return self.errors.read_text(encoding="utf-8", errors="replace")

    async def says(self, words: str) -> None:
        """Wait until it logged this."""
        async with asyncio.timeout(PATIENCE):
            while words not in self.said:
                assert self.process.poll() is None, self.said
                await asyncio.sleep(0.05)

    async def ends(self, within: float) -> int:
        """Wait until it ended by itself; gives its exit code."""
        return await asyncio.to_thread(self.process.wait, within)


@contextmanager
def running(synapse: Synapse, user: str, folder: Path, **more: str) -> Iterator[Running]:
    """The process, in this folder; killed at the end of the block, if it is still there."""
    given = {
        "MATRIX_HOMESERVER": synapse.url, "MATRIX_USER_ID": user, "MATRIX_PASSWORD": PASSWORD,
        "AKKER_LOCALE": "en", "AKKER_HTTP_PORT": str(free_port()),
    }  # fmt: skip
    errors = folder / "errors.txt"
    with errors.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=folder, env=environment(**{**given, **more}), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
        )  # fmt: skip
        try:
            yield Running(process, errors)
        finally:
            process.kill()
            process.wait()
