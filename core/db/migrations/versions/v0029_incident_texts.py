"""Incidents in other languages."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0029"
down_revision: str | None = "0028"


def upgrade() -> None:
    op.create_table(
        "incident_texts",
        sa.Column("incident_id", sa.Integer(), nullable=False),
        *(sa.Column(one, sa.Text(), nullable=False) for one in ("language", "slot", "mark")),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="fk_incident_texts_incident_id_incidents"
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["people.id"], name="fk_incident_texts_written_by_people"
        ),
        sa.PrimaryKeyConstraint(
            "incident_id", "language", "slot", "mark", name="pk_incident_texts"
        ),
    )


def downgrade() -> None:
    raise OneWayMigration
