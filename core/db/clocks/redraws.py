"""Tickets whose cards show another due time, and are not drawn anew yet."""

from collections.abc import Iterable

from sqlalchemy import bindparam, select, text, update

from core.db.prepared import Prepared
from core.db.tables import outbox, tickets
from core.db.unit import Unit
from core.domain.places import Address

_FLAG = Prepared(update(tickets).where(tickets.c.id == bindparam("wanted")))
_NEXT = Prepared(
    select(tickets.c.id)
    .where(text("redraw"))  # word for word as in the partial index
    .order_by(tickets.c.due_rank)
    .limit(bindparam("most"))
    .with_for_update(key_share=True, skip_locked=True)
)
_ON_ITS_WAY = Prepared(
    select(outbox.c.id)
    .where(outbox.c.lane == bindparam("its_lane"), text("done_at IS NULL"))
    .limit(1)
)


def flag(unit: Unit, ids: Iterable[int]) -> None:
    """Note that these show another due time."""
    for ticket_id in ids:
        _FLAG.run(unit.connection, wanted=ticket_id, redraw=True)


def take(unit: Unit, *, limit: int) -> list[int]:
    """Give some that are to be drawn anew, what is due first, and forget that they are."""
    found = [row.id for row in _NEXT.all(unit.connection, most=limit)]
    for ticket_id in found:
        _FLAG.run(unit.connection, wanted=ticket_id, redraw=False)
    return found


def is_busy(unit: Unit, room: Address) -> bool:
    """Tell whether anything is still on its way to a room."""
    return _ON_ITS_WAY.first(unit.connection, its_lane=f"room:{room.room}") is not None
