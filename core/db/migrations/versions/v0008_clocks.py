"""When a ticket is due next, by which rules that was derived, and the rules that were kept."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0008"
down_revision: str | None = "0007"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("due_at", UtcDateTime(), nullable=True))
    op.add_column("tickets", sa.Column("due_target", sa.Text(), server_default="", nullable=False))
    op.add_column("tickets", sa.Column("clock_mark", sa.Text(), server_default="", nullable=False))
    op.add_column("tickets", sa.Column("clocks", Json(), nullable=True))
    op.create_index(
        "ix_tickets_due",
        "tickets",
        ["due_at"],
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_index(
        "ix_tickets_clock_mark",
        "tickets",
        ["clock_mark", "id"],
        sqlite_where=sa.text("is_open"),
        postgresql_where=sa.text("is_open"),
    )
    op.create_table(
        "clock_rules",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_clock_rules"),
    )


def downgrade() -> None:
    raise OneWayMigration
