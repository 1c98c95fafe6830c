"""What is being said now: events seen, drafts, open forms, texts that wait for a choice."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from core.db.tables.columns import (
    id_column,
    metadata,
    moment_column,
    partial_index,
    person_column,
    text_column,
)
from core.db.types import Json

inbox = Table(
    "inbox",
    metadata,
    Column("key", Text, primary_key=True),  # platform and what makes two events the same
    moment_column("received_at", nullable=False),
    Index(None, "received_at"),
)

overtaken = Table(
    "overtaken",
    metadata,
    Column("key", Text, primary_key=True),  # of the event that has not come yet, as in `inbox`
    Column("body", Text),  # how it reads by now; NULL: it was taken back
    moment_column("changed_at", nullable=False),  # by the clock of the platform
    Index(None, "changed_at"),
)

drafts = Table(
    "drafts",
    metadata,
    id_column(),
    Column("person_id", ForeignKey("people.id"), nullable=False, unique=True),
    Column("state", Json, nullable=False),
    moment_column("changed_at", nullable=False),
    moment_column("reminded_at"),
    Index(None, "changed_at"),
    sqlite_autoincrement=True,  # prompts are keyed by it: never used again
)

half_filled = Table(
    "half_filled",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("form", Text, primary_key=True),  # its token: flow, subject, turn; or a cancelled draft
    Column("filled", Json, nullable=False),  # texts by input key; or that draft's state
    moment_column("filled_at", nullable=False),  # by the clock of the platform that told
    Index(None, "filled_at"),
)

waiting_texts = Table(
    "waiting_texts",
    metadata,
    id_column(),
    person_column("person_id", nullable=False),
    text_column("body"),
    Column("file_ids", Json, nullable=False),
    Column("choices", Json, nullable=False),  # ids of the tickets it may belong to
    Column("question", Text, nullable=False),
    moment_column("written_at", nullable=False),
    moment_column("settled_at"),
    text_column("outcome"),
    text_column("said"),  # the message it was said with: where and what, as one name
    partial_index(
        "ix_waiting_texts_open",
        "person_id",
        where="settled_at IS NULL",
    ),
)
