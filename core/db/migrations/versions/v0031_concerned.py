"""Which organisations alone an incident concerns."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json
from core.errors import OneWayMigration

revision = "0031"
down_revision: str | None = "0030"


def upgrade() -> None:
    op.add_column("incidents", sa.Column("organizations", Json(), nullable=True))


def downgrade() -> None:
    raise OneWayMigration
