"""Among equals the queue goes by what is due first; it is derived with the clocks."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0014"
down_revision: str | None = "0013"


def upgrade() -> None:
    last = sa.Column("due_rank", sa.Integer(), server_default="2147483647", nullable=False)
    op.add_column("tickets", last)
    op.drop_index("ix_tickets_queue", "tickets")
    op.create_index(
        "ix_tickets_queue",
        "tickets",
        ["rank", "due_rank", "received_at", "id"],
        sqlite_where=sa.text("is_open"),
        postgresql_where=sa.text("is_open"),
    )


def downgrade() -> None:
    raise OneWayMigration
