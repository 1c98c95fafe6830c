"""What a monitor tells: that something is wrong, or that it is well again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.domain.status.status import Status

LOST = timedelta(hours=24)
"""An alert that nobody has repeated for so long is over: its monitor may be gone. Alertmanager
repeats what lasts every four hours, unless it was told otherwise (`repeat_interval`)."""


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert of a post. `fingerprint` tells it from others of its monitor.

    `status` is how its part is, where the post says so; `labels` are what rules look at.
    """

    fingerprint: str
    firing: bool
    labels: Mapping[str, str] = field(default_factory=dict)
    summary: str = ""
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Lasting:
    """An alert as it is kept. Moments are in UTC.

    `calm_at` is when it counts as over, unless it comes again; `ended_at` when it was. The team
    deals with it in `incident_id`, a draft that was made of it or what was known already.
    """

    id: int
    monitor: str
    fingerprint: str
    part: str
    status: Status
    act: str
    summary: str
    began_at: datetime
    heard_at: datetime
    calm_at: datetime | None
    ended_at: datetime | None
    incident_id: int | None
