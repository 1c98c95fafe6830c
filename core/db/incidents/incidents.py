"""Incidents in the database: their state, timeline, systems, tickets and history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from core.db.journal import Journal
from core.db.tables import (
    incident_events,
    incident_parts,
    incident_tickets,
    incident_updates,
    incidents,
    tickets,
)
from core.db.unit import Unit
from core.domain.incidents.incidents import Incident, Progress, Stage, Update
from core.domain.status.status import Overlay, Status
from core.errors import NotFound

_KEPT = [incidents.c[one.name] for one in fields(Incident) if one.name != "parts"]
_UPDATE = [incident_updates.c[one.name] for one in fields(Update)]
_OPEN = (incidents.c.stage == Stage.PUBLISHED.value, incidents.c.resolved_at.is_(None))


def create(unit: Unit, *, by: int, **values: Any) -> Incident:
    made = unit.connection.execute(
        insert(incidents)
        .values(
            stage=Stage.DRAFT.value,
            progress=Progress.INVESTIGATING.value,
            created_by=by,
            created_at=unit.now,
            changed_by=by,
            **values,
        )
        .returning(incidents.c.id)
    )
    return by_id(unit, made.scalar_one())


def by_id(unit: Unit, incident_id: int, *, to_change: bool = False) -> Incident:
    """Give an incident; `to_change` locks it until the unit ends.

    Raises: NotFound: there is none.
    """
    wanted = select(*_KEPT).where(incidents.c.id == incident_id)
    rows = unit.connection.execute(wanted.with_for_update() if to_change else wanted)
    found = _read(unit, rows)
    if not found:
        raise NotFound("incident")
    return found[0]


def by_ids(unit: Unit, ids: Sequence[int]) -> list[Incident]:
    """Give these incidents in this order; one that there is not is left out."""
    rows = unit.connection.execute(select(*_KEPT).where(incidents.c.id.in_(ids)))
    return sorted(_read(unit, rows), key=lambda one: ids.index(one.id))


def _read(unit: Unit, rows: Iterable[Any]) -> list[Incident]:
    read = [dict(row._mapping) for row in rows]  # noqa: SLF001 - how SQLAlchemy names columns
    parts = _parts(unit, [one["id"] for one in read])
    return [
        Incident(
            **{
                **one,
                "stage": Stage(one["stage"]),
                "progress": Progress(one["progress"]),
                "checked": tuple(one["checked"] or ()),
                "organizations": tuple(one["organizations"] or ()),
                "parts": parts.get(one["id"], {}),
            }
        )
        for one in read
    ]


def _parts(unit: Unit, ids: list[int]) -> Mapping[int, dict[str, Status]]:
    found: dict[int, dict[str, Status]] = {}
    if ids:
        rows = unit.connection.execute(
            select(incident_parts)
            .where(incident_parts.c.incident_id.in_(ids))
            .order_by(incident_parts.c.part)
        )
        for incident_id, part, status in rows:
            found.setdefault(incident_id, {})[part] = Status(status)
    return found


def change(unit: Unit, incident: Incident, **values: Any) -> bool:
    """Change an incident as it was read; tell whether nobody else had changed it meanwhile."""
    done = unit.connection.execute(
        update(incidents)
        .where(incidents.c.id == incident.id, incidents.c.version == incident.version)
        .values(version=incident.version + 1, **values)
    )
    return bool(done.rowcount)


def set_parts(unit: Unit, incident_id: int, parts: Mapping[str, Status]) -> None:
    unit.connection.execute(
        delete(incident_parts).where(incident_parts.c.incident_id == incident_id)
    )
    rows = [
        {"incident_id": incident_id, "part": part, "status": status.value}
        for part, status in parts.items()
    ]
    if rows:
        unit.connection.execute(insert(incident_parts), rows)


def add_update(
    unit: Unit, incident: Incident, progress: Progress, body: str, *, by: int, worse: bool = False
) -> Update:
    made = unit.connection.execute(
        insert(incident_updates)
        .values(
            incident_id=incident.id,
            progress=progress.value,
            body=body,
            language=incident.language,
            written_by=by,
            at=unit.now,
            worse=worse,
        )
        .returning(*_UPDATE)
    )
    return _update(made.one())


def _update(row: Any) -> Update:
    number, incident_id, progress, *rest = tuple(row)
    return Update(number, incident_id, Progress(progress), *rest)


def updates(unit: Unit, incident_id: int) -> tuple[Update, ...]:
    """Give an incident's timeline, the first entry first."""
    rows = unit.connection.execute(
        select(*_UPDATE)
        .where(incident_updates.c.incident_id == incident_id)
        .order_by(incident_updates.c.id)
    )
    return tuple(_update(row) for row in rows)


_JOURNAL = Journal(incident_events, incident_events.c.incident_id, "incident")
note, newest_event, of_event = _JOURNAL.note, _JOURNAL.newest, _JOURNAL.subject


def tickets_of(unit: Unit, incident_id: int) -> list[int]:
    rows = unit.connection.execute(
        select(incident_tickets.c.ticket_id)
        .where(incident_tickets.c.incident_id == incident_id)
        .order_by(incident_tickets.c.ticket_id)
    )
    return [row[0] for row in rows]


def of_ticket(unit: Unit, ticket_id: int) -> list[Incident]:
    """Give the incidents that a ticket belongs to, but those that were dropped."""
    rows = unit.connection.execute(
        select(*_KEPT)
        .join(incident_tickets, incident_tickets.c.incident_id == incidents.c.id)
        .where(
            incident_tickets.c.ticket_id == ticket_id,
            incidents.c.stage != Stage.DROPPED.value,
        )
        .order_by(incidents.c.id)
    )
    return _read(unit, rows)


def first_report(unit: Unit, incident_id: int) -> datetime | None:
    """Give when the first of its tickets was received."""
    first: datetime | None = unit.connection.execute(
        select(func.min(tickets.c.received_at))
        .join(incident_tickets, incident_tickets.c.ticket_id == tickets.c.id)
        .where(incident_tickets.c.incident_id == incident_id)
    ).scalar_one()
    return first


def open_ones(unit: Unit) -> list[Incident]:
    """Give what is published and not over, the newest first."""
    rows = unit.connection.execute(select(*_KEPT).where(*_OPEN).order_by(incidents.c.id.desc()))
    return _read(unit, rows)


def overlays(unit: Unit) -> list[Overlay]:
    """Give what open incidents lay over systems."""
    rows = unit.connection.execute(
        select(incident_parts.c.incident_id, incident_parts.c.part, incident_parts.c.status)
        .join(incidents, incidents.c.id == incident_parts.c.incident_id)
        .where(*_OPEN)
    )
    return [Overlay(part, Status(status), "incident", number) for number, part, status in rows]


def past(
    unit: Unit, *, limit: int, before: int | None = None, since: datetime | None = None
) -> list[Incident]:
    """Give what is over, the newest first, from below the number `before` on."""
    wanted = select(*_KEPT).where(
        incidents.c.stage == Stage.PUBLISHED.value, incidents.c.resolved_at.is_not(None)
    )
    if before is not None:
        wanted = wanted.where(incidents.c.id < before)
    if since is not None:
        wanted = wanted.where(incidents.c.resolved_at >= since)
    return _read(unit, unit.connection.execute(wanted.order_by(incidents.c.id.desc()).limit(limit)))


def unpublished(unit: Unit, *, limit: int = 20) -> list[Incident]:
    stages = (Stage.DRAFT.value, Stage.WAITING.value, Stage.SCHEDULED.value)
    rows = unit.connection.execute(
        select(*_KEPT)
        .where(incidents.c.stage.in_(stages))
        .order_by(incidents.c.id.desc())
        .limit(limit)
    )
    return _read(unit, rows)


def embargo_over(unit: Unit) -> list[Incident]:
    """Give, and lock, what may be published by now."""
    rows = unit.connection.execute(
        select(*_KEPT)
        .where(
            incidents.c.stage == Stage.SCHEDULED.value,
            incidents.c.resolved_at.is_(None),
            incidents.c.publish_at <= unit.now,
        )
        .with_for_update(skip_locked=True)
    )
    return _read(unit, rows)


def to_nag(unit: Unit) -> list[Incident]:
    """Give, and lock, open incidents of which a word is due by now."""
    rows = unit.connection.execute(
        select(*_KEPT)
        .where(*_OPEN, incidents.c.nag_at <= unit.now)
        .with_for_update(skip_locked=True)
    )
    return _read(unit, rows)


def nag_at(unit: Unit, incident_id: int, at: datetime | None) -> None:
    unit.connection.execute(
        update(incidents).where(incidents.c.id == incident_id).values(nag_at=at)
    )
