"""What the status page and its feeds show: how everything is, what is ahead, and what was.

Nothing here is of a ticket, and of incidents only what was published, so that anybody may read it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.db import incidents, published
from core.db.unit import Unit
from core.services.status import IncidentShown, Overview, incident_shown, overview

ON_FRONT = 8  # incidents that are over, beneath how everything is
ON_LEAF = 20
IN_FEEDS = 30


@dataclass(frozen=True, slots=True)
class Told:
    """What one page or feed tells.

    `over` is what is over, published last first; `older` is the number behind which there is
    more of it. `changed_at` is when something was said or changed last, None if never.
    """

    overview: Overview
    changed_at: datetime | None
    over: tuple[IncidentShown, ...] = ()
    older: int | None = None


def mark(unit: Unit) -> str:
    """Give a mark that is another whenever a page or feed would read otherwise."""
    return published.mark(unit)[0]


def front(unit: Unit, *, limit: int = ON_FRONT) -> Told:
    """Tell how everything is, and the last of what is over."""
    return _leaf(unit, limit)


def leaf(unit: Unit, *, before: int | None, limit: int = ON_LEAF) -> Told | None:
    """Give a leaf of what is over, from behind an incident on; None where that is none."""
    if before is not None and not published.is_published(unit, before):
        return None
    return _leaf(unit, limit, before)


def _leaf(unit: Unit, limit: int, before: int | None = None) -> Told:
    found = published.past(unit, limit=limit + 1, before=before)
    return Told(
        overview=overview(unit),
        changed_at=published.mark(unit)[1],
        over=_shown(unit, found[:limit]),
        older=found[limit - 1] if len(found) > limit else None,
    )


def _shown(unit: Unit, numbers: Sequence[int]) -> tuple[IncidentShown, ...]:
    return tuple(incident_shown(unit, one) for one in incidents.by_ids(unit, numbers))


def one(unit: Unit, number: int) -> Told | None:
    """Tell of one incident by itself; None where it is none that was published."""
    if not published.is_published(unit, number):
        return None
    return Told(overview(unit), published.mark(unit)[1], _shown(unit, [number]))


def stamps(unit: Unit) -> Mapping[int, int]:
    """Give how often each incident that has a page was changed, published last first."""
    return published.versions(unit)
