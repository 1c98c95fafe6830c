"""Cards that show another due time, because the rules it is derived by have changed."""

import sqlalchemy as sa
from alembic import op

from core.errors import OneWayMigration

revision = "0018"
down_revision: str | None = "0017"


def upgrade() -> None:
    flag: sa.Column[bool] = sa.Column(
        "redraw", sa.Boolean(), server_default=sa.false(), nullable=False
    )
    op.add_column("tickets", flag)
    op.create_index(
        "ix_tickets_redraw",
        "tickets",
        ["due_rank"],
        sqlite_where=sa.text("redraw"),
        postgresql_where=sa.text("redraw"),
    )


def downgrade() -> None:
    raise OneWayMigration
