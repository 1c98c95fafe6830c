"""What wording needs to know of the rota, read afresh when it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.config import rota as config
from core.config.texts import Text
from core.db import rota
from core.db.people import people
from core.db.rota import Change
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.parties import Person
from core.domain.rota import Shift, joined
from core.services.rota.agreeing import Cover, covers
from core.services.rota.rota import by_role, shifts_of, zone_of
from core.services.tickets.facts import TicketFacts, summaries

MOST_OPEN = 10  # urgent tickets in a hand-over
_AHEAD = tuple(timedelta(days=days) for days in (8, 40, 400))


@dataclass(frozen=True, slots=True)
class Duty:
    """A schedule and the shifts that are told of it."""

    id: str
    name: Text | None
    zone: ZoneInfo
    shifts: tuple[Shift, ...] = ()

    def title(self, language: str) -> str:
        return self.name.of(language) if self.name is not None else self.id


@dataclass(frozen=True, slots=True)
class RotaFacts:
    """All that a notice about the rota may speak of. `open` are urgent tickets."""

    now: datetime
    duties: tuple[Duty, ...] = ()
    change: Change | None = None
    covers: tuple[Cover, ...] = ()
    open: tuple[TicketFacts, ...] = ()
    role: tuple[int, ...] = ()
    people: Mapping[int, Person] = field(default_factory=dict)

    def duty(self, schedule: str) -> Duty | None:
        return next((one for one in self.duties if one.id == schedule), None)

    def name(self, person_id: int | None) -> str:
        """Name somebody; empty for nobody."""
        person = self.people.get(person_id) if person_id is not None else None
        return person.name if person is not None else ""


def rota_facts(unit: Unit, intent: Intent) -> RotaFacts | None:
    """Gather what an intent about the rota is worded from."""
    match intent.notice:
        case Notice.ON_CALL:
            return _shown(unit, days=intent.data.get("days", 0))
        case Notice.ROTA_CHANGE | Notice.ROTA_NEWS:
            return _changed(unit, rota.by_id(unit, intent.data["change"]))
        case Notice.ROTA_GAP:
            return RotaFacts(unit.now, _duties(unit))
        case Notice.HAND_OVER:
            return _handed_over(unit, intent)
        case _:
            return None


def _shown(unit: Unit, *, days: int) -> RotaFacts:
    duties = tuple(_duty(unit, one, days) for one in unit.team.schedules)
    role = by_role(unit) if not duties else ()
    who = {shift.who for duty in duties for shift in duty.shifts}
    return RotaFacts(unit.now, duties, role=role, people=_people(unit, who | set(role)))


def _duty(unit: Unit, schedule: config.Schedule, days: int) -> Duty:
    zone = zone_of(unit, schedule)
    if days:
        today = unit.now.astimezone(zone).date()
        first, last = (
            datetime.combine(day, time(), tzinfo=zone).astimezone(unit.now.tzinfo)
            for day in (today, today + timedelta(days=days))
        )
        found = joined(shifts_of(unit, schedule, first, last))
    else:
        found = _now_and_next(unit, schedule)
    return Duty(schedule.id, schedule.name, zone, found)


def _now_and_next(unit: Unit, schedule: config.Schedule) -> tuple[Shift, ...]:
    """Give who is on call now and who comes next, as far ahead as it takes."""
    found: tuple[Shift, ...] = ()
    for ahead in _AHEAD:
        end = unit.now + ahead
        found = joined(shifts_of(unit, schedule, unit.now, end))[:2]
        if len(found) > 1 and found[-1].end < end:
            break
    return found


def _changed(unit: Unit, change: Change | None) -> RotaFacts | None:
    if change is None:
        return None
    found = covers(unit, change) if not change.schedule else ()
    who = {change.person_id, change.other_id, *(one.shift.who for one in found)}
    return RotaFacts(
        unit.now, _duties(unit), change=change, covers=found, people=_people(unit, who)
    )


def _handed_over(unit: Unit, intent: Intent) -> RotaFacts:
    listed = rota.urgent_and_open(unit, limit=MOST_OPEN)
    found = summaries(unit, listed, whose=None)
    who = {intent.data["from"], intent.data["to"]}
    who |= {one.page.acknowledged_by for one in found if one.page is not None}
    return RotaFacts(unit.now, _duties(unit), open=found, people=_people(unit, who))


def _duties(unit: Unit) -> tuple[Duty, ...]:
    return tuple(Duty(one.id, one.name, zone_of(unit, one)) for one in unit.team.schedules)


def _people(unit: Unit, ids: set[int | None]) -> Mapping[int, Person]:
    return people.by_ids(unit, {one for one in ids if one is not None})
