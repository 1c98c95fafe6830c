"""Bursts, and tickets by when they were received."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0024"
down_revision: str | None = "0023"


def upgrade() -> None:
    numbers = ("people", "organizations", "tickets")
    op.create_table(
        "bursts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        _moment("since", nullable=False),
        *(sa.Column(one, sa.Integer(), server_default="0", nullable=False) for one in numbers),
        _moment("last_at", nullable=False),
        sa.Column("newest", sa.Integer(), server_default="0", nullable=False),
        _moment("counted_at", nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        *(_moment(name) for name in ("decided_at", "silent_until")),
        sa.Column("incident_id", sa.Integer(), nullable=True),
        _moment("ended_at"),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name="fk_bursts_decided_by_people"),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="fk_bursts_incident_id_incidents"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bursts"),
    )
    live = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_bursts_live", "bursts", ["part"], unique=True, sqlite_where=live, postgresql_where=live
    )
    op.create_index("ix_tickets_received", "tickets", ["received_at", "system"])


def downgrade() -> None:
    raise OneWayMigration


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)
