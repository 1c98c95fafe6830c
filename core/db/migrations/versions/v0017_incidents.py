"""Incidents with their systems, updates, tickets and history."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0017"
down_revision: str | None = "0016"


def upgrade() -> None:
    _incidents()
    _parts_and_tickets()
    _updates()
    _events()


def downgrade() -> None:
    raise OneWayMigration


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def _incidents() -> None:
    people = {
        name: sa.ForeignKeyConstraint([name], ["people.id"], name=f"fk_incidents_{name}_people")
        for name in ("created_by", "changed_by", "published_by")
    }
    op.create_table(
        "incidents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("progress", sa.Text(), nullable=False),
        *(_text(name) for name in ("title", "body", "pattern", "pattern_why")),
        *(_text(name) for name in ("extent", "workaround")),
        sa.Column("no_workaround", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("checked", Json(), nullable=True),
        _text("language"),
        _moment("next_update_at"),
        _moment("publish_at"),
        sa.Column("created_by", sa.Integer(), nullable=False),
        _moment("created_at", nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=False),
        _moment("first_reported_at"),
        sa.Column("published_by", sa.Integer(), nullable=True),
        *(_moment(name) for name in ("published_at", "resolved_at", "nag_at")),
        *people.values(),
        sa.PrimaryKeyConstraint("id", name="pk_incidents"),
    )
    op.create_index(
        "ix_incidents_open",
        "incidents",
        ["stage"],
        sqlite_where=sa.text("resolved_at IS NULL"),
        postgresql_where=sa.text("resolved_at IS NULL"),
    )


def _of_incident(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_incident_id_incidents"
    return sa.ForeignKeyConstraint(["incident_id"], ["incidents.id"], name=name)


def _of_person(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["people.id"], name=f"fk_{table}_{column}_people")


def _parts_and_tickets() -> None:
    op.create_table(
        "incident_parts",
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        _of_incident("incident_parts"),
        sa.PrimaryKeyConstraint("incident_id", "part", name="pk_incident_parts"),
    )
    op.create_table(
        "incident_tickets",
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("linked_by", sa.Integer(), nullable=True),
        _moment("linked_at", nullable=False),
        _of_incident("incident_tickets"),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_incident_tickets_ticket_id_tickets"
        ),
        _of_person("incident_tickets", "linked_by"),
        sa.PrimaryKeyConstraint("incident_id", "ticket_id", name="pk_incident_tickets"),
    )
    op.create_index("ix_incident_tickets_ticket_id", "incident_tickets", ["ticket_id"])


def _updates() -> None:
    op.create_table(
        "incident_updates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("progress", sa.Text(), nullable=False),
        _text("body"),
        _text("language"),
        sa.Column("written_by", sa.Integer(), nullable=False),
        _moment("at", nullable=False),
        sa.Column("worse", sa.Boolean(), server_default=sa.false(), nullable=False),
        _of_incident("incident_updates"),
        _of_person("incident_updates", "written_by"),
        sa.PrimaryKeyConstraint("id", name="pk_incident_updates"),
    )
    op.create_index("ix_incident_updates_incident_id", "incident_updates", ["incident_id"])


def _events() -> None:
    op.create_table(
        "incident_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        _moment("at", nullable=False),
        _of_incident("incident_events"),
        _of_person("incident_events", "actor_id"),
        sa.PrimaryKeyConstraint("id", name="pk_incident_events"),
    )
    op.create_index("ix_incident_events_incident_id", "incident_events", ["incident_id"])
