"""An incident: what is wrong with which systems, what was said of it, and what may be said next."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.domain.status.status import Status, severity, worst


class Stage(StrEnum):
    """How far a notice is on its way to everybody."""

    DRAFT = "draft"
    WAITING = "waiting"  # for a second pair of eyes
    SCHEDULED = "scheduled"  # until its embargo ends
    PUBLISHED = "published"
    DROPPED = "dropped"  # never published


class Progress(StrEnum):
    """What an update says of the fault; these are the words of the status pages others read."""

    INVESTIGATING = "investigating"
    IDENTIFIED = "identified"
    MONITORING = "monitoring"
    RESOLVED = "resolved"
    AFTERWORD = "afterword"  # what was learnt, after the end
    CORRECTED = "corrected"  # what was said wrongly; the fault goes on as it did
    RETRACTED = "retracted"  # it should not have been told


UNSETTLED = (Progress.INVESTIGATING, Progress.IDENTIFIED, Progress.MONITORING)
ENDS = frozenset({Progress.RESOLVED, Progress.RETRACTED})
APART = ENDS | {Progress.CORRECTED}
"""What is a message of its own wherever the notice was heard."""

LEVELS = (Status.DEGRADED, Status.PARTIAL_OUTAGE, Status.MAJOR_OUTAGE)
"""How an incident can make a system."""

UNPUBLISHED = frozenset({Stage.DRAFT, Stage.WAITING, Stage.SCHEDULED})


@dataclass(frozen=True, slots=True)
class Told:
    """What a coordinator says of an incident before it is published.

    `no_workaround` is the word that there is none; `checked` are ids of the team's checklist.
    `publish_at` is the end of an embargo, `language` the one that it is written in.
    `organizations` are the slugs of those whom alone it concerns; none: everybody.
    """

    title: str
    parts: tuple[str, ...]
    level: Status
    body: str
    pattern: str = ""
    pattern_why: str = ""
    extent: str = ""
    workaround: str = ""
    no_workaround: bool = False
    next_update_at: datetime | None = None
    publish_at: datetime | None = None
    checked: tuple[str, ...] = ()
    language: str = ""
    organizations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident as it stands. Moments are aware, in UTC."""

    id: int
    version: int
    stage: Stage
    progress: Progress
    title: str
    body: str
    pattern: str
    pattern_why: str
    extent: str
    workaround: str
    no_workaround: bool
    checked: tuple[str, ...]
    language: str
    next_update_at: datetime | None
    publish_at: datetime | None
    created_by: int
    created_at: datetime
    changed_by: int
    first_reported_at: datetime | None
    published_by: int | None
    published_at: datetime | None
    resolved_at: datetime | None
    organizations: tuple[str, ...] = ()
    parts: Mapping[str, Status] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether it is published and not over."""
        return self.stage is Stage.PUBLISHED and self.resolved_at is None

    @property
    def impact(self) -> Status:
        return worst(self.parts.values())


@dataclass(frozen=True, slots=True)
class Update:
    """One entry of an incident's timeline; it is never changed. `worse`: more is wrong since."""

    id: int
    incident_id: int
    progress: Progress
    body: str
    language: str
    written_by: int
    at: datetime
    worse: bool = False


def unmet(
    incident: Incident, checks: Iterable[str], known: Collection[str], *, now: datetime
) -> tuple[str, ...]:
    """Name what has to be said before everybody may hear of it (R136, R144, R145).

    `known` are the systems and components that there are.
    """
    starts = max(now, incident.publish_at or now)
    met = {
        "parts": any(part in known for part in incident.parts),
        "text": bool(incident.title and incident.body),
        "pattern": bool(incident.pattern and incident.pattern_why),
        "extent": bool(incident.extent),
        "workaround": bool(incident.workaround) or incident.no_workaround,
        "next-update": incident.next_update_at is not None and incident.next_update_at > starts,
        "checklist": set(checks) <= set(incident.checked),
    }
    return tuple(what for what, is_met in met.items() if not is_met)


def is_worse(before: Mapping[str, Status], after: Mapping[str, Status]) -> bool:
    """Tell whether something is wrong that was not, or is wrong more than it was."""
    return any(
        severity(status) > severity(before.get(part, Status.OPERATIONAL))
        for part, status in after.items()
    )
