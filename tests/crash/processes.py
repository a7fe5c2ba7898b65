"""Processes that can be killed, made quickly: forked from a server that has imported Akker but done nothing yet."""

from __future__ import annotations

import json
import multiprocessing
import os
import select
import sys
import tempfile
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

forked = multiprocessing.get_context("forkserver")
forked.set_forkserver_preload(["__main__", "tests.crash.imported"])


def spawn(work: Callable[..., None], *args: Any) -> Any:
    """Run ``work`` in a process of its own."""
    process = forked.Process(target=work, args=args, daemon=True)
    process.start()
    return process


class Console:
    """``akker console --json`` on a database in ``folder``, as a process with pipes."""

    def __init__(self, folder: Path, *options: str) -> None:
        here, self._keyboard = forked.Pipe(duplex=False)
        self._screen, there = forked.Pipe(duplex=False)
        self._process = spawn(_akker, folder, ("console", "--json", *options), here, there)
        here.close()
        there.close()
        self._rest = b""
        self.ended = False

    def write(self, line: dict[str, Any]) -> None:
        """Hand in a line."""
        os.write(self._keyboard.fileno(), json.dumps(line).encode() + b"\n")

    def read(self, patience: float | None = None) -> list[dict[str, Any]]:
        """What is shown until the next ``idle`` or the end; or, with ``patience``, in so many seconds."""
        events: list[dict[str, Any]] = []
        while not events or events[-1]["event"] != "idle":
            if b"\n" not in self._rest:
                if patience is not None and not select.select([self._screen.fileno()], [], [], patience)[0]:
                    break
                shown = os.read(self._screen.fileno(), 1 << 16)
                if not shown:
                    break
                self._rest += shown
                continue
            line, self._rest = self._rest.split(b"\n", 1)
            events.append(json.loads(line))
        return events

    def do(self, line: dict[str, Any]) -> list[dict[str, Any]]:
        """Hand in a line and wait until all that comes of it was shown."""
        self.write(line)
        return self.read()

    def kill(self) -> list[dict[str, Any]]:
        """``kill -9``; gives what was shown before and not read yet."""
        self._process.kill()
        return self._end()

    def close(self) -> list[dict[str, Any]]:
        """No more lines: it ends by itself."""
        self._keyboard.close()
        return self._end()

    def _end(self) -> list[dict[str, Any]]:
        self.ended = True
        self._process.join()
        left: list[dict[str, Any]] = []
        while more := self.read():
            left += more
        for pipe in (self._keyboard, self._screen):
            if not pipe.closed:
                pipe.close()
        self._process.close()
        return left


def _akker(folder: Path, args: tuple[str, ...], stdin: Connection, stdout: Connection) -> None:
    from bot.__main__ import main

    os.chdir(folder)
    for name in [name for name in os.environ if name.startswith(("AKKER_", "SLACK_", "MATRIX_", "DATABASE_"))]:
        del os.environ[name]
    tempfile.tempdir = str(folder)
    with open("stderr.txt", "ab") as errors:
        for source, target in ((stdin, 0), (stdout, 1), (errors, 2)):
            os.dup2(source.fileno(), target)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - for as long as the process lives
    sys.argv = ["akker", *args]
    main()
