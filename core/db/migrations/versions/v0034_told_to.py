"""Whom each entry of a notice concerned, for the team file may forget what a part belonged to."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json
from core.errors import OneWayMigration

revision = "0034"
down_revision: str | None = "0033"


def upgrade() -> None:
    op.add_column("fanouts", sa.Column("targets", Json(), nullable=True))


def downgrade() -> None:
    raise OneWayMigration
