"""Who there is: people, their organisations, identities, roles and rooms."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Table, Text, UniqueConstraint, true

from core.db.tables.columns import (
    flag_column,
    id_column,
    metadata,
    moment_column,
    person_column,
    text_column,
)

organizations = Table(
    "organizations",
    metadata,
    id_column(),
    Column("slug", Text, nullable=False, unique=True),
    text_column("name"),
    text_column("country"),
    text_column("language"),
    text_column("timezone"),
    text_column("phone"),
)

people = Table(
    "people",
    metadata,
    id_column(),
    text_column("name"),
    text_column("email"),
    text_column("phone"),
    text_column("mobile"),
    text_column("language"),  # chosen or hinted by the platform; empty: the organisation's
    Column("organization_id", ForeignKey("organizations.id")),
    flag_column("organization_confirmed"),
    moment_column("created_at", nullable=False),
    person_column("merged_into"),  # somebody who turned out to be the same person
)

identities = Table(
    "identities",
    metadata,
    id_column(),
    person_column("person_id", nullable=False),
    Column("platform", Text, nullable=False),
    text_column("workspace"),
    Column("external_id", Text, nullable=False),
    text_column("chat"),  # the private chat; empty until the person has written there
    Column("reachable", Boolean, nullable=False, server_default=true()),
    moment_column("seen_at", nullable=False),
    text_column("name"),  # as the platform tells it; people may go by another here
    text_column("handle"),  # the name that is theirs alone there, if the platform has such
    flag_column("outsider"),  # a guest or a stranger there: a room does not vouch for them
    UniqueConstraint("platform", "workspace", "external_id"),
    Index(None, "person_id"),
    Index(None, "external_id"),  # whom the team file names, from whatever workspace
)

role_assignments = Table(
    "role_assignments",
    metadata,
    id_column(),
    person_column("person_id", nullable=False),
    Column("role", Text, nullable=False),
    Column("organization_id", ForeignKey("organizations.id")),
    moment_column("valid_from", nullable=False),
    moment_column("valid_to"),
    Index(None, "person_id"),
)

rooms = Table(
    "rooms",
    metadata,
    id_column(),
    Column("platform", Text, nullable=False),
    text_column("workspace"),
    Column("chat", Text, nullable=False),
    text_column("language"),
    moment_column("lost_at"),  # the bot is not in it any more, or it is archived
    text_column("lost_why"),
    Column("moved_to", ForeignKey("rooms.id")),  # its address now, where the platform changed it
    UniqueConstraint("platform", "workspace", "chat"),
)

room_members = Table(
    "room_members",
    metadata,
    Column("room_id", ForeignKey("rooms.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    moment_column("seen_at", nullable=False),
    moment_column("left_at"),
    Index(None, "person_id"),
)
