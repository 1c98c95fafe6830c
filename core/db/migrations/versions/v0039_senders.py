"""Which processes send."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0039"
down_revision: str | None = "0038"


def upgrade() -> None:
    op.create_table(
        "senders",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_senders"),
    )


def downgrade() -> None:
    raise OneWayMigration
