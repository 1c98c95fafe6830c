"""What was said is followed into reports that were sent, and while it waits for its place."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0007"
down_revision: str | None = "0006"


def upgrade() -> None:
    with op.batch_alter_table("waiting_texts") as table:
        table.add_column(sa.Column("said", sa.Text(), server_default="", nullable=False))
    _answer_versions()
    _told_answers()


def downgrade() -> None:
    raise OneWayMigration


def _answer_versions() -> None:
    op.create_table(
        "answer_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", Json(), nullable=False),
        sa.Column("replaced_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_answer_versions_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_answer_versions"),
    )
    op.create_index("ix_answer_versions_ticket_id", "answer_versions", ["ticket_id"])


def _told_answers() -> None:
    op.create_table(
        "told_answers",
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("file_ids", Json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_told_answers_ticket_id_tickets"
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["people.id"], name="fk_told_answers_author_id_people"
        ),
        sa.PrimaryKeyConstraint("said", name="pk_told_answers"),
    )
