"""The migrated schema is the tables', and a database of another version is met with a clear word."""

import re
from collections.abc import Iterator

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, String, inspect
from sqlmodel import SQLModel

from bot.errors import StoreError
from bot.network import Person
from storage.engines import Database, connect
from storage.store import open_store
from storage.upgrade import HEAD, VERSION_TABLE, check, configuration, status_of, upgrade
from tests.contract.conftest import set_scene


@pytest.fixture(params=["file", "postgres"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database without tables."""
    if request.param == "postgres":
        return request.getfixturevalue("postgres_url")
    return f"sqlite:///{request.getfixturevalue('tmp_path')}/akker.db"


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """An open, migrated database."""
    open_store(url).close()
    database = connect(url)
    yield database
    database.close()


def set_revision(url: str, revision: str) -> None:
    database = connect(url)
    with database.begin() as cursor:
        cursor.execute(f"UPDATE {VERSION_TABLE} SET version_num = '{revision}'")
    database.close()


def test_the_constant_names_the_newest_revision():
    assert ScriptDirectory.from_config(configuration()).get_heads() == [HEAD]


def indexes(connection: Connection) -> set[str]:
    found = inspect(connection)
    return {str(index["name"]) for table in SQLModel.metadata.tables for index in found.get_indexes(table)}


@pytest.mark.parametrize("url", ["file", "postgres"], indirect=True)
def test_migrated_tables_are_those_of_the_models(database: Database):
    with database.migrating() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"version_table": VERSION_TABLE, "compare_type": True, "compare_server_default": True},
        )
        assert compare_metadata(context, SQLModel.metadata) == []
        declared = {str(index.name) for table in SQLModel.metadata.tables.values() for index in table.indexes}
        assert declared <= indexes(connection)


@pytest.mark.parametrize("url", ["file", "postgres"], indirect=True)
def test_what_alembic_does_not_compare_is_alike_too(database: Database):
    """Conditions of indexes, tables without rowid, ids that are given once: as the models would make them."""
    if database.dialect.name == "postgresql":
        everything = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    else:
        everything = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND substr(name, 1, 7) != 'sqlite_'"

    def schema(connection: Connection) -> dict[str, list[str]]:
        rows = connection.exec_driver_sql(everything)
        return {name: sorted(re.findall(r"[\w'=]+", sql)) for name, sql in rows if VERSION_TABLE not in name}

    with database.migrating() as connection:
        migrated = schema(connection)
        SQLModel.metadata.drop_all(connection)
        assert schema(connection) == {}
        SQLModel.metadata.create_all(connection)
        assert migrated == schema(connection)


def test_upgrade_tells_how_it_was(empty_url: str):
    assert upgrade(empty_url).state == "empty"
    assert check(empty_url).state == "current"
    assert upgrade(empty_url).state == "current"


def test_down_and_up_again(empty_url: str):
    upgrade(empty_url)
    database = connect(empty_url)
    with database.migrating() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert set(inspect(connection).get_table_names()) <= {VERSION_TABLE}
    assert status_of(database).state == "empty"
    database.close()
    open_store(empty_url).close()
    assert check(empty_url).state == "current"


def test_a_migration_may_copy_a_table_that_others_refer_to(url: str):
    store = open_store(url)
    with store.begin() as work:
        scene = set_scene(work)
    database = store._database  # pyright: ignore[reportPrivateUsage]
    with database.migrating() as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("person", recreate="auto") as person:
            person.add_column(Column("colour", String, nullable=False, server_default="green"))
        with operations.batch_alter_table("person", recreate="auto") as person:
            person.alter_column("colour", nullable=True)
            person.drop_column("colour")
    with store.begin() as work:
        assert work.load(scene.talk).starter == scene.anna
        with pytest.raises(StoreError), work.savepoint():
            work.remove(Person("Anna", id=scene.anna))
    store.close()


def test_an_upgrade_that_fails_changes_nothing(empty_url: str):
    database = connect(empty_url)
    with database.begin() as cursor:
        cursor.execute("CREATE TABLE prompt (word VARCHAR)")  # of another program
    database.close()
    with pytest.raises(StoreError, match="exists"):
        open_store(empty_url)
    database = connect(empty_url)
    with database.migrating() as connection:
        assert inspect(connection).get_table_names() == ["prompt"]
    database.close()


def test_a_newer_database_is_refused(url: str):
    if url == "sqlite://":
        return  # gone with its process
    upgrade(url)
    set_revision(url, "9999")
    assert check(url).state == "unknown"
    for use in (open_store, upgrade):
        with pytest.raises(StoreError, match="newer version") as refused:
            use(url)
        assert "'9999'" in str(refused.value)
        assert f"'{HEAD}'" in str(refused.value)
        assert refused.value.todo
    set_revision(url, HEAD)
