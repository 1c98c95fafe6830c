"""What was closed is found by when, for the team's numbers."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0016"
down_revision: str | None = "0015"


def upgrade() -> None:
    op.create_index(
        "ix_tickets_closed",
        "tickets",
        ["closed_at"],
        sqlite_where=sa.text("closed_at IS NOT NULL"),
        postgresql_where=sa.text("closed_at IS NOT NULL"),
    )


def downgrade() -> None:
    raise OneWayMigration
