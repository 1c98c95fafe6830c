"""What the desk keeps beside its tickets: what reporters say of it, what it says often."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from core.db.tables.columns import metadata, moment_column, text_column

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
