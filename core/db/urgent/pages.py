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
    insert,
    literal_column,
    or_,
    select,
    true,
    update as change,
)

from core.db.prepared import Prepared
from core.db.tables import page_calls, pages
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


PAGE = [pages.c[name] for name in Page.__slots__]
"""The columns that `read` makes a page of."""
_ONE = Prepared(select(*PAGE).where(pages.c.id == bindparam("its_id")))
_NEWEST = Prepared(
    select(*PAGE)
    .where(pages.c.ticket_id == bindparam("its_ticket"))
    .order_by(pages.c.id.desc())
    .limit(literal_column("1"))
)


def read(row: Any) -> Page:
    return Page(*tuple(row))


def read_any(row: Row[Any] | None) -> Page | None:
    return None if row is None else read(row)


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
    return read(
        unit.connection.execute(
            insert(pages)
            .values(**values, next_at=next_at, planned_at=unit.now, **columns)
            .returning(*PAGE)
        ).one()
    )


def by_id(unit: Unit, page_id: int) -> Page:
    return read(_ONE.one(unit.connection, its_id=page_id))


def to_change(unit: Unit, page_id: int) -> Page | None:
    """Give a page that this unit changes: others wait for it."""
    wanted = select(*PAGE).where(pages.c.id == page_id).with_for_update()
    return read_any(unit.connection.execute(wanted).one_or_none())


def own(unit: Unit, ticket_id: int) -> Page | None:
    """Give the ticket's newest page, though it may have joined another."""
    return read_any(_NEWEST.first(unit.connection, its_ticket=ticket_id))


def of_ticket(unit: Unit, ticket_id: int) -> Page | None:
    """Give the page that calls for a ticket: its newest, or the one which that goes on as."""
    found = own(unit, ticket_id)
    return found if found is None or found.leader is None else by_id(unit, found.leader)


def of_tickets(unit: Unit, ids: list[int]) -> dict[int, Page]:
    """Give the page that calls for each ticket that has one."""
    rows = unit.connection.execute(
        select(*PAGE).where(pages.c.ticket_id.in_(ids)).order_by(pages.c.id)
    )
    found = {row.ticket_id: read(row) for row in rows}
    leading = {one.leader for one in found.values() if one.leader is not None}
    if not leading:
        return found
    rows = unit.connection.execute(select(*PAGE).where(pages.c.id.in_(leading)))
    roots = {row.id: read(row) for row in rows}
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
        select(*PAGE)
        .where(column.is_not(None), now_is)
        .order_by(column, pages.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [read(row) for row in rows]


def drills_open(unit: Unit) -> bool:
    """Tell whether a drill is under way."""
    wanted = (pages.c.kind == DRILL, pages.c.next_at.is_not(None))
    return unit.connection.execute(select(pages.c.id).where(*wanted).limit(1)).first() is not None


def unanswered(unit: Unit, *, called: int | None = None, limit: int = 20) -> list[Page]:
    """Give the newest pages that nobody has taken, or of those that have `called` a person."""
    mine = select(page_calls.c.page_id).where(page_calls.c.person_id == called)
    rows = unit.connection.execute(
        select(*PAGE)
        .where(pages.c.next_at.is_not(None), pages.c.acknowledged_at.is_(None))
        .where(pages.c.ticket_id.is_not(None))
        .where(true() if called is None else pages.c.id.in_(mine))
        .order_by(pages.c.id.desc())
        .limit(limit)
    )
    return [read(row) for row in rows]


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
        change(pages).where(*unchanged).values(**columns).returning(*PAGE)
    ).one_or_none()
    return read_any(row)


def _same(column: ColumnElement[Any], value: datetime | int | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value


def put_off(unit: Unit, page: Page, *, until: datetime) -> None:
    """Try again at another moment, by the plain ladder: this one could not be climbed."""
    values = {"next_at": until, "planned_at": unit.now, "ladder": None}
    unit.connection.execute(change(pages).where(pages.c.id == page.id).values(**values))


def end(unit: Unit, ticket_id: int) -> None:
    """Stop paging for a ticket that has ended."""
    unit.connection.execute(
        change(pages)
        .where(pages.c.ticket_id == ticket_id, pages.c.ended_at.is_(None))
        .values(next_at=None, ended_at=unit.now, digest_at=None)
    )
