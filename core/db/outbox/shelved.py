"""What is owed and has to wait for another hour, out of the way of everything else."""

from datetime import datetime

from sqlalchemy import update

from core.db.outbox.owed import Owed
from core.db.tables import outbox
from core.db.unit import Unit

BY_DAY = " by day"  # ends the lane of what waits: nothing said meanwhile stands behind it


def shelve(unit: Unit, owed: Owed, *, until: datetime) -> None:
    """Give a claimed row back until a moment, in a lane of its own."""
    unit.connection.execute(
        update(outbox)
        .where(outbox.c.id == owed.id, outbox.c.lease_by == owed.leased_by)
        .values(
            send_after=until,
            lane=owed.lane.removesuffix(BY_DAY) + BY_DAY,
            lease_by="",
            lease_until=None,
            attempts=0,
            result="waits for attended hours",
        )
    )
