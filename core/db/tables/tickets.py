"""Tickets with what was said, attached and done about them."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, Text, true

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
from core.domain.tickets.ticket import NOTHING_DUE

tickets = Table(
    "tickets",
    metadata,
    Column("id", Integer, primary_key=True),  # its number less 1000
    number_column("version", "1"),
    Column("state", Text, nullable=False),
    Column("is_open", Boolean, nullable=False, server_default=true()),
    text_column("pending_reason"),
    Column("kind", Text, nullable=False),
    text_column("system"),
    text_column("category"),
    text_column("administration"),
    text_column("title"),
    person_column("reporter_id", nullable=False),
    Column("organization_id", ForeignKey("organizations.id")),
    person_column("assignee_id"),
    Column("priority", Text, nullable=False),
    Column("rank", Integer, nullable=False),  # place in the queue: smaller comes first
    number_column("due_rank", str(NOTHING_DUE)),  # and among those of one rank
    flag_column("urgent"),
    text_column("urgent_reason"),
    flag_column("payment_critical"),
    text_column("payment_on"),  # ISO date
    text_column("payment_effect"),
    text_column("payment_reason"),  # the rule that raised the flag
    text_column("scope"),
    text_column("resolution_code"),
    text_column("close_reason"),
    text_column("source"),
    moment_column("received_at", nullable=False),
    moment_column("work_started_at"),
    moment_column("first_response_at"),
    moment_column("closed_at"),
    moment_column("changed_at", nullable=False),
    Column("merged_into_id", ForeignKey("tickets.id")),  # it goes on there; empty: it stands alone
    text_column("cause_code"),
    text_column("contract_kind"),  # what it is by contract; `kind` is what the reporter says
    text_column("origin"),
    text_column("pattern"),
    text_column("component"),  # of the system, where somebody has told which
    moment_column("assessed_at"),
    moment_column("assigned_at"),
    partial_index(
        "ix_tickets_merged",
        "merged_into_id",
        where="merged_into_id IS NOT NULL",
    ),
    partial_index(
        "ix_tickets_assignee",
        "assignee_id",
        "assigned_at",
        where="assignee_id IS NOT NULL",
    ),
    moment_column("due_at"),  # which promise breaks next, and when: derived, see `clocks`
    text_column("due_target"),
    text_column("clock_mark"),  # the rules by which that was derived
    Column("clocks", Json),  # every clock as derived then; kept as it is once the ticket has ended
    moment_column("warn_at"),  # when somebody is warned next that a promise breaks: derived too
    Column("warned", Json),  # what was said of that, by promise
    flag_column("redraw"),  # its card shows another due time
    partial_index(
        "ix_tickets_redraw",
        "due_rank",
        where="redraw",
    ),
    partial_index(
        "ix_tickets_warn",
        "urgent",
        "warn_at",
        where="warn_at IS NOT NULL",
    ),
    partial_index(
        "ix_tickets_due",
        "due_at",
        where="due_at IS NOT NULL",
    ),
    partial_index(
        "ix_tickets_clock_mark",
        "clock_mark",
        "id",
        where="is_open",
    ),
    partial_index(
        "ix_tickets_queue",
        "rank",
        "due_rank",
        "received_at",
        "id",
        where="is_open",
    ),
    partial_index(
        "ix_tickets_urgent",
        "id",
        where="is_open AND urgent",
    ),
    partial_index(
        "ix_tickets_payment",
        "payment_on",
        where="is_open AND payment_critical",
    ),
    Index("ix_tickets_reporter", "reporter_id", "id"),
    Index("ix_tickets_received", "received_at", "system"),
    partial_index(
        "ix_tickets_organization",
        "organization_id",
        "id",
        where="is_open",
    ),
    partial_index(
        "ix_tickets_closed",
        "closed_at",
        where="closed_at IS NOT NULL",
    ),
    sqlite_autoincrement=True,
)

clock_rules = Table(
    "clock_rules",
    metadata,
    Column("mark", Text, primary_key=True),
    Column("told", Text, nullable=False),  # the procedure by which ended tickets were measured
    moment_column("kept_at", nullable=False),
)

ticket_answers = Table(
    "ticket_answers",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("key", Text, nullable=False),
    Column("value", Json, nullable=False),
)

answer_versions = Table(
    "answer_versions",
    metadata,
    id_column(),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("key", Text, nullable=False),
    Column("value", Json, nullable=False),  # what was answered before an edit
    moment_column("replaced_at", nullable=False),
    Index(None, "ticket_id"),
)

told_answers = Table(
    "told_answers",
    metadata,
    Column("said", Text, primary_key=True),  # the message: where and what, as one name
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    person_column("author_id", nullable=False),
    text_column("key"),  # the answer that holds its words
    text_column("body"),
    Column("file_ids", Json, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    id_column(),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    person_column("author_id", nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    text_column("body"),
    Column("effect", Json),  # what sending does to the ticket: codes only
    moment_column("written_at", nullable=False),
    moment_column("goes_at"),  # held until then
    moment_column("sent_at"),
    moment_column("delivered_at"),
    text_column("undeliverable"),
    text_column("source"),  # the room it was written in, if it can be read there already
    moment_column("edited_at"),
    moment_column("retracted_at"),  # its author took it back
    Column("origin_ticket_id", ForeignKey("tickets.id")),  # a merged one, where it was said there
    Index(None, "ticket_id"),
    partial_index(
        "ix_messages_held",
        "goes_at",
        where="status = 'held'",
    ),
    partial_index(
        "ix_messages_origin",
        "origin_ticket_id",
        where="origin_ticket_id IS NOT NULL",
    ),
)

message_versions = Table(
    "message_versions",
    metadata,
    id_column(),
    Column("message_id", ForeignKey("messages.id"), nullable=False),
    text_column("body"),  # what stood there before an edit
    moment_column("replaced_at", nullable=False),
    Index(None, "message_id"),
)

files = Table(
    "files",
    metadata,
    id_column(),
    person_column("owner_id", nullable=False),
    text_column("sha256"),
    text_column("name"),
    text_column("media_type"),
    number_column("size"),
    number_column("width"),
    number_column("height"),
    moment_column("stored_at", nullable=False),
    text_column("platform"),  # where it has to be fetched; empty: it was stored at once
    text_column("remote"),  # what the platform knows it by
    moment_column("fetch_after"),  # empty: it is stored, or given up
    number_column("attempts"),
    text_column("problem"),  # why it was not kept
    Index(None, "sha256"),
    partial_index(
        "ix_files_fetch",
        "fetch_after",
        where="fetch_after IS NOT NULL",
    ),
)

attachments = Table(
    "attachments",
    metadata,
    Column("ticket_id", ForeignKey("tickets.id"), primary_key=True),
    Column("file_id", ForeignKey("files.id"), primary_key=True),
    Column("message_id", ForeignKey("messages.id")),
    Index(None, "file_id"),
    Index(None, "message_id"),
)

events = Table(
    "events",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("ticket_id", ForeignKey("tickets.id"), nullable=False),
    Column("type", Text, nullable=False),
    person_column("actor_id"),  # empty: the system
    moment_column("at", nullable=False),
    Column("data", Json),  # ids and codes, never what a person typed
    Index(None, "ticket_id"),
    sqlite_autoincrement=True,
)
