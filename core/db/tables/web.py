"""The web chat's rooms, which no platform remembers, and how people come in."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from core.db.tables.columns import (
    flag_column,
    id_column,
    metadata,
    moment_column,
    number_column,
    person_column,
    text_column,
)
from core.db.types import Json

web_rooms = Table(
    "web_rooms",
    metadata,
    Column("room", Text, primary_key=True),
    number_column("seq"),
)

web_posts = Table(
    "web_posts",
    metadata,
    id_column(),
    Column("room", Text, nullable=False),
    text_column("thread"),
    Column("key", Text, nullable=False),
    person_column("author_id"),  # empty: the bot
    Column("body", Json, nullable=False),
    moment_column("at", nullable=False),
    number_column("seq"),  # taken from web_rooms at every change
    moment_column("changed_at"),
    UniqueConstraint("room", "key"),
    UniqueConstraint("room", "seq"),
    Index(None, "room", "thread"),
)

web_sessions = Table(
    "web_sessions",
    metadata,
    Column("id", Text, primary_key=True),  # SHA-256 of what the cookie carries
    flag_column("demo"),
    moment_column("created_at", nullable=False),
    moment_column("ends_at", nullable=False),
)

web_seats = Table(
    "web_seats",
    metadata,
    Column("session_id", ForeignKey("web_sessions.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    person_column("person_id", nullable=False),
    Column("room", Text, nullable=False),
    text_column("role"),
)

invitations = Table(
    "invitations",
    metadata,
    Column("token_hash", Text, primary_key=True),
    text_column("name"),
    flag_column("agent"),
    moment_column("created_at", nullable=False),
    moment_column("ends_at", nullable=False),
    moment_column("spent_at"),
    Column("organization_id", ForeignKey("organizations.id")),
)

connect_codes = Table(
    "connect_codes",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("code_hash", Text, nullable=False, unique=True),
    moment_column("ends_at", nullable=False),
    moment_column("used_at"),
)

connect_requests = Table(
    "connect_requests",
    metadata,
    id_column(),
    person_column("maker_id", nullable=False),  # who asked for the code
    person_column("typist_id", nullable=False),  # who typed it
    Column("maker_account", ForeignKey("identities.id"), nullable=False),
    Column("typist_account", ForeignKey("identities.id"), nullable=False),
    moment_column("ends_at", nullable=False),
    moment_column("agreed_at"),  # when the one who typed it said yes
    text_column("outcome"),  # linked, refused; empty while it is open
)

connect_tries = Table(
    "connect_tries",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    number_column("tries"),
    moment_column("since", nullable=False),
)
