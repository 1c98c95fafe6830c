"""How something that thousands hear of was changed last, read for every message."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Column, Table, bindparam, func, select

from core.db.prepared import Prepared
from core.db.tables import (
    incident_events,
    incident_updates,
    incidents,
    upkeep_entries,
    upkeep_events,
    upkeeps,
)
from core.db.unit import Unit
from core.domain.incidents.incidents import APART, Progress
from core.domain.upkeep import Kind, Word
from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Stamp:
    """While `version` is the same, it reads the same.

    `newest` is the newest entry of its timeline, which stands by itself if it is `apart`.
    """

    version: tuple[int, ...]
    newest: int
    apart: bool


_WHICH: BindParameter[int] = bindparam("its_id")


def _newest(of: Table, events: Table, entries: Table, about: str, *told: Column[Any]) -> Prepared:
    """Ask for the newest entry of a timeline, and for the newest of all that was done (`event`).

    The column `about` of both points at what they are `of`; `told` is read besides.
    """
    event = select(func.max(events.c.id)).where(events.c[about] == _WHICH).scalar_subquery()
    return Prepared(
        select(entries.c.id, event.label("event"), *told)
        .select_from(of)
        .join(entries, entries.c[about] == of.c.id)
        .where(of.c.id == _WHICH)
        .order_by(entries.c.id.desc())
        .limit(1)
    )


_INCIDENT = _newest(
    incidents,
    incident_events,
    incident_updates,
    "incident_id",
    incidents.c.version,
    incident_updates.c.worse,
    incident_updates.c.progress,
)


def incident(unit: Unit, incident_id: int) -> Stamp:
    """Give the stamp of an incident.

    Raises: NotFound: none is published by this number.
    """
    row = _INCIDENT.first(unit.connection, its_id=incident_id)
    if row is None:
        raise NotFound("incident")
    apart = row.worse or Progress(row.progress) in APART
    return Stamp((row.version, row.event or 0, row.id), row.id, bool(apart))


_UPKEEP = _newest(
    upkeeps, upkeep_events, upkeep_entries, "upkeep_id", upkeeps.c.kind, upkeep_entries.c.word
)
_BENEATH = frozenset({Word.STARTED.value, Word.ENDED.value})  # as the card has foretold


def upkeep(unit: Unit, number: int) -> Stamp:
    """Give the stamp of maintenance or a release; what was not foretold stands by itself.

    Raises: NotFound: none is published by this number.
    """
    row = _UPKEEP.first(unit.connection, its_id=number)
    if row is None:
        raise NotFound("upkeep")
    apart = row.kind == Kind.RELEASE.value or row.word not in _BENEATH
    return Stamp((row.event or 0, row.id), row.id, apart)
