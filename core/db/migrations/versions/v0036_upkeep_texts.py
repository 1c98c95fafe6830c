"""What the team wrote of maintenance and releases in other languages."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0036"
down_revision: str | None = "0035"


def upgrade() -> None:
    op.create_table(
        "upkeep_texts",
        sa.Column("upkeep_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("language", "slot", "mark")),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["upkeep_id"], ["upkeeps.id"], name="fk_upkeep_texts_upkeep_id_upkeeps"
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["people.id"], name="fk_upkeep_texts_written_by_people"
        ),
        sa.PrimaryKeyConstraint("upkeep_id", "language", "slot", "mark", name="pk_upkeep_texts"),
    )


def downgrade() -> None:
    raise OneWayMigration
