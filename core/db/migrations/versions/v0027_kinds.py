"""Broadcasts of every kind, and what somebody wants to hear of them, and when."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0027"
down_revision: str | None = "0026"

_NEW = (
    ("kinds", ",incident,maintenance,release,"),
    ("organization", ""),
    ("quiet_from", "22:00"),
    ("quiet_until", "07:00"),
)


def upgrade() -> None:
    with op.batch_alter_table("subscriptions") as table:
        for name, start in _NEW:
            table.add_column(sa.Column(name, sa.Text(), server_default=start, nullable=False))
        table.add_column(
            sa.Column("digest", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        table.alter_column("made_by", existing_type=sa.Integer(), nullable=True)
    _fanouts()
    _posts()


def downgrade() -> None:
    raise OneWayMigration


def _fanouts() -> None:
    kept = _taken("fanouts", "incident_id", "update_id", "platform", "reached", "done_at")
    op.drop_table("fanouts")
    made = op.create_table(
        "fanouts",
        sa.Column("id", sa.Integer(), nullable=False),
        *_about(),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("reached", sa.Integer(), server_default="0", nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_fanouts"),
        sa.UniqueConstraint(
            "kind", "entry_id", "platform", name="uq_fanouts_kind_entry_id_platform"
        ),
    )
    rows = [
        {"kind": "incident", "about_id": about, "entry_id": entry, "platform": platform}
        | {"reached": reached, "done_at": done_at}
        for about, entry, platform, reached, done_at in kept
    ]
    if rows:
        op.bulk_insert(made, rows)
    where = sa.text("done_at IS NULL")
    op.create_index(
        "ix_fanouts_open", "fanouts", ["id"], sqlite_where=where, postgresql_where=where
    )


def _posts() -> None:
    kept = _taken("broadcast_posts", "key", "incident_id", "thread", "update_id")
    op.drop_table("broadcast_posts")
    made = op.create_table(
        "broadcast_posts",
        sa.Column("key", sa.Text(), nullable=False),
        *_about(),
        sa.Column("thread", sa.Text(), server_default="", nullable=False),
        sa.Column("entry_id", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_broadcast_posts"),
    )
    rows = [
        {"key": key, "kind": "incident", "about_id": about, "thread": thread}
        | {"entry_id": entry or 0}
        for key, about, thread, entry in kept
    ]
    if rows:
        op.bulk_insert(made, rows)
    op.create_index("ix_broadcast_posts_about", "broadcast_posts", ["kind", "about_id"])


def _about() -> tuple[sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=False),
    )


def _taken(name: str, *columns: str) -> list[tuple[Any, ...]]:
    """Take what a table holds, to put it into the one that is made anew."""
    moments = {"done_at": UtcDateTime()}
    table = sa.table(name, *(sa.column(one, moments.get(one)) for one in columns))
    return [tuple(row) for row in op.get_bind().execute(sa.select(table))]
