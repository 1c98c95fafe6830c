"""Who wants to hear of what, and when: pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.domain.places import Address
from core.domain.status import Register, Status, severity

ALL = "*"
"""The target of who wants to hear of every system."""

_NIGHT = (time(22), time(7))


@dataclass(frozen=True, slots=True)
class Subscription:
    """A place that hears of a target. `person_id` is set where it is somebody's private chat.

    `least` is how bad it has to be; `quiet` keeps all but the worst until the night is over.
    """

    id: int
    place: Address
    person_id: int | None
    target: str
    least: Status
    language: str
    quiet: bool
    made_by: int
    made_at: datetime
    ended_at: datetime | None
    ended_why: str


def targets(register: Register, parts: Iterable[str]) -> frozenset[str]:
    """Give what somebody may have subscribed to who hears of trouble with these parts.

    Trouble with a component concerns its system, and trouble with a system all its components.
    """
    found = {ALL}
    for part in parts:
        if part in register:
            found.update(register.with_components(part))
            found.add(register.parts[part].of or part)
    return frozenset(found)


def is_bad_enough(subscription: Subscription, impact: Status) -> bool:
    return severity(impact) >= severity(subscription.least)


def quiet_until(
    subscription: Subscription, impact: Status, now: datetime, zone: ZoneInfo
) -> datetime | None:
    """Give the morning that it waits for; None where it may be said now, as the worst may."""
    if not subscription.quiet or impact is Status.MAJOR_OUTAGE:
        return None
    local = now.astimezone(zone)
    begins, ends = _NIGHT
    if ends <= local.time() < begins:
        return None
    morning = local.date() + timedelta(days=local.time() >= begins)
    return datetime.combine(morning, ends, tzinfo=zone)
