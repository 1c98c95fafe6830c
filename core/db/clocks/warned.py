"""Warnings that are due: which tickets, and what was said of their promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from core.db.prepared import Prepared
from core.db.tables import tickets
from core.db.unit import Unit

_URGENT = tickets.c.urgent == bindparam("wanted_urgent")
_DUE = Prepared(
    select(tickets.c.id)
    .where(_URGENT, tickets.c.warn_at <= bindparam("now"))
    .order_by(tickets.c.warn_at)
    .limit(bindparam("most"))
    .with_for_update(key_share=True, skip_locked=True)
)
_NOTE = Prepared(update(tickets).where(tickets.c.id == bindparam("wanted")))


@dataclass(frozen=True, slots=True)
class Due:
    """A ticket of which a warning may be due; whoever looks closer may find that none is."""

    id: int


def due(unit: Unit, *, urgent: bool, limit: int) -> list[Due]:
    """Give tickets of which somebody is to be warned by now, and lock them.

    Those that somebody is changing are left out: they come back, or are settled by then.
    """
    rows = _DUE.all(unit.connection, wanted_urgent=urgent, now=unit.now, most=limit)
    return [Due(row.id) for row in rows]


def note(unit: Unit, ticket_id: int, said: Mapping[str, Any]) -> None:
    """Keep what was said; the moment of the next warning follows when the unit ends."""
    _NOTE.run(unit.connection, wanted=ticket_id, warned=said)
    unit.touched.add(ticket_id)


def put_off(unit: Unit, ticket_id: int, *, until: datetime) -> None:
    """Try a ticket again at another moment."""
    _NOTE.run(unit.connection, wanted=ticket_id, warn_at=until)
