"""How systems and components are by themselves, and what changed with them, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select

from core.db.tables import part_baselines, part_changes
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.status.status import Status


@dataclass(frozen=True, slots=True)
class Change:
    """One change of how a part is; `about` is the incident or maintenance that brought it."""

    part: str
    old: Status
    new: Status
    source: str
    about: int | None
    reason: str
    changed_by: int | None
    at: datetime


_CHANGE = [
    part_changes.c[name]
    for name in ("part", "old", "new", "source", "about", "reason", "changed_by", "at")
]


def baselines(unit: Unit) -> Mapping[str, Status]:
    """Give what lasts, for the parts of which it was ever said."""
    rows = unit.connection.execute(select(part_baselines.c.part, part_baselines.c.status))
    return {part: Status(status) for part, status in rows}


def set_baseline(unit: Unit, part: str, status: Status) -> None:
    values = {"status": status.value, "since": unit.now}
    unit.connection.execute(
        insert_into(unit.connection, part_baselines)
        .values(part=part, **values)
        .on_conflict_do_update(index_elements=["part"], set_=values)
    )


def last_known(unit: Unit) -> Mapping[str, Status]:
    """Give what was logged last of each part that ever changed."""
    newest = select(func.max(part_changes.c.id)).group_by(part_changes.c.part)
    rows = unit.connection.execute(
        select(part_changes.c.part, part_changes.c.new).where(part_changes.c.id.in_(newest))
    )
    return {part: Status(status) for part, status in rows}


def log(unit: Unit, change: Change) -> None:
    unit.connection.execute(
        insert(part_changes).values(
            part=change.part,
            old=change.old.value,
            new=change.new.value,
            source=change.source,
            about=change.about,
            reason=change.reason,
            changed_by=change.changed_by,
            at=change.at,
        )
    )


def changes(
    unit: Unit, *, part: str = "", since: datetime | None = None, limit: int = 20
) -> list[Change]:
    """Give what changed, the newest first, with all parts or with one."""
    wanted = select(*_CHANGE).order_by(part_changes.c.id.desc()).limit(limit)
    if part:
        wanted = wanted.where(part_changes.c.part == part)
    if since is not None:
        wanted = wanted.where(part_changes.c.at >= since)
    return [_change(row) for row in unit.connection.execute(wanted)]


def _change(row: Any) -> Change:
    part, old, new, *rest = tuple(row)
    return Change(part, Status(old), Status(new), *rest)
