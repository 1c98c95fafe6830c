"""Pages: what calls people, whom it has called, and whether somebody watches over it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from core.db.tables.columns import (
    id_column,
    metadata,
    moment_column,
    number_column,
    partial_index,
    person_column,
    text_column,
)
from core.db.types import Json

pages = Table(
    "pages",
    metadata,
    id_column(),
    Column("ticket_id", ForeignKey("tickets.id")),  # empty: a drill
    moment_column("started_at", nullable=False),
    number_column("rounds"),  # how often it has called
    moment_column("next_at"),  # empty: nothing comes any more
    moment_column("acknowledged_at"),
    person_column("acknowledged_by"),
    Column("kind", Text, nullable=False, server_default="urgent"),  # or manual, or drill
    text_column("system"),
    Column("ladder", Json),  # as it was when the page began; empty: the plain one
    number_column("taken"),  # rungs of it
    person_column("person_id"),  # whom it calls now
    moment_column("planned_at"),  # when `next_at` was decided
    moment_column("asked_at"),  # when whoever took it was asked whether they still are on it
    moment_column("ended_at"),
    person_column("asked_by"),  # who paged by hand, or for practice
    Column("note_id", ForeignKey("messages.id")),  # why they did
    Column("joined_id", ForeignKey("pages.id")),  # it goes on as part of that one
    number_column("joined"),  # how many have joined this one
    moment_column("digest_at"),  # when those are told of
    number_column("digests"),
    Index(None, "ticket_id"),
    partial_index(
        "ix_pages_next",
        "next_at",
        where="next_at IS NOT NULL",
    ),
    partial_index(
        "ix_pages_digest",
        "digest_at",
        where="digest_at IS NOT NULL",
    ),
    partial_index(
        "ix_pages_joined",
        "joined_id",
        where="joined_id IS NOT NULL",
    ),
    Index("ix_pages_system", "system", "started_at"),
)

page_calls = Table(
    "page_calls",
    metadata,
    id_column(),
    Column("page_id", ForeignKey("pages.id"), nullable=False),
    Column("round", Integer, nullable=False),
    person_column("person_id"),  # empty: a room, or an address of the whole team
    Column("address", Text, nullable=False),  # platform:chat
    moment_column("at", nullable=False),
    text_column("outcome"),  # arrived, refused or listed
    moment_column("settled_at"),
    UniqueConstraint("page_id", "round", "address"),
    Index("ix_page_calls_person", "person_id", "at"),
)

audits = Table(
    "audits",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    moment_column("at", nullable=False),
    moment_column("quiet_at"),  # when an urgent ticket without a next step was found last
)
