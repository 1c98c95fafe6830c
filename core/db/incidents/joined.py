"""Those who have the same, in the database: one row a person and incident, or person and ticket.

A row stays when its person takes it back, so that what they typed is kept.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)

from core.db.prepared import Prepared
from core.db.tables import events, incident_tickets, me_too_files, me_toos, tickets
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.incidents.joining import Blast, MeToo, Told
from core.domain.tickets.ticket import Priority

RAISED = "joined_many"
"""The type of the event by which a priority went up, once a ticket."""

_M = me_toos.c
_COLUMNS = [
    *(_M[name] for name in ("id", "person_id", "organization_id", "incident_id", "ticket_id")),
    *(_M[name] for name in ("scope", "payment_on", "said", "joined_at", "undone_at")),
]
_IS_JOINED = Prepared(  # each card asks it
    select(
        or_(
            exists().where(_M.ticket_id == bindparam("wanted"), _M.undone_at.is_(None)),
            exists().where(incident_tickets.c.ticket_id == bindparam("wanted")),
        )
    )
)

_HAS = Prepared(  # each message to a subscriber asks it
    select(_M.id).where(
        _M.incident_id == bindparam("incident"),
        _M.person_id == bindparam("person"),
        _M.undone_at.is_(None),
    )
)


def _read(row: Any) -> MeToo:
    number, person, organization, incident, ticket, scope, payment_on, said, *moments = tuple(row)
    where = (number, person, organization, incident, ticket)
    return MeToo(*where, scope, payment_on, tuple(said or ()), *moments)


def add(
    unit: Unit,
    person_id: int,
    organization_id: int | None,
    told: Told,
    *,
    incident_id: int | None = None,
    ticket_id: int | None = None,
) -> tuple[MeToo, bool]:
    """Let a person have the same; give the row, and whether they had not said so.

    What they say again goes beside what they have said; two taps at once are one row.
    """
    about = {"incident_id": incident_id, "ticket_id": ticket_id}
    made = unit.connection.execute(
        insert_into(unit.connection, me_toos)
        .values(
            person_id=person_id,
            organization_id=organization_id,
            said=[],
            joined_at=unit.now,
            undone_at=unit.now,
            **about,
        )
        .on_conflict_do_nothing()
        .returning(_M.id)
    ).first()
    theirs = (_M.incident_id == incident_id) if ticket_id is None else (_M.ticket_id == ticket_id)
    before = _read(
        unit.connection.execute(
            select(*_COLUMNS).where(_M.person_id == person_id, theirs).with_for_update()
        ).one()
    )
    answers = dict(told.answers)
    values: dict[str, Any] = {
        "undone_at": None,
        "organization_id": organization_id,
        "scope": told.scope or before.scope,
        "payment_on": told.payment_on or before.payment_on,
        "said": [*before.said, answers] if answers else list(before.said),
    }
    if made is None and before.undone_at is not None:
        values["joined_at"] = unit.now
    _keep_files(unit, before.id, told.file_ids)
    return change(unit, before.id, **values), before.undone_at is not None


def _keep_files(unit: Unit, number: int, file_ids: Iterable[int]) -> None:
    rows = [{"me_too_id": number, "file_id": one} for one in dict.fromkeys(file_ids)]
    if rows:
        kept = insert_into(unit.connection, me_too_files).on_conflict_do_nothing()
        unit.connection.execute(kept, rows)


def change(unit: Unit, number: int, **values: Any) -> MeToo:
    changed = update(me_toos).where(_M.id == number).values(**values).returning(*_COLUMNS)
    return _read(unit.connection.execute(changed).one())


def by_id(unit: Unit, number: int) -> MeToo | None:
    row = unit.connection.execute(select(*_COLUMNS).where(_M.id == number)).one_or_none()
    return _read(row) if row is not None else None


def of_person(
    unit: Unit, person_id: int, *, incident_id: int | None = None, ticket_id: int | None = None
) -> MeToo | None:
    """Give what a person has said of one thing and has not taken back."""
    about = (_M.incident_id == incident_id) if ticket_id is None else (_M.ticket_id == ticket_id)
    row = unit.connection.execute(
        select(*_COLUMNS).where(_M.person_id == person_id, about, _M.undone_at.is_(None))
    ).one_or_none()
    return _read(row) if row is not None else None


def has(unit: Unit, person_id: int, incident_id: int) -> bool:
    """Tell whether a person has joined an incident, and not taken it back."""
    return _HAS.first(unit.connection, incident=incident_id, person=person_id) is not None


def of_incident(unit: Unit, incident_id: int, *, limit: int | None = None) -> list[MeToo]:
    """Give who is with an incident now, in the order they came; with a limit, the last."""
    return _of(unit, _M.incident_id == incident_id, limit)


def of_ticket(unit: Unit, ticket_id: int, *, limit: int | None = None) -> list[MeToo]:
    """Give who has the same as a ticket tells of, in the order they came; or the last."""
    return _of(unit, _M.ticket_id == ticket_id, limit)


def _of(unit: Unit, about: ColumnElement[bool], limit: int | None) -> list[MeToo]:
    wanted = select(*_COLUMNS).where(about, _M.undone_at.is_(None))
    rows = unit.connection.execute(wanted.order_by(_M.joined_at.desc(), _M.id.desc()).limit(limit))
    return [_read(row) for row in rows][::-1]


def files_of(unit: Unit, number: int) -> list[int]:
    rows = unit.connection.execute(
        select(me_too_files.c.file_id)
        .where(me_too_files.c.me_too_id == number)
        .order_by(me_too_files.c.file_id)
    )
    return list(rows.scalars())


def is_kept(unit: Unit, file_id: int) -> bool:
    """Tell whether a file belongs to what somebody said who has the same."""
    found = select(me_too_files.c.me_too_id).where(me_too_files.c.file_id == file_id).limit(1)
    return unit.connection.execute(found).first() is not None


def is_joined(unit: Unit, ticket_id: int) -> bool:
    """Tell whether anybody may have the same as a ticket, by itself or by its incident."""
    return bool(_IS_JOINED.one(unit.connection, wanted=ticket_id)[0])


def blast(unit: Unit, incident_id: int, *, today: date) -> Blast:
    """Count who has an incident: who said so, and who reported what it is about."""
    reported = (
        select(tickets.c.reporter_id, tickets.c.organization_id, _payment_of_ticket())
        .join(incident_tickets, incident_tickets.c.ticket_id == tickets.c.id)
        .where(incident_tickets.c.incident_id == incident_id)
    )
    return _blast(unit, reported, _M.incident_id == incident_id, today)


def blast_of_ticket(unit: Unit, ticket_id: int, *, today: date) -> Blast:
    """Count who has the same as a ticket: who reported it, also before it was merged, or joined."""
    reported = select(tickets.c.reporter_id, tickets.c.organization_id, _payment_of_ticket()).where(
        or_(tickets.c.id == ticket_id, tickets.c.merged_into_id == ticket_id)
    )
    return _blast(unit, reported, _M.ticket_id == ticket_id, today)


def _payment_of_ticket() -> ColumnElement[str]:
    return case((tickets.c.payment_critical, tickets.c.payment_on), else_=literal(""))


def _blast(unit: Unit, reported: Select[Any], about: ColumnElement[bool], today: date) -> Blast:
    joined = select(_M.person_id, _M.organization_id, _M.payment_on).where(
        about, _M.undone_at.is_(None)
    )
    every = reported.union_all(joined).subquery()
    person, organization, payment_on = every.c
    coming = case((payment_on >= today.isoformat(), payment_on))
    row = unit.connection.execute(
        select(func.count(person.distinct()), func.count(organization.distinct()), func.min(coming))
    ).one()
    return Blast(row[0], row[1], row[2] or "")


def was_raised(unit: Unit, ticket_id: int) -> bool:
    """Tell whether a ticket's priority has gone up by how many have it."""
    found = select(events.c.seq).where(events.c.ticket_id == ticket_id, events.c.type == RAISED)
    return unit.connection.execute(found.limit(1)).first() is not None


def to_raise(unit: Unit, incident_id: int, *, limit: int) -> list[int]:
    """Give open tickets of an incident whose priority has not gone up by how many have it."""
    raised = exists().where(events.c.ticket_id == tickets.c.id, events.c.type == RAISED)
    rows = unit.connection.execute(
        select(tickets.c.id)
        .join(incident_tickets, incident_tickets.c.ticket_id == tickets.c.id)
        .where(incident_tickets.c.incident_id == incident_id, tickets.c.is_open, ~raised)
        .where(tickets.c.priority != Priority.CRITICAL.value)
        .order_by(tickets.c.id)
        .limit(limit)
    )
    return list(rows.scalars())


def hand_over(unit: Unit, gone: int, kept: int) -> None:
    """Give what one person has said to another who turned out to be the same."""
    rows = unit.connection.execute(select(*_COLUMNS).where(_M.person_id == gone)).all()
    for one in map(_read, rows):
        theirs = (
            _M.incident_id == one.incident_id
            if one.ticket_id is None
            else _M.ticket_id == one.ticket_id
        )
        row = unit.connection.execute(
            select(*_COLUMNS).where(_M.person_id == kept, theirs)
        ).one_or_none()
        if row is None:
            change(unit, one.id, person_id=kept)
            continue
        other = _read(row)
        _keep_files(unit, other.id, files_of(unit, one.id))
        both_back = one.undone_at is not None and other.undone_at is not None
        change(
            unit,
            other.id,
            said=[*other.said, *one.said],
            scope=other.scope or one.scope,
            payment_on=other.payment_on or one.payment_on,
            undone_at=other.undone_at if both_back else None,
        )
        unit.connection.execute(delete(me_too_files).where(me_too_files.c.me_too_id == one.id))
        unit.connection.execute(delete(me_toos).where(_M.id == one.id))
