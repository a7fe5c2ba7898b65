"""Single moments of a rhythm that were changed, its pause, until when members may object; days off that were imported."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    with op.batch_alter_table("rhythm", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("changes", sa.Text(), nullable=False, server_default="{}"))
        batch.add_column(sa.Column("resumes_at", sa.BigInteger(), nullable=True))
        batch.add_column(sa.Column("open_until", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("rhythm", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column("changes", server_default=None)
    op.create_table(
        "freedays",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_freedays")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_freedays_source"), "freedays", ["source"])
    op.create_index(op.f("ix_freedays_region"), "freedays", ["region"])


def downgrade() -> None:
    """Back to the one before."""
    op.drop_table("freedays")
    with op.batch_alter_table("rhythm", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("open_until")
        batch.drop_column("resumes_at")
        batch.drop_column("changes")
