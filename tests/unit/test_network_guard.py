"""The guard that keeps the tests on this machine."""

import asyncio
import contextlib
import socket
from pathlib import Path

import pytest

from tests.support import network

ELSEWHERE = "192.0.2.1"  # reserved for documentation (RFC 5737): nobody answers there


@pytest.fixture
def expects_refusal(stays_on_this_machine: None):
    """These tests try the network on purpose."""
    yield
    assert network.attempts, "nothing was refused"
    network.attempts.clear()


@pytest.mark.usefixtures("expects_refusal")
class TestRefused:
    def test_a_connection(self):
        with socket.socket() as s, pytest.raises(network.NetworkUse, match=r"192\.0\.2\.1"):
            s.connect((ELSEWHERE, 443))

    def test_a_datagram(self):
        with socket.socket(type=socket.SOCK_DGRAM) as s, pytest.raises(network.NetworkUse):
            s.sendto(b"hello", (ELSEWHERE, 53))

    def test_a_lookup(self):
        with pytest.raises(network.NetworkUse, match=r"example\.org"):
            socket.getaddrinfo("example.org", 443)

    async def test_an_asynchronous_connection(self):
        with pytest.raises(network.NetworkUse):
            await asyncio.open_connection(ELSEWHERE, 443)

    def test_is_remembered_when_it_was_swallowed(self):
        with socket.socket() as s, contextlib.suppress(Exception):
            s.connect((ELSEWHERE, 443))
        assert len(network.attempts) == 1


async def test_loopback_is_open():
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"hello")
        writer.close()

    async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("localhost", port, family=socket.AF_INET)
        assert await reader.read() == b"hello"
        writer.close()
        await writer.wait_closed()


def test_local_sockets_are_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind("s")
        server.listen()
        client.connect("s")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1", b"127.0.0.1"])
def test_loopback_is_recognised(host: str | bytes):
    assert network.is_loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "10.0.0.1", "::", "fe80::1%eth0", "localhost.example.org", "127.0.0.1.nip"]
)
def test_elsewhere_is_recognised(host: str):
    assert not network.is_loopback(host)
