"""What people agreed upon beside the rule of the rota, and who was on call when it last looked."""

from sqlalchemy import Column, Index, Table, Text

from core.db.tables.columns import id_column, metadata, moment_column, person_column, text_column

rota_changes = Table(
    "rota_changes",
    metadata,
    id_column(),
    Column("kind", Text, nullable=False),  # swap, cover or away
    text_column("schedule"),  # empty: every one
    person_column("person_id", nullable=False),  # who wants it
    person_column("other_id"),  # who shall take over; nobody for an absence
    moment_column("start_at", nullable=False),
    moment_column("end_at", nullable=False),
    Column("state", Text, nullable=False),
    moment_column("made_at", nullable=False),
    moment_column("ends_at"),  # until when it can be answered
    moment_column("settled_at"),
    Index("ix_rota_changes_state", "state", "end_at"),
)

rota_watch = Table(
    "rota_watch",
    metadata,
    Column("schedule", Text, primary_key=True),
    person_column("person_id"),  # who was on call; nobody for a gap
    moment_column("since", nullable=False),
)
