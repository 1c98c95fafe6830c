"""An index for what was said on tickets that were merged."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0037"
down_revision: str | None = "0036"


def upgrade() -> None:
    rows = sa.text("origin_ticket_id IS NOT NULL")
    op.create_index(
        "ix_messages_origin",
        "messages",
        ["origin_ticket_id"],
        sqlite_where=rows,
        postgresql_where=rows,
    )


def downgrade() -> None:
    raise OneWayMigration
