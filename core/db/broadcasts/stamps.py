"""How something that thousands hear of was changed last, read for every message."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, func, select

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
_INCIDENT = Prepared(
    select(
        incidents.c.version,
        select(func.max(incident_events.c.id))
        .where(incident_events.c.incident_id == _WHICH)
        .scalar_subquery()
        .label("event"),
        incident_updates.c.id,
        incident_updates.c.worse,
        incident_updates.c.progress,
    )
    .join(incident_updates, incident_updates.c.incident_id == incidents.c.id)
    .where(incidents.c.id == _WHICH)
    .order_by(incident_updates.c.id.desc())
    .limit(1)
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


_UPKEEP = Prepared(
    select(
        upkeeps.c.kind,
        select(func.max(upkeep_events.c.id))
        .where(upkeep_events.c.upkeep_id == _WHICH)
        .scalar_subquery()
        .label("event"),
        upkeep_entries.c.id,
        upkeep_entries.c.word,
    )
    .join(upkeep_entries, upkeep_entries.c.upkeep_id == upkeeps.c.id)
    .where(upkeeps.c.id == _WHICH)
    .order_by(upkeep_entries.c.id.desc())
    .limit(1)
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
