"""What was published of incidents, as pages and feeds leaf through it, and whether it changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Table, func, literal, select, tuple_, union_all

from core.db.prepared import Prepared
from core.db.tables import (
    incident_events,
    incident_updates,
    incidents,
    part_changes,
    upkeep_entries,
    upkeep_events,
)
from core.db.unit import Unit
from core.domain.incidents.incidents import Stage

_TAIL = 200
"""Rows whose numbers are summed up: on PostgreSQL the unit that took the smaller number may commit
later than the one with the larger, so that the largest number alone does not tell."""
_PUBLISHED = incidents.c.stage == Stage.PUBLISHED.value
_ORDER = (incidents.c.published_at, incidents.c.id)


def _end_of(table: Table) -> Select[Any]:
    tail = select(table.c.id, table.c.at).order_by(table.c.id.desc()).limit(_TAIL).subquery()
    return select(
        literal(table.name).label("name"),
        func.coalesce(func.max(tail.c.id), 0).label("last"),
        func.coalesce(func.sum(tail.c.id), 0).label("sum"),
        func.max(tail.c.at).label("at"),
    )


_LOGS = (part_changes, incident_events, incident_updates, upkeep_entries, upkeep_events)
_SAID = frozenset(one.name for one in (part_changes, incident_updates, upkeep_entries))
_ENDS = Prepared(union_all(*map(_end_of, _LOGS)))


@dataclass(frozen=True, slots=True)
class Mark:
    """Another one whenever something was said or done.

    `said_at` is when everybody was told something last, `done_at` when anything was done, such as
    a draft that nobody has published. None: never.
    """

    of: str
    said_at: datetime | None
    done_at: datetime | None


def mark(unit: Unit) -> Mark:
    """Tell where everything stands.

    It looks at the ends of five indexes, so it costs the same however much there is.
    """
    ends = sorted(_ENDS.all(unit.connection), key=lambda row: str(row.name))
    moments = {row.name: row.at for row in ends if row.at is not None}
    said = [at for name, at in moments.items() if name in _SAID]
    return Mark(
        "-".join(f"{row.last}.{row.sum}" for row in ends),
        max(said, default=None),
        max(moments.values(), default=None),
    )


def is_published(unit: Unit, number: int) -> bool:
    found = select(incidents.c.id).where(incidents.c.id == number, _PUBLISHED)
    return unit.connection.execute(found).first() is not None


def past(unit: Unit, *, limit: int, before: int | None = None) -> Sequence[int]:
    """Give the numbers of what is over, published last first, from behind `before` on."""
    wanted = select(incidents.c.id).where(_PUBLISHED, incidents.c.resolved_at.is_not(None))
    if before is not None:
        last = select(*_ORDER).where(incidents.c.id == before).scalar_subquery()
        wanted = wanted.where(tuple_(*_ORDER) < last)
    ordered = wanted.order_by(*(column.desc() for column in _ORDER)).limit(limit)
    return [number for (number,) in unit.connection.execute(ordered)]


def newest_events(unit: Unit) -> Mapping[int, int]:
    """Give the newest entry of the history of each that everybody may read of, newest first."""
    newest = func.max(incident_events.c.id).label("newest")
    wanted = (
        select(incidents.c.id, newest)
        .join(incident_events, incident_events.c.incident_id == incidents.c.id)
        .where(_PUBLISHED)
        .group_by(*_ORDER)
    )
    ordered = wanted.order_by(*(column.desc() for column in _ORDER))
    return {row.id: row.newest for row in unit.connection.execute(ordered)}
