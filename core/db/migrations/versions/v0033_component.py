"""Which part of its system a ticket is about."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0033"
down_revision: str | None = "0032"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("component", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    raise OneWayMigration
