"""When somebody is warned next that a promise breaks, and what was said of it already."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0011"
down_revision: str | None = "0010"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("warn_at", UtcDateTime(), nullable=True))
    op.add_column("tickets", sa.Column("warned", Json(), nullable=True))
    op.create_index(
        "ix_tickets_warn",
        "tickets",
        ["urgent", "warn_at"],
        sqlite_where=sa.text("warn_at IS NOT NULL"),
        postgresql_where=sa.text("warn_at IS NOT NULL"),
    )


def downgrade() -> None:
    raise OneWayMigration
