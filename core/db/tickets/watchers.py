"""Who follows a ticket that is not theirs: people, organisations, rooms."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select

from core.db.people.rooms import room_id
from core.db.prepared import Prepared
from core.db.tables import people, rooms, watchers
from core.db.tickets.written import about_ticket
from core.db.unit import Unit
from core.domain.places import Address


@dataclass(frozen=True, slots=True)
class Watcher:
    """One of the three is set."""

    person_id: int | None = None
    organization_id: int | None = None
    room: Address | None = None


_FOLLOWED = about_ticket(watchers.c.ticket_id)
_OF_TICKET = Prepared(  # much of what is done to a ticket asks it
    select(
        watchers.c.person_id,
        watchers.c.organization_id,
        rooms.c.platform,
        rooms.c.chat,
        rooms.c.workspace,
    )
    .join(rooms, rooms.c.id == watchers.c.room_id, isouter=True)
    .where(_FOLLOWED)
    .order_by(watchers.c.id)
)


def add(unit: Unit, ticket_id: int, watcher: Watcher, *, by: int) -> bool:
    """Let somebody follow a ticket; tell whether they did not yet.

    Whoever calls has the ticket to change, so that two cannot add the same at once.
    """
    theirs = _is(unit, watcher)
    there = select(watchers.c.id).where(watchers.c.ticket_id == ticket_id, theirs)
    if unit.connection.execute(there).first() is not None:
        return False
    unit.connection.execute(
        insert(watchers).values(
            ticket_id=ticket_id,
            person_id=watcher.person_id,
            organization_id=watcher.organization_id,
            room_id=room_id(unit, watcher.room) if watcher.room else None,
            added_by=by,
            added_at=unit.now,
        )
    )
    return True


def remove(unit: Unit, ticket_id: int, watcher: Watcher) -> bool:
    """Let somebody follow a ticket, and what was merged into it, no more; tell whether they did."""
    gone = unit.connection.execute(
        delete(watchers).where(_FOLLOWED, _is(unit, watcher)), {"wanted": ticket_id}
    )
    return bool(gone.rowcount)


def _is(unit: Unit, watcher: Watcher) -> ColumnElement[bool]:
    if watcher.person_id is not None:
        return watchers.c.person_id == watcher.person_id
    if watcher.organization_id is not None:
        return watchers.c.organization_id == watcher.organization_id
    if watcher.room is None:
        raise ValueError("a watcher is somebody")
    return watchers.c.room_id == room_id(unit, watcher.room)


def of_ticket(unit: Unit, ticket_id: int) -> list[Watcher]:
    """Give who follows a ticket, or one that was merged into it, in the order they came."""
    rows = _OF_TICKET.all(unit.connection, wanted=ticket_id)
    found = (
        Watcher(row[0], row[1], Address(row[2], row[3], row[4]) if row[2] else None) for row in rows
    )
    return list(dict.fromkeys(found))


def people_of(unit: Unit, organization_id: int) -> list[int]:
    """Give the people who are confirmed to work for an organisation."""
    rows = select(people.c.id).where(
        people.c.organization_id == organization_id,
        people.c.organization_confirmed,
        people.c.merged_into.is_(None),
    )
    return list(unit.connection.execute(rows.order_by(people.c.id)).scalars())


def follows(unit: Unit, ticket_id: int, person_id: int) -> bool:
    """Tell whether a person follows a ticket, by themselves or with their organisation."""
    theirs = and_(
        people.c.id == person_id,
        people.c.organization_confirmed,
        people.c.organization_id == watchers.c.organization_id,
    )
    found = select(watchers.c.id).where(
        _FOLLOWED,
        or_(watchers.c.person_id == person_id, select(people.c.id).where(theirs).exists()),
    )
    return unit.connection.execute(found.limit(1), {"wanted": ticket_id}).first() is not None
