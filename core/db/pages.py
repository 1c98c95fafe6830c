"""Calls for help: an urgent ticket pages the people on call until one of them answers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, literal_column, or_, select, update

from core.db.prepared import Prepared
from core.db.tables import pages
from core.db.unit import Unit


@dataclass(frozen=True, slots=True)
class Page:
    """`rounds` is how often it has been sent; `next_at` is empty once somebody answered."""

    id: int
    ticket_id: int
    started_at: datetime
    rounds: int
    next_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_by: int | None


_PAGE = [
    pages.c[name]
    for name in (
        "id",
        "ticket_id",
        "started_at",
        "rounds",
        "next_at",
        "acknowledged_at",
        "acknowledged_by",
    )
]


_NEWEST = Prepared(
    select(*_PAGE)
    .where(pages.c.ticket_id == bindparam("its_ticket"))
    .order_by(pages.c.id.desc())
    .limit(literal_column("1"))
)


def _page(row: Any) -> Page:
    return Page(*tuple(row))


def start(unit: Unit, ticket_id: int, *, next_at: datetime) -> Page:
    return _page(
        unit.connection.execute(
            insert(pages)
            .values(ticket_id=ticket_id, started_at=unit.now, rounds=1, next_at=next_at)
            .returning(*_PAGE)
        ).one()
    )


def by_id(unit: Unit, page_id: int) -> Page:
    return _page(unit.connection.execute(select(*_PAGE).where(pages.c.id == page_id)).one())


def of_ticket(unit: Unit, ticket_id: int) -> Page | None:
    """Give the ticket's newest page."""
    row = _NEWEST.first(unit.connection, its_ticket=ticket_id)
    return None if row is None else _page(row)


def of_tickets(unit: Unit, ids: list[int]) -> dict[int, Page]:
    """Give the newest page of each ticket that has one."""
    rows = unit.connection.execute(
        select(*_PAGE).where(pages.c.ticket_id.in_(ids)).order_by(pages.c.id)
    )
    return {row.ticket_id: _page(row) for row in rows}


def due(unit: Unit, *, pause: timedelta, limit: int = 50) -> list[Page]:
    """Give the pages that have to be sent again now.

    One that is to come later than any `pause` could make it was planned before the clock was
    set back: it must not be quiet for as long as that.
    """
    planned = or_(pages.c.next_at <= unit.now, pages.c.next_at > unit.now + 2 * pause)
    rows = unit.connection.execute(
        select(*_PAGE)
        .where(pages.c.next_at.is_not(None), planned)
        .order_by(pages.c.next_at, pages.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [_page(row) for row in rows]


def again(unit: Unit, page: Page, *, next_at: datetime) -> Page:
    return _page(
        unit.connection.execute(
            update(pages)
            .where(pages.c.id == page.id)
            .values(rounds=page.rounds + 1, next_at=next_at)
            .returning(*_PAGE)
        ).one()
    )


def put_off(unit: Unit, page: Page, *, until: datetime) -> None:
    """Send a page again at another moment."""
    unit.connection.execute(update(pages).where(pages.c.id == page.id).values(next_at=until))


def acknowledge(unit: Unit, page: Page, person_id: int) -> bool:
    """Note who comes; tell whether they were the first."""
    done = unit.connection.execute(
        update(pages)
        .where(pages.c.id == page.id, pages.c.acknowledged_at.is_(None))
        .values(acknowledged_at=unit.now, acknowledged_by=person_id, next_at=None)
    )
    return bool(done.rowcount)


def end(unit: Unit, ticket_id: int) -> None:
    """Stop paging for a ticket that has ended."""
    unit.connection.execute(
        update(pages).where(pages.c.ticket_id == ticket_id).values(next_at=None)
    )
