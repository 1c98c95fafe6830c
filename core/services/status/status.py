"""How the systems are, for whoever wants to read it: in chat, on a page, in a feed.

What is given here holds nothing of any ticket, so that anybody may see it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from core.config.texts import Text
from core.db import upkeep as upkeeps
from core.db.incidents import incidents
from core.db.status import alerts, parts
from core.db.status.parts import Change
from core.db.translations import OF_INCIDENTS
from core.db.unit import Unit
from core.domain.incidents.incidents import Incident, Progress, Update
from core.domain.rights import Actor
from core.domain.speaking import Speaking, check_speaking
from core.domain.status.status import (
    Indicator,
    Overlay,
    Part,
    Register,
    Standing,
    Status,
    indicator,
    standings,
)
from core.domain.text import clean_line
from core.domain.translations import Texts, all_told, texts_of, told
from core.errors import Refused
from core.services.upkeep import upkeep
from core.services.upkeep.upkeep import UpkeepShown

MOST_CHANGES = 5  # shown with one part
MOST_PLANNED = 5


@dataclass(frozen=True, slots=True)
class PartShown:
    """A part with how it is; a system with its components."""

    part: Part
    standing: Standing
    components: tuple["PartShown", ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentShown:
    """An incident as everybody may read it: of the tickets that it is about there is no trace."""

    id: int
    title: str
    progress: Progress
    parts: Mapping[str, Status]
    impact: Status
    extent: str
    workaround: str
    language: str
    published_at: datetime
    next_update_at: datetime | None
    resolved_at: datetime | None
    updates: tuple[Update, ...]
    texts: Texts = field(default_factory=dict)

    def in_language(self, language: str) -> Self:
        """Give it as the team has told it in a language, and the rest as it was written.

        `language` of the whole, and of each entry, is that in which it reads now.
        """
        own = (self.title, self.extent, self.workaround)
        (title, extent, workaround), whole = all_told(self.texts, own, language)
        return replace(
            self,
            title=title,
            extent=extent,
            workaround=workaround,
            language=language if whole else self.language,
            updates=tuple(self._said(one, language) for one in self.updates),
        )

    def _said(self, update: Update, language: str) -> Update:
        body = told(self.texts, update.body, language)
        return replace(update, body=body, language=language) if body else update


@dataclass(frozen=True, slots=True)
class Overview:
    """All systems at one moment, and all of them in one word; `names` stand by themselves."""

    systems: tuple[PartShown, ...]
    indicator: Indicator
    at: datetime
    incidents: tuple["IncidentShown", ...] = ()
    names: Mapping[str, Text] = field(default_factory=dict)

    @property
    def every(self) -> tuple[PartShown, ...]:
        """All systems and components."""
        return (*self.systems, *(one for system in self.systems for one in system.components))

    def of(self, part_id: str) -> PartShown | None:
        return next((one for one in self.every if one.part.id == part_id), None)


@dataclass(frozen=True, slots=True)
class StatusShown:
    """What an answer to `/status` shows: everything, or the part `about` with its changes.

    `maintenance` of what is shown runs, or is announced.
    """

    all: Overview
    about: PartShown | None = None
    changes: tuple[Change, ...] = ()
    maintenance: tuple[UpkeepShown, ...] = ()


def shown(unit: Unit, part_id: str) -> StatusShown:
    """Gather what somebody asked for; a part that is none is left out."""
    found = overview(unit)
    about = found.of(part_id)
    changes = parts.changes(unit, part=part_id, limit=MOST_CHANGES) if about else ()
    return StatusShown(found, about, tuple(changes), _maintenance(unit, part_id if about else ""))


def _maintenance(unit: Unit, part_id: str) -> tuple[UpkeepShown, ...]:
    """Give what runs and what comes next, of one part and all that it is made of, or of all."""
    register = register_of(unit)
    near = (*upkeep.running(unit), *upkeep.upcoming(unit, limit=MOST_PLANNED))
    if not part_id:
        return near
    concerned = {*register.with_components(part_id), register.parts[part_id].of}
    return tuple(one for one in near if concerned & set(one.parts))


def register_of(unit: Unit) -> Register:
    return Register.of(unit.team.systems)


def overview(unit: Unit) -> Overview:
    """Tell how everything is now; a release that is out says more of a version than the file."""
    register = register_of(unit)
    found = _standings(unit, register)
    versions = upkeeps.versions(unit)
    shown = {
        one.id: PartShown(replace(one, version=versions.get(one.id, one.version)), found[one.id])
        for one in register.parts.values()
    }
    systems = tuple(
        replace(
            shown[one.id],
            components=tuple(shown[part.id] for part in register.components(one.id)),
        )
        for one in register.systems
    )
    open_now = tuple(incident_shown(unit, one) for one in incidents.open_ones(unit))
    return Overview(systems, indicator(register, found), unit.now, open_now, register.names)


def incident_shown(unit: Unit, incident: Incident) -> IncidentShown:
    """Give what everybody may read of an incident; a draft as it would be read now."""
    return IncidentShown(
        id=incident.id,
        title=incident.title,
        progress=incident.progress,
        parts=incident.parts,
        impact=incident.impact,
        extent=incident.extent,
        workaround=incident.workaround,
        language=incident.language,
        published_at=incident.published_at or unit.now,
        next_update_at=incident.next_update_at,
        resolved_at=incident.resolved_at,
        updates=incidents.updates(unit, incident.id),
        texts=texts_of(OF_INCIDENTS.of(unit, incident.id)),
    )


def set_baseline(unit: Unit, actor: Actor, part_id: str, status: Status, *, reason: str) -> None:
    """Say how a part is by itself, whatever lies over it.

    Raises: Refused: `not_allowed`, `unknown_part`; `status_same` where that is known.
    """
    check_speaking(actor, Speaking.SET_STATUS)
    if part_id not in register_of(unit):
        raise Refused("unknown_part")
    if parts.baselines(unit).get(part_id, Status.OPERATIONAL) is status:
        raise Refused("status_same")
    parts.set_baseline(unit, part_id, status)
    note_changes(unit, source="manual", reason=clean_line(reason), by=actor.person_id)


def note_changes(
    unit: Unit, *, source: str, about: int | None = None, reason: str = "", by: int | None = None
) -> int:
    """Log which parts are otherwise than they were logged last; tell how many."""
    register = register_of(unit)
    before = parts.last_known(unit)
    changed = 0
    for part_id, one in _standings(unit, register).items():
        old = before.get(part_id, Status.OPERATIONAL)
        if old is not one.status:
            change = Change(part_id, old, one.status, source, about, reason, by, unit.now)
            parts.log(unit, change)
            changed += 1
    return changed


def _standings(unit: Unit, register: Register) -> Mapping[str, Standing]:
    return standings(register, parts.baselines(unit), _overlays(unit))


def _overlays(unit: Unit) -> tuple[Overlay, ...]:
    return (*incidents.overlays(unit), *upkeeps.overlays(unit), *alerts.overlays(unit))
