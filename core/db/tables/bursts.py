"""Bursts: many reports of one system at once, and what somebody said of them."""

from sqlalchemy import Column, ForeignKey, Table, Text

from core.db.tables.columns import (
    id_column,
    metadata,
    moment_column,
    number_column,
    partial_index,
    person_column,
)

bursts = Table(
    "bursts",
    metadata,
    id_column(),
    Column("part", Text, nullable=False),  # a system or a component
    Column("verdict", Text, nullable=False),
    moment_column("since", nullable=False),  # when the first of them was received
    number_column("people"),
    number_column("organizations"),
    number_column("tickets"),
    moment_column("last_at", nullable=False),
    number_column("newest"),  # the last ticket that was counted
    moment_column("counted_at", nullable=False),
    person_column("decided_by"),
    moment_column("decided_at"),
    moment_column("silent_until"),
    Column("incident_id", ForeignKey("incidents.id")),
    moment_column("ended_at"),
    partial_index(
        "ix_bursts_live",
        "part",
        unique=True,
        where="ended_at IS NULL",
    ),
)
