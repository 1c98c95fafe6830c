"""How many messages each delivery was, as its platform counts them."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0038"
down_revision: str | None = "0037"


def upgrade() -> None:
    op.add_column(
        "delivery_attempts",
        sa.Column("messages", sa.Integer(), nullable=False, server_default="1"),
    )


def downgrade() -> None:
    raise OneWayMigration
