"""``python -m storage.migrations.draft "what changes"``: a draft of the next revision, from the tables.

Read it, give what exists already a value, move ``HEAD`` in :mod:`storage.upgrade`, run the contract tests.
"""

from __future__ import annotations

import sys
from typing import Any

from alembic import command
from sqlalchemy import URL

from storage.columns import JsonText, Moment, Words
from storage.sqlite import Sqlite
from storage.upgrade import HEAD, bring_up, configuration


def rendered(kind: str, item: Any, _: object) -> str | bool:
    """Our column types as SQLAlchemy's own, so that a revision never depends on what we call them later."""
    if kind == "type" and isinstance(item, JsonText | Words):
        return "sa.Text()"
    if kind == "type" and isinstance(item, Moment):
        return "sa.BigInteger()"
    return "sa.String()" if kind == "type" and type(item).__name__ == "AutoString" else False


def draft(message: str) -> None:
    """Write the draft into ``versions``."""
    database = Sqlite(URL.create("sqlite"), create=True)
    bring_up(database)
    config = configuration()
    with database.migrating() as connection:
        config.attributes.update(connection=connection, render_item=rendered)
        command.revision(config, message, autogenerate=True, rev_id=f"{int(HEAD) + 1:04}")
    database.close()


if __name__ == "__main__":
    draft(" ".join(sys.argv[1:]))
