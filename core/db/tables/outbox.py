"""What we owe whom, what was tried, and which message belongs to which ticket."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text, UniqueConstraint

from core.db.tables.columns import (
    flag_column,
    id_column,
    metadata,
    moment_column,
    number_column,
    partial_index,
    person_column,
    text_column,
)
from core.db.types import Json

outbox = Table(
    "outbox",
    metadata,
    id_column(),
    Column("key", Text, nullable=False, unique=True),
    Column("nature", Text, nullable=False),
    Column("intent", Json, nullable=False),
    person_column("person_id"),
    text_column("platform"),
    text_column("workspace"),
    text_column("chat"),
    text_column("thread"),
    flag_column("under_card"),  # goes into the thread of the ticket's card there
    Column("lane", Text, nullable=False),  # rows of one lane go in order
    flag_column("urgent"),
    number_column("wanted", "1"),  # grows when the same message shall be brought up to date
    moment_column("created_at", nullable=False),
    moment_column("send_after", nullable=False),
    number_column("attempts"),
    text_column("lease_by"),
    moment_column("lease_until"),
    moment_column("done_at"),
    text_column("result"),
    text_column("sent_platform"),
    text_column("sent_workspace"),
    text_column("sent_chat"),
    text_column("sent_message"),
    text_column("sent_digest"),
    partial_index(
        "ix_outbox_due",
        "urgent",
        "id",
        where="done_at IS NULL",
    ),
    partial_index(
        "ix_outbox_lane",
        "lane",
        "id",
        where="done_at IS NULL",
    ),
    partial_index(
        "ix_outbox_broadcast",
        "platform",
        where="done_at IS NULL AND nature = 'broadcast'",
    ),
    sqlite_autoincrement=True,
)

delivery_attempts = Table(
    "delivery_attempts",
    metadata,
    id_column(),
    Column("outbox_id", ForeignKey("outbox.id"), nullable=False),
    text_column("address"),
    moment_column("at", nullable=False),
    text_column("result"),
    number_column("messages", "1"),  # as the platform counts them
    text_column("sent_by"),  # the process, as claims name it
    Index(None, "outbox_id"),
)

message_links = Table(
    "message_links",
    metadata,
    id_column(),
    Column("platform", Text, nullable=False),
    text_column("workspace"),
    Column("chat", Text, nullable=False),
    Column("message", Text, nullable=False),
    text_column("thread"),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("role", Text, nullable=False),  # card, notice, said
    Column("message_id", ForeignKey("messages.id")),  # what was said with it
    UniqueConstraint("platform", "workspace", "chat", "message"),
    Index("ix_message_links_home", "ticket_id", "role"),
    partial_index(
        "ix_message_links_thread",
        "chat",
        "thread",
        where="role = 'card'",
    ),
)

senders = Table(
    "senders",  # the processes that send, where there may be several
    metadata,
    Column("name", Text, primary_key=True),
    moment_column("seen_at", nullable=False),
)
