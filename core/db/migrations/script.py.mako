"""${message}."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "${up_revision}"
down_revision: str | None = ${'"%s"' % down_revision if down_revision else None}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    raise OneWayMigration
