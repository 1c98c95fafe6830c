"""Edits and deletions that came before what they are about."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0020"
down_revision: str | None = "0019"


def upgrade() -> None:
    op.create_table(
        "overtaken",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_overtaken"),
    )
    op.create_index("ix_overtaken_changed_at", "overtaken", ["changed_at"])


def downgrade() -> None:
    raise OneWayMigration
