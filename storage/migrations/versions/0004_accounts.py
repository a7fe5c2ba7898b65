"""What a platform calls an account, and whether it closed it; rooms in which something is to be tried again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TRIED = "state = 'waiting' AND attempts > 0"


def upgrade() -> None:
    """To this revision. Until now everybody was called what their account was called when it was met."""
    with op.batch_alter_table("identity", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("name", sa.String(), server_default="", nullable=False))
        batch.add_column(sa.Column("closed", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute("UPDATE identity SET name = (SELECT person.name FROM person WHERE person.id = identity.person)")
    with op.batch_alter_table("identity", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column("name", server_default=None)
        batch.alter_column("closed", server_default=None)
    op.create_index(
        op.f("ix_outbox_not_before_room"),
        "outbox",
        ["not_before", "room"],
        unique=False,
        sqlite_where=sa.text(TRIED),
        postgresql_where=sa.text(TRIED),
    )


def downgrade() -> None:
    """Back to the one before."""
    op.drop_index(
        op.f("ix_outbox_not_before_room"),
        table_name="outbox",
        sqlite_where=sa.text(TRIED),
        postgresql_where=sa.text(TRIED),
    )
    with op.batch_alter_table("identity", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("closed")
        batch.drop_column("name")
