"""All that a database holds, for comparing."""

from __future__ import annotations

import json
from typing import Any

from sqlmodel import SQLModel

from storage.engines import Database, connect
from storage.tables import domain, talks

RUNS = "console.runs"
"""The one fact that tells how often a rehearsal was begun."""

Content = dict[str, list[dict[str, Any]]]


def content(database: Database) -> Content:
    """Every row of every table, in order of its columns; the schema is taken from the code."""
    assert domain.Network, talks.Fact  # imported, so that all tables are known
    found: Content = {}
    with database.begin() as cursor:
        for name, table in sorted(SQLModel.metadata.tables.items()):
            columns = list(table.columns.keys())
            quoted = ", ".join(f'"{column}"' for column in columns)
            cursor.execute(f'SELECT {quoted} FROM "{name}"')
            rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
            found[name] = sorted(rows, key=lambda row: json.dumps(row, default=str))
    found["fact"] = [row for row in found["fact"] if row["name"] != RUNS]
    return found


def content_of(url: str) -> Content:
    """The same, of a database that nobody has open."""
    database = connect(url, create=False)
    try:
        return content(database)
    finally:
        database.close()
