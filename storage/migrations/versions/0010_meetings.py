"""How long a meeting takes, who heard of it in private, and what people took on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    with op.batch_alter_table("meeting", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("minutes", sa.Integer(), nullable=False, server_default="60"))
    with op.batch_alter_table("meeting", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column("minutes", server_default=None)
    op.create_table(
        "told",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name=op.f("fk_told_meeting")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_told_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told")),
        sqlite_autoincrement=True,
    )
    for column in ("meeting", "person"):
        op.create_index(op.f(f"ix_told_{column}"), "told", [column])
    op.create_table(
        "action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_action_network")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_action_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sqlite_autoincrement=True,
    )
    for column in ("network", "person"):
        op.create_index(op.f(f"ix_action_{column}"), "action", [column])


def downgrade() -> None:
    """Back to the one before."""
    op.drop_table("action")
    op.drop_table("told")
    with op.batch_alter_table("meeting", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("minutes")
