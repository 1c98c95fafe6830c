"""Tickets of incidents: what their reporters have heard, and what the end does to them."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0025"
down_revision: str | None = "0024"


def upgrade() -> None:
    for column in (
        sa.Column("told", sa.Integer(), server_default="0", nullable=False),
        sa.Column("tell_at", UtcDateTime(), nullable=True),
        sa.Column("settle", sa.Text(), server_default="", nullable=False),
        sa.Column("follows", sa.Boolean(), server_default=sa.false(), nullable=False),
    ):
        op.add_column("incident_tickets", column)
    due = sa.text("tell_at IS NOT NULL")
    op.create_index(
        "ix_incident_tickets_tell",
        "incident_tickets",
        ["tell_at"],
        sqlite_where=due,
        postgresql_where=due,
    )


def downgrade() -> None:
    raise OneWayMigration
