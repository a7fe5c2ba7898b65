"""One store after another under the same tests: SQLite in memory, SQLite in a file, a real PostgreSQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy

import psycopg
import pytest
from sqlalchemy import make_url

from bot.audience import Label, Labelled
from bot.conversation import Conversation
from bot.network import Membership, Network, Standing
from bot.ports import UnitOfWork
from storage.store import SqlStore, open_store
from storage.upgrade import upgrade
from tests.support.postgres import Postgres

NOW = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)


@pytest.fixture(scope="session")
def file_at_head(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("store") / "akker.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_at_head(postgres: Postgres) -> Iterator[str]:
    """A migrated PostgreSQL database, emptied after each test that used it."""
    with postgres.fresh_database() as url:
        upgrade(url)
        yield url


@pytest.fixture
def file_url(file_at_head: Path, tmp_path: Path) -> str:
    """A migrated SQLite file of this test alone."""
    copy(file_at_head, tmp_path / "akker.db")
    return f"sqlite:///{tmp_path / 'akker.db'}"


@pytest.fixture
def server_url(postgres_at_head: str) -> Iterator[str]:
    """A migrated PostgreSQL database without rows."""
    yield postgres_at_head
    with psycopg.connect(plain(postgres_at_head), autocommit=True) as connection:
        connection.execute(EMPTY)


EMPTY = """
DO $$
DECLARE name text;
BEGIN
    SET session_replication_role = replica;  -- in any order, whatever refers to what
    FOR name IN SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND tablename != 'akker_revision'
    LOOP
        EXECUTE format('DELETE FROM %I', name);
    END LOOP;
    PERFORM setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S';
END $$
"""
"""Faster than TRUNCATE, which makes every file anew."""


def plain(url: str) -> str:
    """The URL as psycopg itself takes it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@pytest.fixture(params=["memory", "file", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, brought to the newest revision."""
    fixture = {"memory": None, "file": "file_url", "postgres": "server_url"}[request.param]
    return request.getfixturevalue(fixture) if fixture else "sqlite://"


@pytest.fixture
def store(url: str) -> Iterator[SqlStore]:
    """An open store."""
    store = open_store(url)
    yield store
    store.close()


@pytest.fixture
def work(store: SqlStore) -> Iterator[UnitOfWork]:
    """A transaction for a whole test."""
    with store.begin() as work:
        yield work


@dataclass(frozen=True)
class Scene:
    """A network with Anna, who facilitates, and Bram; its room, their direct rooms, a talk with Anna."""

    network: int
    anna: int
    bram: int
    room: int
    to_anna: int
    to_bram: int
    talk: int


def set_scene(work: UnitOfWork) -> Scene:
    """Make a small network."""
    network = work.put(Network("Leren van elkaar", "ZAAI", NOW)).id
    anna, bram = (work.identify("slack", f"T1/{name}", name) for name in ("Anna", "Bram"))
    work.put(Membership(network, anna, Standing.MEMBER, facilitator=True))
    work.put(Membership(network, bram, Standing.MEMBER))
    place = work.place("slack", "T1/C1").id
    to_anna, to_bram = work.place("slack", "T1/D1", anna).id, work.place("slack", "T1/D2", bram).id
    talk = work.begin(Conversation(0, "sowing.sharpen", 1, anna, network)).id
    return Scene(network, anna, bram, place, to_anna, to_bram, talk)


@pytest.fixture
def scene(work: UnitOfWork) -> Scene:
    """The small network, in the transaction of the test."""
    return set_scene(work)


def words(text: str, *authors: int) -> Labelled:
    """Text of these people, for themselves only."""
    return Labelled(text, Label.for_person(authors[0], None), authors, "question")
