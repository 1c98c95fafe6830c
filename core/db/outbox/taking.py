"""What a unit calls for, leased in that very unit: its process sends it without another look."""

from collections.abc import Iterable

from sqlalchemy import bindparam, update

from core.db.database import notify
from core.db.outbox.due import MAY_GO
from core.db.outbox.outbox import CHANNEL, LEASE
from core.db.outbox.owed import Owed, read
from core.db.prepared import Prepared
from core.db.tables import outbox
from core.db.unit import Unit

_TAKE = Prepared(
    update(outbox).where(outbox.c.key == bindparam("its_key"), *MAY_GO).returning(outbox)
)


def take(unit: Unit, keys: Iterable[str], *, by: str) -> list[Owed]:
    """Lease to `by` what may go at once."""
    leased = {"now": unit.now, "lease_by": by, "lease_until": unit.now + LEASE}
    rows = (_TAKE.first(unit.connection, its_key=key, **leased) for key in keys)
    taken = (read(row, by=by) for row in rows if row is not None)
    return [owed for owed in taken if owed is not None]


def leave(unit: Unit) -> None:
    """Leave what was not taken to those who claim: wake them when the unit is committed."""
    notify(unit.connection, CHANNEL)
