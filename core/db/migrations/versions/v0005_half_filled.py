"""What stands in forms that are still open, as far as their platform tells."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    op.create_table(
        "half_filled",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("filled", Json(), nullable=False),
        sa.Column("filled_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_half_filled_person_id_people"
        ),
        sa.PrimaryKeyConstraint("person_id", "form", name="pk_half_filled"),
    )
    op.create_index("ix_half_filled_filled_at", "half_filled", ["filled_at"])


def downgrade() -> None:
    raise OneWayMigration
