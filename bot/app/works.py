"""The demo's first maintenance: some that was, and some that comes."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.db import upkeep as stored
from core.db.unit import Unit
from core.domain.rights import Actor, Role
from core.domain.upkeep import Kind, Told
from core.services.upkeep import maintenance, news

BEGINS = time(18)  # by the desk's clock, when few people work


@dataclass(frozen=True, slots=True)
class Work:
    """Maintenance of a part, so many days from now, told of so many days ahead."""

    in_days: int
    told_ahead: int
    hours: int
    part: str
    title: str
    effect: str


WORKS = (
    Work(-6, 4, 2, "protokoll", "New disks for the archive", "Documents open slowly."),
    Work(3, 5, 3, "bank", "New certificates for the bank", "No payment goes to the bank."),
)


def plan(unit: Unit, speaker_id: int) -> None:
    """Let somebody plan and tell of it, at moments of the past, as people do."""
    speaker = Actor(speaker_id, frozenset({Role.AGENT, Role.COORDINATOR}))
    for work in WORKS:
        _plan(unit, speaker, work)


def _plan(unit: Unit, speaker: Actor, work: Work) -> None:
    zone = ZoneInfo(unit.team.hours.timezone)
    day = unit.now.astimezone(zone).date() + timedelta(days=work.in_days)
    starts = datetime.combine(day, BEGINS, tzinfo=zone).astimezone(UTC)
    ends = starts + timedelta(hours=work.hours)
    told = Told(
        kind=Kind.MAINTENANCE,
        parts=(work.part,),
        starts_at=starts,
        ends_at=ends,
        title=work.title,
        effect=work.effect,
        language="en",
    )
    before = replace(unit, now=starts - timedelta(days=work.told_ahead))
    number = maintenance.draft(before, speaker, told).id
    maintenance.publish(before, speaker, stored.newest_event(before, number))
    for moment in (starts, ends):
        if moment <= unit.now:
            news.tell_due(replace(unit, now=moment))
