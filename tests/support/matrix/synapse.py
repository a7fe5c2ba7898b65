"""A real homeserver for one test run: Synapse from its wheel, on loopback, on SQLite, gone afterwards."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

NAME = "akker.test"
"""What the homeserver is called in the names of its people; nobody looks it up."""
PATIENCE = 60.0
"""Seconds that it has to come up; it takes about five."""
UNLIMITED = {"per_second": 1_000_000, "burst_count": 1_000_000}
NO_LIMITS: dict[str, Any] = {
    **dict.fromkeys(
        ("rc_message", "rc_registration", "rc_joins_per_room", "rc_room_creation", "rc_profile"), UNLIMITED
    ),
    "rc_login": dict.fromkeys(("address", "account", "failed_attempts"), UNLIMITED),
    "rc_joins": dict.fromkeys(("local", "remote"), UNLIMITED),
    "rc_invites": dict.fromkeys(("per_room", "per_user", "per_issuer"), UNLIMITED),
}
STRICT_LIMITS: dict[str, Any] = {**NO_LIMITS, "rc_message": {"per_second": 0.5, "burst_count": 3}}
"""Three messages at once, then one every two seconds."""


class NoSynapse(RuntimeError):
    """Synapse did not start; its log says why."""


@dataclass
class Synapse:
    """A homeserver that can be stopped and started again; people and rooms stay until the end of the run."""

    folder: Path
    port: int
    limits: dict[str, Any] = field(default_factory=lambda: NO_LIMITS)
    more: dict[str, Any] = field(default_factory=dict[str, Any])
    _process: subprocess.Popen[bytes] | None = None
    _names: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def url(self) -> str:
        """Where clients find it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        """What it says."""
        return self.folder / "synapse.log"

    def unique(self, name: str) -> str:
        """A local part that nobody has yet."""
        return f"{name}-{next(self._names)}-{secrets.token_hex(2)}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        config = self.folder / "homeserver.json"
        config.write_text(json.dumps(self._config()), encoding="utf-8")
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "synapse.app.homeserver", "--config-path", str(config)],
                cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={**os.environ, "PYTHONWARNINGS": "ignore", "SYNAPSE_CACHE_FACTOR": "1"},
            )  # fmt: skip
        until = time.monotonic() + PATIENCE
        opener = build_opener(ProxyHandler({}))
        while True:
            try:
                with opener.open(f"{self.url}/health", timeout=1):
                    return
            except (URLError, OSError):
                if self._process.poll() is not None or time.monotonic() > until:
                    self.stop()
                    raise NoSynapse(self.log.read_text(errors="replace")[-4000:]) from None
                time.sleep(0.05)

    def stop(self) -> None:
        """Stop it; what people wrote stays in its database."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(15)
            self._process = None

    def _config(self) -> dict[str, Any]:
        listener = {
            "port": self.port, "bind_addresses": ["127.0.0.1"], "type": "http", "tls": False, "x_forwarded": False,
            "resources": [{"names": ["client", "media"]}],
        }  # fmt: skip
        return {
            "server_name": NAME,
            "public_baseurl": self.url,
            "listeners": [listener],
            "pid_file": str(self.folder / "synapse.pid"),
            "database": {"name": "sqlite3", "args": {"database": str(self.folder / "synapse.db")}},
            "media_store_path": str(self.folder / "media"),
            "log_config": str(self._log_config()),
            "signing_key": f"ed25519 a_test {base64.b64encode(bytes(range(32))).decode().rstrip('=')}",
            "macaroon_secret_key": "for the tests",
            "form_secret": "for the tests",
            "enable_registration": True,
            "enable_registration_without_verification": True,
            "bcrypt_rounds": 4,
            "report_stats": False,
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "federation_domain_whitelist": [],
            "url_preview_enabled": False,
            "presence": {"enabled": False},
            "caches": {"sync_response_cache_duration": "0s"},  # or a second look would be answered with the first
            "user_directory": {"enabled": False},
            **self.limits,
            **self.more,
        }

    def _log_config(self) -> Path:
        path = self.folder / "log.json"
        handler = {"class": "logging.StreamHandler", "formatter": "plain"}
        plain = {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
        config = {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"plain": plain},
            "handlers": {"console": handler},
            "root": {"level": "WARNING", "handlers": ["console"]},
        }
        path.write_text(json.dumps(config), encoding="utf-8")
        return path


@contextmanager
def running_synapse(limits: dict[str, Any] = NO_LIMITS, **more: Any) -> Iterator[Synapse]:
    """Start a homeserver in a temporary folder; stop it and remove the folder at the end. ``more``: its settings."""
    with tempfile.TemporaryDirectory(prefix="akker-synapse-") as folder:
        synapse = Synapse(Path(folder), _free_port(), limits, more)
        synapse.start()
        try:
            yield synapse
        finally:
            synapse.stop()


@asynccontextmanager
async def away(synapse: Synapse) -> AsyncIterator[None]:
    """The homeserver is down until the end of the block; the others go on while it stops and starts."""
    await asyncio.to_thread(synapse.stop)
    try:
        yield
    finally:
        await asyncio.to_thread(synapse.start)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
