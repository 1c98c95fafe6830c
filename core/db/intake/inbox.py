"""Which events have been seen: a repeat changes nothing."""

from datetime import timedelta

from sqlalchemy import delete

from core.db.prepared import Prepared
from core.db.tables import inbox
from core.db.unit import Unit
from core.db.upsert import for_both

_NOTE = Prepared(for_both(inbox, lambda row: row.on_conflict_do_nothing()))
KEPT = timedelta(days=7)  # longer than any platform repeats an event


def first_time(unit: Unit, key: str) -> bool:
    """Note an event, in the same unit as what it causes; tell whether it is new."""
    return bool(_NOTE.run(unit.connection, key=key, received_at=unit.now))


def forget(unit: Unit, key: str) -> None:
    """Take an event as new if it comes again."""
    unit.connection.execute(delete(inbox).where(inbox.c.key == key))


def forget_old(unit: Unit) -> None:
    unit.connection.execute(delete(inbox).where(inbox.c.received_at < unit.now - KEPT))
