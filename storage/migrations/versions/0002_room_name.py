"""What a platform calls a room, where its address does not say it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    with op.batch_alter_table("room", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("name", sa.String(), server_default="", nullable=False))
    with op.batch_alter_table("room", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column("name", server_default=None)  # for the rooms that were there only


def downgrade() -> None:
    """Back to the one before."""
    with op.batch_alter_table("room", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("name")
