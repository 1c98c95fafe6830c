"""The rota of the team: who is on call, who is asked after them, and when it changes."""

from collections.abc import Set as AbstractSet
from datetime import datetime
from zoneinfo import ZoneInfo

from core.config import rota as config
from core.db import rota as stored
from core.db.people import named, people
from core.db.rota import Kind
from core.db.unit import Unit
from core.domain.rights import Role
from core.domain.rota import (
    Absence,
    Changes,
    Entry,
    Held,
    Layer,
    Override,
    Schedule,
    Shift,
    holder,
    shifts,
    whose_turn,
)


def on_call(unit: Unit, schedule: str | None, at: datetime) -> tuple[int, ...]:
    """Give the ids of the people on call at a moment, whom to ask first in front; () for a gap.

    None is every schedule in the order of the team file, or the people who are on call by role
    where it holds no schedule.
    """
    if schedule is None and not unit.team.schedules:
        return by_role(unit)
    found = (held_by(unit, one, at).who for one in _meant(unit, schedule))
    return tuple(dict.fromkeys(who for who in found if who is not None))


def after(unit: Unit, schedule: str | None, person_id: int, at: datetime) -> int | None:
    """Give who is asked when this person does not answer: the next one of the same rotation.

    None once everybody there was asked, from the one on call at that moment on. After somebody
    who is not in the rotation comes whoever is on call. Schedules are as for `on_call`.
    """
    asked = ladder(unit, schedule, at)
    if person_id not in asked:
        return asked[0] if asked else None
    rest = asked[asked.index(person_id) + 1 :]
    return rest[0] if rest else None


def ladder(unit: Unit, schedule: str | None, at: datetime) -> tuple[int, ...]:
    """Give everybody whom `after` leads to, in order; those on call of all schedules first."""
    if schedule is None and not unit.team.schedules:
        return by_role(unit)
    held = [held_by(unit, one, at) for one in _meant(unit, schedule)]
    first = [one.who for one in held if one.who is not None]
    return tuple(dict.fromkeys((*first, *(who for one in held for who in one.ladder))))


def is_on_call(unit: Unit, person_id: int, addresses: AbstractSet[str]) -> bool:
    """Tell whether a person, known by these addresses (`platform:id`), is on call now."""
    if not unit.team.schedules:
        return False
    changes = stored.agreed(unit, since=unit.now)
    if any(one.start <= unit.now for one in changes):
        return person_id in on_call(unit, None, unit.now)
    if not addresses & _named(unit):
        return False
    return any(_has_the_turn(unit, one, addresses) for one in unit.team.schedules)


def _has_the_turn(unit: Unit, schedule: config.Schedule, addresses: AbstractSet[str]) -> bool:
    """Tell whether it is their turn by the rule; those whom nobody has met have none."""
    for one in whose_turn(schedule, zone_of(unit, schedule), unit.now):
        if one in addresses:
            return True
        if named.person(unit, one) is not None:
            return False
    return False


def by_role(unit: Unit) -> tuple[int, ...]:
    """Give who is on call by the team file's `[roles]`, in its order, or by an admin's word."""
    known = named.persons(unit, unit.team.roles.on_call)
    return tuple(dict.fromkeys((*known.values(), *people.with_role(unit, Role.ON_CALL))))


def held_by(unit: Unit, schedule: config.Schedule, at: datetime) -> Held:
    """Tell who is on call in one schedule at a moment, and in whose place."""
    return holder(worked_out(unit, schedule), changes_of(unit, schedule.id, since=at), at)


def shifts_of(
    unit: Unit, schedule: config.Schedule, start: datetime, end: datetime, *, but: int = 0
) -> tuple[Shift, ...]:
    """Give who is on call from `start` to `end`, as if the change `but` had not been agreed."""
    changes = changes_of(unit, schedule.id, since=start, but=but)
    return shifts(worked_out(unit, schedule), changes, start, end)


def worked_out(unit: Unit, schedule: config.Schedule) -> Schedule:
    """Give a schedule of the team file with the people that its addresses stand for."""
    known = named.persons(unit, schedule.people)
    layers = tuple(Layer(one, tuple(map(known.get, one.people))) for one in schedule.layers)
    entries = tuple(Entry(one.start, one.end, known.get(one.person)) for one in schedule.entries)
    zone = zone_of(unit, schedule)
    return Schedule(id=schedule.id, zone=zone, layers=layers, entries=entries)


def zone_of(unit: Unit, schedule: config.Schedule) -> ZoneInfo:
    """Give where the hand-over times of a schedule are meant."""
    return ZoneInfo(schedule.timezone or unit.team.hours.timezone)


def changes_of(unit: Unit, schedule: str, *, since: datetime, but: int = 0) -> Changes:
    """Give what was agreed upon beside the rule of a schedule, as far as it ends after `since`."""
    overrides, absences = [], []
    for one in stored.agreed(unit, since=since):
        if one.id == but:
            continue
        if one.kind is Kind.AWAY:
            absences.append(Absence(one.start, one.end, one.person_id))
        elif one.schedule == schedule and one.other_id is not None:
            overrides.append(Override(one.start, one.end, one.other_id))
    return Changes(tuple(overrides), tuple(absences))


def away(unit: Unit, at: datetime) -> frozenset[int]:
    """Give who has said that they are away at a moment."""
    found = (one for one in stored.agreed(unit, since=at) if one.kind is Kind.AWAY)
    return frozenset(one.person_id for one in found if one.start <= at < one.end)


def schedule_named(unit: Unit, name: str) -> config.Schedule | None:
    """Give the schedule with this id."""
    return next((one for one in unit.team.schedules if one.id == name), None)


def takes_part(unit: Unit, person_id: int) -> bool:
    """Tell whether somebody is named in a schedule, at whatever time."""
    return person_id in named_in_schedules(unit)


def named_in_schedules(unit: Unit) -> frozenset[int]:
    """Give everybody who is named in a schedule, as far as they were ever met."""
    return frozenset(named.persons(unit, _named(unit)).values())


def _meant(unit: Unit, schedule: str | None) -> tuple[config.Schedule, ...]:
    return tuple(one for one in unit.team.schedules if schedule in (None, one.id))


def _named(unit: Unit) -> frozenset[str]:
    return frozenset().union(*(one.people for one in unit.team.schedules))
