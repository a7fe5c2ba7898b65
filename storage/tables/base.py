"""What all tables share: one set of names for constraints, and how to get from a model to its table."""

from __future__ import annotations

from sqlalchemy import Table
from sqlmodel import SQLModel

NEVER_AGAIN = {"sqlite_autoincrement": True}
"""For tables whose ids stand in labels and journals: SQLite gives an id once, also after its row is gone."""

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def table_of(model: type[SQLModel]) -> Table:
    """The table behind a model."""
    return SQLModel.metadata.tables[model.__name__.lower()]
