"""Whether every urgent ticket is being called for: what the last look found, for all replicas."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, exists, func, or_, select, text, update

from core.db.tables import audits, pages, tickets
from core.db.unit import Unit
from core.db.upsert import insert_into

_ONLY = 1
_OPEN_AND_URGENT = text("is_open AND urgent")  # word for word as in the partial index


@dataclass(frozen=True, slots=True)
class Audit:
    """`at` is the last look, `quiet_at` the last one that found an urgent case gone quiet."""

    at: datetime
    quiet_at: datetime | None


def last(unit: Unit) -> Audit | None:
    """Give what the last look found; None before the first."""
    row = unit.connection.execute(select(audits.c.at, audits.c.quiet_at)).one_or_none()
    return None if row is None else Audit(row.at, row.quiet_at)


def note(unit: Unit, *, quiet: bool) -> None:
    """Note a look."""
    found = {"at": unit.now} | ({"quiet_at": unit.now} if quiet else {})
    done = unit.connection.execute(update(audits).where(audits.c.id == _ONLY).values(**found))
    if not done.rowcount:
        unit.connection.execute(
            insert_into(unit.connection, audits)
            .values(id=_ONLY, **found)
            .on_conflict_do_nothing(index_elements=["id"])
        )


def quiet(unit: Unit, *, late: datetime, only: int | None = None, limit: int = 100) -> list[int]:
    """Give open urgent tickets, or one of them, that nobody is called for and nobody has taken.

    A page calls that is not over and was taken by somebody, or has a next moment that is not `late`
    already; one that has joined another calls by that one.
    """
    leading = pages.alias("leading")
    calls = and_(
        leading.c.ended_at.is_(None),
        or_(leading.c.acknowledged_at.is_not(None), leading.c.next_at > late),
    )
    called = exists(
        select(pages.c.id)
        .join(leading, leading.c.id == func.coalesce(pages.c.joined_id, pages.c.id))
        .where(pages.c.ticket_id == tickets.c.id, pages.c.ended_at.is_(None), calls)
    )
    which = ~called if only is None else and_(~called, tickets.c.id == only)
    rows = unit.connection.execute(
        select(tickets.c.id).where(_OPEN_AND_URGENT, which).order_by(tickets.c.id).limit(limit)
    )
    return list(rows.scalars())
