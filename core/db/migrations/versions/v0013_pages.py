"""A page climbs a ladder of its own, calls people by name, and may be a drill."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0013"
down_revision: str | None = "0012"


def upgrade() -> None:
    _pages()
    _calls()
    op.create_table(
        "audits",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("quiet_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audits"),
    )


def downgrade() -> None:
    raise OneWayMigration


def _pages() -> None:
    with op.batch_alter_table("pages") as table:
        table.alter_column("ticket_id", existing_type=sa.Integer(), nullable=True)
        kind = sa.Column("kind", sa.Text(), server_default="urgent", nullable=False)
        table.add_column(kind)
        table.add_column(sa.Column("system", sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("ladder", Json(), nullable=True))
        for name in ("taken", "joined", "digests"):
            table.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
        for name in ("planned_at", "asked_at", "ended_at", "digest_at"):
            table.add_column(sa.Column(name, UtcDateTime(), nullable=True))
        pointing = (
            ("person_id", "people"),
            ("asked_by", "people"),
            ("note_id", "messages"),
            ("joined_id", "pages"),
        )
        for name, other in pointing:
            table.add_column(sa.Column(name, sa.Integer(), nullable=True))
            table.create_foreign_key(f"fk_pages_{name}_{other}", other, [name], ["id"])
    for name, columns in (("digest", "digest_at"), ("joined", "joined_id")):
        op.create_index(
            f"ix_pages_{name}",
            "pages",
            [columns],
            sqlite_where=sa.text(f"{columns} IS NOT NULL"),
            postgresql_where=sa.text(f"{columns} IS NOT NULL"),
        )
    op.create_index("ix_pages_system", "pages", ["system", "started_at"])
    op.execute(
        "UPDATE pages SET ended_at = started_at WHERE ticket_id IN"
        " (SELECT id FROM tickets WHERE NOT is_open)"
    )


def _calls() -> None:
    op.create_table(
        "page_calls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["page_id"], ["pages.id"], name="fk_page_calls_page_id_pages"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_page_calls_person_id_people"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_page_calls"),
        sa.UniqueConstraint(
            "page_id", "round", "address", name="uq_page_calls_page_id_round_address"
        ),
    )
    op.create_index("ix_page_calls_person", "page_calls", ["person_id", "at"])
