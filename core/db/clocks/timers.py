"""Timers: one row for each ticket that waits, with the step that comes next.

A row begins and ends with the state of its ticket, in the same statement's unit, so that no use
case can forget it. Its cause is the version of the ticket that began to wait: a new question is a
new cause, and what is owed for an old one is not said any more.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, or_, select, update

from core.db.prepared import Prepared
from core.db.tables import tickets, timers
from core.db.unit import Unit
from core.db.upsert import for_both
from core.domain.clocks.ladders import WAITING, Standing, Waiting
from core.domain.tickets.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Timer:
    """Where a ticket stands on its ladder."""

    ticket_id: int
    waiting: Waiting
    cause: int
    standing: Standing
    due_at: datetime | None
    plan: str

    @property
    def id(self) -> int:
        """Name the row in a log line."""
        return self.ticket_id


_TIMER = [
    timers.c[name] for name in ("ticket_id", "waiting", "cause", "since", "taken", "due_at", "plan")
]
_SET = ("waiting", "cause", "since", "taken", "due_at", "plan")
_BEGIN = Prepared(
    for_both(
        timers,
        lambda row: row.on_conflict_do_update(
            index_elements=["ticket_id"], set_={name: row.excluded[name] for name in _SET}
        ),
    )
)
_END = Prepared(delete(timers).where(timers.c.ticket_id == bindparam("wanted")))
_OF = Prepared(select(*_TIMER).where(timers.c.ticket_id == bindparam("wanted")))


def _timer(row: Row[Any]) -> Timer:
    ticket_id, waiting, cause, since, taken, due_at, plan = tuple(row)
    return Timer(ticket_id, Waiting(waiting), cause, Standing(since, taken), due_at, plan)


def follow(unit: Unit, ticket: Ticket) -> None:
    """Begin or end the waiting of a ticket whose state was just set."""
    waiting = WAITING.get((ticket.state.value, ticket.pending_reason))
    if waiting is None:
        end(unit, ticket.id)
    else:
        begin(unit, ticket, waiting)


def begin(unit: Unit, ticket: Ticket, waiting: Waiting) -> None:
    """Let a ticket wait from now on, whatever it waited for before; the sweep plans the step."""
    _BEGIN.run(
        unit.connection,
        ticket_id=ticket.id,
        waiting=waiting.value,
        cause=ticket.version,
        since=unit.now,
        taken=0,
        due_at=unit.now,
        plan="",
    )


def end(unit: Unit, ticket_id: int) -> None:
    _END.run(unit.connection, wanted=ticket_id)


def of_ticket(unit: Unit, ticket_id: int) -> Timer | None:
    row = _OF.first(unit.connection, wanted=ticket_id)
    return None if row is None else _timer(row)


def due(unit: Unit, *, longest: timedelta, limit: int) -> list[Timer]:
    """Give the timers whose step may be due, with their tickets locked, but those in use now."""
    wanted = due_timers(unit.now, longest=longest, limit=limit)
    return [_timer(row) for row in unit.connection.execute(wanted)]


def due_timers(now: datetime, *, longest: timedelta, limit: int) -> Select[Any]:
    """Select what is due, by its index: what waits longer costs nothing.

    The ticket is locked and not the timer, since everybody else comes by way of the ticket. A step
    that is to come later than the `longest` gap could make it was planned before the clock was set
    back: it must not wait for as long as that.
    """
    return (
        select(*_TIMER)
        .join(tickets, tickets.c.id == timers.c.ticket_id)
        .where(or_(timers.c.due_at <= now, timers.c.due_at > now + longest))
        .order_by(timers.c.due_at, timers.c.ticket_id)
        .limit(limit)
        .with_for_update(skip_locked=True, of=tickets, key_share=True)
    )


def plan(unit: Unit, timer: Timer, standing: Standing, *, due_at: datetime | None, by: str) -> bool:
    """Note where a timer stands and what comes next; tell whether it still stood where it did."""
    done = unit.connection.execute(
        update(timers)
        .where(
            timers.c.ticket_id == timer.ticket_id,
            timers.c.cause == timer.cause,
            timers.c.taken == timer.standing.taken,
        )
        .values(since=standing.since, taken=standing.taken, due_at=due_at, plan=by)
    )
    return bool(done.rowcount)


def put_off(unit: Unit, timer: Timer, *, until: datetime) -> None:
    """Try a timer again at another moment."""
    unit.connection.execute(
        update(timers).where(timers.c.ticket_id == timer.ticket_id).values(due_at=until)
    )


def replan(unit: Unit, *, by: str, limit: int) -> int:
    """Let the sweep look again at what was planned by another procedure; tell how many."""
    found = (
        select(timers.c.ticket_id)
        .where(timers.c.plan != by)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    done = unit.connection.execute(
        update(timers)
        .where(timers.c.ticket_id.in_(found.scalar_subquery()))
        .values(due_at=unit.now, plan=by)
    )
    return done.rowcount
