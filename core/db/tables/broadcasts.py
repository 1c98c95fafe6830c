"""Who hears of which systems, how far each notice has come, and where it stands."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, text

from core.db.tables.columns import (
    flag_column,
    id_column,
    metadata,
    moment_column,
    number_column,
    person_column,
    text_column,
)

subscriptions = Table(
    "subscriptions",
    metadata,
    id_column(),
    Column("platform", Text, nullable=False),
    text_column("workspace"),
    Column("chat", Text, nullable=False),
    person_column("person_id"),  # whose private chat it is
    Column("target", Text, nullable=False),  # a system, a component, a named broadcast, or all
    Column("least", Text, nullable=False),
    text_column("language"),
    flag_column("quiet"),
    moment_column("catch_up_at"),  # when a quiet night is over in which something happened
    person_column("made_by", nullable=False),
    moment_column("made_at", nullable=False),
    moment_column("ended_at"),
    text_column("ended_why"),
    UniqueConstraint("platform", "workspace", "chat", "target"),
    Index(
        "ix_subscriptions_spread",
        "platform",
        "id",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    Index(
        "ix_subscriptions_catch_up",
        "catch_up_at",
        sqlite_where=text("catch_up_at IS NOT NULL"),
        postgresql_where=text("catch_up_at IS NOT NULL"),
    ),
)

fanouts = Table(
    "fanouts",
    metadata,
    id_column(),
    Column("incident_id", ForeignKey("incidents.id"), nullable=False),
    Column("update_id", ForeignKey("incident_updates.id"), nullable=False),
    Column("platform", Text, nullable=False),
    number_column("reached"),  # the last subscription that was dealt with
    moment_column("done_at"),
    UniqueConstraint("update_id", "platform"),
    Index(
        "ix_fanouts_open",
        "id",
        sqlite_where=text("done_at IS NULL"),
        postgresql_where=text("done_at IS NULL"),
    ),
)

broadcast_posts = Table(
    "broadcast_posts",
    metadata,
    Column("key", Text, primary_key=True),  # that of the card in the outbox
    Column("incident_id", ForeignKey("incidents.id"), nullable=False),
    text_column("thread"),
    Column("update_id", Integer),  # the newest entry that the card showed when it came
    Index(None, "incident_id"),
)
