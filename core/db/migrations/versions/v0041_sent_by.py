"""Which process made each delivery."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0041"
down_revision: str | None = "0040"


def upgrade() -> None:
    op.add_column(
        "delivery_attempts", sa.Column("sent_by", sa.Text(), nullable=False, server_default="")
    )


def downgrade() -> None:
    raise OneWayMigration
