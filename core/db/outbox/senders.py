"""Which processes send: they share what a platform takes from all of them together."""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import bindparam, delete, func, select

from core.db.prepared import Prepared
from core.db.tables import senders
from core.db.types import UtcDateTime
from core.db.unit import Unit
from core.db.upsert import for_both

GONE = timedelta(seconds=15)  # who has not been seen for so long sends nothing any more

_SEEN = Prepared(
    for_both(
        senders,
        lambda row: row.on_conflict_do_update(
            index_elements=["name"], set_={"seen_at": row.excluded.seen_at}
        ),
    )
)
_COUNT = Prepared(
    select(func.count())
    .select_from(senders)
    .where(senders.c.seen_at > bindparam("since", type_=UtcDateTime))
)


def seen(unit: Unit, name: str) -> int:
    """Note that a process is there, forget those that are gone, and count who is left."""
    unit.connection.execute(delete(senders).where(senders.c.seen_at <= unit.now - GONE))
    _SEEN.run(unit.connection, name=name, seen_at=unit.now)
    return count(unit)


def count(unit: Unit) -> int:
    """Count the processes that send."""
    [row] = _COUNT.all(unit.connection, since=unit.now - GONE)
    return int(row[0])


def names(unit: Unit) -> list[str]:
    """Give those that are noted, gone or not."""
    return list(unit.connection.execute(select(senders.c.name)).scalars())


def forget(unit: Unit, gone: Iterable[str]) -> None:
    """Forget processes that have ended."""
    unit.connection.execute(delete(senders).where(senders.c.name.in_(list(gone))))
