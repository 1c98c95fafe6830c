"""What is told of, as far as it decides who hears what of it: one case a kind."""

from datetime import datetime, timedelta

from core.db.broadcasts import stamps
from core.db.broadcasts.stamps import Stamp
from core.db.incidents import incidents
from core.db.unit import Unit
from core.domain import upkeep as upkeeps
from core.domain.incidents.incidents import Incident
from core.domain.status.status import Status
from core.domain.subscriptions import Kind, Matter
from core.domain.upkeep import Phase
from core.services.upkeep import upkeep
from core.services.upkeep.upkeep import UpkeepShown

MOST_AHEAD = 10  # that somebody is shown who comes late
FRESH = timedelta(days=1)  # how long a release is news that was out when it was told of
MOST_OVER = 60  # of what ended lately; more is read on the page


def stamp(unit: Unit, kind: Kind, about: int) -> Stamp:
    """Tell how something was changed last; asked for every message, so with little read.

    Raises: NotFound: there is none.
    """
    match kind:
        case Kind.INCIDENT:
            return stamps.incident(unit, about)
        case Kind.MAINTENANCE | Kind.RELEASE:
            return stamps.upkeep(unit, about)


def matter(unit: Unit, kind: Kind, about: int) -> Matter:
    """Give what is told of, as it is now.

    Raises: NotFound: there is none.
    """
    match kind:
        case Kind.INCIDENT:
            return _incident(unit, incidents.by_id(unit, about))
        case Kind.MAINTENANCE | Kind.RELEASE:
            return _upkeep(unit, upkeep.one(unit, about))


def open_ones(unit: Unit) -> list[Matter]:
    """Give what is published and not over: what somebody reads who comes late."""
    ahead = (*upkeep.upcoming(unit, limit=MOST_AHEAD), *upkeep.releases(unit, ahead=True))
    return [
        *(_incident(unit, one) for one in incidents.open_ones(unit)),
        *(_upkeep(unit, one) for one in (*upkeep.running(unit), *ahead)),
    ]


def lately_over(unit: Unit, since: datetime) -> list[Matter]:
    """Give what has ended since a moment."""
    return [
        *(_incident(unit, one) for one in incidents.past(unit, limit=MOST_OVER, since=since)),
        *(_upkeep(unit, one) for one in upkeep.lately_over(unit, since)),
    ]


def _incident(unit: Unit, incident: Incident) -> Matter:
    told = incidents.updates(unit, incident.id)
    return Matter(
        kind=Kind.INCIDENT,
        id=incident.id,
        parts=frozenset(incident.parts),
        organizations=frozenset(incident.organizations),
        impact=incident.impact,
        is_open=incident.is_open,
        first=told[0].id,
        newest=told[-1].id,
    )


def _upkeep(unit: Unit, shown: UpkeepShown) -> Matter:
    """Maintenance is news until it is over, and a release for a day after it was told of."""
    told, release = shown.entries, shown.kind is upkeeps.Kind.RELEASE
    fresh = release and shown.phase is Phase.ENDED and unit.now < shown.published_at + FRESH
    return Matter(
        kind=Kind(shown.kind.value),
        id=shown.id,
        parts=frozenset(shown.parts),
        impact=Status.OPERATIONAL if release else Status.MAINTENANCE,
        is_open=fresh or shown.phase in (Phase.ANNOUNCED, Phase.RUNNING),
        first=told[0].id,
        newest=told[-1].id,
    )
