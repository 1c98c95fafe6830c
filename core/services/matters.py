"""What is told of, as far as it decides who hears what of it: one case a kind."""

from datetime import datetime

from core.db import incidents, stamps
from core.db.stamps import Stamp
from core.db.unit import Unit
from core.domain.incidents import Incident
from core.domain.subscriptions import Kind, Matter
from core.errors import NotFound

MOST_OVER = 60  # of what ended lately; more is read on the page


def stamp(unit: Unit, kind: Kind, about: int) -> Stamp:
    """Tell how something was changed last; asked for every message, so with little read.

    Raises: NotFound: there is none.
    """
    match kind:
        case Kind.INCIDENT:
            return stamps.incident(unit, about)
        case Kind.MAINTENANCE | Kind.RELEASE:
            raise NotFound(kind)


def matter(unit: Unit, kind: Kind, about: int) -> Matter:
    """Give what is told of, as it is now.

    Raises: NotFound: there is none.
    """
    match kind:
        case Kind.INCIDENT:
            return _incident(unit, incidents.by_id(unit, about))
        case Kind.MAINTENANCE | Kind.RELEASE:
            raise NotFound(kind)


def open_ones(unit: Unit) -> list[Matter]:
    """Give what is published and not over: what somebody reads who comes late."""
    return [_incident(unit, one) for one in incidents.open_ones(unit)]


def lately_over(unit: Unit, since: datetime) -> list[Matter]:
    """Give what has ended since a moment."""
    return [_incident(unit, one) for one in incidents.past(unit, limit=MOST_OVER, since=since)]


def _incident(unit: Unit, incident: Incident) -> Matter:
    told = incidents.updates(unit, incident.id)
    return Matter(
        kind=Kind.INCIDENT,
        id=incident.id,
        parts=frozenset(incident.parts),
        impact=incident.impact,
        is_open=incident.is_open,
        first=told[0].id,
        newest=told[-1].id,
    )
