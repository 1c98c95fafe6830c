"""What waits too long has a timer, surveys, and canned replies that were used."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    _timers()
    _surveys()
    _canned()


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
