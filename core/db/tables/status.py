"""How systems and components are: what lasts, and every change that there was."""

from sqlalchemy import Column, Index, Integer, Table, Text

from core.db.tables.columns import id_column, metadata, moment_column, person_column, text_column

part_baselines = Table(
    "part_baselines",
    metadata,
    Column("part", Text, primary_key=True),
    Column("status", Text, nullable=False),
    moment_column("since", nullable=False),
)

part_changes = Table(
    "part_changes",
    metadata,
    id_column(),
    Column("part", Text, nullable=False),
    Column("old", Text, nullable=False),
    Column("new", Text, nullable=False),
    Column("source", Text, nullable=False),  # manual, incident, maintenance, monitor NAME
    Column("about", Integer),  # which incident, maintenance or alert
    text_column("reason"),
    person_column("changed_by"),
    moment_column("at", nullable=False),
    Index(None, "part", "id"),
)
