"""What was done with an incident, looked up in its history."""

from datetime import datetime

from sqlalchemy import select

from core.db.tables import incident_events
from core.db.unit import Unit


def last(unit: Unit, incident_id: int, what: str) -> tuple[int | None, datetime] | None:
    """Give who did something with an incident last, and when."""
    row = unit.connection.execute(
        select(incident_events.c.actor_id, incident_events.c.at)
        .where(incident_events.c.incident_id == incident_id, incident_events.c.type == what)
        .order_by(incident_events.c.id.desc())
        .limit(1)
    ).one_or_none()
    return (row[0], row[1]) if row is not None else None


def changed_since(unit: Unit, incident_id: int, event: int, *, but: str) -> bool:
    """Tell whether something was done after an entry, other than what is named."""
    later = select(incident_events.c.id).where(
        incident_events.c.incident_id == incident_id,
        incident_events.c.id > event,
        incident_events.c.type != but,
    )
    return unit.connection.execute(later.limit(1)).first() is not None
