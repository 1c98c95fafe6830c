"""Accounts are linked once both sides have said yes; handles tell people of one name apart."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    with op.batch_alter_table("identities") as table:
        table.add_column(sa.Column("handle", sa.Text(), server_default="", nullable=False))
    _requests()


def downgrade() -> None:
    raise OneWayMigration


def _requests() -> None:
    name = "connect_requests"
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("maker_id", sa.Integer(), nullable=False),
        sa.Column("typist_id", sa.Integer(), nullable=False),
        sa.Column("maker_account", sa.Integer(), nullable=False),
        sa.Column("typist_account", sa.Integer(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("agreed_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=f"fk_{name}_{column}_{table}")
            for column, table in (
                ("maker_id", "people"),
                ("typist_id", "people"),
                ("maker_account", "identities"),
                ("typist_account", "identities"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
