"""Who was given a ticket when: what it takes to give the next one to whose turn it is."""

from datetime import datetime

from sqlalchemy import bindparam, func, literal_column, select

from core.db.prepared import Prepared
from core.db.tables import tickets
from core.db.unit import Unit

_CHOOSING = Prepared(select(func.pg_advisory_xact_lock(literal_column("7173041"))))
_LAST = Prepared(
    select(func.max(tickets.c.assigned_at)).where(tickets.c.assignee_id == bindparam("wanted"))
)


def one_after_the_other(unit: Unit) -> None:
    """Let nobody else give a ticket in turn until this unit is over: else both chose the same.

    On SQLite that is so in any case.
    """
    if unit.connection.dialect.name == "postgresql":
        _CHOOSING.run(unit.connection)


def last_given(unit: Unit, person_id: int) -> datetime | None:
    """Tell when somebody was given a ticket last."""
    found: datetime | None = _LAST.one(unit.connection, wanted=person_id)[0]
    return found
