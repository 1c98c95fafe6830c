"""Indexes for what sweeps look for: the urgent, coming payments, whom the team file names."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0032"
down_revision: str | None = "0031"


def upgrade() -> None:
    _index("ix_tickets_urgent", "id", where="is_open AND urgent")
    _index("ix_tickets_payment", "payment_on", where="is_open AND payment_critical")
    op.create_index("ix_identities_external_id", "identities", ["external_id"])


def _index(name: str, column: str, *, where: str) -> None:
    rows = sa.text(where)
    op.create_index(name, "tickets", [column], sqlite_where=rows, postgresql_where=rows)


def downgrade() -> None:
    raise OneWayMigration
