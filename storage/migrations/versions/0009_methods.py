"""The methods that networks work with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "methodrun",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("consultants", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("closes", sa.BigInteger(), nullable=True),
        sa.Column("lasts", sa.Integer(), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.Column("news", sa.String(), nullable=False),
        sa.Column("warned", sa.Boolean(), nullable=False),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("handed", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_methodrun_network")),
        sa.ForeignKeyConstraint(["owner"], ["person.id"], name=op.f("fk_methodrun_owner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_methodrun")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_methodrun_network_state", "methodrun", ["network", "state"])
    op.create_index("ix_methodrun_owner", "methodrun", ["owner"])


def downgrade() -> None:
    """Back to the one before."""
    op.drop_table("methodrun")
