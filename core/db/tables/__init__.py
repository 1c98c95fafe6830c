"""Every table, as SQLAlchemy Core. How to read it: parties, tickets, conversation, outbox, web.

What a person typed stands in few columns only (a ticket's title, answers, message bodies, file
names, drafts, half-filled forms, texts that wait or are edited early, remarks of a survey, names
of filters, web posts, what is said of incidents, maintenance and releases, and by those who have
the same, summaries of alerts, reasons for a status), so that it can be masked or erased there;
events, links and outbox rows point to it by id.

Full text is a table of its own that the migrations make with raw SQL, since both databases do it
their own way: `ticket_search(ticket_id, words)`, FTS5 with `remove_diacritics 0` on SQLite (rowid
is the ticket's id), a `tsvector` column under a GIN index on PostgreSQL (configuration `simple`).
"""

from core.db.tables.broadcasts import broadcast_posts, fanouts, subscriptions
from core.db.tables.bursts import bursts
from core.db.tables.columns import metadata
from core.db.tables.conversation import drafts, half_filled, inbox, overtaken, waiting_texts
from core.db.tables.desk import canned_uses, queue_filters, surveys
from core.db.tables.incidents import (
    incident_events,
    incident_parts,
    incident_texts,
    incident_tickets,
    incident_updates,
    incidents,
)
from core.db.tables.joined import me_too_files, me_toos
from core.db.tables.ladders import timers
from core.db.tables.monitors import alerts, monitors
from core.db.tables.outbox import delivery_attempts, message_links, outbox, senders
from core.db.tables.pages import audits, page_calls, pages
from core.db.tables.parties import (
    identities,
    organizations,
    people,
    role_assignments,
    room_members,
    rooms,
)
from core.db.tables.relations import change_requests, external_references, ticket_links, watchers
from core.db.tables.rota import rota_changes, rota_watch
from core.db.tables.status import part_baselines, part_changes
from core.db.tables.tickets import (
    answer_versions,
    attachments,
    clock_rules,
    events,
    files,
    message_versions,
    messages,
    ticket_answers,
    tickets,
    told_answers,
)
from core.db.tables.upkeep import (
    upkeep_entries,
    upkeep_events,
    upkeep_parts,
    upkeep_texts,
    upkeep_tickets,
    upkeeps,
)
from core.db.tables.web import (
    connect_codes,
    connect_requests,
    connect_tries,
    invitations,
    web_posts,
    web_rooms,
    web_seats,
    web_sessions,
)

__all__ = [
    "alerts",
    "answer_versions",
    "attachments",
    "audits",
    "broadcast_posts",
    "bursts",
    "canned_uses",
    "change_requests",
    "clock_rules",
    "connect_codes",
    "connect_requests",
    "connect_tries",
    "delivery_attempts",
    "drafts",
    "events",
    "external_references",
    "fanouts",
    "files",
    "half_filled",
    "identities",
    "inbox",
    "incident_events",
    "incident_parts",
    "incident_texts",
    "incident_tickets",
    "incident_updates",
    "incidents",
    "invitations",
    "me_too_files",
    "me_toos",
    "message_links",
    "message_versions",
    "messages",
    "metadata",
    "monitors",
    "organizations",
    "outbox",
    "overtaken",
    "page_calls",
    "pages",
    "part_baselines",
    "part_changes",
    "people",
    "queue_filters",
    "role_assignments",
    "room_members",
    "rooms",
    "rota_changes",
    "rota_watch",
    "senders",
    "subscriptions",
    "surveys",
    "ticket_answers",
    "ticket_links",
    "tickets",
    "timers",
    "told_answers",
    "upkeep_entries",
    "upkeep_events",
    "upkeep_parts",
    "upkeep_texts",
    "upkeep_tickets",
    "upkeeps",
    "waiting_texts",
    "watchers",
    "web_posts",
    "web_rooms",
    "web_seats",
    "web_sessions",
]
