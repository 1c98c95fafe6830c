"""Maintenance and releases: what is planned for which systems, and what was said of it."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text, UniqueConstraint

from core.db.tables.columns import (
    id_column,
    metadata,
    moment_column,
    partial_index,
    person_column,
    text_column,
)
from core.db.tables.translations import texts_table

upkeeps = Table(
    "upkeeps",
    metadata,
    id_column(),
    Column("kind", Text, nullable=False),
    text_column("title"),
    text_column("body"),
    text_column("effect"),
    text_column("release"),
    text_column("link"),
    text_column("language"),
    moment_column("starts_at", nullable=False),
    moment_column("ends_at", nullable=False),
    person_column("created_by", nullable=False),
    moment_column("created_at", nullable=False),
    person_column("changed_by", nullable=False),
    person_column("published_by"),
    moment_column("published_at"),
    moment_column("ended_at"),  # ahead of its time, by somebody's word
    moment_column("cancelled_at"),
    moment_column("told_until"),  # the last of its own moments that was told of
    moment_column("move_starts_at"),  # other times that wait for a second look
    moment_column("move_ends_at"),
    text_column("move_why"),
    person_column("move_by"),
    text_column("move_language"),
    Index("ix_upkeeps_times", "kind", "starts_at"),
    partial_index(
        "ix_upkeeps_to_tell",
        "told_until",
        where="told_until IS NOT NULL",
    ),
)

upkeep_parts = Table(
    "upkeep_parts",
    metadata,
    Column("upkeep_id", ForeignKey("upkeeps.id"), primary_key=True),
    Column("part", Text, primary_key=True),
)

upkeep_texts = texts_table("upkeep_texts", "upkeep_id", "upkeeps.id")

upkeep_tickets = Table(
    "upkeep_tickets",
    metadata,
    Column("upkeep_id", ForeignKey("upkeeps.id"), primary_key=True),
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    Index(None, "ticket_id"),
)

upkeep_entries = Table(
    "upkeep_entries",
    metadata,
    id_column(),
    Column("upkeep_id", ForeignKey("upkeeps.id"), nullable=False),
    Column("word", Text, nullable=False),
    Column("cause", Text, nullable=False),  # a moment of its times, or what somebody did
    text_column("body"),
    text_column("language"),
    person_column("written_by"),
    moment_column("at", nullable=False),
    moment_column("starts_at", nullable=False),
    moment_column("ends_at", nullable=False),
    moment_column("old_starts_at"),
    moment_column("old_ends_at"),
    UniqueConstraint("upkeep_id", "cause"),
)

upkeep_events = Table(
    "upkeep_events",
    metadata,
    id_column(),
    Column("upkeep_id", ForeignKey("upkeeps.id"), nullable=False),
    Column("type", Text, nullable=False),
    person_column("actor_id", nullable=False),
    moment_column("at", nullable=False),
    Index(None, "upkeep_id"),
)
