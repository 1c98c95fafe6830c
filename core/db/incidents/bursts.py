"""Bursts in the database: how many report what just now, and which bursts are live."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, literal_column, or_, select, update

from core.db.tables import bursts, incident_tickets, incidents, tickets
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.incidents.bursts import Burst, Count, Verdict
from core.domain.incidents.incidents import Stage
from core.domain.tickets.ticket import ASSIGNMENT, State

MOST_LOOKED_AT = 2_000  # tickets of a window, the newest: enough to see that many come

_KEPT = [bursts.c[one.name] for one in fields(Burst)]
_LIVE: ColumnElement[bool] = literal_column("ended_at IS NULL")
_COUNTED = (
    tickets.c.system != "",
    tickets.c.state != State.WITHDRAWN.value,
    tickets.c.kind.not_in(("wish", ASSIGNMENT)),
)
_LINKED = exists().where(
    incident_tickets.c.ticket_id == tickets.c.id,
    incidents.c.id == incident_tickets.c.incident_id,
    incidents.c.stage != Stage.DROPPED.value,
)
_APART = exists().where(bursts.c.part == tickets.c.component, _LIVE)


def count(unit: Unit, *, since: datetime, of_components: bool = False) -> list[Count]:
    """Count what was reported since then and belongs to no incident, by system or by component.

    What burst as a component's is none of its system's.
    """
    part = tickets.c.component if of_components else tickets.c.system
    newest = (
        select(
            part.label("part"),
            tickets.c.id,
            tickets.c.reporter_id,
            tickets.c.organization_id,
            tickets.c.received_at,
        )
        .where(
            tickets.c.received_at > since,
            *_COUNTED,
            part != "",
            ~_LINKED,
            *(() if of_components else (~_APART,)),
        )
        .order_by(tickets.c.received_at.desc())
        .limit(MOST_LOOKED_AT)
        .subquery()
    )
    rows = unit.connection.execute(select(newest.c.part, *_sums(newest.c)).group_by(newest.c.part))
    return [Count(*row) for row in rows]


def _sums(of: Any) -> tuple[ColumnElement[Any], ...]:
    return (
        func.count(of.reporter_id.distinct()),
        func.count(of.organization_id.distinct()),
        func.count(),
        func.min(of.received_at),
        func.max(of.received_at),
        func.max(of.id),
    )


def size(unit: Unit, burst: Burst) -> Count | None:
    """Count all that belongs to a burst by now, whether an incident is about it or not."""
    row = unit.connection.execute(select(*_sums(tickets.c)).where(*_in(burst))).one()
    return Count(burst.part, *row) if row[2] else None


def _in(burst: Burst) -> tuple[ColumnElement[bool], ...]:
    return (tickets.c.received_at >= burst.since, *_COUNTED, _about(burst.part))


def _about(part: str) -> ColumnElement[bool]:
    """Take what is about a component; or about a system, and did not burst as a component's."""
    return or_(tickets.c.component == part, and_(tickets.c.system == part, ~_APART))


def newest_of(unit: Unit, part: str, *, since: datetime) -> int:
    """Give the id of the last ticket about a part; 0 where none came since then."""
    row = unit.connection.execute(
        select(tickets.c.id)
        .where(tickets.c.received_at > since, *_COUNTED, _about(part))
        .order_by(tickets.c.received_at.desc(), tickets.c.id.desc())
        .limit(1)
    ).first()
    return row[0] if row is not None else 0


def tickets_in(
    unit: Unit, burst: Burst, *, free: bool = False, limit: int | None = None
) -> list[int]:
    """Give the tickets of a burst, the newest first; only those of no incident, if `free`."""
    wanted = select(tickets.c.id).where(*_in(burst)).order_by(tickets.c.received_at.desc())
    if free:
        wanted = wanted.where(~_LINKED)
    return [row[0] for row in unit.connection.execute(wanted.limit(limit))]


def count_free(unit: Unit, burst: Burst, *, most: int) -> int:
    """Count the tickets of a burst that belong to no incident, up to `most`."""
    some = select(tickets.c.id).where(*_in(burst), ~_LINKED).limit(most).subquery()
    found: int = unit.connection.execute(select(func.count()).select_from(some)).scalar_one()
    return found


def begin(unit: Unit, found: Count) -> Burst | None:
    """Begin a burst, unless another process has begun one of the same system."""
    row = unit.connection.execute(
        insert_into(unit.connection, bursts)
        .values(
            part=found.part,
            verdict=Verdict.OPEN.value,
            since=found.first_at,
            **_counted(unit, found),
        )
        .on_conflict_do_nothing()
        .returning(*_KEPT)
    ).one_or_none()
    return _burst(row) if row is not None else None


def _counted(unit: Unit, found: Count) -> dict[str, Any]:
    return {
        "people": found.people,
        "organizations": found.organizations,
        "tickets": found.tickets,
        "last_at": found.last_at,
        "newest": found.newest,
        "counted_at": unit.now,
    }


def counted(unit: Unit, burst: Burst, found: Count) -> None:
    """Note how large a burst is by now."""
    change(unit, burst.id, **_counted(unit, found))


def change(unit: Unit, number: int, **values: Any) -> None:
    unit.connection.execute(update(bursts).where(bursts.c.id == number).values(**values))


def decide(unit: Unit, burst: Burst, verdict: Verdict, *, by: int, **values: Any) -> None:
    """Note what somebody says of a burst that is locked."""
    values |= {"verdict": verdict.value, "decided_by": by, "decided_at": unit.now}
    change(unit, burst.id, **values)


def by_id(unit: Unit, number: int, *, to_change: bool = False) -> Burst | None:
    """Give a burst; `to_change` locks it until the unit ends."""
    wanted = select(*_KEPT).where(bursts.c.id == number)
    row = unit.connection.execute(wanted.with_for_update() if to_change else wanted).one_or_none()
    return _burst(row) if row is not None else None


def live(unit: Unit) -> list[Burst]:
    """Give, and lock, the bursts that go on."""
    rows = unit.connection.execute(
        select(*_KEPT).where(_LIVE).order_by(bursts.c.part).with_for_update(skip_locked=True)
    )
    return [_burst(row) for row in rows]


def _burst(row: Row[Any]) -> Burst:
    values = row._asdict()
    return Burst(**{**values, "verdict": Verdict(values["verdict"])})
