"""The language in which somebody said why maintenance or a release gets other times."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0040"
down_revision: str | None = "0039"


def upgrade() -> None:
    language = sa.Column("move_language", sa.Text(), server_default="", nullable=False)
    op.add_column("upkeeps", language)


def downgrade() -> None:
    raise OneWayMigration
