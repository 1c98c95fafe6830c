"""What monitors have told, and in whose name they draft notices."""

from sqlalchemy import Column, ForeignKey, Table, Text, UniqueConstraint

from core.db.tables.columns import (
    id_column,
    metadata,
    moment_column,
    partial_index,
    person_column,
    text_column,
)

monitors = Table(
    "monitors",
    metadata,
    Column("name", Text, primary_key=True),
    person_column("person_id", nullable=False),
)

alerts = Table(
    "alerts",
    metadata,
    id_column(),
    Column("monitor", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("act", Text, nullable=False),
    text_column("summary"),
    moment_column("began_at", nullable=False),
    moment_column("heard_at", nullable=False),
    moment_column("calm_at"),  # when it counts as over, unless it comes again
    moment_column("ended_at"),
    Column("incident_id", ForeignKey("incidents.id")),  # in which the team deals with it
    UniqueConstraint("monitor", "fingerprint"),
    partial_index(
        "ix_alerts_lasting",
        "part",
        where="ended_at IS NULL",
    ),
)
