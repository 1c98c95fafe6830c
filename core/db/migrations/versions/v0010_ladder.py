"""What waits too long has a timer, surveys, canned replies, and filters of the queue."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0010"
down_revision: str | None = "0009"


def upgrade() -> None:
    _timers()
    _surveys()
    _canned()
    _queue_filters()
    _places()


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


def _surveys() -> None:
    op.create_table(
        "surveys",
        sa.Column("ticket_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("quality", sa.Integer(), nullable=True),
        sa.Column("courtesy", sa.Integer(), nullable=True),
        sa.Column("remark", sa.Text(), server_default="", nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_surveys_ticket_id_tickets"),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_surveys"),
    )
    op.create_index("ix_surveys_asked_at", "surveys", ["asked_at"])


def _canned() -> None:
    op.create_table(
        "canned_uses",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_canned_uses_message_id_messages"
        ),
        sa.PrimaryKeyConstraint("message_id", name="pk_canned_uses"),
    )


def _queue_filters() -> None:
    op.create_table(
        "queue_filters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("filter", sa.Text(), nullable=False),
        sa.Column("kept_by", sa.Integer(), nullable=False),
        sa.Column("kept_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["kept_by"], ["people.id"], name="fk_queue_filters_kept_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_queue_filters"),
        sa.UniqueConstraint("name", "filter", name="uq_queue_filters_name_filter"),
    )


_PLACE = (
    "UPDATE tickets SET rank = ((CASE WHEN urgent THEN 99 ELSE 199 END) * 100000"
    " + (CASE WHEN NOT payment_critical THEN 99999"
)
_PRIORITY = (
    " ELSE 99998 END)) * 10 + (CASE priority WHEN 'critical' THEN 1 WHEN 'high' THEN 2"
    " WHEN 'normal' THEN 3 ELSE 4 END)"
)
_PLACES = {
    "sqlite": _PLACE
    + " WHEN payment_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
    + " THEN max(0, min(99997, CAST(julianday(payment_on) - julianday('2000-01-01') AS INTEGER)))"
    + _PRIORITY,
    "postgresql": _PLACE
    + " WHEN payment_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"
    + " THEN greatest(0, least(99997, CAST(payment_on AS date) - DATE '2000-01-01'))"
    + _PRIORITY,
}
"""Places in the queue as `rank` of `core.domain.tickets.ticket` gives them, without a weight."""


def _places() -> None:
    op.execute(_PLACES[op.get_bind().dialect.name])
