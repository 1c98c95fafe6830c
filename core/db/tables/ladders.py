"""What waits too long, step by step."""

from sqlalchemy import Column, ForeignKey, Table, Text

from core.db.tables.columns import (
    metadata,
    moment_column,
    number_column,
    partial_index,
    text_column,
)

timers = Table(
    "timers",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True, autoincrement=False),
    Column("waiting", Text, nullable=False),  # which ladder
    number_column("cause"),  # the version of the ticket that began to wait
    moment_column("since", nullable=False),
    number_column("taken"),
    moment_column("due_at"),  # empty: nothing comes any more
    text_column("plan"),  # by which procedure it was planned
    partial_index(
        "ix_timers_due",
        "due_at",
        where="due_at IS NOT NULL",
    ),
)
