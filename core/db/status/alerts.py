"""Alerts of monitors in the database: what lasts, and what is over."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, or_, select, update

from core.db.people import people
from core.db.tables import alerts, monitors
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.status.alerts import LOST, Lasting
from core.domain.status.status import Overlay, Status

_KEPT = [alerts.c[one.name] for one in fields(Lasting)]
_LASTS = alerts.c.ended_at.is_(None)


def of(unit: Unit, monitor: str, fingerprint: str) -> Lasting | None:
    """Give, and lock, an alert that was told before."""
    wanted = select(*_KEPT).where(alerts.c.monitor == monitor, alerts.c.fingerprint == fingerprint)
    return next(iter(_read(unit, wanted.with_for_update())), None)


def _read(unit: Unit, wanted: Any) -> Sequence[Lasting]:
    rows = (dict(row._mapping) for row in unit.connection.execute(wanted))  # noqa: SLF001 - how SQLAlchemy names columns
    return [Lasting(**{**row, "status": Status(row["status"])}) for row in rows]


def begin(unit: Unit, monitor: str, fingerprint: str, **values: Any) -> Lasting | None:
    """Keep an alert that was not told before; None where another unit did so meanwhile."""
    told = {"monitor": monitor, "fingerprint": fingerprint, **values}
    made = unit.connection.execute(
        insert_into(unit.connection, alerts)
        .values(began_at=unit.now, heard_at=unit.now, **told)
        .on_conflict_do_nothing()
        .returning(alerts.c.id)
    ).first()
    return of(unit, monitor, fingerprint) if made is not None else None


def change(unit: Unit, number: int, **values: Any) -> None:
    unit.connection.execute(update(alerts).where(alerts.c.id == number).values(**values))


def calm(unit: Unit) -> Sequence[Lasting]:
    """Give, and lock, what counts as over by now, and what nobody repeats any more."""
    over = or_(alerts.c.calm_at <= unit.now, alerts.c.heard_at <= unit.now - LOST)
    wanted = select(*_KEPT).where(_LASTS, over).order_by(alerts.c.id).limit(100)
    return _read(unit, wanted.with_for_update(skip_locked=True))


def forget(unit: Unit, *, before: timedelta) -> None:
    """Forget what has been over for so long."""
    unit.connection.execute(delete(alerts).where(alerts.c.ended_at < unit.now - before))


def overlays(unit: Unit) -> list[Overlay]:
    """Give what lasting alerts lay over parts, where the team lets them."""
    rows = unit.connection.execute(
        select(alerts.c.part, alerts.c.status, alerts.c.id).where(_LASTS, alerts.c.act == "status")
    )
    return [Overlay(part, Status(status), "monitor", number) for part, status, number in rows]


def person_of(unit: Unit, monitor: str) -> int:
    """Give, and lock, who a monitor is where somebody has to be named as a draft's writer."""
    known = select(monitors.c.person_id).where(monitors.c.name == monitor).with_for_update()
    found: int | None = unit.connection.execute(known).scalar_one_or_none()
    if found is None:
        told = {"name": monitor, "person_id": people.add(unit, name=monitor).id}
        made = insert_into(unit.connection, monitors).values(told).on_conflict_do_nothing()
        unit.connection.execute(made)
        found = unit.connection.execute(known).scalar_one()
    return found
