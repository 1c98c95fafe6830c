"""The open tickets of an organisation, the newest first."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0023"
down_revision: str | None = "0022"


def upgrade() -> None:
    op.create_index(
        "ix_tickets_organization",
        "tickets",
        ["organization_id", "id"],
        sqlite_where=sa.text("is_open"),
        postgresql_where=sa.text("is_open"),
    )


def downgrade() -> None:
    raise OneWayMigration
