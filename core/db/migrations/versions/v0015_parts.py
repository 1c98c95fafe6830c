"""How systems and components are by themselves, and a log of every change."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0015"
down_revision: str | None = "0014"


def upgrade() -> None:
    op.create_table(
        "part_baselines",
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("part", name="pk_part_baselines"),
    )
    op.create_table(
        "part_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("about", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["people.id"], name="fk_part_changes_changed_by_people"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_part_changes"),
    )
    op.create_index("ix_part_changes_part_id", "part_changes", ["part", "id"])


def downgrade() -> None:
    raise OneWayMigration
