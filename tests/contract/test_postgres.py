"""The PostgreSQL that the store's contract runs on is a real one, and each test has it to itself."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool


@pytest.mark.parametrize("round_", [1, 2])
def test_each_test_gets_an_empty_database(postgres_url: str, round_: int):
    assert postgres_url.startswith("postgresql+psycopg://")
    engine = create_engine(postgres_url, poolclass=NullPool)
    with engine.begin() as connection:
        tables = text("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
        assert connection.scalar(tables) == 0
        connection.execute(text("CREATE TABLE seed (word text)"))
        connection.execute(text("INSERT INTO seed VALUES ('🌾')"))
        assert connection.scalar(text("SELECT word FROM seed")) == "🌾"
        version = connection.scalar(text("SHOW server_version_num"))
        assert version is not None
        assert int(version) >= 140000
