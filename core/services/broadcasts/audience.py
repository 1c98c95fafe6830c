"""Who will hear of something once it is published, counted before anybody does."""

from collections.abc import Mapping

from core.db import upkeep as upkeeps
from core.db.broadcasts import subscriptions
from core.db.incidents import incidents, links as incident_links
from core.db.unit import Unit
from core.domain.intents import Intent
from core.domain.status.status import Status, severity
from core.domain.subscriptions import Kind
from core.services.broadcasts.hearing import concerned


def audience(unit: Unit, intent: Intent) -> Mapping[str, int]:
    """Count the places that will hear of what a preview shows, by platform."""
    if "upkeep" in intent.data:
        return _of_upkeep(unit, intent.data["upkeep"])
    return _of_incident(unit, intent.data["incident"])


def _of_upkeep(unit: Unit, number: int) -> Mapping[str, int]:
    upkeep = upkeeps.by_id(unit, number)
    kind = Kind(upkeep.kind.value)
    wanted = concerned(unit, kind, number, upkeep.parts)
    return subscriptions.places(unit, kind, wanted, least=(), organizations=())


def _of_incident(unit: Unit, incident_id: int) -> Mapping[str, int]:
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
