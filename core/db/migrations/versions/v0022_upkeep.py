"""Maintenance and releases, by their times."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0022"
down_revision: str | None = "0021"


def upgrade() -> None:
    _upkeeps()
    op.create_table(
        "upkeep_parts",
        sa.Column("upkeep_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        _of_upkeep("upkeep_parts"),
        sa.PrimaryKeyConstraint("upkeep_id", "part", name="pk_upkeep_parts"),
    )
    _entries()
    _events()
    op.create_index("ix_upkeeps_times", "upkeeps", ["kind", "starts_at"])
    told = sa.text("told_until IS NOT NULL")
    op.create_index(
        "ix_upkeeps_to_tell", "upkeeps", ["told_until"], sqlite_where=told, postgresql_where=told
    )


def downgrade() -> None:
    raise OneWayMigration


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def _of_upkeep(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["upkeep_id"], ["upkeeps.id"], name=f"fk_{table}_upkeep_id_upkeeps"
    )


def _of_person(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["people.id"], name=f"fk_{table}_{column}_people")


def _upkeeps() -> None:
    people = ("created_by", "changed_by", "published_by", "move_by")
    op.create_table(
        "upkeeps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        *(_text(one) for one in ("title", "body", "effect", "release", "link", "language")),
        *(_moment(one, nullable=False) for one in ("starts_at", "ends_at", "created_at")),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=False),
        sa.Column("published_by", sa.Integer(), nullable=True),
        *(_moment(one) for one in ("published_at", "ended_at", "cancelled_at", "told_until")),
        *(_moment(one) for one in ("move_starts_at", "move_ends_at")),
        _text("move_why"),
        sa.Column("move_by", sa.Integer(), nullable=True),
        *(_of_person("upkeeps", one) for one in people),
        sa.PrimaryKeyConstraint("id", name="pk_upkeeps"),
    )


def _entries() -> None:
    op.create_table(
        "upkeep_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("upkeep_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        _text("body"),
        _text("language"),
        sa.Column("written_by", sa.Integer(), nullable=True),
        *(_moment(one, nullable=False) for one in ("at", "starts_at", "ends_at")),
        *(_moment(one) for one in ("old_starts_at", "old_ends_at")),
        _of_upkeep("upkeep_entries"),
        _of_person("upkeep_entries", "written_by"),
        sa.PrimaryKeyConstraint("id", name="pk_upkeep_entries"),
        sa.UniqueConstraint("upkeep_id", "cause", name="uq_upkeep_entries_upkeep_id_cause"),
    )


def _events() -> None:
    op.create_table(
        "upkeep_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("upkeep_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        _moment("at", nullable=False),
        _of_upkeep("upkeep_events"),
        _of_person("upkeep_events", "actor_id"),
        sa.PrimaryKeyConstraint("id", name="pk_upkeep_events"),
    )
    op.create_index("ix_upkeep_events_upkeep_id", "upkeep_events", ["upkeep_id"])
