"""How long things took, and which promises were kept: what `/stats times` shows (R24, R25, R191).

It is read from the clocks that tickets kept when they ended, which were derived from their
history by the rules of that time: a calendar that changed since changes nothing of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

from core.db.tickets import measured
from core.db.tickets.measured import Closed
from core.db.unit import Unit
from core.domain.clocks.targets import Target

MOST = 2000  # tickets; of more the newest are read, so that no reader waits
MEASURES = ("waiting", "assessment", "response", "gross", "net")
_CAUSES = {
    "net_knowledge": frozenset({"use", "setup", "data"}),
    "net_others": frozenset({"software", "operations", "other_system", "law"}),
}
"""What asks for knowledge only, and what others cause (R28); each has a net time of its own."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How long things took: half of them `half` at most, nine of ten `most`."""

    half: timedelta
    most: timedelta


@dataclass(frozen=True, slots=True)
class Kept:
    """How often a promise was kept, and how often it broke."""

    target: Target
    kept: int
    broken: int


@dataclass(frozen=True, slots=True)
class Times:
    """The numbers of the days from `first` to `last`; `late` are open tickets at this moment.

    `counted` are the tickets that were closed, at most `MOST`.
    """

    first: date
    last: date
    counted: int
    spreads: Mapping[str, Spread]
    promises: tuple[Kept, ...]
    late: int


def times(unit: Unit, first: date, last: date) -> Times:
    """Read the numbers of some days of the desk's calendar."""
    zone = ZoneInfo(unit.team.hours.timezone)
    since, until = (_midnight(day, zone) for day in (first, last + timedelta(days=1)))
    found = measured.closed(unit, since=since, until=until, limit=MOST)
    spreads = {name: _spread(found, name) for name in MEASURES}
    for name, causes in _CAUSES.items():
        spreads[name] = _spread([one for one in found if one.cause in causes], "net")
    return Times(
        first=first,
        last=last,
        counted=len(found),
        spreads={name: one for name, one in spreads.items() if one is not None},
        promises=tuple(_promises(found)),
        late=measured.late(unit),
    )


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC)


def _spread(found: Iterable[Closed], name: str) -> Spread | None:
    kept = (one.clocks.get("measures", {}).get(name) for one in found)
    lengths = sorted(length for length in kept if length is not None)
    if not lengths:
        return None
    half, most = (lengths[ceil(share * len(lengths)) - 1] for share in (0.5, 0.9))
    return Spread(timedelta(seconds=half), timedelta(seconds=most))


def _promises(found: Iterable[Closed]) -> Iterable[Kept]:
    told = [one.clocks.get("targets", {}) for one in found]
    for target in Target:
        outcomes = [_kept(one[target.value]) for one in told if target.value in one]
        judged = [one for one in outcomes if one is not None]
        if judged:
            yield Kept(target, kept=sum(judged), broken=len(judged) - sum(judged))


def _kept(clock: Mapping[str, Any]) -> bool | None:
    """Tell whether a promise was kept; None where the end came before it was due."""
    due = clock["due"]
    if clock["met"] is not None:
        return due is None or clock["met"] <= due
    late = due is not None and clock["dropped"] is not None and clock["dropped"] > due
    return False if late else None
