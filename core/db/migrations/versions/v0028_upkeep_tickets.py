"""Which tickets asked for what a release brings."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0028"
down_revision: str | None = "0027"


def upgrade() -> None:
    op.create_table(
        "upkeep_tickets",
        sa.Column("upkeep_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["upkeep_id"], ["upkeeps.id"], name="fk_upkeep_tickets_upkeep_id_upkeeps"
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_upkeep_tickets_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("upkeep_id", "ticket_id", name="pk_upkeep_tickets"),
    )
    op.create_index("ix_upkeep_tickets_ticket_id", "upkeep_tickets", ["ticket_id"])


def downgrade() -> None:
    raise OneWayMigration
