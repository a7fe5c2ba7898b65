"""What was said in the rooms, for the next process as well: a platform remembers its rooms, and the console plays one.

Akker's database holds none of it, on purpose: talk that neither answers nor addresses Akker is not Akker's to keep. So
it lies in the folder for temporary files, readable for this user alone.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir

from adapters.console.memory import Memory, Post

_SQLITE = "sqlite:///"


class LastingMemory(Memory):
    """The last messages; those in rooms are found again when the rehearsal goes on. ``afresh``: it is a new one."""

    def __init__(self, path: Path, *, afresh: bool) -> None:
        super().__init__()
        self._path = path
        if afresh:
            path.unlink(missing_ok=True)
        elif path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                super().keep(Post(**json.loads(line)))

    def keep(self, post: Post) -> None:
        """Remember a message; an update of a known one takes its place."""
        super().keep(post)
        if not post.direct:
            self._write(post)

    def forget(self, ref: str) -> None:
        """Its author removed it."""
        super().forget(ref)
        self._path.unlink(missing_ok=True)
        for post in reversed(list(self.latest())):
            if not post.direct:
                self._write(post)

    def _write(self, post: Post) -> None:
        """In one piece, so that a kill leaves whole lines."""
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(file, f"{json.dumps(asdict(post))}\n".encode())
        finally:
            os.close(file)


def memory_for(database: str, *, afresh: bool) -> Memory:
    """The memory of a rehearsal on this database; one that is itself gone with the process needs no other."""
    if database in ("sqlite://", f"{_SQLITE}:memory:"):
        return Memory()
    name = str(Path(database.removeprefix(_SQLITE)).resolve()) if database.startswith(_SQLITE) else database
    return LastingMemory(Path(gettempdir()) / f"akker-rooms-{sha256(name.encode()).hexdigest()[:24]}", afresh=afresh)
