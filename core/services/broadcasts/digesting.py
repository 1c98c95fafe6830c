"""Once a day instead of each word: what has changed of what a place has subscribed to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from core.config.texts import Text
from core.db.incidents import incidents
from core.db.outbox.owing import Wanted
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.status.status import Status
from core.domain.subscriptions import Kind, Matter, Subscription
from core.services.broadcasts import matters
from core.services.status.status import IncidentShown, incident_shown, register_of
from core.services.upkeep import upkeep
from core.services.upkeep.upkeep import UpkeepShown

TOLD_AT = time(8)  # by the clock where it is read
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Digest:
    """What a place reads of a day: how everything stands that it was not told of by itself.

    `since` is set where it is of more than a day, since nobody could tell it before.
    """

    told: tuple[IncidentShown | UpkeepShown, ...]
    names: Mapping[str, Text]
    since: datetime | None = None


About = tuple[str, int]
"""Of what kind something is that a digest tells of, and its number."""


def next_digest(
    one: Subscription, impact: Status, now: datetime, zone: ZoneInfo
) -> datetime | None:
    """Give the moment at which it is told with the rest of its day; the worst is told at once."""
    if not one.digest or impact is Status.MAJOR_OUTAGE:
        return None
    local = now.astimezone(zone)
    day = local.date() + timedelta(days=local.time() >= TOLD_AT)
    return datetime.combine(day, TOLD_AT, tzinfo=zone)


def lately(unit: Unit, due: datetime) -> list[Matter]:
    """Give what a digest may speak of that was due at a moment."""
    return [*matters.open_ones(unit), *matters.lately_over(unit, due - DAY)]


def digest_of(
    unit: Unit, together: Sequence[Subscription], about: Collection[About], due: datetime
) -> Wanted:
    """Owe a place the one digest of a day, for all its subscriptions that are due together."""
    first = together[0]
    data: dict[str, Any] = {
        "digest": [list(each) for each in sorted(about)],
        "language": "" if first.person_id else first.language,
    }
    if unit.now - due > DAY:
        data["since"] = (due - DAY).isoformat()
    key = f"digest:{first.id}:{unit.now.isoformat()}"
    return Wanted(Intent(Notice.DIGEST, data=data), key, first.person_id, first.place)


def version(unit: Unit, intent: Intent) -> tuple[object, ...]:
    """Give what all that a digest says follows from."""
    about = [(Kind(kind), number) for kind, number in intent.data["digest"]]
    stamps = [matters.stamp(unit, kind, number) for kind, number in about]
    told = tuple((*each, *stamp.version) for each, stamp in zip(about, stamps, strict=True))
    return (intent.data.get("since"), *told) if told else ()


def digest(unit: Unit, intent: Intent) -> Digest:
    """Read what a digest says."""
    told = tuple(_shown(unit, Kind(kind), number) for kind, number in intent.data["digest"])
    since = intent.data.get("since")
    return Digest(told, register_of(unit).names, since and datetime.fromisoformat(since))


def _shown(unit: Unit, kind: Kind, number: int) -> IncidentShown | UpkeepShown:
    match kind:
        case Kind.INCIDENT:
            return incident_shown(unit, incidents.by_id(unit, number))
        case Kind.MAINTENANCE | Kind.RELEASE:
            return upkeep.one(unit, number)
