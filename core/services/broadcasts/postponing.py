"""Who is left in peace for now: what happens meanwhile is told at a later moment."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from core.db.broadcasts import subscriptions
from core.db.people import organizations, people
from core.db.unit import Unit
from core.domain.subscriptions import Matter, Subscription, quiet_until
from core.services.broadcasts import digesting


def later(unit: Unit, hearing: Iterable[Subscription], matter: Matter) -> frozenset[int]:
    """Leave in peace whoever wants to be now; give their numbers."""
    zones = _zones(unit, hearing)
    until: dict[datetime, list[int]] = {}
    for one in hearing:
        told = (matter.impact, unit.now, zones[one.id])
        moments = (quiet_until(one, *told), digesting.next_digest(one, *told))
        if waits_for := [moment for moment in moments if moment is not None]:
            until.setdefault(max(waits_for), []).append(one.id)
    for moment, numbers in until.items():
        subscriptions.put_off(unit, numbers, moment)
    return frozenset(number for numbers in until.values() for number in numbers)


def _zones(unit: Unit, hearing: Iterable[Subscription]) -> dict[int, ZoneInfo]:
    """Give the time zone of each place: that of its person's organisation, else the desk's."""
    known = people.by_ids(unit, {one.person_id for one in hearing if one.person_id is not None})
    zones = organizations.timezones(unit)
    desk = unit.team.hours.timezone

    def of(one: Subscription) -> str:
        person = known.get(one.person_id) if one.person_id is not None else None
        return (person and zones.get(person.organization_id or 0)) or desk

    return {one.id: ZoneInfo(of(one)) for one in hearing}
