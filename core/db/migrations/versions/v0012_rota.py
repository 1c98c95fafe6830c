"""The rota: swaps, covers and absences, and who was on call last."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0012"
down_revision: str | None = "0011"


def upgrade() -> None:
    op.create_table(
        "rota_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("schedule", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("start_at", UtcDateTime(), nullable=False),
        sa.Column("end_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=True),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_rota_changes_person_id_people"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["people.id"], name="fk_rota_changes_other_id_people"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_rota_changes"),
    )
    op.create_index("ix_rota_changes_state", "rota_changes", ["state", "end_at"])
    op.create_table(
        "rota_watch",
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_rota_watch_person_id_people"
        ),
        sa.PrimaryKeyConstraint("schedule", name="pk_rota_watch"),
    )


def downgrade() -> None:
    raise OneWayMigration
