"""An incident as the team sees it: with what it lacks, who wrote it, and what it is about."""

from dataclasses import dataclass
from datetime import timedelta

from core.db import incidents, people
from core.db.unit import Unit
from core.domain.incidents import UNPUBLISHED, Incident
from core.services.around import key_of
from core.services.incidents import gate
from core.services.status import IncidentShown, Overview, incident_shown, overview


@dataclass(frozen=True, slots=True)
class IncidentDesk:
    """`shown` is what everybody reads, `missing` what the gate still asks for.

    `tickets` are keys, and `took` is the time from the first report to publication (R144).
    """

    incident: Incident
    shown: IncidentShown
    overview: Overview
    missing: tuple[str, ...]
    author: str
    tickets: tuple[str, ...]
    took: timedelta | None


def incident_desk(unit: Unit, incident_id: int) -> IncidentDesk:
    incident = incidents.by_id(unit, incident_id)
    first, out = incident.first_reported_at, incident.published_at
    return IncidentDesk(
        incident=incident,
        shown=incident_shown(unit, incident),
        overview=overview(unit),
        missing=gate(unit, incident) if incident.stage in UNPUBLISHED else (),
        author=people.by_id(unit, incident.changed_by).name,
        tickets=tuple(key_of(unit, one) for one in incidents.tickets_of(unit, incident_id)),
        took=out - first if first and out else None,
    )
