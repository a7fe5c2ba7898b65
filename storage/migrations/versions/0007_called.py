"""When somebody who may be asked to facilitate was asked last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    with op.batch_alter_table("profile", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("called_at", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Back to the one before."""
    with op.batch_alter_table("profile", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("called_at")
