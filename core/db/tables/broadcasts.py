"""Who hears of which systems, how far each notice has come, and where it stands."""

from sqlalchemy import Column, Index, Integer, Table, Text, UniqueConstraint

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
from core.db.types import Json

EVERY_KIND = ",incident,maintenance,release,"

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
    text_column("kinds", EVERY_KIND),  # with a comma before and behind each
    text_column("organization"),  # a slug; what concerns others alone is not told
    flag_column("quiet"),
    text_column("quiet_from", "22:00"),  # by the clock where it is read
    text_column("quiet_until", "07:00"),
    flag_column("digest"),
    moment_column("catch_up_at"),  # when it is told what happened in a quiet time, or in a day
    person_column("made_by"),  # nobody: the team file did
    moment_column("made_at", nullable=False),
    moment_column("ended_at"),
    text_column("ended_why"),
    UniqueConstraint("platform", "workspace", "chat", "target"),
    partial_index(
        "ix_subscriptions_spread",
        "platform",
        "id",
        where="ended_at IS NULL",
    ),
    partial_index(
        "ix_subscriptions_catch_up",
        "catch_up_at",
        where="catch_up_at IS NOT NULL",
    ),
)

fanouts = Table(
    "fanouts",
    metadata,
    id_column(),
    Column("kind", Text, nullable=False),
    Column("about_id", Integer, nullable=False),  # an incident, maintenance or a release
    Column("entry_id", Integer, nullable=False),  # of its timeline
    Column("platform", Text, nullable=False),
    number_column("reached"),  # the last subscription that was dealt with
    Column("targets", Json()),  # what whom it concerned has subscribed to, as the file was then
    moment_column("done_at"),
    UniqueConstraint("kind", "entry_id", "platform"),
    partial_index(
        "ix_fanouts_open",
        "id",
        where="done_at IS NULL",
    ),
)

broadcast_posts = Table(
    "broadcast_posts",
    metadata,
    Column("key", Text, primary_key=True),  # that of the card in the outbox
    Column("kind", Text, nullable=False),
    Column("about_id", Integer, nullable=False),
    text_column("thread"),
    number_column("entry_id"),  # the newest one that the card showed when it came
    Index("ix_broadcast_posts_about", "kind", "about_id"),
)
