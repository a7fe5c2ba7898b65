"""People who agreed to be found, and how many seats a network has, what time it asks and what silence means there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    with op.batch_alter_table("network", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("seats", sa.Integer(), nullable=False, server_default="12"))
        batch.add_column(sa.Column("effort", sa.String(), nullable=False, server_default="usual"))
        batch.add_column(sa.Column("silence", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("network", table_kwargs={"sqlite_autoincrement": True}) as batch:
        for column in ("seats", "effort", "silence"):
            batch.alter_column(column, server_default=None)
    op.create_table(
        "profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("organisation", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("school", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("board", sa.String(), nullable=False),
        sa.Column("years", sa.Integer(), nullable=True),
        sa.Column("offers", sa.Text(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("facilitates", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_profile_organisation")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_profile_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile")),
        sa.UniqueConstraint("person", name=op.f("uq_profile_person")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_profile_organisation", "profile", ["organisation"])


def downgrade() -> None:
    """Back to the one before."""
    op.drop_index("ix_profile_organisation", "profile")
    op.drop_table("profile")
    with op.batch_alter_table("network", table_kwargs={"sqlite_autoincrement": True}) as batch:
        for column in ("silence", "effort", "seats"):
            batch.drop_column(column)
