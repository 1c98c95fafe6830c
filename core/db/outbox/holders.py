"""Who holds claims on what is owed, and how those of the dead are freed."""

from collections.abc import Collection, Iterable

from sqlalchemy import and_, literal_column, select, update

from core.db.database import notify
from core.db.outbox.outbox import CHANNEL
from core.db.tables import outbox
from core.db.unit import Unit

_NOT_DONE = literal_column("outbox.done_at").is_(None)


def leases(unit: Unit) -> list[str]:
    """Give who holds claims."""
    return list(
        unit.connection.execute(
            select(outbox.c.lease_by).where(_NOT_DONE, outbox.c.lease_by != "").distinct()
        ).scalars()
    )


def release(unit: Unit, holders: Iterable[str]) -> None:
    """Free what the dead have claimed."""
    unit.connection.execute(
        update(outbox)
        .where(and_(_NOT_DONE, outbox.c.lease_by.in_(list(holders))))
        .values(lease_until=None, lease_by="")
    )
    notify(unit.connection, CHANNEL)


def abandon(unit: Unit, holder: str, *, but: Collection[int]) -> None:
    """Free what a living process has claimed and does not know of, after a lost database.

    `but` are the rows that it does know of.
    """
    unit.connection.execute(
        update(outbox)
        .where(
            _NOT_DONE,
            outbox.c.lease_by.startswith(f"{holder}.", autoescape=True),
            outbox.c.id.not_in(but),
        )
        .values(lease_until=None, lease_by="")
    )
