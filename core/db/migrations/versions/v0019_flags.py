"""A flag has its reason: why a payment depends on a ticket."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0019"
down_revision: str | None = "0018"


def upgrade() -> None:
    op.add_column(
        "tickets", sa.Column("payment_reason", sa.Text(), server_default="", nullable=False)
    )
    op.execute("UPDATE tickets SET payment_reason = 'payment_affected' WHERE payment_critical")


def downgrade() -> None:
    raise OneWayMigration
