"""${message}."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime

revision = "${up_revision}"
down_revision: str | None = ${'"%s"' % down_revision if down_revision else None}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    raise NotImplementedError("A schema goes forward only: restore the backup instead.")
