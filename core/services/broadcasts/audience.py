"""Who will hear of an incident once it is published, counted before anybody does."""

from collections.abc import Mapping

from core.db.broadcasts import subscriptions
from core.db.incidents import incidents
from core.db.incidents import links as incident_links
from core.db.unit import Unit
from core.domain.status.status import Status, severity
from core.domain.subscriptions import Kind
from core.services.broadcasts.hearing import concerned


def audience(unit: Unit, incident_id: int) -> Mapping[str, int]:
    """Count the places that will hear of it, by platform.

    0: only who reported one of its tickets hears of it there.
    """
    incident = incidents.by_id(unit, incident_id)
    hearing = subscriptions.places(
        unit,
        Kind.INCIDENT,
        concerned(unit, Kind.INCIDENT, incident_id, incident.parts),
        least=[one for one in Status if severity(one) <= severity(incident.impact)],
        organizations=incident.organizations,
    )
    reporters = dict.fromkeys(incident_links.platforms(unit, incident_id), 0)
    return dict(sorted({**reporters, **hearing}.items()))
