"""The whole life of a ticket: assessed, handed on, merged, split, linked, followed."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    _tickets()
    _messages()
    _ticket_links()
    _external_references()
    _change_requests()
    _watchers()


def downgrade() -> None:
    raise OneWayMigration


def _tickets() -> None:
    # SQLite makes the table anew, and numbers of tickets must never come again.
    with op.batch_alter_table("tickets", table_kwargs={"sqlite_autoincrement": True}) as table:
        table.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        for name in ("cause_code", "contract_kind", "origin", "pattern"):
            table.add_column(sa.Column(name, sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("assessed_at", UtcDateTime(), nullable=True))
        table.add_column(sa.Column("assigned_at", UtcDateTime(), nullable=True))
        table.create_foreign_key(
            "fk_tickets_merged_into_id_tickets", "tickets", ["merged_into_id"], ["id"]
        )
    op.create_index(
        "ix_tickets_merged",
        "tickets",
        ["merged_into_id"],
        sqlite_where=sa.text("merged_into_id IS NOT NULL"),
        postgresql_where=sa.text("merged_into_id IS NOT NULL"),
    )
    op.create_index(
        "ix_tickets_assignee",
        "tickets",
        ["assignee_id", "assigned_at"],
        sqlite_where=sa.text("assignee_id IS NOT NULL"),
        postgresql_where=sa.text("assignee_id IS NOT NULL"),
    )


def _messages() -> None:
    with op.batch_alter_table("messages") as table:
        table.add_column(sa.Column("origin_ticket_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "fk_messages_origin_ticket_id_tickets", "tickets", ["origin_ticket_id"], ["id"]
        )


def _ticket_links() -> None:
    op.create_table(
        "ticket_links",
        sa.Column("ticket_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("other_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("linked_by", sa.Integer(), nullable=True),
        sa.Column("linked_at", UtcDateTime(), nullable=False),
        *_points("ticket_links", ticket_id="tickets", other_id="tickets", linked_by="people"),
        sa.PrimaryKeyConstraint("ticket_id", "other_id", "kind", name="pk_ticket_links"),
    )
    op.create_index("ix_ticket_links_other_id", "ticket_links", ["other_id"])


def _external_references() -> None:
    op.create_table(
        "external_references",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        *_texts("party", "reference", "expected_on"),
        sa.Column("handed_by", sa.Integer(), nullable=False),
        sa.Column("handed_at", UtcDateTime(), nullable=False),
        sa.Column("returned_at", UtcDateTime(), nullable=True),
        *_points("external_references", ticket_id="tickets", handed_by="people"),
        sa.PrimaryKeyConstraint("id", name="pk_external_references"),
    )
    op.create_index("ix_external_references_ticket_id", "external_references", ["ticket_id"])


def _change_requests() -> None:
    op.create_table(
        "change_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        *_texts("theme", "subtheme", "title", "description", "workaround"),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        *_points(
            "change_requests",
            ticket_id="tickets",
            organization_id="organizations",
            created_by="people",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_change_requests"),
    )
    op.create_index("ix_change_requests_ticket_id", "change_requests", ["ticket_id"])


def _watchers() -> None:
    op.create_table(
        "watchers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        *_points(
            "watchers",
            ticket_id="tickets",
            person_id="people",
            organization_id="organizations",
            room_id="rooms",
            added_by="people",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_watchers"),
    )
    op.create_index("ix_watchers_ticket_id", "watchers", ["ticket_id"])
    op.create_index("ix_watchers_person_id", "watchers", ["person_id"])


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), server_default="", nullable=False) for name in names]


def _points(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([name], [f"{to}.id"], name=f"fk_{table}_{name}_{to}")
        for name, to in columns.items()
    ]
