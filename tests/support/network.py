"""The network guard: a test that leaves this machine fails, and says where it wanted to go.

An audit hook sees every connection and look-up that Python code makes, whatever library made it. What C code
(libpq) or another process opens is out of its sight. One of those leaves on purpose, once for each machine: npm, when
`tests.support.npm` does not find a package in its cache. What runs on Node has guards of its own.
"""

import ipaddress
import os
import sys
from typing import Any

CONNECTING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
LOOKING_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}

attempts: list[str] = []
"""What was refused, also when the code under test swallowed the exception. Emptied by the fixture."""


class NetworkUse(RuntimeError):
    """Code under test wanted to leave loopback. No OSError, so that no retry takes it for bad luck."""

    def __init__(self, event: str, target: object) -> None:
        super().__init__(
            f"{event} to {target!r}: tests reach loopback only. Give the code a fake of its port, or a local server."
        )


def install() -> None:
    """Put the guard in place for the rest of this process; a second call changes nothing."""
    if not _installed:
        _installed.append(True)
        sys.addaudithook(_watch)


_installed: list[bool] = []


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if event in CONNECTING:
        target = args[1]
        # AF_UNIX has a path for an address; sendto and sendmsg on a connected socket have none.
        allowed = target is None or isinstance(target, str | bytes) or is_loopback(target[0])
    elif event in LOOKING_UP:
        target = args[0]
        allowed = target in (None, "", b"") or is_loopback(target, numeric_is_free=True)
    else:
        return
    if not allowed:
        refusal = NetworkUse(event, target)
        attempts.append(str(refusal))
        raise refusal


def is_loopback(host: object, *, numeric_is_free: bool = False) -> bool:
    """Whether the host means this machine. Resolving an address that is a number already asks nobody."""
    name = os.fsdecode(host) if isinstance(host, bytes) else str(host)
    if name == "localhost":
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return numeric_is_free or address.is_loopback
