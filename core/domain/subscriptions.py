"""Who wants to hear of what, and when: pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from core.domain.places import Address
from core.domain.status.status import Register, Status, severity

ALL = "*"
"""The target of who wants to hear of every system."""

_LAST_HOUR, _LAST_MINUTE = 23, 59

INCIDENT = "incident:"
"""How the target of who wants to hear of one incident alone begins; its number follows."""

_NAMED = "@"  # no id begins so


class Kind(StrEnum):
    """What is told of: what is wrong, what is worked on, and what will be new."""

    INCIDENT = "incident"
    MAINTENANCE = "maintenance"
    RELEASE = "release"


EVERY_KIND = frozenset(Kind)


class Named(Protocol):
    """A broadcast that the team has named: of which parts it tells, or of all, and what."""

    @property
    def components(self) -> tuple[str, ...]: ...

    @property
    def kinds(self) -> tuple[str, ...]: ...


def named_target(name: str) -> str:
    """Give the target of who wants to hear a broadcast that the team has named."""
    return f"{_NAMED}{name}"


def name_in(target: str) -> str:
    """Give the name of the broadcast that a target is; nothing where it is none."""
    return target.removeprefix(_NAMED) if target.startswith(_NAMED) else ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What is told of, as far as it decides who hears what of it.

    `impact` says how bad a fault is. `first` and `newest` are entries of its timeline.
    `organizations` are the slugs of those whom alone it concerns; none: everybody.
    """

    kind: Kind
    id: int
    parts: frozenset[str]
    impact: Status
    is_open: bool
    first: int
    newest: int
    organizations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Subscription:
    """A place that hears of a target. `person_id` is set where it is somebody's private chat.

    `least` is how bad a fault has to be; `quiet` keeps all but the worst back between
    `quiet_from` and `quiet_until`. With an `organization`, its slug, it hears nothing that concerns
    others alone.
    """

    id: int
    place: Address
    person_id: int | None
    target: str
    least: Status
    language: str
    quiet: bool
    made_by: int | None
    made_at: datetime
    ended_at: datetime | None
    ended_why: str
    kinds: frozenset[Kind] = EVERY_KIND
    organization: str = ""
    quiet_from: time = time(22)
    quiet_until: time = time(7)
    digest: bool = False


def targets(
    register: Register, named: Mapping[str, Named], kind: Kind, parts: Iterable[str]
) -> frozenset[str]:
    """Give what somebody may have subscribed to who hears of this kind about these parts.

    Trouble with a component concerns its system, and trouble with a system all its components. Of
    a part that the team file names no more, those hear who had subscribed to it.
    """
    parts = frozenset(parts)
    found = {ALL, *parts}
    for part in parts:
        if part in register:
            found.update(register.with_components(part))
            found.add(register.parts[part].of or part)
    called = {
        named_target(name)
        for name, one in named.items()
        if kind in one.kinds and not (one.components and found.isdisjoint(one.components))
    }
    return frozenset(found | called)


def wants(subscription: Subscription, matter: Matter) -> bool:
    """Tell whether a place that has not heard of it yet wants to."""
    concerned = not (subscription.organization and matter.organizations) or (
        subscription.organization in matter.organizations
    )
    bad_enough = matter.kind is not Kind.INCIDENT or (
        severity(matter.impact) >= severity(subscription.least)
    )
    return matter.kind in subscription.kinds and concerned and bad_enough


def quiet_until(
    subscription: Subscription, impact: Status, now: datetime, zone: ZoneInfo
) -> datetime | None:
    """Give the moment that it waits for; None where it may be said now, as the worst may."""
    if not subscription.quiet or impact is Status.MAJOR_OUTAGE:
        return None
    local = now.astimezone(zone)
    begins, ends = subscription.quiet_from, subscription.quiet_until
    over_night = begins > ends
    since_begin, before_end = local.time() >= begins, local.time() < ends
    if not ((since_begin or before_end) if over_night else (since_begin and before_end)):
        return None
    day = local.date() + timedelta(days=over_night and since_begin)
    until = datetime.combine(day, ends, tzinfo=zone)
    is_past = until.astimezone(UTC) <= now  # in the night in which an hour comes twice
    return until.replace(fold=1) if is_past else until


_TIMES = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?")  # noqa: RUF001


def read_times(typed: str) -> tuple[time, time] | None:
    """Read two times of day as people write them, `21:30-6.30`; None where they are none."""
    found = _TIMES.fullmatch(typed.strip())
    if found is None:
        return None
    begins, begin, ends, end = (int(one or 0) for one in found.groups())
    if max(begins, ends) > _LAST_HOUR or max(begin, end) > _LAST_MINUTE:
        return None
    first, last = time(begins, begin), time(ends, end)
    return (first, last) if first != last else None
