"""Two records of one person become one; what one of them had is the other's.

The history keeps who was named at the time: the earlier record stays and points on.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, delete, select, update

from core.db.incidents import joined
from core.db.people import people as stored
from core.db.tables import (
    bursts,
    change_requests,
    external_references,
    files,
    identities,
    incidents,
    messages,
    page_calls,
    pages,
    people,
    role_assignments,
    room_members,
    rota_changes,
    rota_watch,
    subscriptions,
    ticket_links,
    tickets,
    told_answers,
    upkeeps,
    waiting_texts,
    watchers,
    web_posts,
    web_seats,
)
from core.db.unit import Unit

WEB = "web"

_THEIRS: tuple[tuple[Table, Column[Any]], ...] = (
    (identities, identities.c.person_id),
    (tickets, tickets.c.reporter_id),
    (tickets, tickets.c.assignee_id),
    (messages, messages.c.author_id),
    (waiting_texts, waiting_texts.c.person_id),
    (told_answers, told_answers.c.author_id),
    (role_assignments, role_assignments.c.person_id),
    (files, files.c.owner_id),
    (pages, pages.c.acknowledged_by),
    (pages, pages.c.person_id),
    (pages, pages.c.asked_by),
    (page_calls, page_calls.c.person_id),
    (ticket_links, ticket_links.c.linked_by),
    (external_references, external_references.c.handed_by),
    (change_requests, change_requests.c.created_by),
    (watchers, watchers.c.person_id),
    (watchers, watchers.c.added_by),
    (rota_changes, rota_changes.c.person_id),
    (rota_changes, rota_changes.c.other_id),
    (rota_watch, rota_watch.c.person_id),
    (web_posts, web_posts.c.author_id),
    (incidents, incidents.c.changed_by),
    (incidents, incidents.c.published_by),
    (upkeeps, upkeeps.c.changed_by),
    (upkeeps, upkeeps.c.published_by),
    (bursts, bursts.c.decided_by),
    (subscriptions, subscriptions.c.person_id),
    (web_seats, web_seats.c.person_id),
)


def has_tickets(unit: Unit, person_id: int) -> bool:
    found = select(tickets.c.id).where(tickets.c.reporter_id == person_id).limit(1)
    return unit.connection.execute(found).first() is not None


def merge(unit: Unit, gone: int, kept: int) -> None:
    """Give all that one person has to the other; drafts and what is owed are others' business."""
    _seat(unit, gone, kept)
    _rooms(unit, gone, kept)
    joined.hand_over(unit, gone, kept)
    for table, column in _THEIRS:
        unit.connection.execute(update(table).where(column == gone).values({column.name: kept}))
    unit.connection.execute(
        update(people)
        .where((people.c.id == gone) | (people.c.merged_into == gone))
        .values(merged_into=kept)
    )


def _rooms(unit: Unit, gone: int, kept: int) -> None:
    """Be in every room where one of the two is."""
    seen = _memberships(unit, kept)
    for room_id, (seen_at, left_at) in _memberships(unit, gone).items():
        mine = (room_members.c.room_id == room_id, room_members.c.person_id == kept)
        if room_id not in seen:
            unit.connection.execute(
                update(room_members)
                .where(room_members.c.room_id == room_id, room_members.c.person_id == gone)
                .values(person_id=kept)
            )
        elif left_at is None:
            since = seen_at if seen[room_id][1] is not None else max(seen_at, seen[room_id][0])
            unit.connection.execute(
                update(room_members).where(*mine).values(seen_at=since, left_at=None)
            )
    unit.connection.execute(delete(room_members).where(room_members.c.person_id == gone))


def _memberships(unit: Unit, person_id: int) -> dict[int, tuple[datetime, datetime | None]]:
    rows = unit.connection.execute(
        select(room_members.c.room_id, room_members.c.seen_at, room_members.c.left_at).where(
            room_members.c.person_id == person_id
        )
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def _seat(unit: Unit, gone: int, kept: int) -> None:
    """Know the kept person by their own number on the web, where pages call people by it."""
    known = stored.identity(unit, WEB, "", str(gone))
    if known is not None:
        stored.add_identity(
            unit,
            kept,
            platform=WEB,
            workspace="",
            external_id=str(kept),
            chat=known.chat,
            name=known.name,
        )
