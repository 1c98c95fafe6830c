"""An incident as the team sees it: with what it lacks, who wrote it, and what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.db.incidents import incidents, links as incident_links, log as incident_log
from core.db.people import people as persons
from core.db.unit import Unit
from core.domain.incidents.incidents import UNPUBLISHED, Incident, Update
from core.domain.tickets.ticket import State
from core.services.incidents.blast import blast
from core.services.incidents.incidents import gate
from core.services.incidents.translating import languages
from core.services.status.status import IncidentShown, Overview, incident_shown, overview
from core.services.tickets.around import key_of
from core.services.translations import Told

MOST_NAMED = 20  # tickets on an incident's card; the others are counted


@dataclass(frozen=True, slots=True)
class IncidentDesk:
    """`shown` is what everybody reads, `missing` what the gate still asks for.

    `tickets` are keys of the first of its tickets, of which there are `count`. So many `people` and
    `organizations` have reported or joined it; `payment_on` (ISO or "") is their nearest payment.
    `took` is the time from the first report to publication (R144). `judged` is who said how
    general it is, and when (R142, R143); `languages` tell how far it is translated. `states` are
    those of its tickets, with how many stand there.
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
    judged: tuple[str, datetime] | None
    languages: tuple[Told, ...]
    payment_on: str = ""
    states: Mapping[State, int] = field(default_factory=dict)


def incident_desk(unit: Unit, incident_id: int) -> IncidentDesk:
    incident = incidents.by_id(unit, incident_id)
    reached = blast(unit, incident_id)
    *_, count = incident_links.reach(unit, incident_id)
    named = incident_links.first_ones(unit, incident_id, limit=MOST_NAMED)
    first, out = incident.first_reported_at, incident.published_at
    return IncidentDesk(
        incident=incident,
        shown=_as_read(incident, incident_shown(unit, incident)),
        overview=overview(unit),
        missing=gate(unit, incident) if incident.stage in UNPUBLISHED else (),
        author=persons.by_id(unit, incident.changed_by).name,
        tickets=tuple(key_of(unit, one) for one in named),
        people=reached.people,
        organizations=reached.organizations,
        count=count,
        took=out - first if first and out else None,
        judged=_judged(unit, incident_id),
        languages=languages(unit, incident),
        payment_on=reached.payment_on,
        states=incident_links.states(unit, incident_id),
    )


def _as_read(incident: Incident, shown: IncidentShown) -> IncidentShown:
    """Show a draft as it will be read: what it says is its first entry."""
    if shown.updates or not incident.body:
        return shown
    first = Update(
        id=0,
        incident_id=incident.id,
        progress=incident.progress,
        body=incident.body,
        language=incident.language,
        written_by=incident.changed_by,
        at=shown.published_at,
    )
    return replace(shown, updates=(first,))


def _judged(unit: Unit, incident_id: int) -> tuple[str, datetime] | None:
    found = incident_log.last(unit, incident_id, "judged")
    if found is None or found[0] is None:
        return None
    return persons.by_id(unit, found[0]).name, found[1]
