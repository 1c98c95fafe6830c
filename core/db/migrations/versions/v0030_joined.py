"""Those who have the same as an incident or a ticket tells of."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0030"
down_revision: str | None = "0029"

_POINTS_TO = {
    "person_id": "people",
    "organization_id": "organizations",
    "incident_id": "incidents",
    "ticket_id": "tickets",
}


def upgrade() -> None:
    op.create_table(
        "me_toos",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(one, sa.Integer(), nullable=one != "person_id") for one in _POINTS_TO),
        sa.Column("scope", sa.Text(), server_default="", nullable=False),
        sa.Column("payment_on", sa.Text(), server_default="", nullable=False),
        sa.Column("said", Json(), nullable=True),
        sa.Column("joined_at", UtcDateTime(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        *(
            sa.ForeignKeyConstraint([one], [f"{table}.id"], name=f"fk_me_toos_{one}_{table}")
            for one, table in _POINTS_TO.items()
        ),
        sa.PrimaryKeyConstraint("id", name="pk_me_toos"),
        *(
            sa.UniqueConstraint(one, "person_id", name=f"uq_me_toos_{one}_person_id")
            for one in ("incident_id", "ticket_id")
        ),
    )
    op.create_index("ix_me_toos_person_id", "me_toos", ["person_id"])
    op.create_table(
        "me_too_files",
        sa.Column("me_too_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["me_too_id"], ["me_toos.id"], name="fk_me_too_files_me_too_id_me_toos"
        ),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name="fk_me_too_files_file_id_files"),
        sa.PrimaryKeyConstraint("me_too_id", "file_id", name="pk_me_too_files"),
    )
    op.create_index("ix_me_too_files_file_id", "me_too_files", ["file_id"])


def downgrade() -> None:
    raise OneWayMigration
