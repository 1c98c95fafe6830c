"""What was put off goes sooner: its platform answers again, or the clock was set back."""

from sqlalchemy import update

from core.db.database import notify
from core.db.outbox.outbox import CHANNEL, waits
from core.db.tables import outbox
from core.db.unit import Unit
from core.domain.urgent.paging import SET_BACK

_NOT_DONE = outbox.c.done_at.is_(None)


def hurry(unit: Unit, *, platform: str) -> None:
    """Make due, once, what was put back only because a platform did not answer."""
    put_back = (outbox.c.result == waits(platform), outbox.c.send_after > unit.now)
    hurried = unit.connection.execute(
        update(outbox).where(_NOT_DONE, *put_back).values(send_after=unit.now, result="")
    )
    if hurried.rowcount:
        notify(unit.connection, CHANNEL)


def follow_clock(unit: Unit) -> int:
    """Make due what was owed at a moment that is still to come: the clock was set back since.

    Nothing that stands behind it could go before that moment either, in however many rounds.
    """
    ahead = (outbox.c.created_at > unit.now + SET_BACK, outbox.c.lease_until.is_(None))
    moved = unit.connection.execute(
        update(outbox).where(_NOT_DONE, *ahead).values(created_at=unit.now, send_after=unit.now)
    )
    if moved.rowcount:
        notify(unit.connection, CHANNEL)
    return moved.rowcount
