"""An incident as the team sees it: with what it lacks, who wrote it, and what it is about."""

from dataclasses import dataclass
from datetime import timedelta

from core.db import incident_links, incidents
from core.db import people as persons
from core.db.unit import Unit
from core.domain.incidents import UNPUBLISHED, Incident
from core.services.around import key_of
from core.services.incidents import gate
from core.services.status import IncidentShown, Overview, incident_shown, overview

MOST_NAMED = 20  # tickets on an incident's card; the others are counted


@dataclass(frozen=True, slots=True)
class IncidentDesk:
    """`shown` is what everybody reads, `missing` what the gate still asks for.

    `tickets` are keys of the first of its tickets, of which there are `count`, of so many `people`
    and `organizations`. `took` is the time from the first report to publication (R144).
    """

    incident: Incident
    shown: IncidentShown
    overview: Overview
    missing: tuple[str, ...]
    author: str
    tickets: tuple[str, ...]
    people: int
    organizations: int
    count: int
    took: timedelta | None


def incident_desk(unit: Unit, incident_id: int) -> IncidentDesk:
    incident = incidents.by_id(unit, incident_id)
    people, organizations, count = incident_links.reach(unit, incident_id)
    named = incident_links.first_ones(unit, incident_id, limit=MOST_NAMED)
    first, out = incident.first_reported_at, incident.published_at
    return IncidentDesk(
        incident=incident,
        shown=incident_shown(unit, incident),
        overview=overview(unit),
        missing=gate(unit, incident) if incident.stage in UNPUBLISHED else (),
        author=persons.by_id(unit, incident.changed_by).name,
        tickets=tuple(key_of(unit, one) for one in named),
        people=people,
        organizations=organizations,
        count=count,
        took=out - first if first and out else None,
    )
