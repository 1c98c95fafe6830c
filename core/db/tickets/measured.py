"""What was measured of tickets that were closed, for the team's numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, text

from core.db.prepared import Prepared
from core.db.tables import tickets
from core.db.unit import Unit
from core.domain.tickets.ticket import State

_CLOSED = Prepared(
    select(tickets.c.clocks, tickets.c.cause_code)
    .where(
        tickets.c.closed_at >= bindparam("since"),
        tickets.c.closed_at < bindparam("until"),
        tickets.c.state == State.CLOSED.value,
        tickets.c.clocks.is_not(None),
    )
    .order_by(tickets.c.closed_at.desc())
    .limit(bindparam("most"))
)
_LATE = Prepared(
    select(func.count().label("late"))
    .select_from(tickets)
    .where(text("is_open"), tickets.c.due_at < bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class Closed:
    """The clocks of a ticket as they were kept when it ended, and what had caused it."""

    clocks: Mapping[str, Any]
    cause: str


def closed(unit: Unit, *, since: datetime, until: datetime, limit: int) -> list[Closed]:
    """Give what was kept of tickets closed in a time, the newest first."""
    rows = _CLOSED.all(unit.connection, since=since, until=until, most=limit)
    return [Closed(row.clocks, row.cause_code) for row in rows]


def late(unit: Unit) -> int:
    """Count the open tickets of which a promise has broken and is not met yet."""
    found: int = _LATE.one(unit.connection, now=unit.now).late
    return found
