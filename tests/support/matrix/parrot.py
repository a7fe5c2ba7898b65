"""A bot that repeats what it hears, as a process of its own, which may be killed at any moment and is begun again."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from adapters.matrix.homeserver import Homeserver
from adapters.matrix.listening import Listening
from bot.config import Settings


class Parrot:
    """The process, from the side of a test: what it has committed is in ``heard``, a line each."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.heard = folder / "heard.jsonl"
        self.log = folder / "log.txt"
        given = settings.model_dump(include={"matrix_homeserver", "matrix_user_id"}, mode="json")
        password = settings.matrix_password.get_secret_value() if settings.matrix_password else None
        self._given = {**given, "matrix_store": str(settings.matrix_store), "matrix_password": password}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin, or begin again."""
        arguments = [sys.executable, "-m", "tests.support.matrix.parrot", json.dumps(self._given), str(self.heard)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(arguments, cwd=Path(__file__).parents[3], stdout=log, stderr=log)

    def kill(self) -> None:
        """End it as a failing machine would."""
        if self._process is not None:
            assert self._process.poll() is None, self.log.read_text()
            self._process.kill()
            self._process.wait()
            self._process = None

    def texts(self) -> list[str]:
        """What it has heard and committed, in order."""
        return [each["text"] for each in _committed(self.heard)]


def _committed(heard: Path) -> list[dict[str, Any]]:
    lines = heard.read_text().splitlines(keepends=True) if heard.exists() else []
    return [json.loads(line) for line in lines if line.endswith("}\n")]


async def _run(given: dict[str, Any], heard: Path) -> None:
    homeserver = Homeserver(Settings.model_validate(given))
    known = {each["id"] for each in _committed(heard)}

    async def take(event: dict[str, Any]) -> None:
        text = event["content"].get("body")
        if event["sender"] == homeserver.user or not isinstance(text, str) or event["event_id"] in known:
            return
        content = {"msgtype": "m.text", "body": f"{text}!"}
        await homeserver.send(event["room_id"], "m.room.message", content, f"to-{event['event_id']}")
        with heard.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"id": event["event_id"], "text": text}) + "\n")
            file.flush()
            os.fsync(file.fileno())

    async def room(id: str, state: list[dict[str, Any]]) -> None:
        return None

    async def invited(id: str, shown: list[dict[str, Any]]) -> None:
        await homeserver.join(id)

    await Listening(homeserver, take, room, invited, waiting=5.0).listen()


if __name__ == "__main__":
    asyncio.run(_run(json.loads(sys.argv[1]), Path(sys.argv[2])))
