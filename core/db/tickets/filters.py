"""Filters: what they ask of tickets, and those that the team has kept under a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, delete, or_, select, text

from core.db.tables import organizations, queue_filters, tickets
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.text import normalise
from core.domain.tickets.finding import OPEN, Names, Sought
from core.domain.tickets.ticket import ASSIGNMENT

MOST_KEPT = 20  # names; more buttons than that help nobody
_IS_OPEN = text("is_open")
ASSIGNMENTS: ColumnElement[bool] = tickets.c.kind == ASSIGNMENT
"""What is planned, and no case of support."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A filter with a name of the team's; without one it was used and only has pages."""

    id: int
    name: str
    filter: str


_KEPT = [queue_filters.c[name] for name in ("id", "name", "filter")]


def _kept(row: Row[Any]) -> Kept:
    return Kept(*tuple(row))


def names(unit: Unit) -> Names:
    """Give what people may call the team's categories, systems, components and organisations."""
    categories = {
        normalise(name): one.id
        for one in unit.team.categories
        for name in (*one.name.root.values(), one.id)
    }
    parts = [part for system in unit.team.systems for part in (system, *system.components)]
    systems = {
        normalise(name): one.id for one in parts for name in (*one.name.root.values(), one.id)
    }
    organisations = {
        normalise(name): one.id for one in unit.team.organisations for name in (one.name, one.id)
    }
    return Names(categories, systems, organisations)


def conditions(unit: Unit, sought: Sought, *, reader_id: int) -> list[Any]:
    """Say in SQL what a filter asks of a ticket, for whoever reads it."""
    asked: list[Any] = []
    if sought.state == OPEN:
        asked.append(_IS_OPEN)
    elif sought.state:
        asked.append(tickets.c.state == sought.state)
    if sought.category:
        asked.append(tickets.c.category == sought.category)
    if sought.system:
        asked.append(or_(tickets.c.system == sought.system, tickets.c.component == sought.system))
    if sought.organisation:
        asked.append(_of_organisation(sought.organisation))
    if sought.mine:
        asked.append(tickets.c.assignee_id == reader_id)
    if sought.since:
        zone = ZoneInfo(unit.team.hours.timezone)
        day = sought.from_day(unit.now.astimezone(zone).date())
        if day is not None:
            start = datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC)
            asked.append(tickets.c.received_at >= start)
    return asked


def _of_organisation(slug: str) -> ColumnElement[bool]:
    its_id = select(organizations.c.id).where(organizations.c.slug == slug).scalar_subquery()
    return tickets.c.organization_id == its_id


def those_of(unit: Unit, ids: Sequence[int], where: Sequence[Any]) -> list[int]:
    """Give those of some tickets that meet conditions, in the same order; unknown ones are none."""
    if not ids:
        return []
    met = select(tickets.c.id).where(tickets.c.id.in_(ids), *where)
    found = set(unit.connection.execute(met).scalars())
    return [one for one in ids if one in found]


def keep(unit: Unit, sought: Sought, *, name: str, person_id: int) -> Kept:
    """Keep a filter under a name, in place of the one that had it; without one, for its pages."""
    if name:
        forget(unit, name)
    values = {"name": name, "filter": sought.canonical, "kept_by": person_id, "kept_at": unit.now}
    unit.connection.execute(
        insert_into(unit.connection, queue_filters)
        .values(values)
        .on_conflict_do_nothing(index_elements=["name", "filter"])
    )
    mine = (queue_filters.c.name == name, queue_filters.c.filter == sought.canonical)
    return _kept(unit.connection.execute(select(*_KEPT).where(*mine)).one())


def forget(unit: Unit, name: str) -> bool:
    """Forget a filter; tell whether there was one of this name."""
    done = unit.connection.execute(
        delete(queue_filters).where(queue_filters.c.name == name, queue_filters.c.name != "")
    )
    return bool(done.rowcount)


def by_id(unit: Unit, filter_id: int) -> Kept | None:
    row = unit.connection.execute(
        select(*_KEPT).where(queue_filters.c.id == filter_id)
    ).one_or_none()
    return None if row is None else _kept(row)


def by_name(unit: Unit, name: str) -> Kept | None:
    return next((one for one in named(unit) if one.name == name), None)


def named(unit: Unit) -> list[Kept]:
    """Give the filters that have a name, in order."""
    rows = unit.connection.execute(
        select(*_KEPT)
        .where(queue_filters.c.name != "")
        .order_by(queue_filters.c.name)
        .limit(MOST_KEPT)
    )
    return [_kept(row) for row in rows]
