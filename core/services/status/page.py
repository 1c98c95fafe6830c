"""What the status page and its feeds show: how everything is, what is ahead, and what was.

Nothing here is of a ticket, and of incidents only what was published, so that anybody may read it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Self

from core.db.incidents import incidents, published
from core.db.unit import Unit
from core.errors import NotFound
from core.services.status.status import IncidentShown, Overview, incident_shown, overview
from core.services.upkeep import upkeep
from core.services.upkeep.upkeep import UpkeepShown

ON_FRONT = 8  # incidents that are over, beneath how everything is
ON_LEAF = 20
IN_FEEDS = 30
AHEAD, OUT, DONE = 10, 3, 5  # what is to come, releases that are out, maintenance that was
LATELY = timedelta(days=30)
IN_CALENDAR = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Told:
    """What one page or feed tells.

    `over` is what is over, published last first; `older` is the number behind which there is
    more of it. `planned` is maintenance and releases, `done` maintenance that is over or was called
    off. `changed_at` is when everybody was told something last, `done_at` when anything was done
    that may read otherwise, with drafts among it; None if never.
    """

    overview: Overview
    changed_at: datetime | None
    done_at: datetime | None
    over: tuple[IncidentShown, ...] = ()
    older: int | None = None
    planned: tuple[UpkeepShown, ...] = ()
    done: tuple[UpkeepShown, ...] = ()

    def in_language(self, language: str) -> Self:
        """Give it as the team has told it in a language, and the rest as it was written."""
        now = tuple(one.in_language(language) for one in self.overview.incidents)
        return replace(
            self,
            overview=replace(self.overview, incidents=now),
            over=tuple(one.in_language(language) for one in self.over),
            planned=tuple(one.in_language(language) for one in self.planned),
            done=tuple(one.in_language(language) for one in self.done),
        )


def mark(unit: Unit) -> str:
    """Give a mark that is another whenever a page or feed would read otherwise."""
    return published.mark(unit).of


def front(unit: Unit) -> Told:
    """Tell how everything is, what is planned, and the last of what is over and done."""
    planned = (
        *upkeep.running(unit),
        *upkeep.upcoming(unit, limit=AHEAD),
        *upkeep.releases(unit, limit=AHEAD, ahead=True),
        *upkeep.releases(unit, limit=OUT, ahead=False),
    )
    return replace(_leaf(unit, ON_FRONT), planned=planned, done=upkeep.past(unit, limit=DONE))


def news(unit: Unit) -> Told:
    """Tell what a feed does: the last of what is over, and what was planned lately."""
    return replace(_leaf(unit, IN_FEEDS), planned=upkeep.timetable(unit, since=unit.now - LATELY))


def timetable(unit: Unit) -> Told:
    """Tell what a calendar does: what is planned, and what was in the last months."""
    planned = upkeep.timetable(unit, since=unit.now - IN_CALENDAR)
    return _told(unit, planned=planned)


def plan(unit: Unit, number: int) -> Told | None:
    """Tell of maintenance or a release by itself; None where it is none that was published."""
    try:
        found = upkeep.one(unit, number)
    except NotFound:
        return None
    return _told(unit, planned=(found,))


def leaf(unit: Unit, *, before: int | None, limit: int = ON_LEAF) -> Told | None:
    """Give a leaf of what is over, from behind an incident on; None where that is none."""
    if before is not None and not published.is_published(unit, before):
        return None
    found = _leaf(unit, limit, before)
    return found if before is not None else replace(found, done=upkeep.past(unit, limit=limit))


def _leaf(unit: Unit, limit: int, before: int | None = None) -> Told:
    found = published.past(unit, limit=limit + 1, before=before)
    older = found[limit - 1] if len(found) > limit else None
    return _told(unit, over=_shown(unit, found[:limit]), older=older)


def _told(unit: Unit, **more: Any) -> Told:
    now = published.mark(unit)
    return Told(overview(unit), now.said_at, now.done_at, **more)


def _shown(unit: Unit, numbers: Sequence[int]) -> tuple[IncidentShown, ...]:
    return tuple(incident_shown(unit, one) for one in incidents.by_ids(unit, numbers))


def one(unit: Unit, number: int) -> Told | None:
    """Tell of one incident by itself; None where it is none that was published."""
    if not published.is_published(unit, number):
        return None
    return _told(unit, over=_shown(unit, [number]))


def stamps(unit: Unit) -> Mapping[int, int]:
    """Give for each incident that has a page a number that grows with whatever is done to it."""
    return published.newest_events(unit)


def plans(unit: Unit) -> tuple[int, ...]:
    """Give the numbers of maintenance and releases that pages and feeds lead to."""
    whole = front(unit)
    done = upkeep.past(unit, limit=ON_LEAF)
    found = (*whole.planned, *done, *timetable(unit).planned)
    return tuple(dict.fromkeys(one.id for one in found))
