"""What waits too long: a timer for each ticket that waits for somebody."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    _timers()


def downgrade() -> None:
    raise OneWayMigration


def _timers() -> None:
    op.create_table(
        "timers",
        sa.Column("ticket_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("waiting", sa.Text(), nullable=False),
        sa.Column("cause", sa.Integer(), server_default="0", nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("taken", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("plan", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_timers_ticket_id_tickets"),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_timers"),
    )
    op.create_index(
        "ix_timers_due",
        "timers",
        ["due_at"],
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    # What waits already has waited since it was changed last: no answer has come after that.
    op.execute(
        "INSERT INTO timers (ticket_id, waiting, cause, since, taken, due_at, plan)"
        " SELECT id, pending_reason, version, changed_at, 0, changed_at, '' FROM tickets"
        " WHERE state = 'pending_customer' AND pending_reason IN ('information', 'confirmation')"
    )
