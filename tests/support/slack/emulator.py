"""The emulator as a process: npm's `emulate` on a free port of loopback, for as long as the tests run."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from tests.support.npm import NODE, installed

VERSION = "0.12.2"
SCRIPT = Path(__file__).with_name("emulator.mjs")


class NoEmulator(RuntimeError):
    """The emulator did not start, or did not do what was asked."""


@dataclass(frozen=True)
class Emulator:
    """A running emulator; what happens in it is gone with the next reset."""

    url: str

    async def control(self, session: aiohttp.ClientSession, name: str, **asked: Any) -> Any:
        """Ask for something that is no part of Slack: see `controls` in emulator.mjs."""
        async with session.post(f"{self.url}/_test/{name}", data=json.dumps(asked)) as response:
            if response.status != 200:
                raise NoEmulator(f"{name}: {response.status} {await response.text()}")
            return await response.json()


@contextmanager
def running_emulator() -> Iterator[Emulator]:
    """Start the emulator; end it by closing its standard input, as its script wants it."""
    package = installed("emulate", VERSION)
    process = subprocess.Popen([NODE, SCRIPT, package], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdout:
        try:
            first = process.stdout.readline()
            if not first:
                raise NoEmulator(f"The emulator of Slack ended with {process.wait(10)}.")
            yield Emulator(json.loads(first)["url"].replace("localhost", "127.0.0.1"))
        finally:
            process.stdin.close()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)
