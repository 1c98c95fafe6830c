"""Incidents: what is wrong with which systems, what was said of it, and what was done about it."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

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
from core.db.tables.translations import texts_table
from core.db.types import Json

incidents = Table(
    "incidents",
    metadata,
    id_column(),
    number_column("version", "1"),
    Column("stage", Text, nullable=False),
    Column("progress", Text, nullable=False),
    text_column("title"),
    text_column("body"),
    text_column("pattern"),
    text_column("pattern_why"),
    text_column("extent"),
    text_column("workaround"),
    flag_column("no_workaround"),
    Column("checked", Json),
    Column("organizations", Json),  # slugs of those whom alone it concerns; none: everybody
    text_column("language"),
    moment_column("next_update_at"),
    moment_column("publish_at"),
    person_column("created_by", nullable=False),
    moment_column("created_at", nullable=False),
    person_column("changed_by", nullable=False),
    moment_column("first_reported_at"),
    person_column("published_by"),
    moment_column("published_at"),
    moment_column("resolved_at"),
    moment_column("nag_at"),  # when its coordinator is asked for the next word
    partial_index(
        "ix_incidents_open",
        "stage",
        where="resolved_at IS NULL",
    ),
)

incident_parts = Table(
    "incident_parts",
    metadata,
    Column("incident_id", ForeignKey("incidents.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("status", Text, nullable=False),
)

incident_updates = Table(
    "incident_updates",
    metadata,
    id_column(),
    Column("incident_id", ForeignKey("incidents.id"), nullable=False),
    Column("progress", Text, nullable=False),
    text_column("body"),
    text_column("language"),
    person_column("written_by", nullable=False),
    moment_column("at", nullable=False),
    flag_column("worse"),
    Index(None, "incident_id"),
)

incident_texts = texts_table("incident_texts", "incident_id", "incidents.id")

incident_tickets = Table(
    "incident_tickets",
    metadata,
    Column("incident_id", ForeignKey("incidents.id"), primary_key=True),
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    person_column("linked_by"),
    moment_column("linked_at", nullable=False),
    number_column("told"),  # the entry that its reporters heard last
    moment_column("tell_at"),  # when they have to hear something
    text_column("settle"),  # what its end does to the ticket
    flag_column("follows"),  # they want to hear each step
    Index(None, "ticket_id"),
    partial_index(
        "ix_incident_tickets_tell",
        "tell_at",
        where="tell_at IS NOT NULL",
    ),
)

incident_events = Table(
    "incident_events",
    metadata,
    id_column(),
    Column("incident_id", ForeignKey("incidents.id"), nullable=False),
    Column("type", Text, nullable=False),
    person_column("actor_id"),
    moment_column("at", nullable=False),
    Index(None, "incident_id"),
)
