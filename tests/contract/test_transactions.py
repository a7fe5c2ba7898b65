"""All or nothing, and what is said when the database cannot be used."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.errors import ConfigError, Refused, StoreBusy, StoreError
from bot.network import Network, Timer
from bot.ports import Store, UnitOfWork
from storage import sqlite
from storage.store import SqlStore, open_store
from tests.contract.conftest import NOW, plain, set_scene


class Oops(Exception):
    """Raised by a test."""


def fail_after(_: object) -> None:
    """Raise, once the argument has been made."""
    raise Oops


def test_a_raise_leaves_nothing_behind(store: SqlStore):
    with pytest.raises(Oops), store.begin() as work:
        fail_after(work.claim("Ev1", NOW))
    with store.begin() as work:
        assert work.claim("Ev1", NOW)


def test_a_savepoint_rolls_back_alone(store: SqlStore):
    def inside(work: UnitOfWork) -> None:
        work.claim("inside", NOW)
        with work.savepoint():
            work.claim("deeper", NOW)
        raise Oops

    with store.begin() as work:
        work.claim("before", NOW)
        with pytest.raises(Oops), work.savepoint():
            inside(work)
        with work.savepoint():
            work.claim("after", NOW)
    with store.begin() as work:
        assert [work.claim(event, NOW) for event in ("before", "inside", "deeper", "after")] == [
            False, True, True, False,
        ]  # fmt: skip


def test_a_statement_that_fails_takes_its_savepoint_only(store: SqlStore):
    with store.begin() as work:
        work.put(Network("een", "ZAAI", NOW))
        with pytest.raises(Refused, match="code") as refused, work.savepoint():
            work.put(Network("twee", "ZAAI", NOW))
        with pytest.raises(Refused), work.savepoint():
            work.put(Timer(NOW, "wake", conversation=99))
        assert refused.value.__suppress_context__, "the driver's own error may quote the row"
        assert [network.name for network in work.find(Network)] == ["een"]


def test_the_store_keeps_its_port(store: SqlStore):
    port: Store = store  # checked by pyright as well
    with port.begin() as work:
        assert work.next_due() is None


def test_a_closed_store_says_so(url: str):
    store = open_store(url)
    store.close()
    if url.startswith("sqlite"):
        with pytest.raises(StoreError), store.begin():
            pass


def test_a_transaction_inside_another_is_refused():
    store = open_store("sqlite://")
    with store.begin(), pytest.raises(StoreError, match="savepoint"), store.begin():
        pass
    store.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked database is waited for briefly."""
    monkeypatch.setattr(sqlite, "WAIT", 0.05)


@pytest.fixture
def locked(file_url: str) -> Iterator[str]:
    """The URL of a file in which another process is writing."""
    other = sqlite3.connect(file_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield file_url
    other.close()


@pytest.mark.usefixtures("impatient")
def test_a_locked_file_is_busy(locked: str):
    with pytest.raises(StoreBusy, match="locked by another process"):
        open_store(locked)


@pytest.mark.usefixtures("impatient")
def test_a_file_locked_later_is_busy_and_free_again(file_url: str):
    store, other = (
        open_store(file_url),
        sqlite3.connect(file_url.removeprefix("sqlite:///"), isolation_level=None),
    )
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy), store.begin():
        pass
    other.close()
    with store.begin() as work:
        assert work.claim("Ev1", NOW)
    store.close()


@pytest.mark.parametrize("content", [b"not a database at all " * 1000, b"SQLite format 3\0" + b"\xff" * 9000])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes):
    path = tmp_path / "akker.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"not a database|damaged"):
        open_store(f"sqlite:///{path}")
    assert path.read_bytes() == content


def test_a_damaged_file(file_url: str):
    store = open_store(file_url)
    with store.begin() as work:
        scene = set_scene(work)
    store.close()
    path = Path(file_url.removeprefix("sqlite:///"))
    pages = path.read_bytes()
    path.write_bytes(pages[:4096] + b"\x55" * (len(pages) - 4096))

    def read() -> None:
        store = open_store(file_url)
        with store.begin() as work:
            work.load(scene.talk)

    with pytest.raises(StoreError, match="damaged"):
        read()


def test_a_folder_that_is_not_there(tmp_path: Path):
    with pytest.raises(StoreError, match="folder"):
        open_store(f"sqlite:///{tmp_path}/nowhere/akker.db")
    with pytest.raises(StoreError, match="no database yet"):
        open_store(f"sqlite:///{tmp_path}/akker.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk(file_url: str):
    store = open_store(file_url)
    with store.begin() as work:
        scene = set_scene(work)
    connection: sqlite3.Connection = store._database._connection  # pyright: ignore[reportPrivateUsage,reportAttributeAccessIssue]
    connection.execute("PRAGMA max_page_count = 1")  # SQLite makes that the present size
    with pytest.raises(StoreError, match="full") as trouble, store.begin() as work:
        work.remember("note", "x" * 1_000_000)
    assert not isinstance(trouble.value, Refused), "no single statement is to blame"
    with store.begin() as work:
        assert work.fact("note") is None
        assert work.load(scene.talk).id == scene.talk
    store.close()


@pytest.mark.parametrize("url", ["mysql://localhost/akker", "akker.db", ""])
def test_another_url_is_refused_before_anything_starts(url: str):
    with pytest.raises(ConfigError, match=r"sqlite:///akker\.db"):
        open_store(url)


def test_a_server_that_is_not_there(tmp_path: Path):
    with pytest.raises(StoreError, match="cannot be reached") as refused:
        open_store(f"postgresql://akker:secret@/akker?host={tmp_path}")
    assert "secret" not in str(refused.value)


def test_a_database_that_is_not_there(server_url: str):
    url = make_url(server_url).set(database="elsewhere").render_as_string(hide_password=False)
    with pytest.raises(StoreError, match="does not exist"):
        open_store(url)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_each_way_to_write_the_url(server_url: str, scheme: str):
    store = open_store(server_url.replace("postgresql+psycopg", scheme))
    with store.begin() as work:
        assert work.next_due() is None
    store.close()


def test_connections_that_the_server_dropped_are_replaced(server_url: str):
    store = open_store(server_url)
    with store.begin() as work:
        work.remember("clock", "1")
    drop = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'akker'"
    with psycopg.connect(plain(server_url), autocommit=True) as other:
        other.execute(drop)
        with store.begin() as work:
            assert work.fact("clock") == "1"
        with pytest.raises(StoreBusy), store.begin() as work:
            work.fact(str(other.execute(drop).fetchall()))
    with store.begin() as work:
        assert work.fact("clock") == "1"
    store.close()
