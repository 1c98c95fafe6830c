"""Calls for help: an urgent ticket pages the people on call until one of them answers.

Every change is guarded by what the page was when it was read: of two replicas one changes it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    bindparam,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    true,
    update as change,
)

from core.db.prepared import Prepared
from core.db.tables import page_calls, pages, tickets
from core.db.unit import Unit
from core.domain.urgent.paging import SET_BACK

URGENT, MANUAL, DRILL = "urgent", "manual", "drill"  # by the case, by an agent, for practice


@dataclass(frozen=True, slots=True)
class Page:
    """`rounds` is how often it has called, `taken` how many rungs of its ladder are behind it.

    `next_at` is the next call, or, once somebody took it, when they are asked whether they still
    are on it. `person_id` is whom it calls now. A drill has no ticket.
    """

    id: int
    ticket_id: int | None
    started_at: datetime
    rounds: int
    next_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_by: int | None
    kind: str = URGENT
    system: str = ""
    ladder: dict[str, Any] | None = None
    taken: int = 0
    person_id: int | None = None
    planned_at: datetime | None = None
    asked_at: datetime | None = None
    ended_at: datetime | None = None
    asked_by: int | None = None
    note_id: int | None = None
    joined_id: int | None = None
    joined: int = 0
    digest_at: datetime | None = None
    digests: int = 0

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to come."""
        return self.ended_at is None and self.acknowledged_at is None

    @property
    def leader(self) -> int | None:
        """The page that it goes on as part of; None for one that stands by itself, or has ended."""
        return self.joined_id if self.ended_at is None else None


_PAGE = [pages.c[name] for name in Page.__slots__]
_ONE = Prepared(select(*_PAGE).where(pages.c.id == bindparam("its_id")))
_NEWEST = Prepared(
    select(*_PAGE)
    .where(pages.c.ticket_id == bindparam("its_ticket"))
    .order_by(pages.c.id.desc())
    .limit(literal_column("1"))
)


def _page(row: Any) -> Page:
    return Page(*tuple(row))


def _found(row: Row[Any] | None) -> Page | None:
    return None if row is None else _page(row)


def start(
    unit: Unit,
    ticket_id: int | None,
    *,
    next_at: datetime | None,
    ladder: dict[str, Any],
    **columns: Any,
) -> Page:
    """Begin a page that has not called yet."""
    values = {"ticket_id": ticket_id, "started_at": unit.now, "rounds": 0, "ladder": ladder}
    return _page(
        unit.connection.execute(
            insert(pages)
            .values(**values, next_at=next_at, planned_at=unit.now, **columns)
            .returning(*_PAGE)
        ).one()
    )


def by_id(unit: Unit, page_id: int) -> Page:
    return _page(_ONE.one(unit.connection, its_id=page_id))


def to_change(unit: Unit, page_id: int) -> Page | None:
    """Give a page that this unit changes: others wait for it."""
    wanted = select(*_PAGE).where(pages.c.id == page_id).with_for_update()
    return _found(unit.connection.execute(wanted).one_or_none())


def own(unit: Unit, ticket_id: int) -> Page | None:
    """Give the ticket's newest page, though it may have joined another."""
    row = _NEWEST.first(unit.connection, its_ticket=ticket_id)
    return None if row is None else _page(row)


def of_ticket(unit: Unit, ticket_id: int) -> Page | None:
    """Give the page that calls for a ticket: its newest, or the one which that goes on as."""
    found = own(unit, ticket_id)
    return found if found is None or found.leader is None else by_id(unit, found.leader)


def of_tickets(unit: Unit, ids: list[int]) -> dict[int, Page]:
    """Give the page that calls for each ticket that has one."""
    rows = unit.connection.execute(
        select(*_PAGE).where(pages.c.ticket_id.in_(ids)).order_by(pages.c.id)
    )
    found = {row.ticket_id: _page(row) for row in rows}
    leading = {one.leader for one in found.values() if one.leader is not None}
    if not leading:
        return found
    rows = unit.connection.execute(select(*_PAGE).where(pages.c.id.in_(leading)))
    roots = {row.id: _page(row) for row in rows}
    return {
        ticket_id: roots[one.leader] if one.leader is not None else one
        for ticket_id, one in found.items()
    }


def due(unit: Unit, *, limit: int = 50) -> list[Page]:
    """Give the pages for which something has to be done now.

    What was planned at a moment that is still to come was planned before the clock was set back:
    it must not be quiet for as long as that.
    """
    planned = or_(pages.c.next_at <= unit.now, pages.c.planned_at > unit.now + SET_BACK)
    return _due(unit, pages.c.next_at, planned, limit)


def digests_due(unit: Unit, *, limit: int = 50) -> list[Page]:
    """Give the pages that others have joined, and of which nobody has been told yet."""
    late = or_(pages.c.digest_at <= unit.now, pages.c.digest_at > unit.now + timedelta(hours=1))
    return _due(unit, pages.c.digest_at, late, limit)


def _due(
    unit: Unit, column: ColumnElement[Any], now_is: ColumnElement[bool], limit: int
) -> list[Page]:
    rows = unit.connection.execute(
        select(*_PAGE)
        .where(column.is_not(None), now_is)
        .order_by(column, pages.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [_page(row) for row in rows]


def drills_open(unit: Unit) -> bool:
    """Tell whether a drill is under way."""
    wanted = (pages.c.kind == DRILL, pages.c.next_at.is_not(None))
    return unit.connection.execute(select(pages.c.id).where(*wanted).limit(1)).first() is not None


def unanswered(unit: Unit, *, called: int | None = None, limit: int = 20) -> list[Page]:
    """Give the newest pages that nobody has taken, or of those that have `called` a person."""
    mine = select(page_calls.c.page_id).where(page_calls.c.person_id == called)
    rows = unit.connection.execute(
        select(*_PAGE)
        .where(pages.c.next_at.is_not(None), pages.c.acknowledged_at.is_(None))
        .where(pages.c.ticket_id.is_not(None))
        .where(true() if called is None else pages.c.id.in_(mine))
        .order_by(pages.c.id.desc())
        .limit(limit)
    )
    return [_page(row) for row in rows]


def update(unit: Unit, page: Page, **columns: Any) -> Page | None:
    """Change a page as it was read; None where it has called, ended or been taken since."""
    unchanged = (
        pages.c.id == page.id,
        pages.c.rounds == page.rounds,
        _same(pages.c.joined_id, page.joined_id),
        _same(pages.c.acknowledged_at, page.acknowledged_at),
        _same(pages.c.ended_at, page.ended_at),
    )
    if "next_at" in columns:
        columns["planned_at"] = unit.now
    row = unit.connection.execute(
        change(pages).where(*unchanged).values(**columns).returning(*_PAGE)
    ).one_or_none()
    return _found(row)


def _same(column: ColumnElement[Any], value: datetime | int | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value


def put_off(unit: Unit, page: Page, *, until: datetime) -> None:
    """Try again at another moment, by the plain ladder: this one could not be climbed."""
    values = {"next_at": until, "planned_at": unit.now, "ladder": None}
    unit.connection.execute(change(pages).where(pages.c.id == page.id).values(**values))


def joinable(unit: Unit, system: str, ladder: dict[str, Any], *, since: datetime) -> Page | None:
    """Give the page that a further one of a system may join: the newest that began since then.

    It climbs the very same `ladder`: another one calls other people.
    """
    row = unit.connection.execute(
        select(*_PAGE)
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
    return _found(row)


def joined_to(unit: Unit, page_id: int, *, limit: int = 500) -> list[Page]:
    """Give the pages that have joined one and go on as part of it, in order."""
    rows = unit.connection.execute(
        select(*_PAGE)
        .where(pages.c.joined_id == page_id, pages.c.ended_at.is_(None))
        .order_by(pages.c.id)
        .limit(limit)
    )
    return [_page(row) for row in rows]


def join(unit: Unit, page: Page, *, told_at: datetime) -> None:
    """Count one more that has joined a page; it is told of at a moment, if none is set already."""
    unit.connection.execute(
        change(pages)
        .where(pages.c.id == page.id)
        .values(
            joined=pages.c.joined + 1,
            digest_at=func.coalesce(pages.c.digest_at, literal(told_at, pages.c.digest_at.type)),
        )
    )


def left(unit: Unit, page_id: int) -> None:
    """Count one less that has joined a page: it has ended by itself."""
    joined = (pages.c.id == page_id, pages.c.joined > 0)
    unit.connection.execute(change(pages).where(*joined).values(joined=pages.c.joined - 1))


def lead(unit: Unit, first: Page, then: Page, *, next_at: datetime | None) -> Page | None:
    """Let another page lead those that had joined one which has ended, as far as it had come."""
    unit.connection.execute(
        change(pages).where(pages.c.joined_id == first.id).values(joined_id=then.id)
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
        change(pages)
        .where(pages.c.id == then.id)
        .values(**goes_on, next_at=next_at, planned_at=unit.now)
        .returning(*_PAGE)
    ).one_or_none()
    return _found(row)


def end(unit: Unit, ticket_id: int) -> None:
    """Stop paging for a ticket that has ended."""
    unit.connection.execute(
        change(pages)
        .where(pages.c.ticket_id == ticket_id, pages.c.ended_at.is_(None))
        .values(next_at=None, ended_at=unit.now, digest_at=None)
    )
