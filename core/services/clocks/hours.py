"""What the team's opening hours let us promise."""

from dataclasses import dataclass
from datetime import datetime

from core.db.people import organizations
from core.db.unit import Unit
from core.domain.clocks.hours import Expected, Hours, expected
from core.domain.clocks.rules import Calendar
from core.domain.parties import Person


@dataclass(frozen=True, slots=True)
class HoursShown:
    """A calendar to be shown, and the moment at which it is."""

    calendar: Calendar
    now: datetime


def calendar_named(unit: Unit, name: str) -> HoursShown:
    """Give the calendar of this id, else the desk's own."""
    calendars = unit.rules.calendars
    return HoursShown(calendars.get(name) or unit.rules.calendar_of(""), unit.now)


def calendar_for(unit: Unit, person: Person) -> str:
    """Name the calendar in which what was promised to somebody's organisation counts."""
    organization = organizations.by_id(unit, person.organization_id)
    return unit.rules.calendar_of(organization.slug if organization else "").id


def receipt_promise(unit: Unit, organisation: str = "") -> Expected:
    """Tell when a case of an organisation that comes now will be looked at (R38, R39)."""
    calendar = unit.rules.calendar_of(organisation)
    return expected(unit.now, promised=calendar.promised.hours, attended=calendar.attended)


def attended(unit: Unit) -> Hours:
    """Give the hours in which somebody of the desk is there."""
    return unit.rules.calendar_of("").attended


def quiet_until(unit: Unit) -> datetime | None:
    """Tell when somebody of the desk is there again; None while somebody is, or nobody ever is."""
    opens = attended(unit).next_open(unit.now)
    return opens if opens != unit.now else None
