"""Which revision a database has, and bringing it to ours.

Alembic is imported only when something has to be done: a database that is current is opened without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sqlalchemy import make_url

from bot.errors import StoreError
from storage.engines import Database, connect, telling
from storage.sqlite import Sqlite

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0010"
"""The newest revision in ``migrations/versions``; a test holds the two together."""
VERSION_TABLE = "akker_revision"
MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Status:
    """How a database compares with this version of Akker. ``unknown``: from a newer one, or foreign."""

    state: Literal["empty", "current", "older", "unknown"]
    found: str | None
    wanted: str = HEAD


def check(url: str) -> Status:
    """Look at a database without changing it; StoreError when it cannot be opened."""
    database = connect(url, create=False)
    try:
        return status_of(database)
    finally:
        database.close()


def upgrade(url: str) -> Status:
    """Bring a database, made if need be, to our revision; gives how it was. StoreError for a newer one."""
    database = connect(url)
    try:
        return bring_up(database)
    finally:
        database.close()


def status_of(database: Database) -> Status:
    """How an open database compares with this version."""
    with telling(database.errors), database.begin() as cursor:
        cursor.execute(database.versioned)
        if not cursor.fetchall():
            return Status("empty", None)
        cursor.execute(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608
        found = next((row[0] for row in cursor.fetchall()), None)
    if found is None:
        return Status("empty", None)
    if found == HEAD:
        return Status("current", found)
    return Status("older" if found in _revisions() else "unknown", found)


def bring_up(database: Database) -> Status:
    """Upgrade an open database if it is empty or older; gives how it was. StoreError for a newer one."""
    status = status_of(database)
    if status.state == "unknown":
        raise StoreError(
            "The database was made by a newer version of Akker.",
            todo="Install that version again, or put back a backup from before it.",
            found=status.found,
            wanted=HEAD,
        )
    if isinstance(database, Sqlite) and database.in_memory:
        database.become(_new_in_memory())
    elif status.state != "current":
        _migrate(database)
    return status


@cache
def _new_in_memory() -> bytes:
    """A migrated, empty database, made once: tests and rehearsals open many."""
    database = Sqlite(make_url("sqlite://"), create=True)
    _migrate(database)
    image = database.image()
    database.close()
    return image


def configuration() -> Config:
    """Alembic's, for this folder, whatever the working folder is."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _migrate(database: Database) -> None:
    from alembic import command

    config = configuration()
    with telling(database.errors), database.migrating() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revisions() -> set[str]:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(configuration())
    return {revision.revision for revision in scripts.walk_revisions()}
