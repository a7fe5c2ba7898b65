"""Fixtures for all tests, and the guard that keeps them on this machine."""

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.support import network
from tests.support.postgres import Postgres, running_postgres

if TYPE_CHECKING:
    from tests.support.matrix.synapse import Synapse
    from tests.support.slack.emulator import Emulator
    from tests.support.slack.workspace import Slack


def pytest_configure() -> None:
    """Close the network before any test module is imported."""
    network.install()


@pytest.fixture(autouse=True)
def stays_on_this_machine() -> Iterator[None]:
    """Fail a test that tried the network, also when the code under test swallowed the refusal."""
    network.attempts.clear()
    yield
    if network.attempts:
        pytest.fail("\n".join(network.attempts), pytrace=False)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The PostgreSQL of this run, started at first use. That it does not start is an error, not a skip."""
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """`postgresql+psycopg://…` of an empty database for this test alone."""
    with postgres.fresh_database() as url:
        yield url


@pytest.fixture(scope="session")
def emulator() -> "Iterator[Emulator]":
    """The Slack of this run, started at first use. That it cannot be fetched or started is an error, not a skip."""
    # Imported here, as below: Slack's library takes its time, and most runs do not need it.
    from tests.support.slack.emulator import running_emulator

    with running_emulator() as server:
        yield server


@pytest.fixture
async def slack(emulator: "Emulator") -> "AsyncIterator[Slack]":
    """A workspace of Slack for this test alone, with Anna, Bram and the bot in #netwerk; no app listens yet."""
    from tests.support.slack.workspace import workspace

    async with workspace(emulator) as empty:
        yield empty


@pytest.fixture(scope="session")
def synapse() -> "Iterator[Synapse]":
    """The Matrix homeserver of this run, started at first use. That it does not start is an error, not a skip."""
    from tests.support.matrix.synapse import running_synapse

    with running_synapse() as server:
        yield server
