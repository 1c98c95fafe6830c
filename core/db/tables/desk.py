"""What the desk keeps beside its tickets: what reporters say, what it says often, its filters."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from core.db.tables.columns import id_column, metadata, moment_column, person_column, text_column

surveys = Table(
    "surveys",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True, autoincrement=False),
    moment_column("asked_at", nullable=False),
    Column("quality", Integer),
    Column("courtesy", Integer),
    text_column("remark"),  # what the reporter wrote beside it
    moment_column("answered_at"),
    Index(None, "asked_at"),
)

canned_uses = Table(
    "canned_uses",
    metadata,
    Column("message_id", ForeignKey("messages.id"), primary_key=True, autoincrement=False),
    Column("reply", Text, nullable=False),  # its id in the team's file
)

queue_filters = Table(
    "queue_filters",
    metadata,
    id_column(),
    text_column("name"),  # empty: it was used once, and its pages need it
    Column("filter", Text, nullable=False),  # codes only
    person_column("kept_by", nullable=False),
    moment_column("kept_at", nullable=False),
    UniqueConstraint("name", "filter"),
)
