"""How something that thousands hear of was changed last, read for every message."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, func, select

from core.db.prepared import Prepared
from core.db.tables import incident_events, incident_updates, incidents
from core.db.unit import Unit
from core.domain.incidents import Progress
from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Stamp:
    """While `version` is the same, it reads the same.

    `newest` is the newest entry of its timeline, which stands by itself if it is `apart`.
    """

    version: tuple[int, ...]
    newest: int
    apart: bool


_WHICH: BindParameter[int] = bindparam("its_id")
_INCIDENT = Prepared(
    select(
        incidents.c.version,
        select(func.max(incident_events.c.id))
        .where(incident_events.c.incident_id == _WHICH)
        .scalar_subquery()
        .label("event"),
        incident_updates.c.id,
        incident_updates.c.worse,
        incident_updates.c.progress,
    )
    .join(incident_updates, incident_updates.c.incident_id == incidents.c.id)
    .where(incidents.c.id == _WHICH)
    .order_by(incident_updates.c.id.desc())
    .limit(1)
)


def incident(unit: Unit, incident_id: int) -> Stamp:
    """Give the stamp of an incident.

    Raises: NotFound: none is published by this number.
    """
    row = _INCIDENT.first(unit.connection, its_id=incident_id)
    if row is None:
        raise NotFound("incident")
    apart = row.worse or row.progress == Progress.RESOLVED.value
    return Stamp((row.version, row.event or 0, row.id), row.id, bool(apart))
