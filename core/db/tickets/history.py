"""The append-only history: every change is an event with actor, moment and data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, insert, select

from core.db.prepared import Prepared
from core.db.tables import events
from core.db.unit import Unit
from core.domain.tickets.stretches import matters


@dataclass(frozen=True, slots=True)
class Event:
    """What happened. `data` holds ids and codes; `actor_id` is None when the system did it."""

    seq: int
    ticket_id: int
    type: str
    actor_id: int | None
    at: datetime
    data: dict[str, Any]


_EVENT = [events.c[name] for name in ("seq", "ticket_id", "type", "actor_id", "at", "data")]
_ADD = Prepared(insert(events))


def _event(row: Row[Any]) -> Event:
    return Event(row.seq, row.ticket_id, row.type, row.actor_id, row.at, row.data or {})


def add(unit: Unit, ticket_id: int, kind: str, actor_id: int | None, **data: Any) -> int:
    """Write down what happened; give the event's number.

    One of a kind that `core.domain.tickets.stretches` does not know says as `state` where it leads:
    clocks are derived from it, and settled before the unit is committed.
    """
    if matters(kind):
        unit.touched.add(ticket_id)
    return _ADD.number(
        unit.connection,
        ticket_id=ticket_id,
        type=kind,
        actor_id=actor_id,
        at=unit.now,
        data=data or None,
    )


def by_seq(unit: Unit, seq: int) -> Event:
    return _event(unit.connection.execute(select(*_EVENT).where(events.c.seq == seq)).one())


def last_act(unit: Unit, ticket_ids: Iterable[int], actor_id: int | None) -> datetime | None:
    """Tell when somebody last did something with any of these tickets; None if never."""
    theirs = (events.c.ticket_id.in_(ticket_ids), events.c.actor_id == actor_id)
    found: datetime | None = unit.connection.execute(
        select(func.max(events.c.at)).where(*theirs)
    ).scalar_one()
    return found


def of_ticket(unit: Unit, ticket_id: int) -> list[Event]:
    rows = unit.connection.execute(
        select(*_EVENT).where(events.c.ticket_id == ticket_id).order_by(events.c.seq)
    )
    return [_event(row) for row in rows]


def newest(unit: Unit, ticket_ids: Iterable[int], kind: str) -> dict[int, Event]:
    """Give the last event of a kind that each of these tickets has had, if any."""
    theirs = (events.c.ticket_id.in_(ticket_ids), events.c.type == kind)
    rows = unit.connection.execute(select(*_EVENT).where(*theirs).order_by(events.c.seq))
    return {row.ticket_id: _event(row) for row in rows}
