"""A burst: many people report the same system within a short time. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SOONEST = timedelta(seconds=2)  # between two counts of a young burst
SLOWER = 20  # the older a burst, the rarer it is counted again: after a part of its age


class Verdict(StrEnum):
    """What became of a burst."""

    OPEN = "open"  # nobody has said yet
    MADE = "made"  # an incident is about it
    REFUSED = "refused"  # it is not one thing


@dataclass(frozen=True, slots=True)
class Count:
    """How many reported a system, between which moments; `newest` is the last ticket's id."""

    part: str
    people: int
    organizations: int
    tickets: int
    first_at: datetime
    last_at: datetime
    newest: int


@dataclass(frozen=True, slots=True)
class Burst:
    """A burst as it was counted last. Of a system at most one is live: `ended_at` is empty.

    `part` is a system or a component. `silent_until` is how long nothing is said of it any more.
    """

    id: int
    part: str
    verdict: Verdict
    since: datetime
    people: int
    organizations: int
    tickets: int
    last_at: datetime
    newest: int
    counted_at: datetime
    decided_by: int | None = None
    decided_at: datetime | None = None
    silent_until: datetime | None = None
    incident_id: int | None = None
    ended_at: datetime | None = None


def count_again_at(burst: Burst) -> datetime:
    """Tell when its size is worth another look."""
    age = burst.counted_at - burst.since
    return burst.counted_at + max(SOONEST, age / SLOWER)


def is_over(burst: Burst, *, window: timedelta, now: datetime) -> bool:
    """Tell whether it has calmed down, and nobody wants to be left in peace any longer."""
    if burst.silent_until is not None:
        return now >= burst.silent_until
    return now - burst.last_at > window
