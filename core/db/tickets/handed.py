"""What a ticket was handed to: third parties, and requests for a change."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from core.db.tables import change_requests, external_references
from core.db.unit import Unit
from core.domain.text import clean, clean_line


@dataclass(frozen=True, slots=True)
class External:
    """A third party that has a ticket. `expected_on` is an ISO date or empty."""

    id: int
    ticket_id: int
    party: str
    reference: str
    expected_on: str
    handed_at: datetime
    returned_at: datetime | None


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """A wish that what is by design be otherwise (R157)."""

    id: int
    ticket_id: int
    theme: str
    subtheme: str
    title: str
    description: str
    workaround: str


_EXTERNAL = [
    external_references.c[name]
    for name in (
        "id",
        "ticket_id",
        "party",
        "reference",
        "expected_on",
        "handed_at",
        "returned_at",
    )
]
_CHANGE = [
    change_requests.c[name]
    for name in ("id", "ticket_id", "theme", "subtheme", "title", "description", "workaround")
]


def _external(row: Row[Any]) -> External:
    return External(**row._asdict())


def hand_out(
    unit: Unit, ticket_id: int, *, party: str, reference: str, expected_on: str, by: int
) -> External:
    row = unit.connection.execute(
        insert(external_references)
        .values(
            ticket_id=ticket_id,
            party=clean_line(party),
            reference=clean_line(reference),
            expected_on=expected_on,
            handed_by=by,
            handed_at=unit.now,
        )
        .returning(*_EXTERNAL)
    ).one()
    return _external(row)


def came_back(unit: Unit, ticket_id: int) -> None:
    """Note that nobody outside has the ticket any more."""
    unit.connection.execute(
        update(external_references)
        .where(
            external_references.c.ticket_id == ticket_id,
            external_references.c.returned_at.is_(None),
        )
        .values(returned_at=unit.now)
    )


def outside(unit: Unit, ticket_id: int) -> External | None:
    """Give the party that has the ticket now."""
    row = unit.connection.execute(
        select(*_EXTERNAL)
        .where(
            external_references.c.ticket_id == ticket_id,
            external_references.c.returned_at.is_(None),
        )
        .order_by(external_references.c.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _external(row)


def external(unit: Unit, reference_id: int) -> External:
    """Give one that is known to exist."""
    found = select(*_EXTERNAL).where(external_references.c.id == reference_id)
    return _external(unit.connection.execute(found).one())


def request_change(
    unit: Unit,
    ticket_id: int,
    *,
    organization_id: int | None,
    theme: str,
    subtheme: str,
    title: str,
    description: str,
    workaround: str,
    by: int,
) -> ChangeRequest:
    row = unit.connection.execute(
        insert(change_requests)
        .values(
            ticket_id=ticket_id,
            organization_id=organization_id,
            theme=clean_line(theme),
            subtheme=clean_line(subtheme),
            title=clean_line(title),
            description=clean(description),
            workaround=clean(workaround),
            created_by=by,
            created_at=unit.now,
        )
        .returning(*_CHANGE)
    ).one()
    return ChangeRequest(*row)


def change(unit: Unit, change_id: int) -> ChangeRequest:
    """Give one that is known to exist."""
    found = select(*_CHANGE).where(change_requests.c.id == change_id)
    return ChangeRequest(*unit.connection.execute(found).one())


def changes_of(unit: Unit, ticket_id: int) -> list[ChangeRequest]:
    rows = unit.connection.execute(
        select(*_CHANGE)
        .where(change_requests.c.ticket_id == ticket_id)
        .order_by(change_requests.c.id)
    )
    return [ChangeRequest(*row) for row in rows]
