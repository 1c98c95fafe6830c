"""What stands around a ticket: other tickets, whom it was handed to, who follows it."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from core.db.tables.columns import id_column, metadata, moment_column, person_column, text_column

ticket_links = Table(
    "ticket_links",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True, autoincrement=False),
    Column("other_id", ForeignKey("tickets.id"), primary_key=True, autoincrement=False),
    Column("kind", Text, primary_key=True),
    person_column("linked_by"),  # empty: the system
    moment_column("linked_at", nullable=False),
    Index(None, "other_id"),
)

external_references = Table(
    "external_references",
    metadata,
    id_column(),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    text_column("party"),
    text_column("reference"),  # what the party calls it
    text_column("expected_on"),  # ISO date
    person_column("handed_by", nullable=False),
    moment_column("handed_at", nullable=False),
    moment_column("returned_at"),
    Index(None, "ticket_id"),
)

change_requests = Table(
    "change_requests",
    metadata,
    id_column(),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("organization_id", ForeignKey("organizations.id")),
    text_column("theme"),
    text_column("subtheme"),
    text_column("title"),
    text_column("description"),
    text_column("workaround"),
    person_column("created_by", nullable=False),
    moment_column("created_at", nullable=False),
    Index(None, "ticket_id"),
)

watchers = Table(
    "watchers",
    metadata,
    id_column(),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    person_column("person_id"),
    Column("organization_id", ForeignKey("organizations.id")),
    Column("room_id", ForeignKey("rooms.id")),
    person_column("added_by", nullable=False),
    moment_column("added_at", nullable=False),
    Index(None, "ticket_id"),
    Index(None, "person_id"),
)
