"""Platforms that are not ours: files still to be fetched, edits, linked people, lost rooms."""

import sqlalchemy as sa
from alembic import op

from core.db.types import UtcDateTime
from core.errors import OneWayMigration

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    _people()
    _rooms()
    _files()
    _messages()
    _links()
    _invitations()
    _connections()


def downgrade() -> None:
    raise OneWayMigration


def _people() -> None:
    with op.batch_alter_table("people") as table:
        table.add_column(sa.Column("merged_into", sa.Integer(), nullable=True))
        table.create_foreign_key("fk_people_merged_into_people", "people", ["merged_into"], ["id"])
    with op.batch_alter_table("identities") as table:
        table.add_column(sa.Column("name", sa.Text(), server_default="", nullable=False))
        table.add_column(
            sa.Column("outsider", sa.Boolean(), server_default=sa.false(), nullable=False)
        )


def _rooms() -> None:
    with op.batch_alter_table("rooms") as table:
        table.add_column(sa.Column("lost_at", UtcDateTime(), nullable=True))
        table.add_column(sa.Column("lost_why", sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("moved_to", sa.Integer(), nullable=True))
        table.create_foreign_key("fk_rooms_moved_to_rooms", "rooms", ["moved_to"], ["id"])


def _files() -> None:
    with op.batch_alter_table("files") as table:
        table.add_column(sa.Column("platform", sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("remote", sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("fetch_after", UtcDateTime(), nullable=True))
        table.add_column(sa.Column("attempts", sa.Integer(), server_default="0", nullable=False))
        table.add_column(sa.Column("problem", sa.Text(), server_default="", nullable=False))
    op.create_index(
        "ix_files_fetch",
        "files",
        ["fetch_after"],
        sqlite_where=sa.text("fetch_after IS NOT NULL"),
        postgresql_where=sa.text("fetch_after IS NOT NULL"),
    )


def _messages() -> None:
    with op.batch_alter_table("messages") as table:
        table.add_column(sa.Column("edited_at", UtcDateTime(), nullable=True))
        table.add_column(sa.Column("retracted_at", UtcDateTime(), nullable=True))
    op.create_table(
        "message_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.Column("replaced_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_message_versions_message_id_messages"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_message_versions"),
    )
    op.create_index("ix_message_versions_message_id", "message_versions", ["message_id"])


def _links() -> None:
    with op.batch_alter_table("message_links") as table:
        table.add_column(sa.Column("message_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "fk_message_links_message_id_messages", "messages", ["message_id"], ["id"]
        )
    op.create_index(
        "ix_message_links_thread",
        "message_links",
        ["chat", "thread"],
        sqlite_where=sa.text("role = 'card'"),
        postgresql_where=sa.text("role = 'card'"),
    )


def _invitations() -> None:
    with op.batch_alter_table("invitations") as table:
        table.add_column(sa.Column("organization_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            "fk_invitations_organization_id_organizations",
            "organizations",
            ["organization_id"],
            ["id"],
        )


def _connections() -> None:
    op.create_table(
        "connect_codes",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_connect_codes_person_id_people"
        ),
        sa.PrimaryKeyConstraint("person_id", name="pk_connect_codes"),
        sa.UniqueConstraint("code_hash", name="uq_connect_codes_code_hash"),
    )
    op.create_table(
        "connect_tries",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_connect_tries_person_id_people"
        ),
        sa.PrimaryKeyConstraint("person_id", name="pk_connect_tries"),
    )
