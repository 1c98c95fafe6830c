"""Pages that go on as part of another: which one leads, who has joined it, and how many."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, literal, select, update

from core.db.tables import pages, tickets
from core.db.unit import Unit
from core.db.urgent.pages import PAGE, URGENT, Page, read, read_any
from core.domain.urgent.paging import SET_BACK


def joinable(unit: Unit, system: str, ladder: dict[str, Any], *, since: datetime) -> Page | None:
    """Give the page that a further one of a system may join: the newest that began since then.

    It climbs the very same `ladder`: another one calls other people.
    """
    row = unit.connection.execute(
        select(*PAGE)
        .join(tickets, tickets.c.id == pages.c.ticket_id)
        .where(
            pages.c.system == system,
            pages.c.ladder == ladder,
            pages.c.started_at > since,
            pages.c.started_at <= unit.now + SET_BACK,
            pages.c.kind == URGENT,
            pages.c.joined_id.is_(None),
            pages.c.ended_at.is_(None),
        )
        .order_by(pages.c.id.desc())
        .limit(1)
        .with_for_update(of=pages)
    ).one_or_none()
    return read_any(row)


def joined_to(unit: Unit, page_id: int, *, limit: int = 500) -> list[Page]:
    """Give the pages that have joined one and go on as part of it, in order."""
    rows = unit.connection.execute(
        select(*PAGE)
        .where(pages.c.joined_id == page_id, pages.c.ended_at.is_(None))
        .order_by(pages.c.id)
        .limit(limit)
    )
    return [read(row) for row in rows]


def join(unit: Unit, page: Page, *, told_at: datetime) -> None:
    """Count one more that has joined a page; it is told of at a moment, if none is set already."""
    unit.connection.execute(
        update(pages)
        .where(pages.c.id == page.id)
        .values(
            joined=pages.c.joined + 1,
            digest_at=func.coalesce(pages.c.digest_at, literal(told_at, pages.c.digest_at.type)),
        )
    )


def left(unit: Unit, page_id: int) -> None:
    """Count one less that has joined a page: it has ended by itself."""
    joined = (pages.c.id == page_id, pages.c.joined > 0)
    unit.connection.execute(update(pages).where(*joined).values(joined=pages.c.joined - 1))


def lead(unit: Unit, first: Page, then: Page, *, next_at: datetime | None) -> Page | None:
    """Let another page lead those that had joined one which has ended, as far as it had come."""
    unit.connection.execute(
        update(pages).where(pages.c.joined_id == first.id).values(joined_id=then.id)
    )
    goes_on = {
        "joined_id": None,
        "joined": max(first.joined - 1, 0),
        "ladder": first.ladder,
        "acknowledged_at": first.acknowledged_at,
        "acknowledged_by": first.acknowledged_by,
        "person_id": first.person_id,
    }
    row = unit.connection.execute(
        update(pages)
        .where(pages.c.id == then.id)
        .values(**goes_on, next_at=next_at, planned_at=unit.now)
        .returning(*PAGE)
    ).one_or_none()
    return read_any(row)
