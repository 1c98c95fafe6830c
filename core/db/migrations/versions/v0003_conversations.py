"""What is being said now, what we owe whom, and the web chat."""

import sqlalchemy as sa
from alembic import op

from core.db.types import Json, UtcDateTime
from core.errors import OneWayMigration

revision = "0003"
down_revision: str | None = "0002"


def upgrade() -> None:
    _inbox()
    _invitations()
    _web_rooms()
    _web_sessions()
    _drafts()
    _outbox()
    _waiting_texts()
    _web_posts()
    _web_seats()
    _delivery_attempts()
    _message_links()


def downgrade() -> None:
    raise OneWayMigration


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_inbox"),
    )
    op.create_index("ix_inbox_received_at", "inbox", ["received_at"])


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("agent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("spent_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name="pk_invitations"),
    )


def _web_rooms() -> None:
    op.create_table(
        "web_rooms",
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("room", name="pk_web_rooms"),
    )


def _web_sessions() -> None:
    op.create_table(
        "web_sessions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("demo", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_web_sessions"),
    )


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", Json(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("reminded_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_drafts_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
        sa.UniqueConstraint("person_id", name="uq_drafts_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_drafts_changed_at", "drafts", ["changed_at"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("intent", Json(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("platform", sa.Text(), server_default="", nullable=False),
        sa.Column("workspace", sa.Text(), server_default="", nullable=False),
        sa.Column("chat", sa.Text(), server_default="", nullable=False),
        sa.Column("thread", sa.Text(), server_default="", nullable=False),
        sa.Column("under_card", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("wanted", sa.Integer(), server_default="1", nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("send_after", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lease_by", sa.Text(), server_default="", nullable=False),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_platform", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_workspace", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_chat", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_message", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_digest", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_outbox_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["urgent", "id"],
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_index(
        "ix_outbox_lane",
        "outbox",
        ["lane", "id"],
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )


def _waiting_texts() -> None:
    op.create_table(
        "waiting_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("file_ids", Json(), nullable=False),
        sa.Column("choices", Json(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_waiting_texts_person_id_people"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_waiting_texts"),
    )
    op.create_index(
        "ix_waiting_texts_open",
        "waiting_texts",
        ["person_id"],
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )


def _web_posts() -> None:
    op.create_table(
        "web_posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), server_default="", nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("body", Json(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("seq", sa.Integer(), server_default="0", nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name="fk_web_posts_author_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_web_posts"),
        sa.UniqueConstraint("room", "key", name="uq_web_posts_room_key"),
        sa.UniqueConstraint("room", "seq", name="uq_web_posts_room_seq"),
    )
    op.create_index("ix_web_posts_room_thread", "web_posts", ["room", "thread"])


def _web_seats() -> None:
    op.create_table(
        "web_seats",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_web_seats_person_id_people"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["web_sessions.id"], name="fk_web_seats_session_id_web_sessions"
        ),
        sa.PrimaryKeyConstraint("session_id", "position", name="pk_web_seats"),
    )


def _delivery_attempts() -> None:
    op.create_table(
        "delivery_attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name="fk_delivery_attempts_outbox_id_outbox"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_delivery_attempts"),
    )
    op.create_index("ix_delivery_attempts_outbox_id", "delivery_attempts", ["outbox_id"])


def _message_links() -> None:
    op.create_table(
        "message_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), server_default="", nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("thread", sa.Text(), server_default="", nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_message_links_ticket_id_tickets"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_message_links"),
        sa.UniqueConstraint(
            "platform",
            "workspace",
            "chat",
            "message",
            name="uq_message_links_platform_workspace_chat_message",
        ),
    )
    op.create_index("ix_message_links_home", "message_links", ["ticket_id", "role"])
