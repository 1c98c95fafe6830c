"""Tickets with all that belongs to them."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    _tickets()
    _events()
    _messages()
    _pages()
    _ticket_answers()
    _attachments()
    _ticket_search()


def downgrade() -> None:
    raise OneWayMigration


def _tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("is_open", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("pending_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("system", sa.Text(), server_default="", nullable=False),
        sa.Column("category", sa.Text(), server_default="", nullable=False),
        sa.Column("administration", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("reporter_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("urgent_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("payment_critical", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("payment_on", sa.Text(), server_default="", nullable=False),
        sa.Column("payment_effect", sa.Text(), server_default="", nullable=False),
        sa.Column("scope", sa.Text(), server_default="", nullable=False),
        sa.Column("resolution_code", sa.Text(), server_default="", nullable=False),
        sa.Column("close_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("work_started_at", UtcDateTime(), nullable=True),
        sa.Column("first_response_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignee_id"], ["people.id"], name="fk_tickets_assignee_id_people"
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name="fk_tickets_organization_id_organizations",
        ),
        sa.ForeignKeyConstraint(
            ["reporter_id"], ["people.id"], name="fk_tickets_reporter_id_people"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tickets"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_tickets_queue",
        "tickets",
        ["rank", "received_at", "id"],
        sqlite_where=sa.text("is_open"),
        postgresql_where=sa.text("is_open"),
    )
    op.create_index("ix_tickets_reporter", "tickets", ["reporter_id", "id"])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("data", Json(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["people.id"], name="fk_events_actor_id_people"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_events_ticket_id_tickets"),
        sa.PrimaryKeyConstraint("seq", name="pk_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_events_ticket_id", "events", ["ticket_id"])


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("effect", Json(), nullable=True),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("goes_at", UtcDateTime(), nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.Column("undeliverable", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name="fk_messages_author_id_people"),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_messages_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
    )
    op.create_index(
        "ix_messages_held",
        "messages",
        ["goes_at"],
        sqlite_where=sa.text("status = 'held'"),
        postgresql_where=sa.text("status = 'held'"),
    )
    op.create_index("ix_messages_ticket_id", "messages", ["ticket_id"])


def _pages() -> None:
    op.create_table(
        "pages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("rounds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=True),
        sa.Column("acknowledged_at", UtcDateTime(), nullable=True),
        sa.Column("acknowledged_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["acknowledged_by"], ["people.id"], name="fk_pages_acknowledged_by_people"
        ),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_pages_ticket_id_tickets"),
        sa.PrimaryKeyConstraint("id", name="pk_pages"),
    )
    op.create_index(
        "ix_pages_next",
        "pages",
        ["next_at"],
        sqlite_where=sa.text("next_at IS NOT NULL"),
        postgresql_where=sa.text("next_at IS NOT NULL"),
    )
    op.create_index("ix_pages_ticket_id", "pages", ["ticket_id"])


def _ticket_answers() -> None:
    op.create_table(
        "ticket_answers",
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", Json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_ticket_answers_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("ticket_id", "position", name="pk_ticket_answers"),
    )


def _attachments() -> None:
    op.create_table(
        "attachments",
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name="fk_attachments_file_id_files"),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_attachments_message_id_messages"
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_attachments_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("ticket_id", "file_id", name="pk_attachments"),
    )
    op.create_index("ix_attachments_file_id", "attachments", ["file_id"])
    op.create_index("ix_attachments_message_id", "attachments", ["message_id"])


def _ticket_search() -> None:
    """Make the full-text index, which each database has in its own way."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE ticket_search"
            " USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')"
        )
        return
    op.execute(
        "CREATE TABLE ticket_search ("
        " ticket_id integer CONSTRAINT pk_ticket_search PRIMARY KEY"
        " CONSTRAINT fk_ticket_search_ticket_id_tickets REFERENCES tickets,"
        " words tsvector NOT NULL)"
    )
    op.execute("CREATE INDEX ix_ticket_search_words ON ticket_search USING gin (words)")
