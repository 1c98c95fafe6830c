"""Those who have the same as an incident or a ticket tells of, with what they said of it."""

from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint

from core.db.tables.columns import id_column, metadata, moment_column, person_column, text_column
from core.db.types import Json

me_toos = Table(
    "me_toos",
    metadata,
    id_column(),
    person_column("person_id", nullable=False),
    Column("organization_id", ForeignKey("organizations.id")),
    Column("incident_id", ForeignKey("incidents.id")),
    Column("ticket_id", ForeignKey("tickets.id")),
    text_column("scope"),
    text_column("payment_on"),  # ISO date
    Column("said", Json),  # each time what they had typed, by field
    moment_column("joined_at", nullable=False),
    moment_column("undone_at"),
    UniqueConstraint("incident_id", "person_id"),
    UniqueConstraint("ticket_id", "person_id"),
    Index(None, "person_id"),
)

me_too_files = Table(
    "me_too_files",
    metadata,
    Column("me_too_id", ForeignKey("me_toos.id"), primary_key=True),
    Column("file_id", ForeignKey("files.id"), primary_key=True),
    Index(None, "file_id"),
)
