"""Alembic's entrance: :mod:`storage.upgrade` opens the connection and the transaction, and passes them in."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

from storage.tables import domain, installations, talks
from storage.upgrade import VERSION_TABLE

TABLES = (domain, installations, talks)
"""Imported so that the metadata knows them."""

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
    render_item=context.config.attributes.get("render_item"),
    render_as_batch=True,  # SQLite cannot alter a column, only copy its table
)
context.run_migrations()
